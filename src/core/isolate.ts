/** Marks that turn the direction of what follows them. Source: UAX #9, 2.1–2.6. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Those, and letters that run from right to left. Source: Unicode's blocks of right-to-left scripts. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What is set apart already. */
const APART = /\u2068[^\u2066-\u2069\u202a-\u202e]*\u2069/g;

/**
 * A word so that a sentence may hold it: whatever its letters, and whatever somebody put into it, the words around it keep their
 * order. Nearly every word comes back as it is.
 */
export function isolate(word: string): string {
  if (!TURNS.test(word) || !TURNS.test(word.replace(APART, ''))) return word;
  return `\u2068${word.replace(MARKS, '')}\u2069`;
}
