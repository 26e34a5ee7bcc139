import type { Language, Text } from '../../core/text';

/** How a message reaches a person, in the words staff use. */
export const CHANNELS = {
  sms: { ko: '문자', zh: '短信', en: 'text' },
  email: { ko: '이메일', zh: '电子邮件', en: 'e-mail' },
  card: { ko: '카드', zh: '贺卡', en: 'card' },
  call: { ko: '전화', zh: '电话', en: 'call' },
} as const satisfies Readonly<Record<string, Text>>;
export type Channel = keyof typeof CHANNELS;

/** What a message is about: it decides on what ground it may go out. */
export const CLASSES = {
  care: { ko: '진료 안내', zh: '诊疗通知', en: 'care notice' },
  greeting: { ko: '안부', zh: '问候', en: 'greeting' },
  ad: { ko: '광고', zh: '广告', en: 'advertising' },
} as const satisfies Readonly<Record<string, Text>>;
export type MessageClass = keyof typeof CLASSES;

/** How long a text message is. */
export const FORMS = {
  SMS: { ko: '단문', zh: '短信', en: 'SMS' },
  LMS: { ko: '장문', zh: '长短信', en: 'LMS' },
} as const;

/** A VIP's tier, by how many people he brought in all. */
export const TIERS = {
  A: { ko: 'A', zh: 'A', en: 'A' },
  B: { ko: 'B', zh: 'B', en: 'B' },
} as const satisfies Readonly<Record<string, Text>>;
export type Tier = keyof typeof TIERS;

/** On what occasion a wording is sent; those of the season go to the VIP list, the others to whom staff choose. */
export const OCCASIONS = {
  season: { ko: '연말 시즌', zh: '年终答谢季', en: 'year-end' },
  afterVisit: { ko: '내원 뒤', zh: '就诊之后', en: 'after a visit' },
  referral: { ko: '소개 감사', zh: '感谢介绍', en: 'referral thanks' },
  friend: { ko: '소개받은 분', zh: '被介绍人', en: 'referred friend' },
  birthday: { ko: '생일', zh: '生日', en: 'birthday' },
  checkIn: { ko: '분기 안부', zh: '季度问候', en: 'check-in' },
  recall: { ko: '정기 검진', zh: '定期复查', en: 'recall' },
  apology: { ko: '컴플레인 사과', zh: '投诉致歉', en: 'apology' },
  other: { ko: '기타', zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Text>>;
export type Occasion = keyof typeof OCCASIONS;

/** One row of 문구함. */
export interface MessageTemplate {
  /** Stable; part of the drafts' keys, so without `/`. */
  readonly id: string;
  /** For staff to choose by. */
  readonly name: string;
  readonly occasion: Occasion;
  readonly class: MessageClass;
  readonly channel: Channel;
  /** '' = for both. */
  readonly tier: Tier | '';
  readonly language: Language;
  /** Of an LMS or e-mail; '' = none. May hold fields like the text. */
  readonly subject: string;
  readonly text: string;
  /** Only these are drafted. */
  readonly active: boolean;
}
