import type { Check } from './check';
import { matches, without } from './passage';

/** Called by name: 김영희님, 영희 씨, 김영희 환자. */
const HONORIFIC =
  '\\s?(?:님|씨(?![가-힣])|군(?![가-힣])|양(?![가-힣])|환자|고객|선생님|어르신|어머님|아버님|사모님|여사|사장님|엄마|아빠)';
/** What may follow a name as its last sound in the sentence: a particle, then no more Hangul. */
const PARTICLE =
  '(?:이|가|을|를|은|는|와|과|랑|이랑|도|의|께|께서|께도|에게|에게서|한테|으로|로|네|이가|이는|이도|이네)?(?![가-힣])';
/** How a sentence about a referral goes on after the name. */
const REFERRAL = `${PARTICLE.replace('(?![가-힣])', '')}\\s?(?:소개|추천|모시고|데려|보내\\s?주)`;

/** Names that are words too: they count as a name only with an honorific. 하나님 is a word even then. */
const WORDS =
  /^(?:하나|한결|정성|사랑|나라|우리|마음|감사|하루|하늘|가을|소중|선물|인연|기쁨|보람|나무|고운|다운|아름|한솔|슬기|진심|진실|지혜|은혜|이슬|보배|소망|희망|미소|새벽|단비|가람|겨울|여름|한아름|정다운|한마음|이로운|신나라|이루리|고마운|한가득|한송이|정겨운|高兴|安康|平安|和平|文明|黄金|温馨|成功|金秋|关心|安心|万福|如意|吉祥)$/;

const TREATED =
  /(소개|추천)(해|하여)?\s?(주신|하신)\s?(?:(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|\d{1,2})\s?)?(분|명|친구|지인|가족|환자)[^.\n]{0,25}(치료|임플란트|교정|수술|발치|스케일링|진료|내원|상담)[^.\n]{0,8}(받으셨|받고\s?(가셨|계|있)|마치셨|마치고|끝났|끝내셨|오셨|하셨|시작하셨)|(소개|추천)(해|하여)?\s?(주신|하신)\s?(?:(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|\d{1,2})\s?)?(분|명|친구|지인|가족|환자)[^.\n]{0,15}(다녀가|다녀갔|오셨|왔다|내원하셨)|您介绍的(?!情况|内容|过程|病情)[^。\n]{0,10}(已|来|做了|治疗)|(friends?|person|people|patients?) (that |who |whom )?you (referred|sent|recommended)[^.\n]{0,20}(came|come|visited|had|(was|were) treated|(is|are) doing)/gi;

/**
 * One of the referred patients or of the family is named, or it is told that they came or what was done.
 * A full name counts where it stands as a word of its own; a two-syllable name and names that are words (하나, 정성, 한결)
 * only where somebody is called by it (하나 씨) or a referral is told of (김준을 소개). A given name counts as people say it
 * (지은이도), a masked one too (이*은님); of names in Latin letters each part (Jane), words like Will only after Ms or thank.
 */
export const namedPatient: Check = {
  code: 'H7',
  level: 'block',
  personal: true,
  reason: {
    ko: '소개받은 분이나 가족의 이름, 진료 이야기가 들어 있어요. 누가 다녀갔는지 드러나니 빼 주세요.',
    zh: '含有被介绍人或家属的姓名、诊疗情况，会透露谁来过，请删除。',
    en: 'It names a referred patient or family member, or tells of their care. Leave it out: it shows who came.',
  },
  source: '의료법 제19조; 개인정보 보호법 제18조',
  find(text, context) {
    const ownNames = new Set(context.namesAllowed.flatMap((name) => [name, givenName(name)]));
    // The addressees' own names stand in the letter by right; blanked so that 김영희 does not hide in them.
    const rest = without(
      text,
      ...[context.clinicName, ...context.namesAllowed]
        .filter((name) => name.length > 1)
        .map((name) => literal(name)),
    );
    const found = new Set(matches(rest, TREATED));
    for (const name of new Set(context.namesToKeep.map((n) => n.trim()))) {
      if (ownNames.has(name)) continue;
      const word = nameIn(rest, name, ownNames);
      if (word !== '') found.add(word);
    }
    return [...found];
  },
};

/** The words in which the name stands in the text; '' where it does not. */
function nameIn(text: string, name: string, ownNames: ReadonlySet<string>): string {
  if (name.length < 2) return '';
  if (/[A-Za-z]/.test(name)) return latinNameIn(text, name, ownNames);
  // Most texts hold no part of most names: looked at closely only where the last two letters, or a mask, occur at all.
  if (!text.includes(name.slice(-2)) && !MASK.test(text)) return '';
  if (/^[가-힣]+$/.test(name)) return koreanNameIn(text, name, ownNames);
  if (/^[\u4e00-\u9fff]+$/.test(name)) {
    const called = firstMatch(text, `${name}(?:先生|女士|小姐|阿姨|叔叔|님|씨)`);
    if (called !== '') return called;
    return WORDS.test(name) ? '' : firstMatch(text, name);
  }
  return firstMatch(text, literalPattern(name));
}

/** Stands for a letter of a name that somebody hid: 이*은. */
const MASK = /[*＊○〇●]/;
/** How a sentence goes on that tells of somebody's visit. */
const CAME =
  '(?:\\s(?:치료|진료)|[^.!?\\n]{0,12}?(?:다녀|오셨|오셔|왔|소개|추천|데려|모시고|보내\\s?주|덕분))';

function koreanNameIn(text: string, name: string, ownNames: ReadonlySet<string>): string {
  const given = givenName(name);
  const isGivenKnown = given.length > 1 && !ownNames.has(given);
  const called = [name, ...(isGivenKnown ? [given] : [])]
    .map((n) => firstMatch(text, `(?<![가-힣])${n}${HONORIFIC}`))
    .find((words) => words !== '' && words !== '하나님');
  if (called !== undefined) return called;
  const masked = maskedName(text, name, ownNames);
  if (masked !== '') return masked;
  if (isGivenKnown && !WORDS.test(given)) {
    const familiar = firstMatch(text, `(?<![가-힣])${given}${familiarEnding(given)}`);
    if (familiar !== '') return familiar;
  }
  if (WORDS.test(name)) return '';
  return firstMatch(text, `(?<![가-힣])${name}${name.length > 2 ? PARTICLE : REFERRAL}`);
}

/** What follows a given name without honorific: 지은이도 by itself, 지은이 and 영희가 only where a visit is told of. */
function familiarEnding(given: string): string {
  const endsInConsonant = (given.charCodeAt(given.length - 1) - 0xac00) % 28 !== 0;
  return endsInConsonant
    ? `이(?:(?:가|는|도|를|네|와|한테|에게)(?![가-힣])|(?:랑)?(?![가-힣])${CAME})|을\\s(?:소개|추천)(?:해|하여)?\\s?주`
    : `(?:가|는|도|를|네|와|랑|한테|에게)?(?![가-힣])${CAME}`;
}

/** 이*은 of 이지은, where no addressee is written so. */
function maskedName(text: string, name: string, ownNames: ReadonlySet<string>): string {
  if (name.length < 3) return '';
  const [first = '', last = ''] = [name.charAt(0), name.charAt(name.length - 1)];
  if ([...ownNames].some((own) => own.startsWith(first) && own.endsWith(last))) return '';
  return firstMatch(text, `(?<![가-힣])${first}[*＊○〇●]{1,2}${last}(?:${HONORIFIC}|${PARTICLE})`);
}

/** English words and frequent family names: alone they count as a name only where somebody is called or thanked by it. */
const LATIN_WORDS =
  /^(?:will|may|mark|grace|hope|joy|faith|rose|bill|grant|art|rich|ray|jack|pat|sue|drew|chase|dean|gene|guy|jean|lane|miles|page|penny|pearl|ruby|amber|ivy|lily|daisy|violet|olive|iris|holly|summer|autumn|spring|dawn|eve|april|june|august|sunny|young|long|song|sun|star|angel|king|day|best|love|happy|new|year|dr|mr|mrs|ms|the|for|you|and|park|kim|lee|choi|jung|jeong|kang|cho|yoon|jang|lim|han|seo|shin|kwon|hwang|ahn|ryu|hong|wang|zhang|chen|liu|yang|huang|zhao|zhou)$/i;

/** A name in Latin letters: whole, in either order; or one part of it, as it is written with a capital. */
function latinNameIn(text: string, name: string, ownNames: ReadonlySet<string>): string {
  const parts = name.split(/\s+/);
  const own = new Set([...ownNames].flatMap((one) => one.toLowerCase().split(/\s+/)));
  const word = (pattern: string) => `(?<![A-Za-z])${pattern}(?![A-Za-z])`;
  if (parts.length > 1) {
    const whole = [parts, [...parts].reverse()]
      .map((order) => firstMatch(text, word(order.map(literalPattern).join('\\s+')), 'i'))
      .find((found) => found !== '');
    if (whole !== undefined) return whole;
  }
  for (const part of parts) {
    if (part.length < 2 || own.has(part.toLowerCase())) continue;
    const capital = part.charAt(0).toUpperCase();
    const written = `(?:${[part.toUpperCase(), capital + part.slice(1).toLowerCase(), capital + part.slice(1)].map(literalPattern).join('|')})`;
    const isPlain = part.length > 2 && !LATIN_WORDS.test(part);
    const found = isPlain
      ? firstMatch(text, word(written))
      : firstMatch(
          text,
          `\\b(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.?|[Tt]hank|[Rr]eferr(?:ed|ing)|[Ii]ntroduc(?:ed|ing)|[Bb]rought|[Bb]ringing|[Ss]ent|[Ss]ending)\\s${written}(?![A-Za-z]|\\s?\\d)|${word(written)}(?:\\s?(?:님|씨(?![가-힣])|先生|女士|小姐))`,
        );
    if (found !== '') return found;
  }
  return '';
}

/** 영희 of 김영희, 민수 of 남궁민수; '' of names of other lengths. */
function givenName(name: string): string {
  if (/^[가-힣]{3}$/.test(name)) return name.slice(1);
  return /^(남궁|황보|제갈|사공|선우|서문|독고|동방)[가-힣]{2}$/.test(name) ? name.slice(2) : '';
}

function firstMatch(text: string, pattern: string, flags = ''): string {
  return new RegExp(pattern, flags).exec(text)?.[0].trim() ?? '';
}

function literal(name: string): RegExp {
  return new RegExp(literalPattern(name), 'g');
}

function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
