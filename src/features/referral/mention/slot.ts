import { koreanLexicon } from './lexicon';
import type { NameRegister, SourceColumn } from './mention';
import type { Token, TokenClass } from './token';

/** What may stand right before the word for referring: somebody, with what belongs to the name. */
const SOMEBODY: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'name',
  'masked',
  'initials',
  'given',
  'hon',
  'suffix',
  'close',
  'kin',
  'peer',
  'couple',
  'chart',
  'phone',
  'tail',
  'number',
  'subject',
]);

/** Words that speak of somebody or of how a patient came; whoever bears such a name is told by 님 only. */
const SPEAKING: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...SOMEBODY,
  'staff',
  'business',
  'trade',
  'broker',
  'place',
  'self',
  'other',
  'kindOfPatient',
  'channel',
  'label',
  'refer',
  'referWeak',
  'not',
  'cancel',
  'thanks',
  'future',
  'unknown',
  'chartWord',
  'tailWord',
]);

const REFERS: ReadonlySet<TokenClass> = new Set<TokenClass>(['label', 'refer', 'referWeak', 'referTypo']);
const ENDS: ReadonlySet<TokenClass> = new Set<TokenClass>(['stop', 'close', 'comma', 'slash', 'open', 'hon']);
const MARKS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...ENDS,
  'chart',
  'phone',
  'tail',
  'number',
  'chartWord',
  'tailWord',
  'year',
]);

/** Whether a word for referring may be meant here though it is misspelt: somebody stands right before it. */
export function isBehindSomebody(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  return last !== undefined && SOMEBODY.has(last.cls);
}

/**
 * Takes words that a patient bears as a name (한결, 정성, 이든) for that name where the referrer stands: alone in the referrer's column,
 * right before 소개, or behind `소개:`. In a memo the name stays unsure, since the word may be meant.
 */
export function readWordNames(
  tokens: readonly Token[],
  source: SourceColumn,
  register: NameRegister,
): readonly Token[] {
  return tokens.map((token, at) =>
    isWordName(tokens, at, token, source, register)
      ? { ...token, cls: 'name' as const, known: source === 'referrer' }
      : token,
  );
}

function isWordName(
  tokens: readonly Token[],
  at: number,
  token: Token,
  source: SourceColumn,
  register: NameRegister,
): boolean {
  if (token.text.length < 2 || SPEAKING.has(token.cls) || !/^[가-힣]{2,4}$/.test(token.text)) return false;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const isAlone = source === 'referrer' && at === 0 && (next === undefined || MARKS.has(next.cls));
  const after = next !== undefined && /^[이가의]$/.test(next.text) ? tokens[at + 2] : next;
  const isBefore = isApart(previous, token) && after !== undefined && REFERS.has(after.cls);
  const isBehind =
    (next === undefined || MARKS.has(next.cls)) &&
    previous !== undefined &&
    (REFERS.has(previous.cls)
      ? isApart(previous, token)
      : previous.cls === 'colon' && REFERS.has(tokens[at - 2]?.cls ?? 'word'));
  return (isAlone || isBefore || isBehind) && register.isPatientName(token.text);
}

/** A part of a longer word is no name: 부정성, 다정성. */
function isApart(previous: Token | undefined, token: Token): boolean {
  return previous === undefined || previous.end < token.start || !/[가-힣]$/.test(previous.text);
}

/** Whether a name is a word too and only its place says that it is a name. */
export function isUnsureWord(token: Token): boolean {
  return !token.known && koreanLexicon().words.has(token.text);
}

/**
 * Takes 소개하신 분은, 소개해 주신 사람 right before a name for one heading, as 소개자 is.
 * Behind somebody it is a part of the story: 김영희님이 소개하신 분 박철수.
 */
export function readHeadings(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = headingEnd(tokens, at);
    const last = tokens[end];
    if (last === undefined) out.push(token);
    else {
      out.push({ ...token, cls: 'label', end: last.end });
      at = end;
    }
  }
  return out;
}

/** The last token of the heading that begins here, -1 where none does. */
function headingEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token?.cls !== 'refer' && token?.cls !== 'referWeak') return -1;
  if (previous !== undefined && SOMEBODY.has(previous.cls)) return -1;
  const done = tokens[at + 1]?.cls === 'favour' ? at + 1 : at;
  if (!/(?:한|하신|신|준)$/.test(tokens[done]?.text ?? '')) return -1;
  if (!/^(?:분|사람|이|환자|환자분)(?:은|이|는|이름은?|성함은?)?$/.test(tokens[done + 1]?.text ?? ''))
    return -1;
  let end = done + 1;
  while (end < done + 4 && /^(?:topic|subject|colon|particle)$/.test(tokens[end + 1]?.cls ?? '')) end++;
  return tokens[end + 1]?.cls === 'name' ? end : -1;
}
