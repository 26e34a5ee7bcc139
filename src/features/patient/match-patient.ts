import { getChoseong } from 'es-hangul';
import { stripInvisible } from '../../core/invisible';
import { nameKey } from '../../core/person-name';
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
  const written = [...tidy(name).replace(/\s/g, '')];
  if (fitsAt(written, signs, 0)) {
    const isWhole = written.length === signs.length && !isUnfinished(written, signs);
    return isWhole || nameKey(name) === signs.join('') ? 0 : 1;
  }
  for (let at = 1; at + signs.length <= written.length; at++) if (fitsAt(written, signs, at)) return 2;
  return undefined;
}

/** Whether the name bears these signs from there on: each its very letter or the consonant that the syllable begins with, the last also half typed. */
function fitsAt(written: readonly string[], signs: readonly string[], at: number): boolean {
  if (at + signs.length > written.length) return false;
  return signs.every((sign, index) => {
    const letter = written[at + index] ?? '';
    if (sign === letter || sign === getChoseong(letter)) return true;
    const isLast = index === signs.length - 1;
    return isLast && /[가-힣]/.test(sign) && letter.normalize('NFD').startsWith(sign.normalize('NFD'));
  });
}

/** Whether the last syllable is still being typed: 김영흐 on the way to 김영희. */
function isUnfinished(written: readonly string[], signs: readonly string[]): boolean {
  const [sign = '', letter = ''] = [signs[signs.length - 1], written[written.length - 1]];
  return sign !== letter && sign !== getChoseong(letter);
}
