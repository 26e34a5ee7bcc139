import * as v from 'valibot';
import { LANGUAGES, say, type Text } from '../../core/text';
import { action } from '../action';
import { checkSetting, SETTINGS, type SettingId } from './settings';
import { settingsTable } from './settings-table';

/** Each takes some fifty calls, a few seconds at Google. */
const SHEETS_A_STEP = 3;

const settingIds = Object.keys(SETTINGS) as SettingId[];

const MADE: Text = {
  ko: '시트 {count}개를 준비했어요.',
  zh: '已准备{count}个工作表。',
  en: '{count} sheets prepared.',
};

/** 시트 준비하기: makes the sheets that are missing and fills in settings that were answered. */
export const prepareAction = action({
  id: 'workbook.prepare',
  title: { ko: '시트 준비하기', zh: '准备工作表', en: 'Prepare the sheets' },
  hint: {
    ko: '없는 시트를 만들고 설정을 채웁니다. 이미 있는 시트는 그대로 둡니다.',
    zh: '创建缺少的工作表并填写设置，已有的工作表保持不变。',
    en: 'Makes the sheets that are missing and fills in settings; existing sheets stay as they are.',
  },
  inMenu: true,
  input: v.object({
    /** Of a workbook that has no sheets of ours yet. */
    language: v.optional(v.picklist(LANGUAGES)),
    /** Answers by setting, written as staff would write them in the sheet. */
    settings: v.optional(v.record(v.picklist(settingIds), v.pipe(v.string(), v.maxLength(2000)))),
  }),
  run({ workbook, language }, input, cursor) {
    const answers = Object.entries(input.settings ?? {}) as [SettingId, string][];
    for (const [id, text] of answers) checkSetting(id, text);
    const before = Number(cursor ?? 0);
    const { made: names, missing } = workbook.prepare(input.language ?? language, SHEETS_A_STEP);
    const made = before + names.length;
    if (missing > 0) return { more: { cursor: String(made), done: made, total: made + missing } };
    const { added } = workbook.sync(
      settingsTable,
      settingIds.map((id) => describeSetting(id, workbook.language)),
      { columns: ['name', 'byDefault', 'explanation'], complete: true },
    );
    if (added > 0) {
      workbook.offerChoices(settingsTable, 'value', dropdowns(workbook.language));
    }
    if (answers.length > 0) {
      workbook.enter(
        settingsTable,
        answers.map(([id, text]) => ({ key: id, values: { value: text } })),
      );
    }
    return { done: { made } };
  },
  summary: ({ made }, language) => say(MADE, language, { count: made }),
});

function describeSetting(id: SettingId, language: (typeof LANGUAGES)[number]) {
  const setting = SETTINGS[id];
  const show = setting.show as (value: unknown, language: string) => string;
  return {
    id,
    name: setting.name[language],
    byDefault: show(setting.byDefault, language),
    explanation: setting.explanation[language],
  };
}

function dropdowns(language: (typeof LANGUAGES)[number]): Map<string, readonly string[]> {
  const offered = new Map<string, readonly string[]>();
  for (const id of settingIds) {
    const { words } = SETTINGS[id] as { words?: Readonly<Record<string, Text>> };
    if (words)
      offered.set(
        id,
        Object.values(words).map((word) => word[language]),
      );
  }
  return offered;
}
