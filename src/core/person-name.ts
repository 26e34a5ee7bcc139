import { stripInvisible } from './invisible';

const BLANK = /[\s\u0000-\u001f\u007f]+/g;
/** A name of one script that is written without inner spaces. */
const WITHOUT_SPACES = /^[\p{Script=Hangul}\p{Script=Han}\s]+$/u;

/** Korean syllables alone, as nearly all names are written; 님, 큰 and 작은 may be no part of the name. */
const PLAIN = /^(?!큰|작은)[가-힣]{1,4}(?<!님)$/;

/** Whether a text is its own {@link normaliseName} and {@link nameKey} at a glance; false says nothing. */
export function isPlainName(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * A name as it is kept and compared: one form of each character, no invisible marks, Korean and Chinese names
 * without inner spaces, others with single ones. Letters keep their case; `님` is no part of a name.
 *
 * @example normaliseName('김 영희') // '김영희'
 */
export function normaliseName(text: string): string {
  if (isPlainName(text)) return text;
  const plain = stripInvisible(text).normalize('NFKC').replace(BLANK, ' ').trim();
  let name = WITHOUT_SPACES.test(plain) ? plain.replace(/\s/g, '') : plain;
  while (/[가-힣]{2}\s?님$/.test(name.slice(-4))) name = name.slice(0, -1).trim();
  return name;
}

/** A name without what a desk adds to tell namesakes apart, and that mark; '' where there is none. */
export interface DeskName {
  readonly base: string;
  readonly mark: string;
}

const MARK_IN_BRACKETS = /^(.*[^\s([{])\s?[([{]([^()[\]{}]{1,12})[)\]}]$/;
const MARK_AT_END = /^([\p{Script=Hangul}\p{Script=Han}]{2,})[-_.\s]?([A-Za-z]|\d{1,4})$/u;
const NUMBER_AT_END = /^(.*[A-Za-z])[-_\s]?(\d{1,4})$/;
const MARK_IN_FRONT = /^(큰|작은)\s?([가-힣]{2,4})$/;

/**
 * Reads the marks by which desks tell namesakes apart: `김영희A`, `김영희2`, `김영희(5678)`, `큰김영희`.
 * @param name normalised, see {@link normaliseName}
 */
export function readDeskName(name: string): DeskName {
  const atEnd = MARK_IN_BRACKETS.exec(name) ?? MARK_AT_END.exec(name) ?? NUMBER_AT_END.exec(name);
  if (atEnd) return { base: (atEnd[1] ?? '').trim(), mark: (atEnd[2] ?? '').trim().toUpperCase() };
  const inFront = MARK_IN_FRONT.exec(name);
  return inFront ? { base: inFront[2] ?? '', mark: inFront[1] ?? '' } : { base: name, mark: '' };
}

/** What two spellings of one name have in common: no desk mark, no spaces, small letters. */
export function nameKey(name: string): string {
  if (isPlainName(name)) return name;
  return readDeskName(normaliseName(name)).base.replace(/\s/g, '').toLowerCase();
}
