import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { LabelsPrint } from '../../features/print/print-view';
import { useApp } from '../app';
import { Chips } from '../kit/chips';
import { LabelOptions, useLabelChoice } from './label-options';
import { LabelPaper } from './label-paper';
import { A4 } from './paper-size';
import { OffPaperList, type PapersProps, PrintRoom, TooLong } from './print-room';

/** 주소 라벨, with the choice of people and sheet. */
export function Labels({ data, onPages, children }: PapersProps<LabelsPrint>) {
  const app = useApp();
  const choice = useLabelChoice();
  const [whom, setWhom] = useState<'cards' | 'all'>(
    data.labels.some(({ hasCard }) => hasCard) ? 'cards' : 'all',
  );
  const [tooLong, setTooLong] = useState<readonly string[]>(NONE);
  const withCard = data.labels.filter(({ hasCard }) => hasCard);
  const labels = whom === 'cards' ? withCard : data.labels;
  return (
    <PrintRoom
      onPages={onPages}
      size={A4}
      isEmpty={labels.length === 0}
      empty={app.say(data.offPaper.length > 0 ? NO_ADDRESSES : NO_LABELS)}
      options={
        <>
          {children}
          <Chips
            label={app.say(WHOM)}
            options={[
              { value: 'cards', text: app.say(CARD_PEOPLE, { count: withCard.length }) },
              { value: 'all', text: app.say(ALL_PEOPLE, { count: data.labels.length }) },
            ]}
            chosen={whom}
            onChoose={setWhom}
          />
          <LabelOptions choice={choice} count={labels.length} />
          <TooLong names={tooLong} text={LABEL_TOO_LONG} />
          <OffPaperList off={data.offPaper} />
        </>
      }
    >
      <LabelPaper labels={labels} {...choice.value} onPages={onPages} onTooLong={setTooLong} />
    </PrintRoom>
  );
}

const NONE: readonly string[] = [];
const NO_LABELS: Text = {
  ko: '보낼 카드가 없어요. 확인한 카드가 있으면 라벨을 인쇄할 수 있어요.',
  zh: '没有要寄出的贺卡。有已确认的贺卡时即可打印标签。',
  en: 'No cards to post. Once some are approved, their labels can be printed.',
};
const NO_ADDRESSES: Text = {
  ko: '주소를 아는 분이 없어요. 주소가 든 환자 목록을 가져오면 라벨을 인쇄할 수 있어요.',
  zh: '没有已知地址。导入含地址的患者列表后即可打印标签。',
  en: 'No address is known. Bring in a list of patients with addresses, and labels can be printed.',
};
const WHOM: Text = { ko: '누구의 라벨', zh: '谁的标签', en: 'Whose labels' };
const CARD_PEOPLE: Text = { ko: '카드 받을 분 {count}', zh: '收贺卡者 {count}', en: 'Gets a card: {count}' };
const ALL_PEOPLE: Text = { ko: 'VIP 모두 {count}', zh: '全部VIP {count}', en: 'All VIPs: {count}' };
const LABEL_TOO_LONG: Text = {
  ko: '주소가 길어 칸에 다 들어가지 않는 라벨은 비워 두고 인쇄해요: {names} ({count}명). 더 큰 라벨을 골라 주세요.',
  zh: '地址过长、格子放不下的标签会留空：{names}（{count}位）。请选择更大的标签。',
  en: 'Left blank, since the address is too long for the label: {names} ({count}). Choose a larger label.',
};
