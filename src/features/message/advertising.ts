import { addMonths, type CalendarDate } from '../../core/calendar-date';
import type { Language, Text } from '../../core/text';
import { FIELDS, type FieldId } from './field';
import type { Channel, MessageClass } from './message';

/** On what ground a message may go out, in the words staff use. */
export const GROUNDS = {
  consent: { ko: '동의', zh: '同意', en: 'consent' },
  recentVisit: { ko: '6개월 내 진료', zh: '6个月内就诊', en: 'visit within 6 months' },
  careNotice: { ko: '진료 안내', zh: '诊疗通知', en: 'care notice' },
  greeting: { ko: '안부(광고 아님)', zh: '问候（非广告）', en: 'greeting, not advertising' },
  notNeeded: { ko: '해당 없음', zh: '不适用', en: 'not needed' },
} as const satisfies Readonly<Record<string, Text>>;
export type Ground = keyof typeof GROUNDS;

/** The mark that every advertising text must begin with. */
export const AD_MARK = '(광고)';
/** The mark as people type it: （광고）, [광고], ( 광 고 ); the law knows only {@link AD_MARK}. */
const TYPED_AD_MARK = /^\s*[([{<（［【〔]\s?광\s?고\s?[)\]}>）］】〕]\s*/;
/** The same for who reads Chinese, beside the Korean one. */
const AD_MARK_CN = '[广告]';
/** What must stand at the end, before the free number. */
export const OPT_OUT_MARK = '무료수신거부';
const OPT_OUT_CN = '拒收请回复R';
/** The mark itself must be Korean; who reads another language is told in front of it what it is. */
const OPT_OUT_HINT: Readonly<Record<Language, string>> = { ko: '', zh: '退订 ', en: 'Opt-out ' };

/**
 * Whether a message counts as advertising: texts and e-mails of the class 광고, and greetings unless the clinic set otherwise.
 * Cards and calls by the clinic's own people never do.
 * Source: 정보통신망법 제50조; KISA's guide counts seasonal greetings of a business as advertising.
 */
export function isAdvertising(
  message: { readonly class: MessageClass; readonly channel: Channel },
  greetingIsAd: boolean,
): boolean {
  if (message.channel === 'card' || message.channel === 'call') return false;
  return message.class === 'ad' || (message.class === 'greeting' && greetingIsAd);
}

/**
 * The ground on which the message may go to a person, undefined where there is none.
 * A transaction counts for six months after the last visit; a date still to come is none. Whoever opted out has no ground here; callers stop before.
 * Source: 정보통신망법 제50조 제1항 제1호, 시행령 제61조 제1항 (6 months).
 */
export function groundOf(
  message: { readonly class: MessageClass; readonly channel: Channel; readonly isAdvertising: boolean },
  person: { readonly consent: 'yes' | 'no' | 'unknown' | ''; readonly lastVisit: CalendarDate | '' },
  today: CalendarDate,
): Ground | undefined {
  if (message.channel === 'card' || message.channel === 'call') return 'notNeeded';
  if (message.class === 'care') return 'careNotice';
  if (person.consent === 'no') return undefined;
  if (person.consent === 'yes') return 'consent';
  const { lastVisit } = person;
  if (lastVisit !== '' && lastVisit <= today && lastVisit >= addMonths(today, -6)) return 'recentVisit';
  return message.isAdvertising ? undefined : 'greeting';
}

/** Which country's marks a text needs: by the number it goes to, whatever its language. */
export type Region = 'kr' | 'cn';

/**
 * China for a mobile number of mainland China (1[3-9] and nine more digits, with or without 86); all others, numbers of
 * other countries too, go by the rules of Korea, which ask the most.
 */
export function regionOf(phone: string): Region {
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(phone.replace(/[^\d+]/g, '')) ? 'cn' : 'kr';
}

/** What an advertising text must name: the sender, and how to opt out free of charge. */
export interface Sender {
  readonly clinicName: string;
  readonly optOutNumber: string;
}

/** A text with the marks of advertising around it. */
export interface Framed {
  readonly text: string;
  /** The settings that it lacks; they stand as 〔…〕 in the text. */
  readonly missing: readonly FieldId[];
}

/**
 * The text as advertising: `(광고)` and the clinic at the very start, the free number to opt out at the very end; in China
 * the signature and how to opt out. Marks that the author wrote himself are not doubled.
 * @param language of the text
 * Source: 정보통신망법 제50조 제4항, 시행령 [별표 6].
 */
export function frameAdvertising(
  text: string,
  sender: Sender,
  region: Region,
  language: Language = 'ko',
): Framed {
  const missing: FieldId[] = [];
  const valueOrGap = (value: string, field: FieldId) => {
    if (value !== '') return value;
    missing.push(field);
    return `〔${FIELDS[field].name[language]}〕`;
  };
  const clinic = valueOrGap(sender.clinicName, 'clinic');
  const body = withoutOwnMarks(text, sender.clinicName);
  if (region === 'cn') return { text: `【${clinic}】${body}\n${OPT_OUT_CN}`, missing };
  const optOut = valueOrGap(sender.optOutNumber, 'optOut');
  return {
    text: `${AD_MARK}${clinic}\n${body}\n${OPT_OUT_HINT[language]}${OPT_OUT_MARK} ${optOut}`,
    missing,
  };
}

/** The text as a letter that is no advertising but must say who writes: the clinic in front where it is named nowhere. */
export function frameGreeting(text: string, sender: Sender, language: Language = 'ko'): Framed {
  if (sender.clinicName === '')
    return { text: `[〔${FIELDS.clinic.name[language]}〕]\n${text}`, missing: ['clinic'] };
  return { text: text.includes(sender.clinicName) ? text : `[${sender.clinicName}]\n${text}`, missing: [] };
}

/**
 * The text as an advertising e-mail: who sends it and how to say no below it, in Korean and English as the law asks, and
 * first in Chinese under a Chinese letter; the mark stands in the subject ({@link markSubject}).
 * @param phone of the clinic; '' = unknown
 * Source: 정보통신망법 제50조 제4항, 시행령 [별표 6] (e-mail).
 */
export function frameEmail(text: string, sender: Sender, phone: string, language: Language = 'ko'): Framed {
  const { clinicName, optOutNumber } = sender;
  const from = [clinicName || `〔${FIELDS.clinic.name[language]}〕`, phone].filter(Boolean).join(' ');
  const free =
    optOutNumber === ''
      ? ['', '', '']
      : [
          ` 또는 ${OPT_OUT_MARK} ${optOutNumber}`,
          ` or call ${optOutNumber} free of charge`,
          `，或免费拨打 ${optOutNumber}`,
        ];
  const chinese = language === 'zh' ? `退订：请回复本邮件，写上“退订”${free[2]}\n` : '';
  return {
    text: `${withoutOwnMarks(text, clinicName)}

--
${from}
${chinese}${EMAIL_OPT_OUT}${free[0]}
Opt-out: reply to this e-mail with "수신거부"${free[1]}`,
    missing: clinicName === '' ? ['clinic'] : [],
  };
}

const EMAIL_OPT_OUT = "수신거부: 이 메일에 '수신거부'라고 답장";

/**
 * A subject with the mark of advertising in front, once. The law wants the Korean mark and nothing before it; who reads
 * Chinese is told right after it what it means.
 */
export function markSubject(subject: string, language: Language = 'ko'): string {
  const bare = subject.replace(TYPED_AD_MARK, '').replace(language === 'zh' ? AD_MARK_CN : '', '');
  return AD_MARK + (language === 'zh' ? AD_MARK_CN : '') + bare;
}

/** What authors write at the end themselves, on a line of its own or after the last sentence. */
const OWN_OPT_OUT_LINE = /^\s*(?:\[\s*)?(?:(?:退订|Opt-out)\s*)?무료\s*(?:수신\s*)?거부/;
const OWN_OPT_OUT =
  /(?:退订|Opt-out)?\s?\[?무료\s?(?:수신\s?)?거부\]?\s?:?\s?(?:080[-.\s]?\d{3,4}[-.\s]?\d{4}|〔[^〔〕]{0,20}〕)\.?$/;

function withoutOwnMarks(text: string, clinicName: string): string {
  let body = text.trim();
  if (TYPED_AD_MARK.test(body)) {
    body = body.replace(TYPED_AD_MARK, '');
    if (clinicName !== '' && body.startsWith(clinicName)) body = body.slice(clinicName.length).trimStart();
  }
  if (clinicName !== '' && body.startsWith(`【${clinicName}】`)) body = body.slice(clinicName.length + 2);
  if (body.endsWith(OPT_OUT_CN)) body = body.slice(0, -OPT_OUT_CN.length).trimEnd();
  const lines = body.split('\n');
  if (lines.length > 1 && OWN_OPT_OUT_LINE.test(lines[lines.length - 1] ?? '')) lines.pop();
  return lines.join('\n').trim().replace(OWN_OPT_OUT, '').trim();
}

/** What an advertising text may lack, or have wrong. */
export type AdvertisingFault =
  | 'mark'
  | 'subjectMark'
  | 'clinic'
  | 'mailSender'
  | 'mailOptOut'
  | 'optOut'
  | 'textAfterOptOut'
  | 'otherNumber'
  | 'signature'
  | 'optOutInChina';

/**
 * What an advertising text lacks: the mark, the sender's name, the clinic's own free number to opt out at the very end.
 * Of an e-mail the mark stands in the subject, and answering it is a way to opt out.
 */
export function missingMarks(
  text: string,
  sender: Sender & { readonly channel?: Channel; readonly subject?: string },
  region: Region,
): AdvertisingFault[] {
  const { clinicName, optOutNumber } = sender;
  const lacks: AdvertisingFault[] = [];
  if (sender.channel === 'email') {
    if (!sender.subject?.startsWith(AD_MARK)) lacks.push('subjectMark');
    if (clinicName === '' || !text.includes(clinicName)) lacks.push('mailSender');
    if (!/수신\s?거부/.test(text)) lacks.push('mailOptOut');
    return lacks;
  }
  if (region === 'cn') {
    if (clinicName === '' || !text.startsWith(`【${clinicName}】`)) lacks.push('signature');
    if (!text.endsWith(OPT_OUT_CN)) lacks.push('optOutInChina');
    return lacks;
  }
  if (!text.startsWith(AD_MARK)) lacks.push('mark');
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (clinicName === '' || !firstLine.includes(clinicName)) lacks.push('clinic');
  const digits = (phone: string) => phone.replace(/\D/g, '');
  const named = [...text.matchAll(/무료\s?수신\s?거부\s?:?\s?(080[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d))/g)];
  const last = named[named.length - 1];
  const endsWithOne = last !== undefined && (last.index ?? 0) + last[0].length === text.length;
  if (last === undefined) lacks.push('optOut');
  // A second number would leave open which of them counts.
  else if (named.some(([, phone = '']) => digits(phone) !== digits(optOutNumber))) lacks.push('otherNumber');
  else if (!endsWithOne) lacks.push('textAfterOptOut');
  return lacks;
}
