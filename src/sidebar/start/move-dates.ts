import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '../../core/calendar-date';
import type { FileRow } from '../../file/file-rows';

/** One export of the made-up clinic. */
export interface SampleTable {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

/** Moves the dates of the first column by whole weeks, as far as none lies behind `today`. */
export function moveDates({ header, rows }: SampleTable, today: CalendarDate): SampleTable {
  let newest: CalendarDate = '';
  for (const { cells } of rows) {
    const date = cells[0] ?? '';
    if (isCalendarDate(date) && date > newest) newest = date;
  }
  if (newest === '') return { header, rows };
  const days = Math.floor(daysBetween(newest, today) / 7) * 7;
  return {
    header,
    rows: rows.map(({ rowNumber, cells: [date = '', ...others] }) => ({
      rowNumber,
      cells: [isCalendarDate(date) ? addDays(date, days) : date, ...others],
    })),
  };
}
