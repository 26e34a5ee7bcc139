import { disassemble, getChoseong } from 'es-hangul';
import { stripInvisible } from '../../core/invisible';
import { isPlainName, nameKey } from '../../core/person-name';
import type { Patient } from '../intake/table';
import { chartDigits, chartKey, phoneKey } from '../referral/chart-key';
import { splitList } from '../referral/read-patient';

/** Of 환자, what somebody is found by. */
export type Findable = Pick<
  Patient,
  'chart' | 'name' | 'aliases' | 'phone' | 'oldPhones' | 'firstVisit' | 'lastVisit'
>;

/** How well a patient fits: the smaller the better. */
export interface Match {
  /** 0 whole, 1 beginning, 2 part; former names, former numbers and mere digits of a chart number come behind their like. */
  readonly rank: number;
  /** One of the former names is what fitted. */
  readonly isFormer: boolean;
}

/** Fewer digits of a phone number fit too many. */
const LEAST_TAIL = 3;

/**
 * What finds patients by what somebody typed: a name or a part of it, now or formerly, in any script; initials (ㄱㅇㅎ, 김ㅇㅎ);
 * a chart number; the last three or more digits of a phone number, or all of it.
 *
 * @returns undefined where nothing to look for was typed; else a test that answers undefined for whom it does not fit
 */
export function createMatcher(typed: string): ((patient: Findable) => Match | undefined) | undefined {
  const query = tidy(typed);
  if (query === '') return undefined;
  const digits = /^[#\d\s()+./-]+$/.test(query) ? phoneKey(query) : '';
  const chart = /\d/.test(query) ? chartKey(query) : '';
  const signs = [...query.replace(/\s/g, '').replace(/(?<=[가-힣]{2})님$/, '')];
  return (patient) => {
    const found: Match[] = [];
    const add = (rank: number | undefined, isFormer = false) => {
      if (rank !== undefined) found.push({ rank, isFormer });
    };
    if (chart !== '') add(matchChart(patient.chart, chart));
    if (digits.length >= LEAST_TAIL) {
      add(matchPhone(patient.phone, digits));
      for (const phone of splitList(patient.oldPhones)) add(behind(matchPhone(phone, digits)));
    }
    if (digits === '') {
      add(matchName(patient.name, signs));
      for (const alias of splitList(patient.aliases)) add(behind(matchName(alias, signs)), true);
    }
    return found.reduce<Match | undefined>(
      (best, one) => (best && best.rank <= one.rank ? best : one),
      undefined,
    );
  };
}

/** NFC, nothing invisible, small letters; full-width letters as plain ones, but ㄱ stays a letter of its own. */
function tidy(text: string): string {
  return stripInvisible(text)
    .normalize('NFC')
    .replace(/[^ㄱ-ㆎ]+/g, (part) => part.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function behind(rank: number | undefined): number | undefined {
  return rank === undefined ? undefined : rank + 0.5;
}

function matchChart(chart: string, query: string): number | undefined {
  if (chart === '') return undefined;
  const key = chartKey(chart);
  if (key === query) return 0;
  if (chartDigits(chart).includes(query)) return 0.5;
  return key.startsWith(query) ? 1 : undefined;
}

function matchPhone(phone: string, digits: string): number | undefined {
  const key = phoneKey(phone);
  if (key === '' || !key.endsWith(digits)) return undefined;
  return key === digits || digits.length === 4 ? 0 : 1;
}

function matchName(name: string, signs: readonly string[]): number | undefined {
  const written = [...(isPlainName(name) ? name : tidy(name).replace(/\s/g, ''))];
  const isHere = (at: number) => fitsAt(written, signs, at) || fitsHalfTyped(written, signs, at);
  if (isHere(0)) {
    const isWhole = written.length === signs.length && fitsAt(written, signs, 0);
    return isWhole || nameKey(name) === signs.join('') ? 0 : 1;
  }
  return written.some((_, at) => at > 0 && isHere(at)) ? 2 : undefined;
}

/** Whether the name bears these signs from there on: each its very letter, or the consonant that the syllable begins with. */
function fitsAt(written: readonly string[], signs: readonly string[], at: number): boolean {
  return (
    at + signs.length <= written.length &&
    signs.every((sign, index) => {
      const letter = written[at + index] ?? '';
      return sign === letter || (sign >= 'ㄱ' && sign <= 'ㅎ' && sign === getChoseong(letter));
    })
  );
}

/** Whether the last syllable is on its way to the name's, as a keyboard puts it together: 김영흐 to 김영희, 잇 to 이수. */
function fitsHalfTyped(written: readonly string[], signs: readonly string[], at: number): boolean {
  const before = signs.length - 1;
  const sign = signs[before] ?? '';
  if (!/[가-힣]/.test(sign) || !fitsAt(written, signs.slice(0, before), at)) return false;
  const rest = written.slice(at + before, at + before + 2).join('');
  return getChoseong(rest[0] ?? '') === getChoseong(sign) && disassemble(rest).startsWith(disassemble(sign));
}
