/** An address as it stands on a label; the country's own way of writing it, by its letters. */
export interface LaidOutAddress {
  readonly country: 'kr' | 'cn' | 'other';
  /** From the street on; the flat or floor on a line of its own where the two can be told apart. */
  readonly lines: readonly string[];
  /** With 귀하 or 收. */
  readonly addressee: string;
  /** '' = unknown. */
  readonly postcode: string;
}

/**
 * Lays an address out as the post of its country asks: in Korea address, name with 귀하, and the postcode last.
 *
 * @param name as a letter uses it
 * Source: 우정사업본부, 우편물 규격 (받는 사람: 주소, 성명, 우편번호 순); GB/T 1416 (邮政编码在前，姓名在后).
 */
export function layOutAddress(name: string, address: string, postcode: string): LaidOutAddress {
  const written = address.replace(/\s+/g, ' ').trim();
  const country = /[가-힣]/.test(written) ? 'kr' : /[\u4e00-\u9fff]/.test(written) ? 'cn' : 'other';
  // Some programs write the postcode into the address as well: (06236) 서울 …
  const match = /^[([]?(\d{5,6}|\d{3}-\d{3})[)\]]?\s+(?=\D)/.exec(written);
  const rest = match ? written.slice(match[0].length) : written;
  return {
    country,
    lines: splitAddress(rest),
    addressee: country === 'kr' ? `${name} 귀하` : country === 'cn' ? `${name} 收` : name,
    postcode: writePostcode(postcode, country) || (match?.[1] ?? ''),
  };
}

/** Without what is no part of it: elsewhere a space is one (`NW1 6XE`). */
function writePostcode(postcode: string, country: LaidOutAddress['country']): string {
  const written = postcode.replace(/[^\dA-Za-z\s-]/g, '').trim();
  return written.replace(/\s+/g, country === 'other' ? ' ' : '');
}

/** `서울 강남구 테헤란로 123, 101동 202호 (역삼동)`: the road, then what lies behind the comma; one within brackets parts nothing. */
function splitAddress(address: string): string[] {
  const bracket = address.search(/\s\(/);
  const comma = address.search(/,\s/);
  if (comma > 0 && (bracket < 0 || comma < bracket))
    return [address.slice(0, comma), address.slice(comma + 1).trim()];
  if (bracket > 18) return [address.slice(0, bracket), address.slice(bracket).trim()];
  return address === '' ? [] : [address];
}
