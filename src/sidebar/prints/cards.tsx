import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CardsPrint } from '../../features/print/print-view';
import { type App, useApp } from '../app';
import { Field } from '../kit/field';
import { CardsPaper } from './card-paper';
import { Check } from './check';
import { CARD_PAPERS, type CardPaper } from './paper-size';
import { OffPaperList, type PapersProps, PrintRoom, TooLong } from './print-room';

/** 카드 글, with the choice of paper. */
export function Cards({ data, onPages, children }: PapersProps<CardsPrint>) {
  const app = useApp();
  const [paper, setPaper] = useState<CardPaper>('copy');
  const [withSent, setWithSent] = useState(false);
  const [wording, setWording] = useState('');
  const [tooLong, setTooLong] = useState<readonly string[]>(NONE);
  const wordings = [...new Set(data.cards.map((card) => card.wording))];
  const cards = data.cards.filter(
    (card) => (withSent || !card.isSent) && (wording === '' || card.wording === wording),
  );
  const sent = data.cards.filter(({ isSent }) => isSent).length;
  return (
    <PrintRoom
      onPages={onPages}
      size={CARD_PAPERS[paper].size}
      isEmpty={cards.length === 0}
      empty={app.say(sent > 0 ? ALL_SENT : data.unapproved > 0 ? ALL_UNAPPROVED : NO_CARDS, {
        count: data.unapproved,
      })}
      options={
        <>
          {children}
          <Field
            name={app.say(PAPER)}
            value={paper}
            choices={paperChoices(app)}
            onInput={(value) => setPaper(value as CardPaper)}
          />
          {wordings.length > 1 && (
            <Field
              name={app.say(WORDING)}
              value={wording}
              choices={[
                { value: '', label: app.say(ALL) },
                ...wordings.map((each) => ({ value: each, label: each })),
              ]}
              onInput={setWording}
            />
          )}
          {sent > 0 && (
            <Check label={app.say(WITH_SENT, { count: sent })} isOn={withSent} onChange={setWithSent} />
          )}
          {data.unapproved > 0 && <p class="quiet">{app.say(UNAPPROVED, { count: data.unapproved })}</p>}
          <TooLong names={tooLong} text={CARD_TOO_LONG} />
          <OffPaperList off={data.offPaper} />
        </>
      }
    >
      <CardsPaper data={data} cards={cards} paper={paper} onPages={onPages} onTooLong={setTooLong} />
    </PrintRoom>
  );
}

function paperChoices(app: App) {
  return (Object.keys(CARD_PAPERS) as CardPaper[]).map((value) => ({
    value,
    label: app.say(CARD_PAPERS[value].name),
  }));
}

const NONE: readonly string[] = [];
const NO_CARDS: Text = {
  ko: '아직 카드 글이 없어요. 문자·카드 만들기를 먼저 해 주세요.',
  zh: '还没有贺卡文字。请先制作短信·贺卡。',
  en: 'No card texts yet. Make the texts and cards first.',
};
const ALL_SENT: Text = {
  ko: '카드를 모두 보냈어요.',
  zh: '贺卡已全部寄出。',
  en: 'All cards have been posted.',
};
const ALL_UNAPPROVED: Text = {
  ko: '아직 확인하지 않은 글만 있어요({count}건). 문자·카드에서 확인하면 여기에 나와요.',
  zh: '只有尚未确认的内容（{count}条）。在“短信·贺卡”中确认后会显示在此。',
  en: 'Nothing is approved yet ({count} waiting). Approve them under Texts and cards, and they appear here.',
};
const PAPER: Text = { ko: '종이', zh: '纸张', en: 'Paper' };
const WORDING: Text = { ko: '문구', zh: '文案', en: 'Wording' };
const ALL: Text = { ko: '모두', zh: '全部', en: 'All' };
const WITH_SENT: Text = {
  ko: '이미 보낸 {count}장도 함께',
  zh: '包括已寄出的{count}张',
  en: 'Also the {count} already posted',
};
const UNAPPROVED: Text = {
  ko: '아직 확인하지 않은 {count}건은 빠졌어요.',
  zh: '尚未确认的{count}条未包含在内。',
  en: '{count} not approved yet {count|is|are} left out.',
};
const CARD_TOO_LONG: Text = {
  ko: '글이 길어 이 종이에 다 들어가지 않는 카드는 빼고 인쇄해요: {names} ({count}장). 더 큰 종이를 고르거나 글을 줄여 주세요.',
  zh: '文字过长、此纸张放不下的贺卡不会打印：{names}（{count}张）。请选择更大的纸张或缩短文字。',
  en: 'Not printed, since the text is too long for this paper: {names} ({count}). Choose a larger paper or shorten it.',
};
