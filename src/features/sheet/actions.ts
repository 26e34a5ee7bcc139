import * as v from 'valibot';
import { action } from '../action';
import { approvalTable } from '../approval/approval-table';
import { logTable } from '../clinic/log-table';
import { settingsTable } from '../clinic/settings-table';
import { staffTable } from '../clinic/staff';
import { patientTable, visitTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { templateTable } from '../message/template-table';
import { referralTable } from '../referral/table';
import { scheduleTable } from '../schedule/table';
import { candidateTable } from '../vip/candidate-table';
import { historyTable } from '../vip/history-table';
import { vipTable } from '../vip/table';

const SHOWN = {
  vips: vipTable,
  candidates: candidateTable,
  seasons: historyTable,
  approvals: approvalTable,
  drafts: draftTable,
  schedule: scheduleTable,
  referrals: referralTable,
  patients: patientTable,
  visits: visitTable,
  templates: templateTable,
  staff: staffTable,
  settings: settingsTable,
  log: logTable,
} as const;

/** The sheets that can be brought to the front, by table id. */
export const SHOWN_TABLES = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

/** 시트 보기: brings a sheet to the front, and a row of it. */
export const showSheetAction = action({
  id: 'sheet.show',
  title: { ko: '시트 보기', zh: '查看工作表', en: 'Show a sheet' },
  hint: {
    ko: '시트의 그 줄로 갑니다.',
    zh: '跳转到工作表中的该行。',
    en: 'Goes to the row in the sheet.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({
    table: v.picklist(SHOWN_TABLES),
    key: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  }),
  run({ workbook }, { table, key }) {
    workbook.show(SHOWN[table], key);
    return { done: { table, key: key ?? '' } };
  },
  summary: () => '',
});
