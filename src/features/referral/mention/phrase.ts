import type { Marks, NamedPerson, NamePattern, NameRegister } from './mention';
import type { Token, TokenClass } from './token';

/** What the particle after a phrase says about its part: 김영희가, 김영희를, 김영희께, 김영희한테서, 김영희랑. */
export type Role = 'none' | 'subject' | 'topic' | 'object' | 'to' | 'from' | 'with' | 'quoted';

/** Somebody of whom the text speaks, with everything that belongs to the name. */
export interface Phrase {
  readonly cls: 'who';
  /** `number`: marks without a name. `peer`: a friend, neighbour, colleague without a name. */
  readonly kind: 'named' | 'number' | 'relation' | 'peer' | 'staff' | 'business' | 'broker' | 'self';
  readonly person: NamedPerson | undefined;
  /** The family or friend word, '' without one. */
  readonly relation: string;
  /** Whose relation, or whose relation the named person is. */
  readonly of: NamedPerson | undefined;
  readonly role: Role;
  /** The register knows the name, or the desk wrote an honorific or a mark: it is a person for certain. */
  readonly sure: boolean;
  /** In the text for another reason: 보호자 김영희, 예약자 김영희. */
  readonly aside: boolean;
  /** The phrase itself raises a question: a name in part, a title that may be a profession, two names for one. */
  readonly doubt: 'partial' | 'title' | 'twoNames' | '';
  /** A bare number only. */
  readonly bare: boolean;
  readonly start: number;
  readonly end: number;
}

export type Item = Phrase | Token;

/** Who is who among the words, before it is known what they did. */
interface Draft {
  kind: Phrase['kind'] | 'place' | '';
  name: Token | undefined;
  alias: boolean;
  marks: { -readonly [K in keyof Marks]: Marks[K] };
  hasMarks: boolean;
  suffix: string;
  honoured: boolean;
  relation: string;
  of: NamedPerson | undefined;
  role: Role;
  aside: boolean;
  doubt: Phrase['doubt'];
  start: number;
  end: number;
  /** Where the named person begins and ends, within the phrase. */
  nameStart: number;
  nameEnd: number;
  /** Read inside brackets, where marks need no name of their own. */
  inside: boolean;
  /** 교회, 헬스장: a place where people meet, which 아는 and 같은 are not. */
  place: boolean;
  /** 아는, 다니는: the word that leads on to somebody. */
  lead: string;
}

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
const NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>(['name', 'masked', 'initials', 'given']);
const MARKS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'chart',
  'phone',
  'tail',
  'number',
  'year',
  'chartWord',
  'tailWord',
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
/** Titles of people who bring custom as a trade as often as they are patients. */
const TEACHER = /^(?:선생님?|쌤|샘)$/;

/** Puts together what belongs to one person; every other token stays as it is. Linear: each token is read at most twice. */
export function gatherPhrases(tokens: readonly Token[], register: NameRegister): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readPhrase(tokens, at, register, 0);
    if (reading !== undefined && reading.next > at) {
      items.push(reading.phrase);
      at = reading.next;
      continue;
    }
    const token = tokens[at];
    if (token !== undefined) items.push(token);
    at++;
  }
  return items;
}

function emptyDraft(start: number, inside: boolean): Draft {
  return {
    kind: '',
    name: undefined,
    alias: false,
    marks: {},
    hasMarks: false,
    suffix: '',
    honoured: false,
    relation: '',
    of: undefined,
    role: 'none',
    aside: false,
    doubt: '',
    start,
    end: start,
    nameStart: start,
    nameEnd: start,
    inside,
    place: false,
    lead: '',
  };
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
  if (NAMES.has(token.cls)) return takeName(tokens, at, token, draft, register);
  if (MARKS.has(token.cls)) return takeMark(tokens, at, draft);
  const role = ROLES.get(token.cls);
  if (role !== undefined) {
    if (draft.kind === '' || draft.kind === 'place') return at;
    draft.role = role;
    return at + 1;
  }
  switch (token.cls) {
    case 'word':
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
      return takeKin(tokens, at, token, draft);
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
      return takeFiller(tokens, at, token, draft);
    default:
      return at;
  }
}

function takeName(
  tokens: readonly Token[],
  at: number,
  token: Token,
  draft: Draft,
  register: NameRegister,
): number {
  if (
    draft.name !== undefined &&
    !(draft.kind === 'named' && draft.name.cls === 'given' && token.cls === 'given')
  ) {
    // 이순자님 며느리 최지은님: the first name says whose, the second who
    if (draft.kind !== 'relation' || draft.of === undefined) return at;
  }
  const after = tokens[at + 1];
  if (token.cls === 'given' && after?.cls === 'business') {
    draft.kind = 'business';
    return at + 2;
  }
  if (draft.kind === 'staff' || draft.kind === 'business' || draft.kind === 'broker') {
    if (draft.kind === 'staff' && draft.relation !== '') {
      draft.doubt = 'title';
      draft.kind = 'named';
    }
  } else draft.kind = 'named';
  draft.name = token;
  draft.alias = false;
  draft.nameStart =
    draft.hasMarks && draft.nameStart < token.start && draft.of === undefined ? draft.nameStart : token.start;
  draft.nameEnd = token.end;
  if (token.cls === 'given' || token.cls === 'masked' || token.cls === 'initials') draft.doubt = 'partial';
  void register;
  return at + 1;
}

/** 철수씨, 민준이 엄마: two or three syllables that only what follows shows to be a given name. */
function takeGiven(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  if (draft.name !== undefined || !/^[가-힣]{2,4}$/.test(token.text)) return at;
  const after = tokens[at + 1];
  const close = after !== undefined && after.start === token.end;
  const isGiven =
    (after?.cls === 'hon' && close && /^[님씨양군]$/.test(after.text)) ||
    (after?.cls === 'kin' &&
      (close || token.text.endsWith('이') || /^(?:엄마|아빠|할머니|할아버지|맘)/.test(after.text)));
  if (!isGiven) return at;
  draft.kind = 'named';
  draft.name = token;
  draft.nameStart = token.start;
  draft.nameEnd = token.end;
  draft.doubt = 'partial';
  return at + 1;
}

function takeMark(tokens: readonly Token[], at: number, draft: Draft): number {
  const token = tokens[at];
  if (token === undefined) return at;
  let here = at;
  let meant: keyof Marks | undefined;
  if (token.cls === 'chartWord' || token.cls === 'tailWord') {
    meant = token.cls === 'chartWord' ? 'chart' : 'tail';
    here++;
    while (
      here < at + 3 &&
      /^(?:colon|chartWord|topic|subject|stop|filler|tailWord|dash)$/.test(tokens[here]?.cls ?? '')
    )
      here++;
  }
  const mark = tokens[here];
  if (mark === undefined) return at;
  if (mark.cls === 'detail' && meant === 'tail' && /^\d{4}$/.test(mark.value))
    return setMark(draft, 'tail', mark, token, here + 1, at);
  if (mark.cls === 'detail' && meant === 'chart' && /^\d{2,4}-\d{2,6}$/.test(mark.value))
    return setMark(draft, 'chart', mark, token, here + 1, at);
  if (!/^(?:chart|phone|tail|number|year)$/.test(mark.cls)) return at;
  if (mark.cls === 'phone') return setMark(draft, 'phone', mark, token, here + 1, at);
  if (mark.cls === 'tail') return setMark(draft, 'tail', mark, token, here + 1, at);
  if (mark.cls === 'year' && meant === undefined)
    return draft.name === undefined && draft.kind === '' && !draft.inside
      ? at
      : setMark(draft, 'birthYear', mark, token, here + 1, at);
  if (meant === 'tail')
    return mark.value.length === 4 ? setMark(draft, 'tail', mark, token, here + 1, at) : at;
  if (mark.cls === 'chart' || meant === 'chart') return setMark(draft, 'chart', mark, token, here + 1, at);
  // a bare number belongs to the name it touches; before a name only directly
  if (draft.name === undefined && draft.kind !== '') return at;
  return setMark(draft, 'number', mark, token, here + 1, at);
}

/** Sets a mark that stands from `first` to `mark`; a second mark of one kind ends the phrase before it. */
function setMark(
  draft: Draft,
  key: keyof Marks,
  mark: Token,
  first: Token,
  next: number,
  stay: number,
): number {
  if (draft.marks[key] !== undefined) return stay;
  if (draft.kind === '' || draft.kind === 'place') {
    draft.kind = 'number';
    draft.nameStart = first.start;
  }
  draft.marks[key] = mark.value;
  draft.hasMarks = true;
  draft.nameEnd = mark.end;
  return next;
}

function takeHonorific(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  if (draft.kind === '') {
    const after = tokens[at + 1];
    if (after !== undefined && NAMES.has(after.cls)) {
      draft.honoured = true;
      draft.kind = 'peer';
      return at + 1;
    }
    if (token.text.length < 2) return at;
    draft.kind = 'peer';
    return at + 1;
  }
  if (draft.kind === 'number' && token.text.length > 1 && !/^(?:환자|고객|회원)/.test(token.text)) return at;
  draft.honoured = true;
  if (draft.name !== undefined) draft.nameEnd = token.end;
  return at + 1;
}

function takeKin(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  if (draft.kind === 'named' && draft.name !== undefined && draft.relation === '') {
    // 김영희 어머니 박철수: whose, then who
    draft.of = namedPerson(draft);
    forgetName(draft);
    draft.kind = 'relation';
    draft.relation = token.text;
    return at + 1;
  }
  if (draft.kind === 'named') return at;
  if (draft.kind === '' || draft.kind === 'self' || draft.kind === 'relation') {
    draft.kind = 'relation';
    draft.relation = draft.relation === '' ? token.text : `${draft.relation} ${token.text}`;
    return at + 1;
  }
  if (draft.kind === 'number') {
    draft.of = namedPerson(draft);
    forgetName(draft);
    draft.kind = 'relation';
  }
  // 아는 언니 is no sister, 여기 다니는 언니 may be one
  if (draft.kind === 'place') draft.kind = draft.place || /^(?:아는|아시는|친|같은|일|근무|운동|만[난나])/.test(draft.lead) ? 'peer' : 'relation';
  void tokens;
  draft.relation = draft.relation === '' ? token.text : draft.relation;
  return at + 1;
}

function takePeer(at: number, token: Token, draft: Draft): number {
  if (draft.kind === 'named' && draft.name !== undefined && /^(?:아저씨|아주머니|아줌마)$/.test(token.text)) {
    draft.honoured = true;
    return at + 1;
  }
  if (draft.kind === 'named' && draft.name !== undefined) {
    if (draft.relation !== '') return at;
    draft.of = namedPerson(draft);
    forgetName(draft);
    draft.kind = 'relation';
    draft.relation = token.text;
    return at + 1;
  }
  if (draft.kind === 'relation') {
    if (draft.of === undefined) draft.kind = 'peer';
    draft.relation = `${draft.relation} ${token.text}`;
    return at + 1;
  }
  if (draft.kind === 'number') return at;
  if (draft.kind === '' || draft.kind === 'place' || draft.kind === 'self') draft.kind = 'peer';
  if (draft.relation === '') draft.relation = token.text;
  return at + 1;
}

function takePlace(tokens: readonly Token[], at: number, draft: Draft): number {
  const after = tokens[at + 1];
  const leads =
    after !== undefined &&
    /^(?:peer|kin|hon|name|given|place|lead|trade|business|staff|of|filler|particle)$/.test(after.cls);
  if (draft.kind === '') {
    draft.kind = 'place';
    return at + 1;
  }
  if (draft.kind === 'business' || draft.kind === 'broker') return at + 1;
  return leads && after.cls !== 'name' ? at + 1 : at;
}

function takeStaff(
  tokens: readonly Token[],
  at: number, token: Token, draft: Draft, register: NameRegister): number {
  if (draft.kind === 'named' && draft.name !== undefined) {
    const name = draft.name.value;
    // 박철수님 회사 직원분: somebody else's staff
    if (tokens[at - 1]?.cls === 'place') return takePeer(at, token, draft);
    if (TEACHER.test(token.text) && register.isPatientName(name) && !register.isStaffName(name)) {
      draft.doubt = 'title';
      draft.honoured = true;
      return at + 1;
    }
    draft.kind = 'staff';
    draft.honoured = true;
    return at + 1;
  }
  if (draft.kind === 'place' || draft.kind === 'business' || draft.kind === 'broker') {
    if (draft.kind === 'place') draft.kind = 'business';
    return at + 1;
  }
  if (draft.kind === '' || draft.kind === 'peer' || draft.kind === 'staff') {
    draft.kind = 'staff';
    return at + 1;
  }
  return at;
}

function takeTrade(at: number, draft: Draft): number {
  if (draft.kind === 'named') {
    draft.honoured = true;
    draft.doubt = draft.name?.cls === 'given' ? 'partial' : 'title';
    return at + 1;
  }
  if (draft.kind === 'relation' || draft.kind === 'staff' || draft.kind === 'number') return at;
  if (draft.kind !== 'broker') draft.kind = 'business';
  return at + 1;
}

/** 보호자 김영희: the word must stand before a name, or it is nobody. */
function takeAside(tokens: readonly Token[], at: number, draft: Draft): number {
  if (draft.kind !== '') return at;
  let here = at + 1;
  while (
    here < at + 3 &&
    /^(?:colon|topic|subject|dash|open|kin|filler|hon|particle)$/.test(tokens[here]?.cls ?? '')
  )
    here++;
  const who = tokens[here];
  if (who === undefined || !/^(?:name|masked|initials|staff|phone|given)$/.test(who.cls)) return at;
  draft.aside = true;
  const token = tokens[here - 1];
  return token === undefined ? at : here;
}

function takeOf(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  if (draft.kind === '') return at;
  const after = tokens[at + 1];
  if (token.text === 'of' && after?.cls === 'name' && (draft.kind === 'relation' || draft.kind === 'peer')) {
    const relation = draft.relation;
    takeOwner(draft, after);
    draft.relation = relation;
    return at + 2;
  }
  if (after !== undefined && /^(?:kin|peer|staff|place|lead|hon)$/.test(after.cls)) return at + 1;
  if (/^(?:네|이네|家)$/.test(token.text) && draft.kind === 'named') {
    draft.of = namedPerson(draft);
    forgetName(draft);
    draft.kind = 'relation';
    draft.relation = '가족';
    return at + 1;
  }
  return at;
}

/** wife of Mark Lee: English names the owner last. */
function takeOwner(draft: Draft, owner: Token): void {
  draft.of = { name: owner.value, marks: {}, start: owner.start, end: owner.end };
  draft.kind = 'relation';
}

/** `모친: 김영희`, `이모님=김영희`, `지인-김영희`, `김영희/10234`, `김영희, 010-…`. */
function takeJoint(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  const after = tokens[at + 1];
  if (after === undefined || draft.kind === '') return at;
  const group = draft.kind === 'relation' || draft.kind === 'peer';
  if (
    group &&
    token.cls !== 'comma' &&
    draft.name === undefined &&
    draft.of === undefined &&
    /^(?:name|masked)$/.test(after.cls)
  )
    return at + 1;
  if (draft.kind === 'named' && draft.name !== undefined && MARKS.has(after.cls)) {
    const next = takeMark(tokens, at + 1, { ...draft, marks: { ...draft.marks } });
    return next > at + 1 ? at + 1 : at;
  }
  if (draft.kind === 'number' && /^(?:name|masked)$/.test(after.cls) && token.cls !== 'dash') return at + 1;
  return at;
}

/** 친구분 이름 김영희, 같은 회사 다니는 동료: words that only lead on to the one who is meant. */
function takeFiller(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  const after = tokens[at + 1];
  if (after === undefined) return at;
  const group = draft.kind === 'relation' || draft.kind === 'peer';
  if (
    group &&
    /^(?:성함|이름|이름은|성함은|존함|named|called|name|name is|이신|인|叫|是)$/.test(
      token.text.toLowerCase(),
    ) &&
    NAMES.has(after.cls)
  )
    return at + 1;
  if (draft.kind === 'place' && /^(?:peer|kin|place|lead)$/.test(after.cls)) return at + 1;
  return at;
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
    } else if (ASIDES.has(token.cls)) here++;
    else return at;
  }
  return joinBrackets(draft, inside) ? endBrackets(tokens, close, draft) : at;
}

function endBrackets(tokens: readonly Token[], close: number, draft: Draft): number {
  const token = tokens[close];
  if (token !== undefined && draft.name !== undefined)
    draft.nameEnd = Math.max(draft.nameEnd, Math.min(token.end, draft.nameEnd + 24));
  if (token !== undefined) draft.end = token.end;
  return close + 1;
}

function joinBrackets(draft: Draft, inside: readonly Phrase[]): boolean {
  for (const phrase of inside) {
    const person = phrase.person;
    if (phrase.kind === 'number' && person !== undefined) {
      if (draft.kind !== 'named' && draft.kind !== 'staff') return false;
      Object.assign(draft.marks, person.marks);
      draft.hasMarks = true;
      draft.nameEnd = Math.max(draft.nameEnd, person.end);
    } else if (phrase.kind === 'named' && person !== undefined) {
      if (draft.name !== undefined) {
        if (draft.kind !== 'named') return false;
        draft.doubt = 'twoNames';
        return false;
      }
      if (draft.kind !== 'relation' && draft.kind !== 'peer' && draft.kind !== 'place') return false;
      draft.kind = 'named';
      draft.name = {
        cls: 'name',
        text: person.name,
        value: person.name,
        start: person.start,
        end: person.end,
        known: phrase.sure,
      };
      if (person.pattern !== undefined)
        draft.name = { ...draft.name, cls: person.pattern.kind, value: person.pattern.text };
      draft.honoured = draft.honoured || phrase.sure;
      draft.marks = { ...person.marks };
      draft.hasMarks = Object.keys(person.marks).length > 0;
      draft.suffix = person.suffix ?? '';
      draft.doubt = phrase.doubt;
      draft.nameStart = person.start;
      draft.nameEnd = person.end;
    } else if (phrase.kind === 'relation' || phrase.kind === 'peer') {
      if (draft.kind === 'named' && draft.relation === '') {
        draft.relation = phrase.relation;
        draft.of = phrase.of;
      }
    } else if (phrase.kind === 'staff') {
      if (draft.kind === 'named') draft.kind = 'staff';
    } else if (phrase.kind === 'business' || phrase.kind === 'broker') {
      if (draft.kind === 'named') draft.doubt = 'title';
    } else if (phrase.kind === 'self') return false;
  }
  return true;
}

function forgetName(draft: Draft): void {
  draft.name = undefined;
  draft.marks = {};
  draft.hasMarks = false;
  draft.suffix = '';
  draft.doubt = '';
}

function namedPerson(draft: Draft): NamedPerson {
  const token = draft.name;
  const pattern = token === undefined ? undefined : patternOf(token);
  const person: NamedPerson = {
    name: token === undefined || pattern !== undefined ? '' : nameOf(token),
    ...(pattern === undefined ? {} : { pattern }),
    ...(draft.suffix === '' ? {} : { suffix: draft.suffix }),
    marks: draft.marks,
    start: draft.nameStart,
    end: draft.nameEnd,
  };
  return person;
}

function nameOf(token: Token): string {
  // 민준이 엄마: the vowel that familiar names take
  if (
    !token.known &&
    token.value.length === 3 &&
    token.value.endsWith('이') &&
    /^[가-힣]+$/.test(token.value) &&
    token.cls === 'word'
  )
    return token.value.slice(0, 2);
  return token.value;
}

function patternOf(token: Token): NamePattern | undefined {
  if (token.cls === 'masked' || token.cls === 'initials') return { kind: token.cls, text: token.value };
  return undefined;
}

function finish(draft: Draft, register: NameRegister): Phrase | undefined {
  const ofStaff =
    draft.kind === 'relation' &&
    draft.of !== undefined &&
    register.isStaffName(draft.of.name) &&
    !register.isPatientName(draft.of.name);
  const kind = ofStaff ? 'staff' : draft.kind === 'place' ? 'peer' : draft.kind;
  if (kind === '' || (draft.kind === 'place' && !draft.place)) return undefined;
  const token = draft.name;
  const hasPerson = token !== undefined || kind === 'number';
  const known =
    token !== undefined && token.cls === 'name' && (token.known || register.isPatientName(token.value));
  const marks = Object.keys(draft.marks);
  return {
    cls: 'who',
    kind,
    person: hasPerson ? namedPerson(draft) : undefined,
    relation: draft.relation,
    of: draft.of,
    role: draft.role,
    sure: known || draft.honoured || marks.length > 0 || token?.cls === 'masked',
    aside: draft.aside,
    doubt: draft.doubt,
    bare: kind === 'number' && marks.length === 1 && marks[0] === 'number',
    start: draft.start,
    end: draft.end,
  };
}
