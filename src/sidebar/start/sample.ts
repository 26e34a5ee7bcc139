import { SAMPLE } from 'virtual:sample';
import { inflateSync, strFromU8 } from 'fflate';
import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '../../core/calendar-date';
import type { FileRow } from '../../file/file-rows';
import { readCsv } from '../../file/read-csv';

/** One export of the made-up clinic. */
export interface SampleTable {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

/** The made-up clinic. */
export interface SampleClinic {
  readonly settings: { readonly clinicName: string; readonly optOutNumber: string };
  readonly visits: SampleTable;
  readonly staff: SampleTable;
}

interface Packed {
  readonly clinic: { readonly clinic: string; readonly optOut: string };
  readonly visits: string;
  readonly staff: string;
}

/** Unpacks the made-up clinic, its visits moved by whole weeks so that the newest are of these days. */
export function openSample(today: CalendarDate): SampleClinic {
  const bytes = Uint8Array.from(atob(SAMPLE), (character) => character.charCodeAt(0));
  const { clinic, visits, staff }: Packed = JSON.parse(strFromU8(inflateSync(bytes)));
  return {
    settings: { clinicName: clinic.clinic, optOutNumber: clinic.optOut },
    visits: moveDates(readTable(visits), today),
    staff: readTable(staff),
  };
}

function readTable(csv: string): SampleTable {
  const rows = readCsv(csv, ',');
  if (!Array.isArray(rows)) throw new Error('the sample has a quotation mark that does not close');
  const [header, ...data] = rows;
  return { header: header?.cells ?? [], rows: data };
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
