import type { Text } from '../../core/text';
import type { HeldOutcome, HeldRow } from '../../features/privacy/held-view';
import type { Speaker } from '../prints/use-speaker';

/** Which row it is and, where it is not about the person alone, why it is here. */
export function sayRow({ row, why, cells }: HeldRow, app: Speaker): string {
  const whose = cells[0]?.header === '' ? cells[0].value : '';
  return app.say(whose === '' ? ROW[why] : OTHERS, { row, whose });
}

/** A value under its header, or alone where it has none. */
export function cellsOf({ cells }: HeldRow): HeldRow['cells'] {
  return cells[0]?.header === '' ? cells.slice(1) : cells;
}

/** All of it as plain text, for the clipboard. */
export function heldText(held: HeldOutcome, app: Speaker): string {
  const sheets = held.sheets.map(({ name, rows }) =>
    [
      `[${name}]`,
      ...rows.map((row) =>
        [sayRow(row, app), ...cellsOf(row).map(({ header, value }) => `${header}: ${value}`)].join('\n'),
      ),
    ].join('\n'),
  );
  return [app.say(HEADING, { clinic: held.clinicName, name: held.name, day: held.today }), ...sheets].join(
    '\n\n',
  );
}

const ROW: Readonly<Record<HeldRow['why'], Text>> = {
  own: { ko: '{row}행', zh: '第{row}行', en: 'Row {row}' },
  number: {
    ko: '{row}행 · 이름 없이 번호가 같은 줄',
    zh: '第{row}行 · 没有姓名、号码相同',
    en: 'Row {row} · same number, no name',
  },
  named: {
    ko: '{row}행 · 이름이 나오는 줄',
    zh: '第{row}行 · 提到此人',
    en: 'Row {row} · names this person',
  },
};
const OTHERS: Text = {
  ko: '{row}행 · {whose}님의 줄',
  zh: '第{row}行 · {whose}的记录',
  en: 'Row {row} · of {whose}',
};
export const HEADING: Text = {
  ko: '{clinic} · {name}님에 대해 가진 기록 ({day})',
  zh: '{clinic} · 关于{name}的记录（{day}）',
  en: '{clinic}: what we hold on {name} ({day})',
};
export const NAMESAKES: Text = {
  ko: '이름이 같은 환자가 {count}명 더 있어요. 다른 줄에 나온 이름은 누구인지 확인해 주세요.',
  zh: '另有{count}位同名患者，其他行中的姓名请分辨所指何人。',
  en: '{count} other {count|patient bears|patients bear} this name: see who is meant in other rows.',
};
