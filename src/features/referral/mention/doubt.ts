import { clauseAround, leadsOn } from './clause';
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
    if (
      own &&
      i > who &&
      item.cls !== 'who' &&
      item.cls !== 'not' &&
      !isBeforeKnowing(items[i - 1]) &&
      AGAINST.test(item.text)
    )
      reason ??= 'contradicted';
    if (own && i > at && isDenial(items, i)) reason ??= 'contradicted';
    // 소개라 적었는데 다시 물어보니 …: what it was then is said after it
    if (own && item.cls === 'asked' && i > Math.max(at, who) + 1 && isLedTo(items, i))
      reason ??= 'contradicted';
    if (!own && isOtherMatter(item)) return undefined;
    // 소개하신 줄 모르고: what nobody knew was so all the same
    if (i > at && isBeforeKnowing(items[i - 1])) continue;
    if (item.cls === 'check' && i > who && own && !isOtherCheck(items, i, at, who)) reason ??= 'hedged';
    if (item.cls === 'check' && i > who && !own && isOpenCheck(items, from, to)) reason ??= 'hedged';
    if (/^동명이인/.test(textOf(item)) && isMarked(items[who])) continue;
    if (item.cls === 'doubt' && !(corrected && i < who && !WRITTEN.test(item.text)))
      reason ??= 'contradicted';
    else if (item.cls === 'hedge' || item.cls === 'question' || item.cls === 'unknown') reason ??= 'hedged';
  }
  // `소개!! 취소함`: a sentence that only takes back
  if (denied && hasDenial(items, from, to)) return 'contradicted';
  return reason;
}

/** `소개. 확인 필요`: a sentence of its own that only says that something is to be checked. */
function isOpenCheck(items: readonly Item[], from: number, to: number): boolean {
  const sentence = items.slice(from, to).filter((item) => item.cls !== 'filler');
  return (
    sentence.length >= 2 && sentence.every((item) => item.cls === 'check' || TO_BE_DONE.test(textOf(item)))
  );
}

/** 필 is what is left of 필요 without its ending. */
const TO_BE_DONE = /^(?:꼭|다시|필|요망|요함|바람|바랍|부탁|해야|할것)/;

/** 소개 / 보험임플 여부 확인, 데스크 확인 3.12: a treatment is to be checked, or it was done. */
function isOtherCheck(items: readonly Item[], at: number, cue: number, who: number): boolean {
  const [from, to] = clauseAround(items, at);
  if (cue >= from && cue < to) return false;
  // 소개했다는데 김영희님은 이사가신 분이라 확인 필요: it is that person who is to be checked
  const name = nameOf(items[who]);
  if (name !== '' && items.slice(from, to).some((item) => nameOf(item) === name)) return false;
  const classes = items.slice(from, to).map((item) => (item.cls === 'who' ? item.kind : item.cls));
  if (classes.includes('noise') || classes.includes('business')) return true;
  return classes.includes('staff') && classes.includes('detail');
}

function nameOf(item: Item | undefined): string {
  return item?.cls === 'who' ? (item.person?.name ?? '') : '';
}

function isLedTo(items: readonly Item[], at: number): boolean {
  return [items[at - 1], items[at - 2]].some((item) => item !== undefined && leadsOn(item));
}

function isBeforeKnowing(previous: Item | undefined): boolean {
  return textOf(previous) === '줄';
}

function textOf(item: Item | undefined): string {
  return item === undefined || item.cls === 'who' ? '' : item.text;
}

/** A number tells the person from the namesakes of whom the note warns. */
function isMarked(item: Item | undefined): boolean {
  const { chart, number, phone, tail } = (item?.cls === 'who' ? item.person?.marks : undefined) ?? {};
  return (chart ?? number ?? phone ?? tail) !== undefined;
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
  // 직원 이수진 아님: the patient is told from a namesake among the staff
  if (previous?.cls === 'who' && previous.kind === 'staff' && previous.person !== undefined) return false;
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
