import type { Snapshot } from '../../host/snapshot';
import { type ClinicHost, openClinicHost } from '../../local/campaign/clinic-host';
import { importTable } from '../../local/campaign/run-actions';
import { addDays, type CalendarDate } from '../../src/core/calendar-date';
import { patientTable, visitTable } from '../../src/features/intake/table';

/** The day of the count, and the day a year before: referrals after it are of the last year. */
export const AS_OF: CalendarDate = '2026-12-01';
export const YEAR_BEFORE: CalendarDate = '2025-12-01';
export const NOW = new Date(`${AS_OF}T09:00:00+09:00`);

const BEGIN: CalendarDate = '2023-12-01';
const DAYS = 3 * 365;
const FAMILY_NAMES = [...'김이박최정강조윤장임한오서신권황안송류홍전고문손양'];
const FIRST = [...'민서하도예재태준성현승수유혜은영규동상원보채가나다'];
const SECOND = [...'우준연아윤호빈현민서진희경숙철훈석혁란미솔율온담결'];

/**
 * An export so plain that every way of counting must agree on it: no two people share a name, and a new patient's first row names
 * the referrer in a column of its own or nobody. Ours reads far worse ones, formulas cannot.
 */
export function makePlainExport(visits: number): { header: string[]; rows: string[][] } {
  const people = Math.round(visits * 0.12);
  if (people > FAMILY_NAMES.length * FIRST.length * SECOND.length) throw new Error('too few names');
  const rows = Array.from({ length: visits }, (_, row) => {
    // Everybody comes for the first time at an even pace, and whoever came before fills the rows between.
    const met = Math.ceil(((row + 1) * people) / visits);
    const isFirst = row === 0 || met > Math.ceil((row * people) / visits);
    const person = isFirst ? met - 1 : (row * 7919) % met;
    const referrer =
      isFirst && met > 20 && met % 5 < 2 ? nameOf(Math.floor((met * met) % 9973) % Math.ceil(met / 4)) : '';
    return [
      addDays(BEGIN, Math.floor((row * DAYS) / visits)),
      String(10_000 + person),
      nameOf(person),
      `010-0${String(100 + Math.floor(person / 10_000)).slice(-3)}-${String(person % 10_000).padStart(4, '0')}`,
      isFirst ? '신환' : '구환',
      referrer,
    ];
  });
  return { header: ['진료일', '차트번호', '이름', '휴대폰', '신환/구환', '소개자'], rows };
}

function nameOf(person: number): string {
  const family = FAMILY_NAMES[person % FAMILY_NAMES.length];
  const first = FIRST[Math.floor(person / FAMILY_NAMES.length) % FIRST.length];
  const second = SECOND[Math.floor(person / FAMILY_NAMES.length / FIRST.length)];
  return `${family}${first}${second}`;
}

/** The clinic's workbook with the export in it, nothing counted yet. */
export function openPlainClinic(script: string, visits: number): ClinicHost {
  const clinic = openClinicHost({
    script,
    snapshot: undefined,
    now: NOW,
    language: 'ko',
  });
  clinic.act('workbook.prepare', { language: 'ko', settings: {} });
  const { header, rows } = makePlainExport(visits);
  const table = {
    file: 'visits.csv',
    batch: 'plain',
    header,
    rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
  };
  importTable(
    <Outcome>(id: string, input: unknown) => clinic.act<Outcome>(id, input).outcome,
    table,
    'visits',
  );
  return clinic;
}

/** Where the ways of counting read and write, as Apps Script counts columns: from 1. */
export function placesOf(snapshot: Snapshot) {
  const visits = sheetOf(snapshot, visitTable.name.ko);
  const patients = sheetOf(snapshot, patientTable.name.ko);
  const visitColumn = (id: 'date' | 'referrer') => columnOf(visits, visitTable.columns[id].header.ko);
  const patientColumn = (id: 'name' | 'totalReferrals' | 'lastYearReferrals') =>
    columnOf(patients, patientTable.columns[id].header.ko);
  return {
    visits,
    patients,
    date: visitColumn('date'),
    referrer: visitColumn('referrer'),
    name: patientColumn('name'),
    total: patientColumn('totalReferrals'),
    lastYear: patientColumn('lastYearReferrals'),
  };
}

/** What stands in the two columns of counts: `total/last year` by name, those of nobody left out. */
export function readCounts(snapshot: Snapshot): ReadonlyMap<string, string> {
  const { patients, name, total, lastYear } = placesOf(snapshot);
  return toCounts(
    patients.cells
      .slice(1)
      .map((row) => [row[name - 1], row[total - 1], row[lastYear - 1]].map((cell) => cell ?? '')),
  );
}

/** @param rows name, total, last year */
export function toCounts(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, string> {
  return new Map(
    rows
      .filter(([, total]) => Number(total) > 0)
      .map(([name, total, lastYear]) => [String(name), `${Number(total)}/${Number(lastYear)}`]),
  );
}

function sheetOf({ sheets }: Snapshot, name: string) {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function columnOf({ cells }: Snapshot['sheets'][number], header: string): number {
  const column = cells[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  return column + 1;
}
