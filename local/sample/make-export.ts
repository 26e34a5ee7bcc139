import { addDays, type CalendarDate, weekday } from '../../src/core/calendar-date';
import { type MemoKind, makeFirstNote, makeLateNote, makeLaterMemo, type Note } from './memo';
import { makePatients, makePhone, pickAdult, type SamplePatient } from './patient';
import { makeName } from './person-name';
import { between, makeRandom, pick, type Random } from './random';

export interface ExportOptions {
  /** How many patients come up in the file. */
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

const FAULTS = ['noDate', 'noSuchDate', 'noName'] as const;
type Fault = (typeof FAULTS)[number] | 'sum';

interface Visit {
  /** Place among the clinic's working days. */
  readonly day: number;
  readonly patient: SamplePatient;
  readonly isFirst: boolean;
  /** How the patient came, where this row says it. */
  readonly note?: Note;
  readonly memo: string;
  readonly fault?: Fault;
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
const NEW_SHARE = 0.5;
/** Of the old patients: those who bring others again and again. */
const LOYAL_SHARE = 0.15;
/** Of the referrals: those made by loyal patients. */
const BY_LOYAL_SHARE = 0.86;
/** Of the children: those whom the guardian brought. */
const GUARDIAN_SHARE = 0.6;
const FAULTY_SHARE = 0.003;
/** Of the later visits of new patients: those on which the desk copied how they came. */
const REPEATED_SHARE = 0.06;
/** Of the visits of old patients: those on which the desk noted who once brought them. */
const LATE_SHARE = 0.006;
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
  const visits = makeFirstVisits(random, patients, days.length, staffNames);
  addReturns(random, visits, options.visits, days.length, staffNames);
  // Stable, and first visits stand first: a patient's earliest row stays his first visit.
  visits.sort((one, other) => one.day - other.day);
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

/** One visit a patient: any visit of an old patient, the first of a new one. */
function makeFirstVisits(
  random: Random,
  patients: readonly SamplePatient[],
  dayCount: number,
  staffNames: readonly string[],
): Visit[] {
  const oldCount = Math.round(patients.length * (1 - NEW_SHARE));
  const loyal = patients
    .slice(0, oldCount)
    .filter(({ guardian }) => guardian === null && random() < LOYAL_SHARE);
  const anyDay = () => Math.floor(random() * dayCount);
  const firstDays = Array.from({ length: patients.length - oldCount }, anyDay).sort(
    (one, other) => one - other,
  );
  return patients.map((patient, index) => {
    if (index < oldCount) return { day: anyDay(), patient, isFirst: false, memo: '' };
    const byGuardian = patient.guardian !== null && random() < GUARDIAN_SHARE;
    const referrer = byGuardian ? patient.guardian : pickReferrer(random, loyal, patients, index);
    const note = makeFirstNote(random, {
      referrer,
      other: pickOther(random, patients, index, referrer),
      staffNames,
    });
    return { day: firstDays[index - oldCount] ?? 0, patient, isFirst: true, note, memo: note.memo };
  });
}

function pickOther(
  random: Random,
  patients: readonly SamplePatient[],
  before: number,
  not: SamplePatient,
): SamplePatient {
  for (;;) {
    const other = pickAdult(random, patients, before);
    if (other !== not) return other;
  }
}

/** Some loyal patients bring far more than others. */
function pickReferrer(
  random: Random,
  loyal: readonly SamplePatient[],
  patients: readonly SamplePatient[],
  before: number,
): SamplePatient {
  const favourite = loyal[Math.floor(loyal.length * random() ** 1.3)];
  return favourite && random() < BY_LOYAL_SHARE ? favourite : pickAdult(random, patients, before);
}

/** Fills up with later visits, the last few of them faulty. */
function addReturns(
  random: Random,
  visits: Visit[],
  total: number,
  dayCount: number,
  staffNames: readonly string[],
): void {
  const patientCount = visits.length;
  const firstFaulty = total - Math.round(total * FAULTY_SHARE);
  while (visits.length < total) {
    const place = Math.floor(random() * patientCount);
    const first = visits[place];
    const other = visits[Math.floor(random() * patientCount)];
    if (!first || !other) throw new Error('an export needs patients');
    const day = Math.floor(random() * dayCount);
    // A new patient cannot return before he first came; an old one was there before the file begins.
    if (first.isFirst && day <= first.day) continue;
    const sources = { referrer: other.patient, other: other.patient, staffNames };
    const visit = { day, patient: first.patient, isFirst: false };
    if (visits.length === total - 1) visits.push({ ...visit, day: dayCount - 1, memo: '', fault: 'sum' });
    else if (visits.length >= firstFaulty) visits.push({ ...visit, memo: '', fault: pick(random, FAULTS) });
    else if (first.note && random() < REPEATED_SHARE) visits.push({ ...visit, memo: first.memo });
    else if (!first.isFirst && random() < LATE_SHARE) {
      const earlier = visits[Math.floor((random() * place) / 2)];
      if (!earlier || earlier.patient.guardian || place === 0) continue;
      const note = makeLateNote(random, { ...sources, referrer: earlier.patient });
      visits.push({ ...visit, note, memo: note.memo });
    } else visits.push({ ...visit, memo: makeLaterMemo(random, sources) });
  }
}

function writeVisit(
  random: Random,
  { patient, isFirst, note, memo, fault }: Visit,
  day: CalendarDate,
): string[] {
  const [treatment, amounts] = pick(random, TREATMENTS);
  const paid = pick(random, amounts);
  if (fault === 'sum') return ['합계', '', '', '', '', '', '', '', '', '', '', '18,402,300', ''];
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
  ];
}

/** Mostly as the chart program writes dates; now and then a row was typed by hand. */
function typeDate(random: Random, date: CalendarDate): string {
  if (random() > 0.01) return date;
  return `${date.slice(0, 4)}.${Number(date.slice(5, 7))}.${Number(date.slice(8))}`;
}
