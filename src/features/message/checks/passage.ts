/** Stands for a character that no check looks at. */
const BLANKED = '\u0001';

/** The text without what only looks like a breach: every match is blanked, lengths stay. */
export function without(text: string, ...harmless: readonly RegExp[]): string {
  return harmless.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/[^\n]/g, BLANKED)),
    text,
  );
}

/** The text's sentences; a line feed ends one, a comma does not, nor a dot in 0.5% or Mr. Kim. */
export function sentences(text: string): string[] {
  return text
    .split(/(?:[!?。！？\n;；]|(?<!\b(?:Mr|Mrs|Ms|Dr))\.(?!\d))+/)
    .filter((sentence) => sentence.trim() !== '');
}

/** The text's paragraphs: what stands between blank lines. */
export function paragraphs(text: string): string[] {
  return text.split(/\n[ \t]*\n/);
}

/** Every sentence with a match of a pattern, whole. */
export function sentencesWith(text: string, pattern: RegExp): string[] {
  return sentences(text).flatMap((sentence) => (sentence.search(pattern) >= 0 ? [shown(sentence)] : []));
}

/** Every sentence with passages of both patterns (global), at most `distance` characters apart, whole. */
export function sentencesWithBoth(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  return sentences(text).flatMap((sentence) =>
    near(sentence, first, second, distance).length > 0 ? [shown(sentence)] : [],
  );
}

/** Every match of a global pattern in the text. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => shown(match[0]));
}

/**
 * Passages of one sentence in which both patterns (global) stand, at most `distance` characters apart.
 * @param split into what counts as one sentence
 */
export function near(
  text: string,
  first: RegExp,
  second: RegExp,
  distance: number,
  split: (text: string) => string[] = sentences,
): string[] {
  return together(split(text), first, second, distance, ([start], [, to]) => start - to > distance);
}

/** Passages in which `second` follows `first` in the same sentence, at most `distance` characters later. */
export function followedBy(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  return together(sentences(text), first, second, distance, ([, end], [from]) => from < end);
}

type Span = readonly [start: number, end: number];

/**
 * Each match of `first` with the earliest match of `second` that does not lie too far before it.
 * Both lists are gone through once, so that a text of nothing but matches takes no longer than another.
 */
function together(
  pieces: readonly string[],
  first: RegExp,
  second: RegExp,
  distance: number,
  isTooEarly: (one: Span, other: Span) => boolean,
): string[] {
  const found: string[] = [];
  for (const sentence of pieces) {
    const firsts = spans(sentence, first);
    const seconds = firsts.length > 0 ? spans(sentence, second) : [];
    let next = 0;
    for (const one of firsts) {
      let other = seconds[next];
      while (other && isTooEarly(one, other)) other = seconds[++next];
      if (other && other[0] - one[1] <= distance)
        found.push(shown(sentence.slice(Math.min(one[0], other[0]), Math.max(one[1], other[1]))));
    }
  }
  return found;
}

function spans(sentence: string, pattern: RegExp): Span[] {
  return [...sentence.matchAll(pattern)].map((match) => [
    match.index ?? 0,
    (match.index ?? 0) + match[0].length,
  ]);
}

/** A passage for people: what was passed over within it reads …. */
function shown(passage: string): string {
  return passage.replace(new RegExp(`${BLANKED}+`, 'g'), '…').trim();
}
