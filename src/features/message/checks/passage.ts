/** Stands for a character that no check looks at. */
const BLANKED = '\u0001';

/** The text without what only looks like a breach: every match is blanked, lengths stay. */
export function without(text: string, ...harmless: readonly RegExp[]): string {
  return harmless.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/[^\n]/g, BLANKED)),
    text,
  );
}

/** The text's sentences; a line feed ends one, a comma does not. */
export function sentences(text: string): string[] {
  return text.split(/[.!?。！？\n;；]+/).filter((sentence) => sentence.trim() !== '');
}

/** Every sentence with a match of a pattern, whole; a dot between digits ends none (0.5%). */
export function sentencesWith(text: string, pattern: RegExp): string[] {
  const whole = text.replace(/(\d)\.(?=\d)/g, '$1\u0002');
  return sentences(whole).flatMap((sentence) => {
    const plain = sentence.replaceAll('\u0002', '.');
    return plain.search(pattern) >= 0 ? [shown(plain)] : [];
  });
}

/** Every match of a global pattern in the text. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => shown(match[0]));
}

/** Passages of one sentence in which both patterns (global) stand, at most `distance` characters apart. */
export function near(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  return together(text, first, second, distance, ([start], [, to]) => start - to > distance);
}

/** Passages in which `second` follows `first` in the same sentence, at most `distance` characters later. */
export function followedBy(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  return together(text, first, second, distance, ([, end], [from]) => from < end);
}

type Span = readonly [start: number, end: number];

/**
 * Each match of `first` with the earliest match of `second` that does not lie too far before it.
 * Both lists are gone through once, so that a text of nothing but matches takes no longer than another.
 */
function together(
  text: string,
  first: RegExp,
  second: RegExp,
  distance: number,
  isTooEarly: (one: Span, other: Span) => boolean,
): string[] {
  const found: string[] = [];
  for (const sentence of sentences(text)) {
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
