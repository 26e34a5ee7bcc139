import type { Text } from '../../core/text';

/** How far the list has come, by row. */
export const VIP_STATE = {
  provisional: { ko: '예비', zh: '预备', en: 'provisional' },
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
