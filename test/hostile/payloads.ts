import { CARRIERS, CELL_LIMIT, LONG } from './payload/carrier';
import { FORMULAS, LOOKALIKES } from './payload/formula';
import { LETTERS, PROTOTYPE_NAMES } from './payload/letter';
import { MARKUP, PLACEHOLDERS } from './payload/markup';

/** Every text that somebody could put where a name, a memo or a word of his own belongs, by what it tries; none twice. */
export const PAYLOADS_BY_KIND: Readonly<Record<string, readonly string[]>> = {
  formula: FORMULAS,
  lookalike: LOOKALIKES,
  markup: MARKUP,
  placeholder: PLACEHOLDERS,
  letter: LETTERS,
  prototype: PROTOTYPE_NAMES,
  carrier: CARRIERS,
  long: LONG,
};

export const PAYLOADS: readonly string[] = Object.values(PAYLOADS_BY_KIND).flat();

/** Those that fit into a cell and are not long in themselves: for what is done with each of them. */
export const SHORT_PAYLOADS = PAYLOADS.filter((text) => text.length <= 1000);

/** Those that fit into a cell. */
export const CELL_PAYLOADS = PAYLOADS.filter((text) => text.length <= CELL_LIMIT);

/** How a payload is called in messages of tests: seen whole, and short. */
export function shown(text: string): string {
  const written = JSON.stringify(text).replace(
    /[^\x20-\x7e가-힣ㄱ-ㅎ一-龥]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return written.length > 80 ? `${written.slice(0, 80)}… (${text.length})` : written;
}
