import type { Item } from './item';
import type { MentionReason } from './mention';
import { beforeParticle } from './status';

/**
 * The doubt that the text puts into words about a mention, if any: a hedge or a question in the same sentence,
 * or in one that speaks of nothing else (`통증 있는듯` doubts a tooth).
 */
export function findDoubt(
  items: readonly Item[],
  at: number,
  who: number,
  corrected = false,
): MentionReason | undefined {
  let begin = 0;
  for (let i = 0; i <= items.length; i++) {
    const item = items[i];
    if (item !== undefined && item.cls !== 'stop') continue;
    const own = (at >= begin && at <= i) || (who >= begin && who <= i);
    const reason = readSentence(items, begin, i, own, at, who, corrected);
    if (reason !== undefined) return reason;
    begin = i + 1;
  }
  return undefined;
}

/** Parts of words that speak against what was said, whatever the rest of the word is. */
const AGAINST = /아닐|아닌|잘못|틀[리림린]|착[각오]|글쎄|헷갈|모르|다른 ?분/;

/** 소개자 김영희라고 적혀있으나: what is written and what is said are two answers. */
const WRITTEN = /^(?:적혀|써있|되어있|돼있)/;

/** 접수 오류: what was written down was wrong. */
const RECORD = /^(?:접수|입력|기록|작성)/;
const ABOUT_PATIENT = /^(?:보호자|연락처|응급|비상|담당|주치의|예약)/;

/** A sentence on treatment, insurance or whether somebody will come doubts nothing of the referral. */
function isOtherMatter(item: Item): boolean {
  if (item.cls === 'who') return item.kind === 'broker';
  return (
    item.cls === 'noise' ||
    item.cls === 'detail' ||
    (item.cls === 'other' && ABOUT_PATIENT.test(item.text)) ||
    /^(?:안오|안 오|오실|올)/.test(item.text)
  );
}

function readSentence(
  items: readonly Item[],
  from: number,
  to: number,
  own: boolean,
  at: number,
  who: number,
  corrected: boolean,
): MentionReason | undefined {
  let reason: MentionReason | undefined;
  let denied = !own;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item === undefined) break;
    if (item.cls === 'word' || item.cls === 'who' || (item.cls === 'other' && !RECORD.test(item.text)))
      denied = false;
    if (
      item.cls === 'not' &&
      own &&
      i > Math.max(at, who) &&
      !isParted(items, Math.max(at, who), i) &&
      isLoose(beforeParticle(items, i), items[i + 1])
    )
      reason ??= 'contradicted';
    if (own && i > who && item.cls !== 'who' && item.cls !== 'not' && AGAINST.test(item.text))
      reason ??= 'contradicted';
    if (own && i > at && isDenial(items, i)) reason ??= 'contradicted';
    if (!own && isOtherMatter(item)) return undefined;
    if (item.cls === 'check' && i > who && own) reason ??= 'hedged';
    if (item.cls === 'doubt' && !(corrected && i < who && !WRITTEN.test(item.text)))
      reason ??= 'contradicted';
    else if (item.cls === 'hedge' || item.cls === 'question' || item.cls === 'unknown') reason ??= 'hedged';
  }
  // `소개!! 취소함`: a sentence that only takes back
  if (denied && hasDenial(items, from, to)) return 'contradicted';
  return reason;
}

/** (본인은 부인): 부인 is a wife, and behind 본인 and before the end a denial. */
function isDenial(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.cls !== 'who' || item.kind !== 'relation' || !item.relation.endsWith('부인')) return false;
  const previous = items[at - 1];
  const next = items[at + 1];
  const isSelf = item.end - item.start > 2 || (previous?.cls === 'who' && previous.kind === 'self');
  return (
    isSelf && item.of === undefined && (next === undefined || /^(?:close|stop|filler|copula)$/.test(next.cls))
  );
}

/** What is denied is no tooth, price or date: 소개라고 하시는데 조회 안됨, but 소개로 오심 통증 없음. */
function isLoose(previous: Item | undefined, next: Item | undefined): boolean {
  // (김영희 아님): a name taken back in brackets
  if (previous?.cls === 'who' && next?.cls === 'close') return false;
  return (
    previous !== undefined &&
    previous.cls !== 'noise' &&
    previous.cls !== 'detail' &&
    previous.cls !== 'other'
  );
}

function hasDenial(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]?.cls === 'cancel' || items[i]?.cls === 'not') return true;
  return false;
}

/** A slash, or brackets, begin another note: `소개 / 복용약 없음`. */
export function isParted(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:slash|open)$/.test(items[i]?.cls ?? '')) return true;
  return false;
}
