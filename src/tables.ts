import { logTable } from './features/clinic/log-table';
import { settingsTable } from './features/clinic/settings-table';
import { staffTable } from './features/clinic/staff';
import { patientTable, visitTable } from './features/intake/table';
import { scheduleTable } from './features/schedule/table';
import type { AnyTable } from './workbook/table';

/** Every sheet of the product; the order of tabs stands in each declaration. */
export const TABLES: readonly AnyTable[] = [
  settingsTable,
  staffTable,
  logTable,
  patientTable,
  visitTable,
  scheduleTable,
];
