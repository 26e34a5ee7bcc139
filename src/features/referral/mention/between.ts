import type { Event } from './event';
import type { Item } from './item';

/** A stem or an ending of a noun's place: 시간에, 자리에서. */
const PLACED = /^(?:에|에서|때|때에)$/;
/** 분 as a word of its own is somebody else, and 대신 stands for somebody. */
const SOMEBODY_ELSE = /^(?:쪽|측|쪽에서|등|knows|분|분이|분께서?|분한테|분께|사람|사람이|대신|대신에)$/;
/** 김영희라는 분, 김영희님이라고 하시는 분: the same person. */
const QUOTED = /^(?:라는|이라는|란|이란|라고|이라고|하는|하시는|라고하|이라고하)/;

/**
 * Whether the words between the name and the cue give the deed to somebody or something else of that person:
 * 김영희님 회사 분 소개, 김영희님 시간에 소개로, 김영희님 결혼식에서, 김영희님 대신.
 */
export function belongsToAnother(event: Event, items: readonly Item[]): boolean {
  if (event.phrase === undefined || event.behind) return false;
  for (let i = event.who + 1; i < event.at; i++) {
    const item = items[i];
    if (item === undefined || item.cls === 'who') continue;
    if (item.cls === 'occasion' || item.cls === 'companion') return true;
    const previous = items[i - 1];
    // 등 떠밀려: the back, by which he was pushed
    const isBack = item.text === '등' && /^떠?[밀미]/.test(textAt(items, i + 1).replace(/^떠/, ''));
    // 차트번호 1234 분: the one who has the number
    const isOwn = event.phrase.kind === 'number' && /^(?:분|사람)/.test(item.text);
    if (SOMEBODY_ELSE.test(item.text) && !isOwn && !isBack && !isQuoted(event, previous)) return true;
    const noun = previous !== undefined && (previous.cls === 'noise' || previous.cls === 'word');
    if (noun && event.phrase.role === 'none' && PLACED.test(item.text)) return true;
  }
  return false;
}

function isQuoted(event: Event, previous: Item | undefined): boolean {
  if (event.phrase?.role === 'quoted') return true;
  return previous !== undefined && previous.cls !== 'who' && QUOTED.test(previous.text);
}

/** 말씀하신 금액, 알려주신 번호, 추천한 시간: the word of telling describes a thing, and nobody was sent. */
export function describesThing(event: Event, items: readonly Item[]): boolean {
  const cue = items[event.at];
  if (cue === undefined || cue.cls === 'who') return false;
  const next = textAt(items, event.at + 1);
  if (/^(?:소개|추천|介绍|推荐)$/.test(cue.text) && MEDIUM.test(next || guessAt(items, event.at + 1)))
    return true;
  if (/^분(?:께|한테|에게)/.test(textAt(items, event.at + (items[event.at + 1]?.cls === 'favour' ? 2 : 1))))
    return true;
  if (event.weight === 3) return false;
  const form = items[event.at + 1]?.cls === 'favour' ? items[event.at + 1] : cue;
  if (form === undefined || form.cls === 'who' || !/(?:한|하신|주신|준|보낸|보내신|시킨|던)$/.test(form.text))
    return false;
  const thing = items[event.at + (form === cue ? 1 : 2)];
  if (thing === undefined) return false;
  if (thing.cls === 'who') return thing.kind === 'named' && !thing.sure;
  return thing.cls === 'noise' || thing.cls === 'other' || thing.cls === 'detail' || thing.cls === 'word';
}

/** 약국 하시는 김영희님, 병원에서 일하는 김영희님: as a shop that sends, or as a patient? */
export function keepsShop(event: Event, items: readonly Item[]): boolean {
  const shop = items[event.who - 2];
  return (
    /^(?:하는|하시는|하던|하시던|운영하)/.test(textAt(items, event.who - 1)) &&
    shop?.cls === 'who' &&
    (shop.kind === 'business' || shop.kind === 'broker')
  );
}

/** 임플란트 추천, 신경치료 권유: a treatment is recommended, and nobody says that the patient came of it. */
export function advisesTreatment(event: Event, items: readonly Item[]): boolean {
  if (event.cue !== 'referWeak' || items[event.at - 1]?.cls !== 'noise') return false;
  for (let i = event.at + 1; i < items.length && items[i]?.cls !== 'stop'; i++)
    if (items[i]?.cls === 'come') return false;
  return true;
}

/** 刘洋推荐的牙膏, 刘洋介绍朋友来了: a thing that he recommends, somebody whom he brings. */
export function hasObject(event: Event, items: readonly Item[], text: string): boolean {
  if (!/^[介推]/.test(textAt(items, event.at))) return false;
  const next = items[event.at + 1];
  // 刘洋介绍来的患者: this patient
  if (
    /的$/.test(textAt(items, event.at)) &&
    /^(?:新?患者|病人|客人|顾客)/.test(text.slice(next?.start ?? text.length))
  )
    return false;
  if (next?.cls === 'who') return next.kind === 'peer';
  return next?.cls === 'of' && items[event.at + 2]?.cls === 'noise';
}

/** 소개한 정형외과, 추천으로 한의원 다님, 소개로 다른 치과 갔다가 옴: he sent the patient to somebody else. 소개로 치과 옴 is to us. */
export function pointsElsewhere(event: Event, items: readonly Item[], text: string): boolean {
  const cue = textAt(items, event.at);
  if (event.behind || event.weight < 2 || !/^[가-힣]/.test(cue)) return false;
  let isOther = false;
  for (let at = event.at + 1; at - event.at < 6; at++) {
    const item = items[at];
    if (item === undefined) return false;
    const isClinic = CLINIC.test(text.slice(item.start, item.start + 12));
    // 소개해주신 치과: the one that he told of, perhaps not this one
    const isTold = isClinic && /[한신준던]$/.test(textAt(items, at - 1));
    if (item.cls === 'who' ? item.kind === 'business' : isTold || item.cls === 'business') {
      const went = GONE.test(text.slice(item.start, item.end + 8));
      // 박철수 소개 내과 약 복용: another note begins
      if (at === event.at + 1 && /^(?:소개|추천|권유)$/.test(cue)) return went;
      return went || isTold || isOther || !isClinic;
    }
    // 서울대병원, OO치과: the clinic has a name
    const isGlued = items[at + 1]?.start === item.end && isBusiness(items[at + 1]);
    isOther ||= isGlued ? !JOINED.test(item.cls) : OTHER.test(textAt(items, at));
    if (!isGlued && !/^(?:particle|filler|favour|word|receive|copula|lead)$/.test(item.cls)) return false;
  }
  return false;
}

function isBusiness(item: Item | undefined): boolean {
  return item?.cls === 'who' && item.kind === 'business';
}

const JOINED = /^(?:particle|favour|copula|receive)$/;
const OTHER = /^(?:다른|타|딴|그|이전|기존|원래|옆)$/;

const CLINIC = /^(?:치과|병원|의원)/;

/** Whether the patient went there, or goes. */
const GONE = /(?:^|[ 에을를])(?:다[니녀닌]|갔|가[서심신]|방문)/;

/** `referred Paul Lee to endo`: English puts the one who is sent behind the verb. */
export function sendsAway(event: Event, items: readonly Item[]): boolean {
  return (
    event.cue === 'refer' &&
    event.behind &&
    items[event.at + 1]?.cls !== 'colon' &&
    /^(?:referred|recommended|introduced)/i.test(textAt(items, event.at))
  );
}

const MEDIUM =
  /^(?:영상|동영상|책자|자료|페이지|팜플렛|브로셔|건수|명단|횟수|방법|제도|행사|기념품|메뉴|선물|상품|음료|제품|칫솔|치약|맛집|식당|费|信|奖)/;

/** The words of an item that is nobody; '' for a person, or past the end. */
function textAt(items: readonly Item[], at: number): string {
  const item = items[at];
  return item === undefined || item.cls === 'who' ? '' : item.text;
}

/** What the grammar only guesses to be a name: 기념품. */
function guessAt(items: readonly Item[], at: number): string {
  const item = items[at];
  return item?.cls === 'who' && !item.sure ? (item.person?.name ?? '') : '';
}
