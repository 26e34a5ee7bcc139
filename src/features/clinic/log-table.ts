import { text } from '../../workbook/codec';
import { table } from '../../workbook/table';

/** 작업기록: who ran what and when; ids and counts only, never a patient's name, phone or memo. */
export const logTable = table({
  id: 'log',
  name: { ko: '작업기록', zh: '操作记录', en: 'Work log' },
  purpose: {
    ko: '누가 언제 무엇을 실행했는지 남깁니다. 환자 정보는 적지 않습니다.',
    zh: '记录谁在何时执行了什么，不含患者信息。',
    en: 'Who ran what and when; no patient data.',
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
      codec: text(),
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
      note: { ko: '실행한 단계', zh: '执行的步骤', en: 'The step that ran' },
      width: 180,
    },
    result: {
      header: { ko: '결과', zh: '结果', en: 'Result' },
      owner: 'program',
      codec: text(),
      note: { ko: '몇 건인지', zh: '数量', en: 'In counts' },
      width: 560,
      wrap: true,
    },
  },
  tab: { order: 200, colour: '#9aa0a6', hidden: true },
  frozenColumns: 0,
  highlights: [],
});
