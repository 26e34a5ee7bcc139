import type { Text } from '../../core/text';

/** Which weeks of the season an activity fills; the second period of January overlaps the first by design. */
export type PeriodId =
  | 'december1'
  | 'december2'
  | 'december3'
  | 'december4'
  | 'january1'
  | 'january1to2'
  | 'january3to4';

export type StageId = 'plan' | 'prepare' | 'carryOut' | 'wrapUp';

/** Who answers for an activity: one role, a team of several roles, or everybody. */
export type OwnerGroup = 'director' | 'manager' | 'desk' | 'deskTeam' | 'hygienists' | 'everyone';

/** A day outside the clinic that an activity must keep. */
export type CutOff = 'cardsByPost' | 'giftsBySeollal';

export interface Period {
  readonly label: Text;
  /** 12 = December of the season's year, 1 = January of the next. */
  readonly month: 12 | 1;
  /** Weeks of that month by the Thursday rule, first to last. */
  readonly weeks: readonly [first: 1 | 2 | 3 | 4, last: 1 | 2 | 3 | 4];
}

export interface Activity {
  /** 1 to 20; its place in the plan and part of the row's id. */
  readonly number: number;
  readonly period: PeriodId;
  readonly stage: StageId;
  readonly text: Text;
  /** Within the owners of its period; who leads comes first. */
  readonly owners: readonly OwnerGroup[];
  readonly cutOff?: CutOff;
}

export const PERIODS: Readonly<Record<PeriodId, Period>> = {
  december1: { label: { ko: '12월 1주', zh: '12月第1周', en: 'December week 1' }, month: 12, weeks: [1, 1] },
  december2: { label: { ko: '12월 2주', zh: '12月第2周', en: 'December week 2' }, month: 12, weeks: [2, 2] },
  december3: { label: { ko: '12월 3주', zh: '12月第3周', en: 'December week 3' }, month: 12, weeks: [3, 3] },
  december4: { label: { ko: '12월 4주', zh: '12月第4周', en: 'December week 4' }, month: 12, weeks: [4, 4] },
  january1: { label: { ko: '1월 1주', zh: '1月第1周', en: 'January week 1' }, month: 1, weeks: [1, 1] },
  january1to2: {
    label: { ko: '1월 1–2주', zh: '1月第1–2周', en: 'January weeks 1–2' },
    month: 1,
    weeks: [1, 2],
  },
  january3to4: {
    label: { ko: '1월 3–4주', zh: '1月第3–4周', en: 'January weeks 3–4' },
    month: 1,
    weeks: [3, 4],
  },
};

export const STAGES: Readonly<Record<StageId, Text>> = {
  plan: { ko: '기획', zh: '策划', en: 'Plan' },
  prepare: { ko: '준비', zh: '准备', en: 'Prepare' },
  carryOut: { ko: '실행', zh: '执行', en: 'Carry out' },
  wrapUp: { ko: '마무리', zh: '收尾', en: 'Wrap up' },
};

/** The season's plan in order. */
export const ACTIVITIES: readonly Activity[] = [
  {
    number: 1,
    period: 'december1',
    stage: 'plan',
    text: { ko: 'VIP 기준 정하기', zh: '确定VIP标准', en: 'Fix the criteria for VIPs' },
    owners: ['director', 'manager'],
  },
  {
    number: 2,
    period: 'december1',
    stage: 'plan',
    text: {
      ko: '환자·소개 자료 모으기',
      zh: '收集患者与转介绍资料',
      en: 'Collect patient and referral data',
    },
    owners: ['manager'],
  },
  {
    number: 3,
    period: 'december1',
    stage: 'plan',
    text: { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' },
    owners: ['manager', 'director'],
  },
  {
    number: 4,
    period: 'december2',
    stage: 'plan',
    text: { ko: '최종 명단 확정', zh: '确定最终名单', en: 'Settle the final list' },
    owners: ['manager', 'desk'],
  },
  {
    number: 5,
    period: 'december2',
    stage: 'plan',
    text: { ko: '예산 정하기', zh: '确定预算', en: 'Set the budget' },
    owners: ['manager'],
  },
  {
    number: 6,
    period: 'december2',
    stage: 'plan',
    text: { ko: '선물 고르고 주문하기', zh: '选购礼品', en: 'Choose and order the gifts' },
    owners: ['manager', 'desk'],
  },
  {
    number: 7,
    period: 'december3',
    stage: 'prepare',
    text: {
      ko: '감사 문자·카드 문구 만들기',
      zh: '拟写答谢短信与贺卡文案',
      en: 'Draft the messages and card texts',
    },
    owners: ['manager'],
  },
  {
    number: 8,
    period: 'december3',
    stage: 'prepare',
    text: { ko: '직원 안내(응대 방법 공유)', zh: '员工说明会（接待要点）', en: 'Brief the staff' },
    owners: ['manager', 'everyone'],
  },
  {
    number: 9,
    period: 'december3',
    stage: 'prepare',
    text: { ko: '선물 포장', zh: '包装礼品', en: 'Wrap the gifts' },
    owners: ['everyone'],
  },
  {
    number: 10,
    period: 'december4',
    stage: 'prepare',
    text: { ko: '감사 카드 쓰고 부치기', zh: '手写并寄出贺卡', en: 'Write and post the cards' },
    owners: ['deskTeam'],
    cutOff: 'cardsByPost',
  },
  {
    number: 11,
    period: 'december4',
    stage: 'prepare',
    text: { ko: '1차 연락(문자)', zh: '第一次联系（短信）', en: 'First contact (text message)' },
    owners: ['deskTeam'],
  },
  {
    number: 12,
    period: 'january1',
    stage: 'carryOut',
    text: { ko: '2차 연락(전화)', zh: '第二次联系（电话）', en: 'Second contact (call)' },
    owners: ['desk'],
  },
  {
    number: 13,
    period: 'january1',
    stage: 'carryOut',
    text: { ko: '원장님 감사 전화', zh: '院长致谢电话', en: 'Thank-you calls by the director' },
    owners: ['director'],
  },
  {
    number: 14,
    period: 'january1',
    stage: 'carryOut',
    text: { ko: '방문 일정 잡기', zh: '确定来访时间', en: 'Fix the visits' },
    owners: ['desk'],
  },
  {
    number: 15,
    period: 'january1to2',
    stage: 'carryOut',
    text: { ko: 'VIP 내원 시 특별 응대', zh: 'VIP来院特别接待', en: 'Special care when VIPs visit' },
    owners: ['everyone'],
  },
  {
    number: 16,
    period: 'january1to2',
    stage: 'carryOut',
    text: { ko: '선물 전달', zh: '赠送礼品', en: 'Hand over the gifts' },
    owners: ['everyone'],
  },
  {
    number: 17,
    period: 'january1to2',
    stage: 'carryOut',
    // Waiving what a patient must pay himself breaks the Medical Service Act (27③), so the row says what it is not.
    text: {
      ko: '무료 서비스 제공(진료비 할인·면제는 제외)',
      zh: '提供免费服务（不含诊疗费减免）',
      en: 'Offer the free service (no treatment fee waived)',
    },
    owners: ['everyone'],
  },
  {
    number: 18,
    period: 'january3to4',
    stage: 'wrapUp',
    text: { ko: '결과 정리', zh: '整理结果', en: 'Put the results together' },
    owners: ['manager'],
  },
  {
    number: 19,
    period: 'january3to4',
    stage: 'wrapUp',
    text: {
      ko: '못 오신 분께 선물 택배 보내기',
      zh: '为未到访者邮寄礼品',
      en: 'Post the gifts to those who did not visit',
    },
    owners: ['manager'],
    cutOff: 'giftsBySeollal',
  },
  {
    number: 20,
    period: 'january3to4',
    stage: 'wrapUp',
    text: { ko: '평가 회의', zh: '总结会议', en: 'Review meeting' },
    owners: ['manager', 'director'],
  },
];
