import type { CalendarDate } from '../../core/calendar-date';
import { LANGUAGES, type Language, say, type Text } from '../../core/text';
import { ERASED_NAME } from '../referral/show-referral';
import type { Season } from '../schedule/season';
import { type Candidate, candidateTable, DRAWN_COLUMNS } from './candidate-table';
import type { Drawn, ProposalReason } from './draw-candidates';
import { candidateId } from './list';
import type { VipPatient, VipWarning } from './warning';
import { VIP_DECISIONS } from './words';

/** The columns that {@link showCandidate} fills. */
export const CANDIDATE_COLUMNS = ['season', 'proposal', 'proposalReason', ...DRAWN_COLUMNS] as const;

/** A candidate as his line in the sheet. */
export function showCandidate(
  drawn: Drawn,
  season: Season,
  asOf: CalendarDate,
  language: Language,
): Pick<Candidate, 'id' | (typeof CANDIDATE_COLUMNS)[number]> {
  const { patient, tally } = drawn;
  return {
    id: candidateId(season, patient.id),
    season: String(season),
    patient: patient.id,
    tier: drawn.tier,
    name: patient.name,
    chart: patient.chart,
    phone: patient.phone,
    totalReferrals: tally.total,
    lastYearReferrals: tally.lastYear,
    familyReferrals: tally.family,
    proposal: drawn.proposal,
    proposalReason: drawn.reasons.map((reason) => sayReason(reason, asOf, language)).join(REASON_GLUE),
    brought: showBrought(drawn, language),
    traits: showTraits(patient, drawn.familySize, language),
    lastVisit: patient.lastVisit,
    spendBand: patient.spendBand,
    consent: patient.consent,
    warnings: drawn.warnings.map((warning) => showWarning(warning, language)).join(WARNING_GLUE),
  };
}

/** What a new line holds beside. */
export const UNDECIDED = {
  decision: '',
  chosenTier: '',
  reason: '',
  decidedBy: '',
  decidedOn: '',
  noted: '',
  staffNote: '',
  signedTier: '',
} as const;

/** Parts the reasons of a proposal in their cell: a line each. */
export const REASON_GLUE = '\n';

/** Parts the points to look at in their cell. */
export const WARNING_GLUE = ', ';

/** What of a line's decisions cannot be read, and what holds meanwhile. */
export function doubtsOf({ odd, decision, chosenTier }: Candidate, language: Language): string[] {
  const doubt = (column: 'decision' | 'chosenTier', word: string | undefined, known: string) =>
    word === undefined
      ? []
      : [
          say(ODD, language, {
            column: candidateTable.columns[column].header[language],
            text: word.slice(0, LONGEST_WORD),
            known: known || UNDECIDED_WORD[language],
          }),
        ];
  return [
    ...doubt('decision', odd?.decision, decision === '' ? '' : VIP_DECISIONS[decision][language]),
    ...doubt('chosenTier', odd?.chosenTier, chosenTier),
  ];
}

const LONGEST_WORD = 30;
const ODD: Text = {
  ko: '"{column}" 칸의 "{text}": 목록에 없는 말이에요. 다시 고를 때까지 "{known}" 그대로입니다.',
  zh: '“{column}”栏的“{text}”不在列表中；重新选择之前按“{known}”处理。',
  en: '"{column}" says "{text}", no word of the list; until somebody chooses again it stays "{known}".',
};
const UNDECIDED_WORD: Text = { ko: '정하지 않음', zh: '未定', en: 'undecided' };

/** Whether the line, in whatever language it was drawn, warns that the person is not to be contacted. */
export function isWarnedOfStop({ warnings }: Pick<Candidate, 'warnings'>): boolean {
  const said = warnings.split(WARNING_GLUE);
  return LANGUAGES.some((language) => said.includes(sayStop(language)));
}

/** The points of a line, in whatever language it was drawn, with the one about consent as it is now. */
export function warnOfConsent(warnings: string, consent: Candidate['consent'], language: Language): string {
  const said = warnings.split(WARNING_GLUE).filter(Boolean);
  const others = said.filter((each) => LANGUAGES.every((any) => each !== WARNINGS.noConsent[any]));
  if (consent !== 'no') return others.join(WARNING_GLUE);
  return (others.length < said.length ? said : [WARNINGS.noConsent[language], ...said]).join(WARNING_GLUE);
}

/** The warning of somebody who is not to be contacted. */
export function sayStop(language: Language): string {
  return WARNINGS.doNotContact[language];
}

function sayReason(reason: ProposalReason, asOf: CalendarDate, language: Language): string {
  const text = REASONS[reason.code];
  switch (reason.code) {
    case 'family':
      return say(text, language, {
        names: reason.names.join(' · '),
        total: reason.total,
        lastYear: reason.lastYear,
      });
    case 'mentions':
    case 'nearTotal':
    case 'nearLastYear':
      return say(text, language, { count: reason.count });
    case 'sinceAsOf':
    case 'fell':
      return say(text, language, { asOf, total: reason.total, lastYear: reason.lastYear });
    default:
      return text[language];
  }
}

const REASONS = {
  family: {
    ko: '가족({names})과 합쳐 누적 {total}명, 최근 1년 {lastYear}명',
    zh: '与家属（{names}）合计{total}人，近1年{lastYear}人',
    en: 'with family ({names}): {total} in all, {lastYear} in a year',
  },
  mentions: {
    ko: '확인 필요한 소개 {count}건이 이분이면 충족',
    zh: '{count}条待确认若属此人即达标',
    en: 'enough if {count} open {count|question is|questions are} theirs',
  },
  nearTotal: {
    ko: '누적 {count}명, 1명 부족',
    zh: '累计{count}人，差1人',
    en: '{count} in all, one short',
  },
  nearLastYear: {
    ko: '최근 1년 {count}명, 1명 부족',
    zh: '近1年{count}人，差1人',
    en: '{count} in a year, one short',
  },
  spend: {
    ko: '수납 구간 상, 소개 없음',
    zh: '消费档次上，无转介绍',
    en: 'spends much, has brought nobody yet',
  },
  sinceAsOf: {
    ko: '기준일({asOf}) 뒤에 오신 분까지 세면 누적 {total}명, 최근 1년 {lastYear}명',
    zh: '计入基准日（{asOf}）之后的患者：累计{total}人，近1年{lastYear}人',
    en: 'counting those who came after {asOf}: {total} in all, {lastYear} in the last year',
  },
  sinceSigned: {
    ko: '서명한 뒤에 기준을 채우셨어요',
    zh: '签字之后达到标准',
    en: 'qualifies since the list was signed',
  },
  fell: {
    ko: '이제 누적 {total}명, 최근 1년 {lastYear}명이에요',
    zh: '现为累计{total}人，近1年{lastYear}人',
    en: 'now {total} in all, {lastYear} in the last year',
  },
} as const satisfies Readonly<Record<ProposalReason['code'], Text>>;

/** Who are named among those a VIP brought; with longest names they fill a cell. */
const MOST_NAMED = 300;

function showBrought(vip: Drawn, language: Language): string {
  const named = vip.brought
    .slice(0, MOST_NAMED)
    .map((credit) => [credit.name || ERASED_NAME[language], credit.firstVisit].filter(Boolean).join(' '));
  const more = vip.brought.length - named.length;
  if (more > 0) named.push(say(WORDS.more, language, { count: more }));
  const carried = vip.tally.total - vip.brought.length;
  if (carried > 0) named.push(say(WORDS.carriedOver, language, { count: carried }));
  return named.join(', ');
}

function showTraits(patient: VipPatient, familySize: number, language: Language): string {
  const traits: string[] = [];
  if (patient.firstVisit !== '') traits.push(say(WORDS.since, language, { date: patient.firstVisit }));
  else if (patient.visitCount > 1) traits.push(WORDS.beforeRecords[language]);
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
  complaint: { ko: '해결되지 않은 컴플레인', zh: '有未解决的投诉', en: 'a complaint is open' },
  friendUnhappy: {
    ko: '소개하신 분 관련, 원장님께 문의',
    zh: '涉及所介绍的患者，请询问院长',
    en: 'about somebody they brought: ask the director',
  },
  owes: { ko: '미수금 있음', zh: '有欠费', en: 'a balance is open' },
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
