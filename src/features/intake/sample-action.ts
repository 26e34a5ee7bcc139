import * as v from 'valibot';
import { groupDigits } from '../../core/group-digits';
import { say, type Text } from '../../core/text';
import type { AnyTable } from '../../workbook/table';
import { action, type Step } from '../action';
import { approvalTable } from '../approval/approval-table';
import { staffTable } from '../clinic/staff';
import { enterSettings } from '../clinic/write-settings';
import { complaintTable } from '../complaint/complaint-table';
import { consentTable } from '../consent/consent-table';
import { draftTable } from '../message/draft-table';
import { erasureTable } from '../privacy/erasure-table';
import { referralTable } from '../referral/table';
import { scheduleTable } from '../schedule/table';
import { candidateTable } from '../vip/candidate-table';
import { historyTable } from '../vip/history-table';
import { vipTable } from '../vip/table';
import type { ClearOutcome } from './import-outcome';
import { forgetImport, readImports } from './import-register';
import { isSample, isSampleBatch, markSample } from './sample';
import { staffKeysOf } from './staff-keys';
import { patientTable, visitTable } from './table';

/** Sheets of which every row came from the sample or was made of it. */
const CLEARED: readonly AnyTable[] = [
  draftTable,
  vipTable,
  candidateTable,
  historyTable,
  approvalTable,
  referralTable,
  scheduleTable,
  consentTable,
  complaintTable,
  erasureTable,
  visitTable,
  patientTable,
];

/** 연습용 자료 지우기: empties the sheets of a workbook that holds the made-up sample; any other is left alone. */
export const clearSampleAction = action({
  id: 'intake.clearSample',
  title: { ko: '연습용 자료 지우기', zh: '清除示例资料', en: 'Clear the practice records' },
  hint: {
    ko: '연습용 환자와 그 결과를 모두 지워 처음 상태로 돌립니다. 설정은 남습니다.',
    zh: '清除示例患者及其结果，恢复到初始状态。设置会保留。',
    en: 'Empties the sheets of the practice patients and all that was made of them. Settings stay.',
  },
  inMenu: false,
  input: v.object({}),
  run({ workbook, memory }, _, cursor): Step<ClearOutcome> {
    let rows = Number(cursor ?? 0);
    if (!isSample(memory)) return { done: { rows } };
    const imports = readImports(memory).filter(({ batch }) => isSampleBatch(batch));
    const doomed = CLEARED.map((table) => [table, [...workbook.rowNumbers(table).keys()]] as const);
    const staff = imports.flatMap((each) => staffKeysOf(workbook, each));
    for (const [table, keys] of [...doomed, [staffTable, staff] as const]) {
      const { removed, left } = workbook.remove(table, new Set(keys));
      rows += removed;
      if (left > 0) return { more: { cursor: String(rows), done: rows, total: rows + left } };
    }
    enterSettings(workbook, { asOf: '' });
    for (const each of imports) forgetImport(memory, each);
    markSample(memory, false);
    return { done: { rows } };
  },
  summary: ({ rows }, language) =>
    rows === 0 ? NOTHING[language] : say(CLEARED_ROWS, language, { rows: groupDigits(rows) }),
});

const CLEARED_ROWS: Text = {
  ko: '연습용 자료 {rows}줄을 지웠어요. 이제 우리 치과 자료를 가져오면 됩니다.',
  zh: '已清除示例资料{rows}行，现在可以导入本诊所的资料。',
  en: "{rows} {rows|row|rows} of practice records {rows|is|are} gone; the clinic's own can come in now.",
};
const NOTHING: Text = {
  ko: '지울 연습용 자료가 없어요. 아무것도 바꾸지 않았습니다.',
  zh: '没有示例资料可清除，未做任何更改。',
  en: 'There are no practice records to clear; nothing was changed.',
};
