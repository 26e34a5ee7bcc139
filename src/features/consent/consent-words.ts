/** What somebody said about being written to. */
export const CONSENT_STATES = {
  granted: { ko: '동의', zh: '同意', en: 'agreed' },
  withdrawn: { ko: '철회', zh: '撤回', en: 'withdrawn' },
  refused: { ko: '거부', zh: '拒绝', en: 'refused' },
} as const;
/** A code of {@link CONSENT_STATES}. */
export type ConsentState = keyof typeof CONSENT_STATES;

/** By what they may be written to. */
export const CONSENT_CHANNELS = {
  all: { ko: '문자·이메일', zh: '短信和邮件', en: 'texts and e-mail' },
  sms: { ko: '문자', zh: '短信', en: 'texts' },
  email: { ko: '이메일', zh: '邮件', en: 'e-mail' },
} as const;
/** A code of {@link CONSENT_CHANNELS}. */
export type ConsentChannel = keyof typeof CONSENT_CHANNELS;

/** How they said it. */
export const CONSENT_METHODS = {
  paper: { ko: '동의서(서면)', zh: '书面同意书', en: 'signed form' },
  tablet: { ko: '태블릿·키오스크', zh: '平板·自助机', en: 'tablet or kiosk' },
  desk: { ko: '창구에서 말씀', zh: '前台口头', en: 'said at the desk' },
  call: { ko: '전화', zh: '电话', en: 'by phone' },
  reply: { ko: '문자 답장', zh: '短信回复', en: 'by text' },
  email: { ko: '이메일', zh: '邮件', en: 'by e-mail' },
  web: { ko: '홈페이지', zh: '网站', en: 'website' },
  freeNumber: { ko: '무료수신거부(080)', zh: '免费退订号码(080)', en: 'free opt-out number' },
  complaint: { ko: '문자 항의', zh: '短信投诉', en: 'complaint about a text' },
  other: { ko: '기타', zh: '其他', en: 'other' },
} as const;
/** A code of {@link CONSENT_METHODS}. */
export type ConsentMethod = keyof typeof CONSENT_METHODS;
