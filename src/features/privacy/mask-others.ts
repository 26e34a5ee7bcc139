import { maskName } from '../../core/mask-name';
import { maskPhone } from '../../core/mask-phone';
import { phoneKey } from '../referral/chart-key';
import { isNamedAt, numbersIn } from './person';

/** No name that is looked for is longer. */
const LONGEST = 30;

/** Masks other people in what one person may take home. */
export type MaskOthers = (text: string) => string;

/**
 * Hides the names of other patients, and phone numbers that are not one's own, wherever they stand in a text.
 * Names of people who are no patients cannot be told from other words, and stay.
 *
 * @param names of all other patients, former ones too
 * @param own names and numbers (digits alone) that stay
 */
export function maskerOf(
  names: Iterable<string>,
  own: { readonly names: readonly string[]; readonly phones: readonly string[] },
): MaskOthers {
  /** By first letter, the longest first. */
  const byLetter = new Map<string, Set<string>>();
  for (const name of names) {
    if (name.length < 2 || name.length > LONGEST || own.names.includes(name)) continue;
    const letter = name[0] ?? '';
    const known = byLetter.get(letter);
    if (known) known.add(name);
    else byLetter.set(letter, new Set([name]));
  }
  const nameAt = (text: string, at: number): string => {
    const known = byLetter.get(text[at] ?? '');
    if (!known) return '';
    for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
      const name = text.slice(at, at + length);
      if (known.has(name) && isNamedAt(text, at, name)) return name;
    }
    return '';
  };
  return (text) => {
    let result = '';
    for (let at = 0; at < text.length; ) {
      const ownName = own.names.find((name) => isNamedAt(text, at, name)) ?? '';
      const other = ownName === '' ? nameAt(text, at) : '';
      result += ownName || (other === '' ? (text[at] ?? '') : maskName(other));
      at += ownName.length || other.length || 1;
    }
    for (const number of numbersIn(result)) {
      if (isPhone(number) && !own.phones.includes(phoneKey(number)))
        result = result.replace(number, () => maskPhone(number));
    }
    return result;
  };
}

/** Dates and chart numbers are no phone numbers. */
function isPhone(number: string): boolean {
  const digits = phoneKey(number);
  return /^(?:0|1\d{10}$)/.test(digits) && digits.length >= 9 && digits.length <= 12;
}
