import type { Workbook } from '../../workbook/workbook';
import { staffTable } from '../clinic/staff';
import type { KnownImport } from './import-register';

/** Keys of the staff that an import of a staff list added and who are still there; none for any other import. */
export function staffKeysOf(
  workbook: Workbook,
  { report, firstNumber, endNumber }: Pick<KnownImport, 'report' | 'firstNumber' | 'endNumber'>,
): string[] {
  if (report !== 'staff') return [];
  return [...workbook.rowNumbers(staffTable).keys()].filter((key) => {
    const number = Number(/^S(\d{1,6})$/.exec(key)?.[1] ?? 0);
    return number >= firstNumber && (endNumber === 0 || number < endNumber);
  });
}
