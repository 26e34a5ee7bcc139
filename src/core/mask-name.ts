import { normaliseName, readDeskName } from './person-name';

/**
 * A name as lists show it that others may see: first and last letter, the rest hidden; a desk's mark stays.
 *
 * @example maskName('김영희') // '김*희'
 * @example maskName('남궁민수A') // '남**수A'
 * @example maskName('허준') // '허*'
 * @example maskName('Jane Smith') // 'J*** S****'
 */
export function maskName(name: string): string {
  const { base, mark } = readDeskName(normaliseName(name));
  const masked = base.split(' ').map(maskPart).join(' ');
  return mark === '큰' || mark === '작은' ? `${mark}${masked}` : `${masked}${mark}`;
}

const LATIN = /^[\p{Script=Latin}'.-]+$/u;

function maskPart(part: string): string {
  const letters = [...part];
  const [first = '', ...rest] = letters;
  const last = rest.pop();
  if (last === undefined) return first;
  return rest.length === 0 || LATIN.test(part)
    ? first + '*'.repeat(letters.length - 1)
    : first + '*'.repeat(rest.length) + last;
}
