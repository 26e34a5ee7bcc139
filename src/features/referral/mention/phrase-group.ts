import { type Draft, forgetName, namedPerson } from './draft';
import type { NameRegister } from './mention';
import type { Token } from './token';

/** Takes a family word: alone, or as somebody's relation. Returns the next place, or `at` where it does not belong. */
export function takeKin(at: number, token: Token, draft: Draft): number {
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
  if (draft.kind === 'place')
    draft.kind =
      draft.place || /^(?:아는|아시는|친|같은|일|근무|운동|만[난나])/.test(draft.lead) ? 'peer' : 'relation';
  draft.relation = draft.relation === '' ? token.text : draft.relation;
  return at + 1;
}

/** Takes a friend, neighbour or colleague. Returns the next place, or `at` where it does not belong. */
export function takePeer(at: number, token: Token, draft: Draft): number {
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

/** Takes a place or a leading word, 교회 or 아는. Returns the next place, or `at` where it does not belong. */
export function takePlace(tokens: readonly Token[], at: number, draft: Draft): number {
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

/** Takes a title of the clinic's own people. Returns the next place, or `at` where it does not belong. */
export function takeStaff(
  tokens: readonly Token[],
  at: number,
  token: Token,
  draft: Draft,
  register: NameRegister,
): number {
  if (draft.kind === 'named' && draft.name !== undefined) {
    const name = draft.name.value;
    // 박철수님 회사 직원분: somebody else's staff
    if (tokens[at - 1]?.cls === 'place') return takePeer(at, token, draft);
    if (register.isPatientName(name) && !register.isStaffName(name) && draft.name.cls === 'name') {
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

/** Takes a trade: a shop, or a title beside a name. Returns the next place, or `at` where it does not belong. */
export function takeTrade(at: number, draft: Draft): number {
  if (draft.kind === 'named') {
    draft.honoured = true;
    draft.doubt = draft.name?.cls === 'given' ? 'partial' : 'title';
    return at + 1;
  }
  if (draft.kind === 'relation' || draft.kind === 'staff' || draft.kind === 'number') return at;
  if (draft.kind !== 'broker') draft.kind = 'business';
  return at + 1;
}
