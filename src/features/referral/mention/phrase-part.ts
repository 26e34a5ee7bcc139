import { type Draft, forgetName, namedPerson } from './draft';
import type { Marks } from './mention';
import { isUnsureWord } from './slot';
import type { Token, TokenClass } from './token';

/** Tokens that name somebody. */
export const NAMES: ReadonlySet<TokenClass> = new Set<TokenClass>(['name', 'masked', 'initials', 'given']);

/** Tokens that mark somebody by a number. */
export const MARKS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'chart',
  'phone',
  'tail',
  'number',
  'year',
  'chartWord',
  'tailWord',
]);

/** Takes a name. Returns the next place, or `at` where another person begins. */
export function takeName(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
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
  if (isUnsureWord(token)) draft.doubt = 'word';
  draft.name = token;
  draft.alias = false;
  draft.nameStart =
    draft.hasMarks && draft.nameStart < token.start && draft.of === undefined ? draft.nameStart : token.start;
  draft.nameEnd = token.end;
  if (token.cls === 'given' || token.cls === 'masked' || token.cls === 'initials') draft.doubt = 'partial';
  return at + 1;
}

/** 철수씨, 하나씨, 민준이 엄마: two or three syllables that only what follows shows to be a given name. */
export function takeGiven(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  if (draft.name !== undefined || !/^[가-힣]{2,4}$/.test(token.text)) return at;
  if (token.cls === 'noise' && !/^[님씨]$/.test(tokens[at + 1]?.text ?? '')) return at;
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

/** Takes a number with the word that says what it is. Returns the next place, or `at` where it is nobody's. */
export function takeMark(tokens: readonly Token[], at: number, draft: Draft): number {
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
    return draft.name === undefined &&
      draft.kind === '' &&
      !draft.inside &&
      !NAMES.has(tokens[here + 1]?.cls ?? 'word')
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

/** Takes 님, 환자분, 권사님, P. Returns the next place, or `at` where nobody stands before it. */
export function takeHonorific(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
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

const ACTIVITY = /^(?:통화|접수|예약|상담|진료|기록|작성|입력|수납|수술|시술|결제|계산)$/;

function isReferral(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]?.cls === 'hon' ? tokens[at + 1] : tokens[at];
  return token?.cls === 'refer';
}

/** 보호자 김영희: the word must stand before a name, or it is nobody. */
export function takeAside(tokens: readonly Token[], at: number, draft: Draft): number {
  if (draft.kind !== '') return at;
  // 통화: 김영희님 소개 heads a line, 보호자: 김영희 says who somebody is
  if (tokens[at + 1]?.cls === 'colon' && ACTIVITY.test(tokens[at]?.text ?? '')) return at;
  // 결제 김영희님 소개: the deed before it is another note
  if (ACTIVITY.test(tokens[at]?.text ?? '') && tokens[at + 1]?.cls === 'name' && isReferral(tokens, at + 2))
    return at;
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

/** Takes 의, 네, of between an owner and a relation. Returns the next place, or `at`. */
export function takeOf(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
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
export function takeJoint(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
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
export function takeFiller(tokens: readonly Token[], at: number, token: Token, draft: Draft): number {
  const after = tokens[at + 1];
  if (after === undefined) return at;
  // 刘洋河他老婆: his wife
  if (draft.kind === 'named' && /^[他她]$/.test(token.text) && /^(?:kin|peer)$/.test(after.cls))
    return at + 1;
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
