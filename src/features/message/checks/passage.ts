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

/** Every match of a global pattern in the text. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => shown(match[0]));
}

/** Passages of one sentence in which both patterns (global) stand, at most `distance` characters apart. */
export function near(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  const found: string[] = [];
  for (const sentence of sentences(text)) {
    const seconds = spans(sentence, second);
    for (const [start, end] of spans(sentence, first)) {
      const other = seconds.find(([from, to]) => from - end <= distance && start - to <= distance);
      if (other) found.push(shown(sentence.slice(Math.min(start, other[0]), Math.max(end, other[1]))));
    }
  }
  return found;
}

/** Passages in which `second` follows `first` in the same sentence, at most `distance` characters later. */
export function followedBy(text: string, first: RegExp, second: RegExp, distance: number): string[] {
  const found: string[] = [];
  for (const sentence of sentences(text)) {
    const seconds = spans(sentence, second);
    for (const [start, end] of spans(sentence, first)) {
      const other = seconds.find(([from]) => from >= end && from - end <= distance);
      if (other) found.push(shown(sentence.slice(start, other[1])));
    }
  }
  return found;
}

function spans(sentence: string, pattern: RegExp): [number, number][] {
  return [...sentence.matchAll(pattern)].map((match) => [
    match.index ?? 0,
    (match.index ?? 0) + match[0].length,
  ]);
}

/** A passage for people: what was passed over within it reads …. */
function shown(passage: string): string {
  return passage.replace(new RegExp(`${BLANKED}+`, 'g'), '…').trim();
}
