import { addDays, type CalendarDate, weekday } from '../../src/core/calendar-date';
import type { MemoKind } from './memo';
import { makePatients, makePhone, type SamplePatient } from './patient';
import { makeName } from './person-name';
import { between, makeRandom, pick, type Random } from './random';
import { makeVisits, type SampleVisit } from './visit';

export interface ExportOptions {
  /** How many patients come up in the file; at least twenty, so that there are adults among them. */
  readonly patients: number;
  /** Rows of the file without its header, faulty ones included; at least a tenth more than patients. */
  readonly visits: number;
  readonly seed: number;
  /** The day of the export: no visit is later. */
  readonly asOf: CalendarDate;
}

/** A file as rows of text, the header first. */
export type TextRows = readonly (readonly string[])[];

/** What a made-up clinic exports from its chart program. */
export interface ClinicExport {
  readonly visitRows: TextRows;
  readonly staffRows: TextRows;
  /** Rows of the visits that nobody can read, as a spreadsheet counts them: without a date, or without a name. */
  readonly faultyRowNumbers: readonly number[];
  /** In the order in which the clinic met them. */
  readonly patients: readonly SamplePatient[];
  /** How patients came, in the order of the rows: every new one's first row, and late remarks on old ones. */
  readonly arrivals: readonly Arrival[];
}

/** What a row says of how its patient came, and whom the words mean. */
export interface Arrival {
  readonly rowNumber: number;
  readonly chart: string;
  /** The patient's first visit; '' of an old patient, who was there before the file begins. */
  readonly firstVisit: CalendarDate | '';
  readonly kind: MemoKind;
  readonly words: string;
  /** Of the one whom the words speak of, doubtfully or not; '' where nobody is named. */
  readonly referrerChart: string;
}

const VISIT_HEADER = [
  '진료일',
  '차트번호',
  '이름',
  '휴대폰',
  '생년월일',
  '보호자',
  '신환/구환',
  '내원경로',
  '메모',
  '담당의',
  '진료내역',
  '총수납액',
  '문자수신동의',
  '이메일',
  '우편번호',
  '주소',
];
const STAFF_HEADER = ['이름', '직책', '이메일', '휴대폰'];
const STAFF_ROLES = [
  '원장',
  '원장',
  '총괄매니저',
  '데스크 실장',
  '데스크',
  '데스크',
  '상담실장',
  '치위생사',
  '치위생사',
];
const DOCTOR_COUNT = 2;

/** Three years, so that the last year and the total differ. */
const WINDOW_DAYS = 3 * 365;
const HOLIDAYS = ['01-01', '03-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25'];

/** What was done, with amounts in won. */
const TREATMENTS: readonly (readonly [string, readonly string[]])[] = [
  ['스케일링', ['18,700', '19,200', '21,000']],
  ['스케일링', ['18,700', '19,200', '21,000']],
  ['검진', ['0', '15,300', '16,800']],
  ['레진', ['80,000', '120,000', '150,000']],
  ['크라운', ['450,000', '500,000']],
  ['임플란트', ['900,000', '1,200,000', '1,300,000']],
  ['신경치료', ['32,000', '41,500']],
  ['발치', ['12,900', '24,600']],
  ['교정', ['50,000', '300,000']],
];

/**
 * A made-up clinic's export, the same for the same options. Nobody in it exists: names are put together from syllables, and
 * mobile numbers begin with 010-0, which is given to nobody.
 */
export function makeExport(options: ExportOptions): ClinicExport {
  const random = makeRandom(options.seed);
  const staffRows = makeStaff(random);
  const staffNames = staffRows.slice(1).map(([name = '']) => name);
  const days = workingDays(addDays(options.asOf, -WINDOW_DAYS), options.asOf);
  const patients = makePatients(random, options.patients, options.asOf, staffNames.slice(0, DOCTOR_COUNT));
  const visits = makeVisits(random, { patients, total: options.visits, dayCount: days.length, staffNames });
  const visitRows = [
    VISIT_HEADER,
    ...visits.map((visit) => writeVisit(random, visit, dayOf(days, visit.day))),
  ];
  const faultyRowNumbers = visits.flatMap(({ fault }, index) => (fault ? [index + 2] : []));
  const arrivals = visits.flatMap(({ patient, day, isFirst, note }, index): Arrival[] =>
    note
      ? [
          {
            rowNumber: index + 2,
            chart: patient.chart,
            firstVisit: isFirst ? dayOf(days, day) : '',
            kind: note.kind,
            words: [note.route, note.memo].filter((text) => text !== '').join(' | '),
            referrerChart: note.referrerChart,
          },
        ]
      : [],
  );
  return { visitRows, staffRows, faultyRowNumbers, patients, arrivals };
}

/** The rows as a CSV file as spreadsheets write it for Korean: UTF-8 with a byte order mark, lines ending in CR LF. */
export function writeCsv(rows: TextRows): string {
  const lines = rows.map((row) => row.map(quote).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

function makeStaff(random: Random): string[][] {
  const names = new Set<string>();
  while (names.size < STAFF_ROLES.length) names.add(makeName(random, between(random, 1968, 2000)));
  const rows = [...names].map((name, index) => {
    const email = `staff${index + 1}@example.com`;
    return [name, STAFF_ROLES[index] ?? '', email, makePhone(random)];
  });
  return [STAFF_HEADER, ...rows];
}

function workingDays(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (weekday(date) !== 7 && !HOLIDAYS.includes(date.slice(5))) days.push(date);
  }
  return days;
}

function dayOf(days: readonly CalendarDate[], index: number): CalendarDate {
  const date = days[index];
  if (date === undefined) throw new Error(`no working day ${index}`);
  return date;
}

function writeVisit(
  random: Random,
  { patient, isFirst, note, memo, fault }: SampleVisit,
  day: CalendarDate,
): string[] {
  const [treatment, amounts] = pick(random, TREATMENTS);
  const paid = pick(random, amounts);
  if (fault === 'sum') return ['합계', '', '', '', '', '', '', '', '', '', '', '18,402,300', '', '', '', ''];
  return [
    fault === 'noDate' ? '' : fault === 'noSuchDate' ? `${day.slice(0, 4)}-02-30` : typeDate(random, day),
    patient.chart,
    fault === 'noName' ? '' : patient.name,
    patient.phoneAsTyped,
    patient.birth,
    patient.guardian?.name ?? '',
    isFirst ? '신환' : '구환',
    note?.route ?? '',
    memo,
    patient.doctor,
    treatment,
    paid,
    patient.consent,
    patient.email,
    patient.postcode,
    patient.address,
  ];
}

/** Mostly as the chart program writes dates; now and then a row was typed by hand. */
function typeDate(random: Random, date: CalendarDate): string {
  if (random() > 0.01) return date;
  return `${date.slice(0, 4)}.${Number(date.slice(5, 7))}.${Number(date.slice(8))}`;
}
