import type { Text } from '../../core/text';

/** Words of a spend band: 상·중·하, never won. */
export const SPEND_BANDS = {
  high: { ko: '상', zh: '上', en: 'high' },
  middle: { ko: '중', zh: '中', en: 'middle' },
  low: { ko: '하', zh: '下', en: 'low' },
} as const satisfies Readonly<Record<string, Text>>;
