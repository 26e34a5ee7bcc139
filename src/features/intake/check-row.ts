import { addMonths, type CalendarDate } from '../../core/calendar-date';
import { parseDateText } from '../../core/date-text';
import { normaliseEmail } from '../../core/email';
import { normaliseName } from '../../core/person-name';
import { normalisePhone } from '../../core/phone';
import type { Text } from '../../core/text';
import type { ColumnId } from '../../file/headers';
import { normaliseChart } from './chart-number';
import { type BandLimits, paidBand, readAmount } from './paid-band';
import { maskResidentNumbers } from './resident-number';
import type { Patient, Visit } from './table';
import { readVisitMarks } from './visit-mark';

/** What one row of an export says, checked: about the visit, and about who came. */
export interface RowValues {
  readonly person: {
    readonly branch: string;
    readonly chart: string;
    readonly name: string;
    readonly phone: string;
    readonly birth: CalendarDate | '';
    readonly guardian: string;
    readonly email: string;
    readonly postcode: string;
    readonly address: string;
    readonly consent: Patient['consent'];
    readonly nextAppointment: CalendarDate | '';
  };
  /** Its id, patient, ordinal, file and batches are still blank. */
  readonly visit: Visit;
  /** Whether a cell of the phone column held something that is no number; it is left out and the row stays. */
  readonly phoneUnread: boolean;
  /** Whether a cell of the e-mail column held something that is no address; it is left out and the row stays. */
  readonly emailUnread: boolean;
  /** Whether a text of the row was longer than what is kept. */
  readonly shortened: boolean;
}

/** Why a row is not taken, by its first fault. */
export interface RowFault {
  readonly rowNumber: number;
  /** As in the file. */
  readonly column: string;
  /** As in the file, shortened, resident numbers masked. */
  readonly value: string;
  readonly expected: Text;
}

export type CheckedRow = { readonly values: RowValues } | { readonly fault: RowFault };

/** What the check of a row depends on beside the row. */
export interface CheckOptions extends BandLimits {
  readonly today: CalendarDate;
  /** Whether exact amounts may be kept; else bands only. */
  readonly storeAmounts: boolean;
}

/** Older dates are typing errors: charts of living clinics do not reach back so far. */
const EARLIEST_VISIT: CalendarDate = '1980-01-01';
/**
 * Later is a typing error (2206, 2062). Not nearer: a bookings export holds days to come, and a run as of an earlier day
 * must still take the whole file.
 */
const YEARS_AHEAD = 10;
/** Of the cells of one kind together; a cell of Google Sheets holds 50,000 characters. */
const LONGEST_TEXT = 10_000;
/** Longer ones are no names. */
const LONGEST_NAME = 100;
/** What an envelope can take. */
const LONGEST_ADDRESS = 200;
const LONGEST_SHOWN = 80;

/**
 * Prepares the check of a table's rows by its columns.
 * Name and visit date are needed; everything else is taken where it can be read and left blank where not.
 * Of a table without visit dates the first visit's date is taken.
 *
 * @returns the check of one row: cells as displayed, `rowNumber` as in the file
 */
export function rowChecker(
  header: readonly string[],
  mapping: readonly (ColumnId | null)[],
  options: CheckOptions,
): (cells: readonly string[], rowNumber: number) => CheckedRow {
  const column = (id: ColumnId) => mapping.indexOf(id);
  const columns = (id: ColumnId) => mapping.flatMap((meaning, index) => (meaning === id ? [index] : []));
  const at = {
    name: column('name'),
    date: column('visitDate') >= 0 ? column('visitDate') : column('firstVisit'),
    chart: column('chart'),
    phone: column('phone'),
    birth: column('birth'),
    firstVisit: column('firstVisit'),
    newMark: column('newMark'),
    billingMark: column('billingMark'),
    route: column('route'),
    referrer: columns('referrer'),
    memo: columns('memo'),
    doctor: column('doctor'),
    treatment: columns('treatment'),
    paid: column('paid'),
    owed: column('owed'),
    consent: column('consent'),
    optOut: column('optOut'),
    appointment: column('appointmentDate'),
    guardian: column('guardian'),
    email: column('email'),
    postcode: column('postcode'),
    address: columns('address'),
    branch: column('branch'),
  };
  const latestVisit = addMonths(options.today, 12 * YEARS_AHEAD);
  const readDate = remember((text) => parseDateText(text, latestVisit));
  const readBirth = remember((text) => {
    const birth = parseDateText(text, options.today);
    return birth <= options.today ? birth : '';
  });

  const readName = remember((text) => normaliseName(clean(text)));
  const readGuardian = (text: string) => {
    const name = readName(text);
    return name.length > LONGEST_NAME ? '' : name;
  };
  const readPhone = remember(normalisePhone);
  const readEmail = remember(normaliseEmail);
  const readChart = remember((text) => normaliseChart(clean(text)).replace(/^\*.*$/, ''));
  const readMarks = remember(readVisitMarks);
  const readPaid = remember(readAmount);

  const fault = (rowNumber: number, index: number, value: string, expected: Text): CheckedRow => ({
    fault: {
      rowNumber,
      column: (header[index] ?? '').trim(),
      value: cut(maskResidentNumbers(value.trim()), LONGEST_SHOWN),
      expected,
    },
  });

  return (cells, rowNumber) => {
    const raw = (index: number) => (index < 0 ? '' : (cells[index] ?? ''));
    let shortened = false;
    const kept = (text: string) => {
      if (text.length <= LONGEST_TEXT) return text;
      shortened = true;
      return cut(text, LONGEST_TEXT);
    };
    const words = (index: number) => (index < 0 ? '' : kept(clean(cells[index] ?? '')));
    const joined = (indexes: readonly number[], between: string) => {
      if (indexes.length === 1) return words(indexes[0] ?? -1);
      return kept(
        indexes
          .map(words)
          .filter((text) => text !== '')
          .join(between),
      );
    };

    const name = readName(raw(at.name));
    if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME)
      return fault(rowNumber, at.name, raw(at.name), EXPECTED_NAME);
    const date = readDate(raw(at.date));
    if (date === '') return fault(rowNumber, at.date, raw(at.date), EXPECTED_DATE);
    if (date < EARLIEST_VISIT || date > latestVisit) {
      return fault(rowNumber, at.date, raw(at.date), EXPECTED_LIKELY_DATE);
    }

    const phoneText = raw(at.phone);
    const phone = readPhone(phoneText);
    const emailText = raw(at.email);
    const email = readEmail(emailText);
    const one = readMarks(raw(at.newMark));
    const other = readMarks(raw(at.billingMark));
    const amount = readPaid(raw(at.paid));
    const firstVisitStated = readDate(raw(at.firstVisit));
    return {
      values: {
        person: {
          branch: words(at.branch),
          chart: readChart(raw(at.chart)),
          name,
          phone,
          birth: readBirth(raw(at.birth)),
          guardian: readGuardian(raw(at.guardian)),
          email,
          ...readAddress(raw(at.postcode), joined(at.address, ' ')),
          consent: readConsent(raw(at.consent), raw(at.optOut)),
          nextAppointment: readDate(raw(at.appointment)),
        },
        visit: {
          id: '',
          patient: '',
          date,
          ordinal: null,
          newMark: one.newMark || other.newMark,
          billingMark: one.billingMark || other.billingMark,
          firstVisitStated:
            firstVisitStated >= EARLIEST_VISIT && firstVisitStated <= latestVisit ? firstVisitStated : '',
          referrer: joined(at.referrer, ' '),
          route: words(at.route),
          memo: joined(at.memo, ' / '),
          doctor: words(at.doctor),
          treatment: joined(at.treatment, ', '),
          paidBand: amount === null ? '' : paidBand(amount, options),
          paid: options.storeAmounts ? amount : null,
          owed: isOwed(raw(at.owed)),
          file: '',
          fileRow: rowNumber,
          batch: '',
          addedBy: '',
        },
        shortened,
        phoneUnread: phone === '' && /\d/.test(phoneText) && /[1-9]/.test(phoneText),
        emailUnread: email === '' && /[@＠.]/.test(emailText),
      },
    };
  };
}

/** Keeps the readings of a table's texts: dates, names and numbers repeat from row to row. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}

/** The beginning of a text; no character is cut in half. */
function cut(text: string, length: number): string {
  const isPair = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isPair ? length - 1 : length);
}

function clean(text: string): string {
  if (text === '') return '';
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .trim();
  return maskResidentNumbers(plain);
}

const YES =
  /^(?:y|yes|o|○|●|v|✓|✔|√|1|true|t|예|네|동의|동의함|수신|수신동의|허용|수락|有|是|同意|接收|允许|agreed|agree|consented|opted?in)$/;
const NO =
  /^(?:n|no|x|×|✕|✗|0|false|f|아니오|아니요|거부|거절|미동의|비동의|부동의|동의안함|수신거부|수신안함|차단|否|不同意|拒绝|拒收|无|declined|refused|opted?out)$/;

/** A refusal wins over a consent; a row that does not refuse has not consented by that. */
function readConsent(consent: string, optOut: string): Patient['consent'] {
  const word = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s().]/g, '');
  const consentWord = word(consent);
  const optOutWord = word(optOut);
  if (
    NO.test(consentWord) ||
    (optOutWord !== '' && (YES.test(optOutWord) || /거부|拒|out/.test(optOutWord)))
  ) {
    return 'no';
  }
  if (YES.test(consentWord)) return 'yes';
  return consentWord !== '' || optOutWord !== '' ? 'unknown' : '';
}

/** A postcode in front of the address is taken from it where no column of its own holds one; a spreadsheet drops a leading zero. */
function readAddress(code: string, words: string): { postcode: string; address: string } {
  const front = /^\s*[([]?(?:우\s?)?(\d{5}|\d{3}-\d{3})[)\]]?[\s,]+/.exec(words);
  const inFront = front?.[1] ?? '';
  const digits = code.normalize('NFKC').replace(/[^\d-]/g, '');
  const own = /^\d{4}$/.test(digits) ? `0${digits}` : /^(?:\d{5,6}|\d{3}-\d{3})$/.test(digits) ? digits : '';
  const address = (own === '' || own === inFront ? words.slice(front?.[0].length ?? 0) : words)
    .replace(/\s+/g, ' ')
    .trim();
  return { postcode: own || inFront, address: cut(address, LONGEST_ADDRESS) };
}

function isOwed(text: string): boolean {
  if (text === '') return false;
  const amount = readAmount(text);
  return amount === null ? /^(?:y|yes|o|○|v|✓|true|예|있음|유|有|是)$/i.test(text.trim()) : amount > 0;
}

const EXPECTED_NAME: Text = { ko: '환자 이름', zh: '患者姓名', en: "the patient's name" };
const EXPECTED_DATE: Text = {
  ko: '있는 날짜 (예: 2026-11-03)',
  zh: '实际存在的日期（例：2026-11-03）',
  en: 'a date that exists, such as 2026-11-03',
};
const EXPECTED_LIKELY_DATE: Text = {
  ko: '1980년부터 10년 뒤까지의 날짜',
  zh: '1980年至十年之后的日期',
  en: 'a date from 1980 to ten years from now',
};
