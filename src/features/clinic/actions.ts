import * as v from 'valibot';
import { LANGUAGES, say, type Text } from '../../core/text';
import { action } from '../action';
import { checkSettings, enterSettings, settingIds, syncSettings } from './write-settings';

/** Each takes some fifty calls, a few seconds at Google. */
const SHEETS_A_STEP = 3;

const MADE: Text = {
  ko: '시트 {count}개를 준비했어요.',
  zh: '已准备{count}个工作表。',
  en: '{count} {count|sheet|sheets} prepared.',
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
  group: 'more',
  input: v.object({
    /** Of a workbook that has no sheets of ours yet. */
    language: v.optional(v.picklist(LANGUAGES)),
    /** Answers by setting, written as staff would write them in the sheet. */
    settings: v.optional(v.record(v.picklist(settingIds), v.pipe(v.string(), v.maxLength(2000)))),
  }),
  run({ workbook, language }, input, cursor) {
    const answers = input.settings ?? {};
    checkSettings(answers);
    const before = Number(cursor ?? 0);
    const { made: names, missing } = workbook.prepare(input.language ?? language, SHEETS_A_STEP);
    const made = before + names.length;
    if (missing > 0) return { more: { cursor: String(made), done: made, total: made + missing } };
    syncSettings(workbook);
    enterSettings(workbook, answers);
    return { done: { made } };
  },
  summary: ({ made }, language) => say(MADE, language, { count: made }),
});
