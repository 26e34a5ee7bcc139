import { nameKey } from '../../core/person-name';
import type { Patient } from '../intake/table';
import { phoneKey } from '../referral/chart-key';
import { splitList } from '../referral/read-patient';

/** What somebody is found by in cells. */
export interface Sought {
  /** Patient id. */
  readonly id: string;
  /** Now and formerly, as written. */
  readonly names: readonly string[];
  /** Digits alone, now and formerly. */
  readonly phones: readonly string[];
  /** In small letters; '' if unknown. */
  readonly email: string;
  readonly chart: string;
}

/** What of a patient's row tells who he is. */
export type Identity = Pick<
  Patient,
  'id' | 'branch' | 'chart' | 'name' | 'aliases' | 'phone' | 'oldPhones' | 'birth' | 'email'
>;

export function soughtOf({ id, name, aliases, phone, oldPhones, email, chart }: Identity): Sought {
  return {
    id,
    names: [name, ...splitList(aliases)].filter(Boolean),
    phones: [phone, ...splitList(oldPhones)].map(phoneKey).filter(Boolean),
    email: email.toLowerCase(),
    chart,
  };
}

const LETTER = /[\p{Script=Hangul}\p{Script=Han}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
/** What follows a name and no ordinary word: a form of address, what the person did, a mark, or nothing more. */
const CALLED = /^(?:$|[([{,;/·→]|\s?(?:님|씨|환자|소개|추천|先生|女士|介绍))/;

/**
 * Whether the name stands at this place of the text as a word of its own. Three letters are taken for a name wherever they stand,
 * since memos join words; two are ordinary words far too often.
 */
export function isNamedAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  const [before, after] = [text[at - 1] ?? '', text.slice(at + name.length)];
  if (LATIN_LETTER.test(name[0] ?? ''))
    return !LATIN_LETTER.test(before) && !LATIN_LETTER.test(after[0] ?? '');
  if (name.length > 2) return true;
  return !LETTER.test(before) && CALLED.test(after);
}

/** Whether the words name somebody, or give his number or address. */
export function mentions(text: string, { names, phones, email }: Sought): boolean {
  if (text === '') return false;
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isNamedAt(text, at, name)) return true;
    }
  }
  if (email !== '' && text.toLowerCase().includes(email)) return true;
  return phones.length > 0 && numbersIn(text).some((number) => phones.includes(phoneKey(number)));
}

/** What looks like a phone number, as written. */
export function numbersIn(text: string): string[] {
  return text.match(/\d[\d .()-]{6,18}\d/g) ?? [];
}

/** Whether one of the ids in the cell is this, alone or as a part of a key: `P000123`, `2026/P000123`. */
export function holdsId(cell: string, id: string): boolean {
  return cell.includes(id) && cell.split(/[\s,/]+/).includes(id);
}

/** Whether two spellings are one name. */
export function isSameName(one: string, other: string): boolean {
  return one !== '' && nameKey(one) === nameKey(other);
}
