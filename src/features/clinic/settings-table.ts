import { text } from '../../workbook/codec';
import { table } from '../../workbook/table';

/** 설정: one row a setting; staff write the value, the program explains it. */
export const settingsTable = table({
  id: 'settings',
  name: { ko: '설정', zh: '设置', en: 'Settings' },
  purpose: {
    ko: '치과의 기준과 정보를 정하는 곳입니다. "값" 칸만 고치면 됩니다.',
    zh: '设定诊所的标准和信息。只需修改“值”一栏。',
    en: "The clinic's own figures and facts. Change only the value column.",
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '설정 번호', zh: '设置编号', en: 'Setting id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 90,
      hidden: true,
    },
    name: {
      header: { ko: '설정', zh: '设置项', en: 'Setting' },
      owner: 'program',
      codec: text(),
      note: { ko: '무엇을 정하는지', zh: '设置的内容', en: 'What is set' },
      width: 220,
    },
    value: {
      header: { ko: '값', zh: '值', en: 'Value' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '여기만 고치세요. 비우면 기본값을 씁니다.',
        zh: '只修改这里。留空则使用默认值。',
        en: 'Change only this. Blank means the default.',
      },
      width: 200,
      recorded: true,
      wrap: true,
    },
    byDefault: {
      header: { ko: '기본값', zh: '默认值', en: 'Default' },
      owner: 'program',
      codec: text(),
      note: { ko: '값이 비었을 때 쓰는 값', zh: '值为空时使用', en: 'Holds where the value is blank' },
      width: 140,
    },
    explanation: {
      header: { ko: '설명', zh: '说明', en: 'Explanation' },
      owner: 'program',
      codec: text(),
      note: { ko: '이 설정이 하는 일', zh: '该设置的作用', en: 'What the setting does' },
      width: 560,
      wrap: true,
    },
  },
  tab: { order: 190, colour: '#9aa0a6', hidden: true },
  frozenColumns: 0,
  highlights: [],
});
