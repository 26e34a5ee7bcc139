import { type Draft, emptyDraft, endBrackets, finish, joinBrackets } from './draft';
import type { Item, Phrase, Role } from './item';
import type { NameRegister } from './mention';
import { takeKin, takePeer, takePlace, takeStaff, takeTrade } from './phrase-group';
import {
  MARKS,
  NAMES,
  takeAside,
  takeFiller,
  takeGiven,
  takeHonorific,
  takeJoint,
  takeMark,
  takeName,
  takeOf,
} from './phrase-part';
import type { Token, TokenClass } from './token';

interface Reading {
  readonly phrase: Phrase;
  readonly next: number;
}

const ROLES = new Map<TokenClass, Role>([
  ['subject', 'subject'],
  ['topic', 'topic'],
  ['object', 'object'],
  ['to', 'to'],
  ['from', 'from'],
  ['with', 'with'],
  ['particle', 'quoted'],
]);

/** Inside brackets beside a name these add nothing and take nothing away. */
const ASIDES: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'detail',
  'comma',
  'slash',
  'dash',
  'colon',
  'hon',
  'kindOfPatient',
  'filler',
  'place',
  'noise',
  'right',
  'particle',
  'word',
  'favour',
  'come',
  'copula',
  'topic',
  'subject',
  'object',
  'lead',
  'companion',
]);

/** Puts together what belongs to one person; every other token stays as it is. Linear: each token is read at most twice. */
export function gatherPhrases(tokens: readonly Token[], register: NameRegister): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readPhrase(tokens, at, register, 0);
    if (reading !== undefined && reading.next > at) {
      items.push(asObject(reading, tokens, items[items.length - 1]));
      at = reading.next;
      continue;
    }
    const token = tokens[at];
    if (token !== undefined) items.push(token);
    at++;
  }
  return items;
}

/** 김영희님이 박철수님도 소개: behind somebody who does it, 도 marks the one to whom it is done. */
function asObject({ phrase, next }: Reading, tokens: readonly Token[], previous: Item | undefined): Phrase {
  const isDone = phrase.role === 'quoted' && tokens[next - 1]?.text === '도';
  return isDone && previous?.cls === 'who' && previous.role === 'subject'
    ? { ...phrase, role: 'object' }
    : phrase;
}

function readPhrase(
  tokens: readonly Token[],
  from: number,
  register: NameRegister,
  depth: number,
): Reading | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const draft = emptyDraft(first.start, depth > 0);
  let at = from;
  while (at < tokens.length) {
    const next = take(tokens, at, draft, register, depth);
    if (next === at) break;
    const last = tokens[next - 1];
    if (last !== undefined) draft.end = last.end;
    at = next;
    if (draft.role !== 'none') {
      at = takeBrackets(tokens, at, draft, register, depth);
      break;
    }
  }
  const phrase = finish(draft, register);
  return phrase === undefined ? undefined : { phrase, next: at };
}

/** Takes the token at `at` into the draft and returns the next place, or `at` where the phrase has ended. */
function take(
  tokens: readonly Token[],
  at: number,
  draft: Draft,
  register: NameRegister,
  depth: number,
): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (NAMES.has(token.cls)) return takeName(tokens, at, token, draft);
  if (MARKS.has(token.cls)) return takeMark(tokens, at, draft);
  const role = ROLES.get(token.cls);
  if (role !== undefined) {
    if (draft.kind === '' || draft.kind === 'place') return at;
    draft.role = role;
    return at + 1;
  }
  switch (token.cls) {
    case 'word':
    case 'noise':
      return takeGiven(tokens, at, token, draft);
    case 'big':
      if (draft.kind !== '' || tokens[at + 1]?.cls !== 'name') return at;
      draft.suffix = token.text;
      return at + 1;
    case 'suffix':
      if (draft.name === undefined) return at;
      draft.suffix = token.text;
      draft.nameEnd = token.end;
      return at + 1;
    case 'hon':
      return takeHonorific(tokens, at, token, draft);
    case 'kin':
      return takeKin(at, token, draft);
    case 'peer':
      return takePeer(at, token, draft);
    case 'place':
      draft.place = true;
      return takePlace(tokens, at, draft);
    case 'lead':
      draft.lead = token.text;
      return takePlace(tokens, at, draft);
    case 'kindOfPatient':
      if (draft.kind === '') draft.kind = 'peer';
      return at + 1;
    case 'staff':
      return takeStaff(tokens, at, token, draft, register);
    case 'business':
      if (draft.kind === 'named' && draft.name?.cls !== 'given') return at;
      if (draft.kind === 'staff' && draft.relation !== '') return at;
      draft.kind = 'business';
      return at + 1;
    case 'trade':
      return takeTrade(at, draft);
    case 'broker':
      draft.kind = 'broker';
      return at + 1;
    case 'self':
      if (draft.kind === '') draft.kind = 'self';
      else if (draft.kind !== 'named') return at;
      return at + 1;
    case 'other':
      return takeAside(tokens, at, draft);
    case 'of':
      return takeOf(tokens, at, token, draft);
    case 'open':
      return draft.kind === '' ? at : takeBrackets(tokens, at, draft, register, depth);
    case 'colon':
    case 'slash':
    case 'dash':
    case 'comma':
      return takeJoint(tokens, at, token, draft);
    case 'detail':
      return token.value === 'sex' && draft.name !== undefined ? at + 1 : at;
    case 'filler':
      // 김영희님 아시는 분, 김영희님 다니는 회사 분
      if (
        (draft.kind === 'named' || draft.kind === 'place') &&
        (draft.lead !== '' || draft.place) &&
        /^분/.test(token.text)
      )
        return takePeer(at, token, draft);
      return takeFiller(tokens, at, token, draft);
    default:
      return at;
  }
}

/** What stands in brackets right behind: marks, a name for a relation, a relation for a name. */
function takeBrackets(
  tokens: readonly Token[],
  at: number,
  draft: Draft,
  register: NameRegister,
  depth: number,
): number {
  if (tokens[at]?.cls !== 'open' || depth > 0) return at;
  let close = at + 1;
  while (
    close < tokens.length &&
    close - at < 14 &&
    tokens[close]?.cls !== 'close' &&
    tokens[close]?.cls !== 'open'
  )
    close++;
  if (tokens[close]?.cls !== 'close') return at;
  const inside: Phrase[] = [];
  let here = at + 1;
  while (here < close) {
    const token = tokens[here];
    if (token === undefined) return at;
    const reading = readPhrase(tokens.slice(here, close), 0, register, depth + 1);
    if (reading !== undefined) {
      inside.push(reading.phrase);
      here += reading.next;
    } else if (ASIDES.has(token.cls) || (token.cls === 'unknown' && draft.kind !== 'named')) here++;
    else return at;
  }
  return joinBrackets(draft, inside) ? endBrackets(tokens, close, draft) : at;
}
