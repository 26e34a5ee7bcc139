import { LANGUAGES, type Text } from '../../core/text';
import { type Codec, cellText, text } from '../../workbook/codec';
import { table } from '../../workbook/table';

const NOBODY: Text = { ko: '이름 없음', zh: '未选择姓名', en: 'nobody chosen' };

/** A name; in words where nobody has said who sits there. */
function who(): Codec<string> {
  return {
    ...text(),
    decode: (cell) => (LANGUAGES.some((language) => NOBODY[language] === cell) ? '' : cellText(cell)),
    encode: (name, language) => name || NOBODY[language],
  };
}

/** One of the columns in which decisions and deeds are kept, by id. */
function journalColumn(header: Text, note: Text, width: number) {
  return { header, owner: 'program', codec: text(), note, width, since: 2 } as const;
}

/** The same for ids: what stands there names nobody. */
function keysColumn(header: Text, note: Text, width: number) {
  return { ...journalColumn(header, note, width), holds: 'keys' } as const;
}

/** The same for the program alone: what stands there in its own words stands under 한 일 in those of people. */
function codeColumn(header: Text, note: Text, width: number) {
  return { ...journalColumn(header, note, width), hidden: true } as const;
}

/** 작업기록: who ran what and when, and the journal of what was decided or done; ids and counts only, never a patient's name, phone or memo. */
export const logTable = table({
  id: 'log',
  name: { ko: '작업기록', zh: '操作记录', en: 'Work log' },
  purpose: {
    ko: '누가 언제 무엇을 실행하고 정했는지 남깁니다. 환자 이름이나 연락처는 적지 않습니다.',
    zh: '记录谁在何时执行了什么、决定了什么，不含患者姓名和联系方式。',
    en: 'Who ran and decided what and when; no names or phone numbers of patients.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '기록 번호', zh: '记录编号', en: 'Entry' },
      owner: 'program',
      codec: text(),
      note: { ko: '차례대로 붙습니다.', zh: '按顺序编号。', en: 'In sequence.' },
      width: 90,
    },
    at: {
      header: { ko: '때', zh: '时间', en: 'When' },
      owner: 'program',
      codec: text(),
      note: { ko: '치과가 있는 곳의 시각', zh: '诊所所在地时间', en: "The clinic's local time" },
      width: 150,
    },
    who: {
      header: { ko: '누가', zh: '执行人', en: 'Who' },
      owner: 'program',
      codec: who(),
      note: {
        ko: '업무창에서 고른 사람. 메뉴에서 실행하면 "메뉴"라고 남습니다.',
        zh: '在工作窗中选择的人。从菜单执行则记为“菜单”。',
        en: 'As chosen in the side window; "menu" for a run from the menu.',
      },
      width: 110,
    },
    action: {
      header: { ko: '한 일', zh: '操作', en: 'What' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '실행한 단계. 정하거나 적은 것은 어느 시트의 어느 칸인지',
        zh: '执行的步骤；若是决定或登记，则为所在的表和列',
        en: 'The step that ran; of something decided or entered, the sheet and its column',
      },
      width: 180,
    },
    result: {
      header: { ko: '결과', zh: '结果', en: 'Result' },
      owner: 'program',
      codec: text(),
      note: { ko: '몇 건인지', zh: '数量', en: 'In counts' },
      width: 420,
      wrap: true,
    },
    table: codeColumn(
      { ko: '기록한 시트', zh: '记录的表', en: 'Sheet' },
      {
        ko: '결정이나 한 일이 적힌 시트',
        zh: '记录了决定或操作的表',
        en: 'Where something was decided or done',
      },
      90,
    ),
    column: codeColumn(
      { ko: '기록한 칸', zh: '记录的列', en: 'Column' },
      { ko: '그 시트의 칸', zh: '该表的列', en: 'The column of that sheet' },
      110,
    ),
    value: keysColumn(
      { ko: '기록한 값', zh: '记录的值', en: 'Value' },
      {
        ko: '적은 값. 비었으면 지운 것입니다.',
        zh: '写入的值；为空表示已清除。',
        en: 'What was written; blank = cleared',
      },
      110,
    ),
    keys: keysColumn(
      { ko: '대상 번호', zh: '对象编号', en: 'Rows' },
      {
        ko: '해당하는 줄의 번호. 이름은 적지 않습니다.',
        zh: '对应行的编号，不写姓名。',
        en: 'Keys of the rows; no names',
      },
      220,
    ),
  },
  tab: { order: 200, colour: '#9aa0a6', hidden: true },
  frozenColumns: 0,
  highlights: [],
});
