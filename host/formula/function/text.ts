import type { Context } from '../context';
import { BLANK, errorOf, FormulaRefusal, Looked, type Scalar, type Value } from '../value';
import { type FormulaFunction, MANY, ofScalars, ofValues } from './function';

const MAX_LENGTH = 50_000;

/** A function of one text. */
function ofText(run: (text: string) => Value): FormulaFunction {
  return ofScalars([1], ([value = BLANK], context) => run(context.text(value)), { isPlain: true });
}

/** A text whose characters are counted: how Google counts those of two units is contested. */
function countable(value: Scalar, context: Context): string {
  const text = context.text(value);
  if (/[\uD800-\uDFFF]/.test(text)) throw new FormulaRefusal('counting the characters of a text with emoji');
  return text;
}

/** @throws ErrorValue where it is negative */
function whole(value: Scalar, context: Context, least = 0): number {
  const number = Math.trunc(context.number(value));
  if (number < least) throw errorOf('#VALUE!');
  return number;
}

function joinTexts(args: readonly Value[], context: Context, separator: string, skipsBlank: boolean): string {
  const parts: string[] = [];
  for (const arg of args)
    for (const row of context.rowsOf(arg, skipsBlank))
      for (const cell of row) {
        const text = context.text(cell);
        if (text !== '' || !skipsBlank) parts.push(text);
      }
  return limited(parts.join(separator));
}

function limited(text: string): string {
  if (text.length > MAX_LENGTH) throw errorOf('#VALUE!');
  return text;
}

function position(isCaseKept: boolean): FormulaFunction {
  return ofScalars(
    [2, 3],
    ([wanted = BLANK, within = BLANK, start = 1], context) => {
      const [needle, text] = [countable(wanted, context), countable(within, context)];
      const from = whole(start, context, 1) - 1;
      if (!isCaseKept && /[*?~]/.test(needle)) throw new FormulaRefusal('SEARCH with * or ?');
      if (needle === '') throw new FormulaRefusal('FIND or SEARCH of an empty text');
      const at = isCaseKept
        ? text.indexOf(needle, from)
        : text.toLowerCase().indexOf(needle.toLowerCase(), from);
      if (at < 0) throw errorOf('#VALUE!');
      return at + 1;
    },
    { isPlain: true },
  );
}

function firstCode(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw errorOf('#VALUE!');
  return code;
}

function character(code: number): string {
  if (code > 0x10_ff_ff) throw errorOf('#NUM!');
  return String.fromCodePoint(code);
}

/** Texts: cutting, searching, joining, and numbers as texts. */
export const TEXT_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  LEN: ofScalars([1], ([value = BLANK], context) => countable(value, context).length, { isPlain: true }),
  LEFT: ofScalars([1, 2], ([value = BLANK, count = 1], context) =>
    countable(value, context).slice(0, whole(count, context)),
  ),
  RIGHT: ofScalars([1, 2], ([value = BLANK, count = 1], context) => {
    const text = countable(value, context);
    return text.slice(Math.max(0, text.length - whole(count, context)));
  }),
  MID: ofScalars([3], ([value = BLANK, start = BLANK, count = BLANK], context) => {
    const from = whole(start, context, 1) - 1;
    return countable(value, context).slice(from, from + whole(count, context));
  }),
  TRIM: ofText((text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  CLEAN: ofText((text) => [...text].filter((character) => character >= ' ').join('')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  EXACT: ofScalars(
    [2],
    ([left = BLANK, right = BLANK], context) => context.text(left) === context.text(right),
  ),
  REPT: ofScalars([2], ([value = BLANK, times = BLANK], context) => {
    const text = context.text(value);
    const count = whole(times, context);
    if (text.length * count > MAX_LENGTH) throw errorOf('#VALUE!');
    return text.repeat(count);
  }),
  FIND: position(true),
  SEARCH: position(false),
  SUBSTITUTE: ofScalars([3, 4], ([value = BLANK, wanted = BLANK, other = BLANK, nth], context) => {
    const [text, needle, replacement] = [context.text(value), context.text(wanted), context.text(other)];
    if (needle === '') return text;
    if (nth === undefined) return limited(text.split(needle).join(replacement));
    const parts = text.split(needle);
    const at = whole(nth, context, 1);
    if (at >= parts.length) return text;
    return limited(parts.slice(0, at).join(needle) + replacement + parts.slice(at).join(needle));
  }),
  REPLACE: ofScalars([4], ([value = BLANK, start = BLANK, count = BLANK, other = BLANK], context) => {
    const text = countable(value, context);
    const from = whole(start, context, 1) - 1;
    return limited(text.slice(0, from) + context.text(other) + text.slice(from + whole(count, context)));
  }),
  CONCATENATE: ofValues([1, MANY], (args, context) => joinTexts(args, context, '', false)),
  JOIN: ofValues([2, MANY], ([separator = BLANK, ...args], context) =>
    joinTexts(args, context, context.text(context.single(separator)), false),
  ),
  TEXTJOIN: ofValues([3, MANY], ([separator = BLANK, skips = BLANK, ...args], context) =>
    joinTexts(args, context, context.text(context.single(separator)), context.truth(context.single(skips))),
  ),
  CHAR: ofScalars([1], ([value = BLANK], context) => character(whole(value, context, 1))),
  CODE: ofText(firstCode),
  UNICODE: ofText(firstCode),
  UNICHAR: ofScalars([1], ([value = BLANK], context) => character(whole(value, context, 1))),
  HYPERLINK: ofScalars([1, 2], ([url = BLANK, label = url]) => label),
  TEXT: ofScalars([2], ([value = BLANK, format = BLANK], context) => {
    const pattern = context.text(format);
    if (typeof value === 'string') {
      const typed = context.calculation.typed(value);
      if (typeof typed === 'string') return value;
    }
    if (typeof value === 'boolean') return context.text(value);
    if (pattern === '') return '';
    return context.calculation.display(context.number(value), pattern);
  }),
  VALUE: ofScalars([1], ([value = BLANK], context) => context.number(value), { isPlain: true }),
  TO_TEXT: ofScalars([1], ([value = BLANK], context) => {
    if (value instanceof Looked && value.format !== undefined)
      return context.calculation.display(value.number, value.format);
    return context.text(value);
  }),
  REGEXMATCH: ofScalars([2], ([value = BLANK, pattern = BLANK], context) => {
    const plain = context.text(pattern);
    if (/[\\^$.*+?()[\]{}|]/.test(plain)) throw new FormulaRefusal('REGEXMATCH with more than plain text');
    return context.text(value).includes(plain);
  }),
};
