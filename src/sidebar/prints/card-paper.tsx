import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CardsPrint, CardText } from '../../features/print/print-view';
import { ContinuedName } from './continued-name';
import type { PaperBlock } from './paged';
import { CARD_PAPERS, type CardPaper } from './paper-size';
import { PersonalPaper } from './personal-paper';
import { Sheet } from './sheet';
import { useFit } from './use-fit';
import { type Speaker, useSpeaker } from './use-speaker';
import { writtenIn } from './written-in';

/** Points of the letters on a card, the largest that fit. */
const SIZES = [14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5];

export interface CardsProps {
  readonly data: CardsPrint;
  readonly cards: readonly CardText[];
  readonly paper: CardPaper;
  readonly onPages: (pages: number) => void;
  /** Names of those whose text is too long for the paper. */
  readonly onTooLong: (names: readonly string[]) => void;
}

/** 카드 글: one a card in its paper's size, or all on A4 to be copied by hand. */
export function CardsPaper(props: CardsProps) {
  return props.paper === 'copy' ? <CardsToCopy {...props} /> : <CardsToPrint {...props} />;
}

function CardsToPrint({ cards, paper, onPages, onTooLong }: CardsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { size } = CARD_PAPERS[paper];
  const tooLong = useFit(box, SIZES, `${paper} ${cards.map(({ id, text }) => id + text).join()}`);
  const printed = cards.length - tooLong.length;
  useEffect(() => onPages(printed), [printed, onPages]);
  useEffect(() => onTooLong(tooLong), [tooLong, onTooLong]);
  return (
    <div ref={box}>
      {cards.map((card) => (
        <Sheet key={card.id} size={size} kind={`of-card of-${paper}`}>
          <div class="card-text" data-fit={card.name} lang={writtenIn(card.text, card.language)}>
            {card.text}
          </div>
        </Sheet>
      ))}
    </div>
  );
}

function CardsToCopy({ data, cards, onPages, onTooLong }: CardsProps) {
  const app = useSpeaker();
  const blocks = useMemo(() => blocksOf(cards, app), [cards, app]);
  useEffect(() => onTooLong([]), [onTooLong]);
  return (
    <PersonalPaper
      kind="of-copies"
      title={app.say(TITLE, { clinic: data.clinicName, season: data.season })}
      reminder={app.say(TICK)}
      today={data.today}
      blocks={blocks}
      onPages={onPages}
    />
  );
}

function blocksOf(cards: readonly CardText[], app: Speaker): PaperBlock[] {
  return cards.map((card, index) => ({
    key: card.id,
    again: <ContinuedName name={card.name} />,
    content: (
      <article class="paper-copy">
        <header>
          <span class="tick-box" aria-hidden="true" />
          <strong class="paper-name">{card.name}</strong>
          {card.tier !== '' && <span class={`tier-box of-${card.tier}`}>{card.tier}</span>}
          <span class="soft">{card.wording}</span>
          <span class="paper-count">{app.say(NUMBER, { number: index + 1, count: cards.length })}</span>
        </header>
        <div class="copy-text" lang={writtenIn(card.text, card.language)}>
          {card.text}
        </div>
      </article>
    ),
  }));
}

const TITLE: Text = {
  ko: '{clinic} {season} 시즌 카드 글',
  zh: '{clinic} {season}年终答谢季贺卡文字',
  en: '{clinic}: card texts, {season} season',
};
const TICK: Text = {
  ko: '다 쓰면 칸에 표시하세요.',
  zh: '写完请打勾。',
  en: 'Tick each one when it is written.',
};
const NUMBER: Text = { ko: '{number} / {count}', zh: '{number} / {count}', en: '{number} of {count}' };
