import { type Language, say, type Text } from '../../core/text';
import type { Change } from '../../workbook/table';
import type { Vip, VipPatient, VipWarning } from './shortlist';
import type { VipRow, vipTable } from './table';

/** The columns that {@link showVip} fills. */
export const SHOWN_COLUMNS = [
  'state',
  'tier',
  'name',
  'chart',
  'phone',
  'totalReferrals',
  'lastYearReferrals',
  'familyReferrals',
  'brought',
  'traits',
  'lastVisit',
  'spendBand',
  'consent',
  'warnings',
] as const;

type VipChange = Change<typeof vipTable>;

/** A VIP as his row in the sheet. */
export function showVip(vip: Vip, language: Language): VipChange {
  const { patient, tally } = vip;
  return {
    patient: patient.id,
    state: 'provisional',
    tier: vip.tier,
    name: patient.name,
    chart: patient.chart,
    phone: patient.phone,
    totalReferrals: tally.total,
    lastYearReferrals: tally.lastYear,
    familyReferrals: tally.family,
    brought: showBrought(vip, language),
    traits: showTraits(patient, vip.familySize, language),
    lastVisit: patient.lastVisit,
    spendBand: patient.spendBand,
    consent: patient.consent,
    warnings: vip.warnings.map((warning) => showWarning(warning, language)).join(', '),
  };
}

/** The row of somebody who is on the sheet and no longer qualifies: it stays, marked and without a tier. */
export function showDroppedOut(row: VipRow): VipChange {
  return { ...row, tier: '', state: 'droppedOut' };
}

/** Who are named among those a VIP brought; with longest names they fill a cell. */
const MOST_NAMED = 300;

function showBrought(vip: Vip, language: Language): string {
  const named = vip.brought
    .slice(0, MOST_NAMED)
    .map((credit) => [credit.name || credit.referred, credit.firstVisit].filter(Boolean).join(' '));
  const more = vip.brought.length - named.length;
  if (more > 0) named.push(say(WORDS.more, language, { count: more }));
  const carried = vip.tally.total - vip.brought.length;
  if (carried > 0) named.push(say(WORDS.carriedOver, language, { count: carried }));
  return named.join(', ');
}

function showTraits(patient: VipPatient, familySize: number, language: Language): string {
  const traits = [
    patient.firstVisit === ''
      ? WORDS.beforeRecords[language]
      : say(WORDS.since, language, { date: patient.firstVisit }),
  ];
  if (patient.nextAppointment !== '') {
    traits.push(say(WORDS.nextAppointment, language, { date: patient.nextAppointment }));
  }
  if (familySize > 0) traits.push(say(WORDS.family, language, { count: familySize }));
  if (patient.guardian !== '') traits.push(say(WORDS.guardian, language, { name: patient.guardian }));
  return traits.join(', ');
}

function showWarning(warning: VipWarning, language: Language): string {
  switch (warning.code) {
    case 'longAway':
      return say(WARNINGS.longAway, language, { since: warning.since });
    case 'sameHousehold':
      return say(WARNINGS.sameHousehold, language, { names: warning.names.join(' · ') });
    case 'openQuestions':
    case 'secrets':
      return say(WARNINGS[warning.code], language, { count: warning.count });
    default:
      return WARNINGS[warning.code][language];
  }
}

const WORDS = {
  more: { ko: '외 {count}명', zh: '另有{count}人', en: 'and {count} more' },
  since: { ko: '첫 내원 {date}', zh: '首诊 {date}', en: 'first came {date}' },
  beforeRecords: { ko: '오래 다니신 분', zh: '老患者', en: 'a patient of old' },
  nextAppointment: { ko: '다음 예약 {date}', zh: '下次预约 {date}', en: 'next appointment {date}' },
  family: {
    ko: '가족 {count}명 함께 다님',
    zh: '家属{count}人同在本院',
    en: 'family who come too: {count}',
  },
  guardian: { ko: '보호자 {name}', zh: '监护人 {name}', en: 'guardian {name}' },
  carriedOver: { ko: '이월 {count}명', zh: '历史结转{count}人', en: '{count} carried over' },
} as const satisfies Readonly<Record<string, Text>>;

const WARNINGS = {
  doNotContact: { ko: '연락 금지', zh: '停止联系', en: 'do not contact' },
  checkNumber: { ko: '번호 확인', zh: '号码待核', en: 'number to check' },
  moved: { ko: '이사·전원', zh: '搬迁·转院', en: 'moved away' },
  care: { ko: '주의', zh: '特别注意', en: 'handle with care' },
  noPhone: { ko: '휴대폰 없음', zh: '无手机号', en: 'no mobile' },
  noConsent: { ko: '문자 수신 거부', zh: '拒收短信', en: 'no consent to texts' },
  child: { ko: '어린이 (보호자께 연락)', zh: '儿童（请联系监护人）', en: 'a child: contact the guardian' },
  sameHousehold: {
    ko: '같은 가족 VIP: {names}',
    zh: '同一家庭的VIP：{names}',
    en: 'VIP of the same family: {names}',
  },
  longAway: { ko: '{since} 뒤로 안 오심', zh: '{since}之后未来诊', en: 'not seen since {since}' },
  familyOnly: { ko: '가족만 소개하심', zh: '仅介绍家属', en: 'brought family only' },
  secrets: {
    ko: '소개자에게 말하지 않기로 한 소개 {count}건',
    zh: '须对介绍人保密的转介绍{count}条',
    en: 'referrals not to be mentioned to them: {count}',
  },
  openQuestions: {
    ko: '확인 필요한 소개 {count}건',
    zh: '待确认转介绍{count}条',
    en: 'referrals to confirm: {count}',
  },
} as const satisfies Readonly<Record<VipWarning['code'], Text>>;
