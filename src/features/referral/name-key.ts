const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FILLERS = /[\s\u200b\u3000.,·'’`"-]/g;

/**
 * The form under which names are compared: NFC, full-width letters narrowed, no spaces or points, lower case.
 *
 * @example nameKey('ＷＡＮＧ  Li') // 'wangli'
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(FILLERS, '')
    .toLowerCase();
}

/** A name as desks write it, taken apart: the name proper, and the mark that tells namesakes apart. */
export interface MarkedName {
  /** As {@link nameKey} gives it. */
  readonly key: string;
  /** `a` in 김영희A, `2` in 김영희2, `큰` in 큰김영희, `여` in 김영희(여); '' without one. */
  readonly mark: string;
}

/** Takes the desk's mark off a name. A mark needs a name of two syllables or more beside it. */
export function readMarkedName(name: string): MarkedName {
  const key = nameKey(name);
  const bracketed = /^([^()[\]]{2,})[([]([^()[\]]{1,6})[)\]]$/.exec(key);
  if (bracketed) return { key: bracketed[1] ?? '', mark: bracketed[2] ?? '' };
  const after = /^([가-힣\u4e00-\u9fff]{2,})([a-z]|\d{1,2})$/.exec(key);
  if (after) return { key: after[1] ?? '', mark: after[2] ?? '' };
  const before = /^(큰|작은)([가-힣]{3,})$/.exec(key);
  if (before) return { key: before[2] ?? '', mark: before[1] ?? '' };
  return { key, mark: '' };
}

/**
 * The form under which chart numbers are compared: no `#` or spaces, capitals, no leading zeros of a plain number.
 *
 * @example chartKey('#010234') // '10234'
 */
export function chartKey(chart: string): string {
  const key = chart
    .normalize('NFKC')
    .replace(/[\s#]/g, '')
    .toUpperCase();
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key;
}

/** The digits of a phone number. */
export function phoneKey(phone: string): string {
  return phone.replace(/\D/g, '');
}
