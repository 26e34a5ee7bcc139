import type { Language, Text } from '../../core/text';
import type { Channel, MessageClass, MessageTemplate, Occasion } from './message';
import { variantId } from './variant';
import { CHINESE_SEASON } from './wording/chinese-season';
import { CHINESE_YEAR } from './wording/chinese-year';
import type { SeasonWords, WordsId, YearWords } from './wording/delivered';
import { ENGLISH_SEASON } from './wording/english-season';
import { ENGLISH_YEAR } from './wording/english-year';
import { KOREAN_SEASON } from './wording/korean-season';
import { KOREAN_YEAR } from './wording/korean-year';

/**
 * What is delivered, in the order of 문구함: words, class, channel; `mail` says the same as a long text, by e-mail.
 *
 * Classes. An invitation asks somebody in, so it is 광고. Thanks and good wishes bring no news of treatment: like every
 * greeting of a business they count as advertising unless the clinic set otherwise (see {@link isAdvertising}), also right
 * after a visit, for they neither carry out nor confirm what was agreed. 진료 안내 are the call on the day after treatment, the
 * recalls (they say that the time has come of which the patient was told at his treatment) and the apology (it answers the
 * patient's own complaint): none of them offers, praises or invites.
 * Source: 정보통신망법 제50조; KISA, 불법 스팸 방지 안내서 (what carries out a transaction, or follows a request, is not advertising).
 *
 * Left out on purpose: a second card for the new year and a call for it (the card arrives by then, and the thanks call of
 * January says it); cards after a visit, to the new friend and each quarter (too much for the occasion); a birthday call
 * (nobody waits for the dentist's on that day); a recall by postcard (anybody could read it); a short apology (none would
 * believe it).
 */
const KINDS: readonly (readonly [
  words: WordsId,
  occasion: Occasion,
  kind: MessageClass,
  channel: Channel,
  more?: { readonly active?: true; readonly mail?: string },
])[] = [
  ['year-end', 'season', 'greeting', 'sms', { active: true, mail: 'year-end-mail' }],
  ['year-end-short', 'season', 'greeting', 'sms'],
  ['card', 'season', 'greeting', 'card', { active: true }],
  ['new-year', 'season', 'greeting', 'sms', { active: true }],
  ['new-year-long', 'season', 'greeting', 'sms', { mail: 'new-year-mail' }],
  ['call', 'season', 'greeting', 'call', { active: true }],
  ['invitation', 'season', 'ad', 'sms', { mail: 'invitation-mail' }],
  ['invitation-short', 'season', 'ad', 'sms'],
  ['invitation-card', 'season', 'ad', 'card'],
  ['invitation-call', 'season', 'ad', 'call'],
  ['visit-thanks', 'afterVisit', 'greeting', 'sms', { mail: 'visit-thanks-mail' }],
  ['visit-thanks-short', 'afterVisit', 'greeting', 'sms'],
  ['visit-thanks-call', 'afterVisit', 'greeting', 'call'],
  ['after-care-call', 'afterVisit', 'care', 'call'],
  ['referral-thanks', 'referral', 'greeting', 'sms', { mail: 'referral-thanks-mail' }],
  ['referral-thanks-short', 'referral', 'greeting', 'sms'],
  ['referral-thanks-card', 'referral', 'greeting', 'card'],
  ['referral-thanks-call', 'referral', 'greeting', 'call'],
  ['friend-thanks', 'friend', 'greeting', 'sms', { mail: 'friend-thanks-mail' }],
  ['friend-thanks-short', 'friend', 'greeting', 'sms'],
  ['friend-thanks-call', 'friend', 'greeting', 'call'],
  ['birthday', 'birthday', 'greeting', 'sms', { mail: 'birthday-mail' }],
  ['birthday-short', 'birthday', 'greeting', 'sms'],
  ['birthday-card', 'birthday', 'greeting', 'card'],
  ['check-in', 'checkIn', 'greeting', 'sms', { mail: 'check-in-mail' }],
  ['check-in-short', 'checkIn', 'greeting', 'sms'],
  ['check-in-call', 'checkIn', 'greeting', 'call'],
  ['recall', 'recall', 'care', 'sms', { mail: 'recall-mail' }],
  ['recall-short', 'recall', 'care', 'sms'],
  ['recall-call', 'recall', 'care', 'call'],
  ['scaling-recall', 'recall', 'care', 'sms'],
  ['scaling-recall-short', 'recall', 'care', 'sms'],
  ['apology', 'apology', 'care', 'sms', { mail: 'apology-mail' }],
  ['apology-card', 'apology', 'care', 'card'],
  ['apology-call', 'apology', 'care', 'call'],
];

const WORDS: Readonly<Record<Language, readonly [SeasonWords, YearWords]>> = {
  ko: [KOREAN_SEASON, KOREAN_YEAR],
  zh: [CHINESE_SEASON, CHINESE_YEAR],
  en: [ENGLISH_SEASON, ENGLISH_YEAR],
};

const BY_MAIL: Text = { ko: ' (이메일)', zh: '（电子邮件）', en: ' (e-mail)' };

/**
 * The wordings that a new 문구함 holds, in one language.
 *
 * They thank and ask for nothing: no gift, no price, no condition. They are true for everybody, also for somebody who was
 * last here years ago: those of the season speak of no visit of this year. Whoever asked that his name be kept secret is not
 * betrayed: the passage on referring stands only where it may (소개감사). Tier A is thanked more warmly and promised nothing
 * more. The short ones fit into 90 bytes with all marks, a clinic's name of 16 bytes and a name of 8 (in English 12).
 *
 * @param workbook the workbook's own language: words in another one are variants, and have ids that say so
 */
export function defaultTemplates(language: Language, workbook: Language = language): MessageTemplate[] {
  const [{ words: ofSeason, callOpening, callSecret }, ofYear] = WORDS[language];
  const words = { ...ofSeason, ...ofYear };
  return KINDS.flatMap(([id, occasion, kind, channel, { active = false, mail = '' } = {}]) => {
    const { name, subject = '', text } = words[id];
    const base = { occasion, class: kind, tier: '' as const, language, name, subject };
    const withId = (plain: string) => (language === workbook ? plain : variantId(plain, language));
    const isSecret = occasion !== 'recall' && occasion !== 'apology';
    const script = [callOpening, text, ...(isSecret ? [callSecret] : [])].join('\n\n');
    const own = { ...base, id: withId(id), channel, text: channel === 'call' ? script : text, active };
    return mail === ''
      ? [own]
      : [
          own,
          {
            ...own,
            id: withId(mail),
            channel: 'email' as const,
            // A long text is called long beside its short one; a letter has no length.
            name: `${name.replace(/ ?[(（][^)）]{0,40}[)）]$/, '')}${BY_MAIL[language]}`,
            active: false,
          },
        ];
  });
}
