import type { SavedCell } from './snapshot';
import { readDateTime } from './typed-date';
import { readNumber } from './typed-number';

export interface TypingOptions {
  /** The spreadsheet's locale as Google writes it: `ko_KR`, `zh_CN`, `en_US`. */
  readonly locale: string;
  /** The spreadsheet's time zone. Cells hold wall-clock time, so it changes nothing here. */
  readonly timeZone: string;
  /** The year that a date without one is given: the year of "today". */
  readonly year: number;
}

/** What a typed text becomes. */
export interface Typed {
  readonly cell: SavedCell;
  /** The number format that a cell gets by it where nobody chose one; undefined = none. */
  readonly format: string | undefined;
}

/** What {@link readTyped} puts into the cell. */
export function parseTyped(input: string, options: TypingOptions): SavedCell {
  return readTyped(input, options).cell;
}

/**
 * What Google Sheets makes of a text that is typed, or written by `setValue(s)` and `appendRow`, into a cell
 * whose format is not `'@'`. Where reports differ, the reading that changes the text most is taken: a program that
 * survives it survives the milder one. Every such place says "contested".
 *
 * Source: the reference of Range.setValue and "Format numbers in a spreadsheet"; reports of phone and chart numbers
 * that lost zeros, became dates or became formulas.
 *
 * @throws Error where a text may be a number or a date in a locale that the host does not know
 * @example readTyped('01012345678', options) // { cell: 1012345678, format: undefined }
 */
export function readTyped(input: string, options: TypingOptions): Typed {
  // Only the first apostrophe is the mark; it is not kept.
  if (input.startsWith("'")) return text(input.slice(1));
  // Full-width digits and signs count like plain ones in East Asian input. Contested elsewhere.
  const typed = foldWidth(input).trim();
  if (typed === '') return text(input);
  // A space before "=" saves the text: the reference's example of Range.trimWhitespace has it so. That other blanks do not,
  // and that "=" alone is an erroneous formula, is contested.
  if (typed.startsWith('=')) return text(input.startsWith(' ') ? input : { formula: typed });
  const isTrue = readBoolean(typed, options.locale);
  if (isTrue !== undefined) return text(isTrue);
  requireKnown(typed, options.locale);
  const number = readNumber(typed, options.locale) ?? readDateTime(typed, options);
  if (number) return number;
  // "+82 10-1234-5678" is a formula that cannot be read ("#ERROR!"). "-abc" is contested; "- item" and "---" are text.
  if (/^\+[^+\s]|^-[\p{L}\p{N}(]/u.test(typed)) return text({ formula: `=${typed}` });
  return text(input);
}

function text(cell: SavedCell): Typed {
  return { cell, format: undefined };
}

/** English words hold everywhere, the language's own beside them. */
function readBoolean(typed: string, locale: string): boolean | undefined {
  if (/^(true|false)$/i.test(typed)) return typed.length === 4;
  if (locale.startsWith('de') && /^(wahr|falsch)$/i.test(typed)) return typed.length === 4;
  return undefined;
}

/** Languages whose numbers and dates the host reads; of English and German only where they are written alike. */
const KNOWN = /^(?:ko_KR|zh_(?:CN|TW|HK)|en_(?:US|GB|AU|NZ|IE)|de_DE)$/;
/** Reads the same everywhere: a text without figures, a whole number, a date as ISO writes it. */
const SAME_EVERYWHERE = /^(?:[^\p{N}]*|[+-]?[0-9]+%?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$/u;

function requireKnown(typed: string, locale: string): void {
  if (!KNOWN.test(locale) && !SAME_EVERYWHERE.test(typed))
    throw new Error(`not implemented: the typed text "${typed.slice(0, 40)}" in the locale ${locale}`);
}

function foldWidth(input: string): string {
  if (!/[\u3000\uFF01-\uFFE6]/.test(input)) return input;
  return input
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\uFFE6/g, '₩')
    .replace(/\uFFE5/g, '¥')
    .replace(/\u3000/g, ' ');
}
