/** Longer ids serve nobody; they stand in every draft's key. */
const MOST_CHARACTERS = 40;

/**
 * The id of a new wording, made from its name: letters and digits of any script, all else a hyphen; a number behind it where
 * the id is taken.
 *
 * @example wordingId('설날 인사 (단문)', new Set()) // '설날-인사-단문'
 */
export function wordingId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-|-$/g, '');
  const id = plain === '' ? 'wording' : plain;
  let ordinal = 2;
  let free = id;
  while (taken.has(free)) {
    free = `${id}-${ordinal}`;
    ordinal++;
  }
  return free;
}
