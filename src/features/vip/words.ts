import type { Text } from '../../core/text';

/** How far the list has come, by row. */
export const VIP_STATE = {
  provisional: { ko: '예비', zh: '预备', en: 'provisional' },
  waiting: { ko: '확정 대기', zh: '待签字', en: 'waiting' },
  reopened: { ko: '다시 확인', zh: '需重新确认', en: 'reopened' },
  final: { ko: '확정', zh: '已确定', en: 'final' },
  droppedOut: { ko: '빠짐', zh: '已移出', en: 'dropped out' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the team decides on a row. */
export const VIP_DECISIONS = {
  keep: { ko: '넣기', zh: '保留', en: 'keep' },
  drop: { ko: '빼기', zh: '移除', en: 'drop' },
  add: { ko: '추가', zh: '追加', en: 'add' },
  later: { ko: '보류', zh: '待定', en: 'later' },
} as const satisfies Readonly<Record<string, Text>>;

/** The tiers, the higher first. */
export const TIERS = {
  A: { ko: 'A', zh: 'A', en: 'A' },
  B: { ko: 'B', zh: 'B', en: 'B' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why somebody is talked about. */
export const PROPOSALS = {
  eligible: { ko: '기준 충족', zh: '符合标准', en: 'qualifies' },
  missing: { ko: '놓친 분?', zh: '可能遗漏？', en: 'missed?' },
  late: { ko: '확정 후 기준 충족', zh: '确定后达标', en: 'qualified later' },
  fell: { ko: '기준에서 벗어남', zh: '不再符合', en: 'fell below' },
  added: { ko: '직접 추가', zh: '手动追加', en: 'added by hand' },
} as const satisfies Readonly<Record<string, Text>>;

/** A VIP's place against the last season. */
export const CHANGES = {
  new: { ko: '새로', zh: '新增', en: 'new' },
  same: { ko: '그대로', zh: '不变', en: 'same' },
  up: { ko: '올라감', zh: '升级', en: 'up' },
  down: { ko: '내려감', zh: '降级', en: 'down' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a tier gets where the clinic has not said otherwise: care, nothing of money's worth. */
export const BENEFITS = {
  A: {
    ko: '우선 예약, 전담 직원, 원장님 감사 인사',
    zh: '优先预约, 专属负责人, 院长亲自致谢',
    en: "priority booking, a personal attendant, the director's personal thanks",
  },
  B: { ko: '우선 예약, 감사 카드', zh: '优先预约, 答谢贺卡', en: 'priority booking, a thank-you card' },
} as const satisfies Readonly<Record<'A' | 'B', Text>>;
