import { approvalTable } from './features/approval/approval-table';
import { logTable } from './features/clinic/log-table';
import { settingsTable } from './features/clinic/settings-table';
import { staffTable } from './features/clinic/staff';
import { complaintTable } from './features/complaint/complaint-table';
import { consentTable } from './features/consent/consent-table';
import { patientTable, visitTable } from './features/intake/table';
import { draftTable } from './features/message/draft-table';
import { templateTable } from './features/message/template-table';
import { erasureTable } from './features/privacy/erasure-table';
import { referralTable } from './features/referral/table';
import { scheduleTable } from './features/schedule/table';
import { candidateTable } from './features/vip/candidate-table';
import { carryDecisions } from './features/vip/carry-decisions';
import { historyTable } from './features/vip/history-table';
import { vipTable } from './features/vip/table';
import type { WorkbookDeclaration } from './workbook/open-workbook';
import type { AnyTable } from './workbook/table';

/** Every sheet of the product; the order of tabs stands in each declaration. */
export const TABLES: readonly AnyTable[] = [
  settingsTable,
  staffTable,
  patientTable,
  visitTable,
  referralTable,
  vipTable,
  candidateTable,
  historyTable,
  approvalTable,
  templateTable,
  draftTable,
  scheduleTable,
  consentTable,
  complaintTable,
  erasureTable,
  logTable,
];

/**
 * Versions of the workbook: 1, the first; 2, the journal in the log; 3, what taking an import back needs; 4, the team's
 * decisions and signatures, consent, what becomes of each message; 5, who was deleted.
 * Older workbooks get what is new at the next run; see upgradeWorkbook.
 */
export const WORKBOOK: WorkbookDeclaration = {
  tables: TABLES,
  version: 5,
  journal: logTable,
  migrations: [{ version: 4, run: carryDecisions }],
};
