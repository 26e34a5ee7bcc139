import { ALL_INVISIBLE as INVISIBLE, stripInvisible } from '../../../core/invisible';

/** They choose between a text and a picture form of the sign before them. */
const VARIATION = /[\ufe00-\ufe0f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const BLANK = /[^\S\n]+/g;
const BLANK_LINE = / ?\n[\n ]*/g;
/** Hangul letters of the conjoining blocks that composed into nothing, and half-width ones. */
const HALF_WIDTH_HANGUL = /[\uffa1-\uffbe]/g;
const HALF_WIDTH_LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** What NFC may turn into one character: the parts of a Hangul block, a letter with its accents, or any other alone. */
const COMPOSABLE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]|.\p{M}*/gsu;

/** What is put in place of what, in turn, once the text is in NFC and nothing in it is invisible. */
const STEPS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [VARIATION, ''],
  [FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)],
  [HALF_WIDTH_HANGUL, (c) => HALF_WIDTH_LETTERS.charAt(c.charCodeAt(0) - 0xffa1)],
  [LINE_END, '\n'],
  [BLANK, ' '],
  [BLANK_LINE, '\n'],
  [/<-{1,3}/g, '←'],
  [/-{1,3}>|=>|[⇒➡➔➜▶►☞👉]/gu, '→'],
];

/**
 * A typed text as the grammar reads it: NFC, half-width ASCII, nothing invisible, single blanks, `\n` between lines.
 * Every way to write an arrow becomes `→`.
 */
export function normaliseMemo(text: string): string {
  // Invisible marks go first: between the letters of a syllable they would keep it apart.
  return applySteps(stripInvisible(text).normalize('NFC'), STEPS).trim();
}

/** Full-width signs as half-width ones and back are one character each. */
const ONE_TO_ONE = STEPS.filter(([pattern]) => pattern === FULL_WIDTH || pattern === HALF_WIDTH_HANGUL);

/** A part of a text as it was typed, with the half-width signs that the grammar reads; no place moves. */
export function narrow(words: string): string {
  return applySteps(words, ONE_TO_ONE);
}

/** The text that {@link normaliseMemo} makes, in the widths that were typed: character for character; as it makes it where widths hide more. */
export function keepWidths(text: string, normalised: string): string {
  if (!/[\uff01-\uff5e\uffa1-\uffbe]/.test(text)) return normalised;
  const typed = applySteps(
    stripInvisible(text).normalize('NFC'),
    STEPS.filter((step) => !ONE_TO_ONE.includes(step)),
  ).trim();
  return narrow(typed) === normalised ? typed : normalised;
}

function applySteps(text: string, steps: typeof STEPS): string {
  return steps.reduce(
    (before, [pattern, put]) =>
      typeof put === 'string' ? before.replace(pattern, put) : before.replace(pattern, put),
    text,
  );
}

/** All of it, character by character, so that it can be traced. */
const TRACED_STEPS: typeof STEPS = [
  [INVISIBLE, ''],
  [COMPOSABLE, (letters) => letters.normalize('NFC')],
  ...STEPS,
];

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Finds words of a normalised text in the text as it was typed.
 *
 * @param shown a part of `normaliseMemo(text)` in whatever widths, its line ends as blanks
 * @returns where a part of the words stands, from the first character to the one after its last; null where the words are no part of the text
 */
export function findTyped(text: string, shown: string): ((start: number, end: number) => Span) | null {
  const words = narrow(shown);
  const at = words === '' ? -1 : normaliseMemo(text).replace(/\n/g, ' ').indexOf(words);
  if (at < 0) return null;
  const typed = TRACED_STEPS.reduce(
    (before, [pattern, put]) => replaceTraced(before, pattern, put),
    trace(text),
  );
  const from = typed.text.length - typed.text.trimStart().length + at;
  if (typed.text.slice(from, from + words.length).replace(/\n/g, ' ') !== words) return null;
  return (start, end) => {
    const first = typed.starts[from + start] ?? text.length;
    const last = typed.ends[from + Math.max(start, end - 1)] ?? text.length;
    return { start: first, length: Math.max(0, last - first) };
  };
}

/** A text, and for each unit of it where what it was made from began and ended. */
interface Traced {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function trace(text: string): Traced {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

function replaceTraced(traced: Traced, pattern: RegExp, put: string | ((found: string) => string)): Traced {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let kept = 0;
  const keep = (to: number) => {
    text += traced.text.slice(kept, to);
    for (let index = kept; index < to; index++) {
      starts.push(traced.starts[index] ?? 0);
      ends.push(traced.ends[index] ?? 0);
    }
  };
  for (const found of traced.text.matchAll(pattern)) {
    const made = typeof put === 'string' ? put : put(found[0]);
    if (made === found[0]) continue;
    keep(found.index);
    kept = found.index + found[0].length;
    text += made;
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(traced.starts[found.index] ?? 0);
      ends.push(traced.ends[kept - 1] ?? 0);
    }
  }
  keep(traced.text.length);
  return { text, starts, ends };
}
