import type { Phrase, Role } from './item';
import type { Marks, NamedPerson, NamePattern, NameRegister } from './mention';
import type { Token } from './token';

/** Who is who among the words, before it is known what they did. */
export interface Draft {
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

/** A draft that begins at this character; `inside` where it is read within brackets. */
export function emptyDraft(start: number, inside: boolean): Draft {
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

/** The name was only the owner of what follows; its marks go with it. */
export function forgetName(draft: Draft): void {
  draft.name = undefined;
  draft.marks = {};
  draft.hasMarks = false;
  draft.suffix = '';
  draft.doubt = '';
}

/** The person that the draft names so far. */
export function namedPerson(draft: Draft): NamedPerson {
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

/** The phrase that the draft has become; undefined where the words were nobody. */
export function finish(draft: Draft, register: NameRegister): Phrase | undefined {
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

/** Takes what stands in the brackets into the draft; false where it does not belong there. */
export function joinBrackets(draft: Draft, inside: readonly Phrase[]): boolean {
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
      if (draft.kind === 'named' || (draft.kind === 'relation' && draft.of === undefined))
        draft.kind = 'staff';
    } else if (phrase.kind === 'business' || phrase.kind === 'broker') {
      if (draft.kind === 'named') draft.doubt = 'title';
    } else if (phrase.kind === 'self') return false;
  }
  return true;
}

/** Closes the brackets over the draft and returns the place behind them. */
export function endBrackets(tokens: readonly Token[], close: number, draft: Draft): number {
  const token = tokens[close];
  if (token !== undefined && draft.name !== undefined)
    draft.nameEnd = Math.max(draft.nameEnd, Math.min(token.end, draft.nameEnd + 24));
  if (token !== undefined) draft.end = token.end;
  return close + 1;
}
