import { SAMPLE } from 'virtual:sample';
import { inflateSync, strFromU8 } from 'fflate';
import type { CalendarDate } from '../../core/calendar-date';
import { readCsv } from '../../file/read-csv';
import { moveDates, type SampleTable } from './move-dates';

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

/** Unpacks the made-up clinic. @param today the visits are moved by whole weeks so that the newest are of these days; else they stay */
export function openSample(today?: CalendarDate): SampleClinic {
  const bytes = Uint8Array.from(atob(SAMPLE), (character) => character.charCodeAt(0));
  const { clinic, visits, staff }: Packed = JSON.parse(strFromU8(inflateSync(bytes)));
  return {
    settings: { clinicName: clinic.clinic, optOutNumber: clinic.optOut },
    visits: today === undefined ? readTable(visits) : moveDates(readTable(visits), today),
    staff: readTable(staff),
  };
}

function readTable(csv: string): SampleTable {
  const rows = readCsv(csv, ',');
  if (!Array.isArray(rows)) throw new Error('the sample has a quotation mark that does not close');
  const [header, ...data] = rows;
  return { header: header?.cells ?? [], rows: data };
}
