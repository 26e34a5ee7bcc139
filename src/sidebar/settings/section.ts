import type { Text } from '../../core/text';
import type { SettingId } from '../../features/clinic/settings';

/** The pages of the settings, in their order. */
export const SECTIONS = {
  clinic: {
    title: { ko: '치과와 문자', zh: '诊所与短信', en: 'Clinic and texts' },
    about: { ko: '이름, 전화, 수신거부 번호', zh: '名称、电话、拒收号码', en: 'Name, phone, opt-out number' },
  },
  list: {
    title: { ko: '명단 기준', zh: '名单标准', en: 'Who makes the list' },
    about: {
      ko: '몇 명부터, 등급, 가족 소개',
      zh: '人数下限、等级、家属介绍',
      en: 'From how many, tiers, family',
    },
  },
  days: {
    title: { ko: '쉬는 날', zh: '休息日', en: 'Days off' },
    about: { ko: '일정표가 피하는 날', zh: '日程表避开的日子', en: 'The schedule avoids them' },
  },
  amounts: {
    title: { ko: '수납액', zh: '实收金额', en: 'Amounts paid' },
    about: { ko: '저장 방법과 상·중·하', zh: '保存方式与上·中·下', en: 'How they are stored, bands' },
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly about: Text }>>;

export type Section = keyof typeof SECTIONS;

/** On which page a setting stands. */
export const SECTION_OF: Readonly<Record<SettingId, Section>> = {
  clinicName: 'clinic',
  clinicPhone: 'clinic',
  optOutNumber: 'clinic',
  greetingIsAd: 'clinic',
  sendFrom: 'clinic',
  sendUntil: 'clinic',
  senderColumns: 'clinic',
  asOf: 'list',
  minLastYear: 'list',
  minTotal: 'list',
  tierA: 'list',
  tierB: 'list',
  benefitsA: 'list',
  benefitsB: 'list',
  familyReferrals: 'list',
  paidNeeded: 'list',
  storeAmounts: 'amounts',
  bandHigh: 'amounts',
  bandMiddle: 'amounts',
  closedWeekdays: 'days',
  closedDates: 'days',
};
