import { type Language, say, type Text } from '../../core/text';
import type { Memory } from '../../workbook/memory';
import type { Missing, MissingReason } from './missing';

const KEY = 'moreMissing';

/** How many more may have been missed, by their strongest reason. */
type Counts = Partial<Readonly<Record<MissingReason['code'], number>>>;

/** Remembers how many a drawing found and did not show. */
export function rememberMoreMissing(memory: Memory, rest: readonly Missing[]): void {
  const counts = new Map<string, number>();
  for (const { reasons } of rest) counts.set(reasons[0].code, (counts.get(reasons[0].code) ?? 0) + 1);
  const text = JSON.stringify(Object.fromEntries(counts));
  if ((memory.get(KEY) ?? '{}') !== text) memory.set(KEY, text);
}

/** Says how many they are; '' for none, and in a copied file, which remembers nothing. */
export function sayMoreMissing(memory: Memory, language: Language): string {
  const counts = JSON.parse(memory.get(KEY) ?? '{}') as Counts;
  const near = (counts.nearTotal ?? 0) + (counts.nearLastYear ?? 0);
  const groups: readonly (readonly [number, Text])[] = [
    [counts.family ?? 0, WORDS.family],
    [counts.mentions ?? 0, WORDS.mentions],
    [near, WORDS.near],
    [counts.spend ?? 0, WORDS.spend],
  ];
  const parts = groups.flatMap(([count, text]) => (count > 0 ? [say(text, language, { count })] : []));
  return parts.length === 0 ? '' : say(WORDS.more, language, { parts: parts.join(', ') });
}

const WORDS = {
  more: { ko: '그 밖에 {parts}이 더 있어요.', zh: '此外还有：{parts}。', en: 'There are more: {parts}.' },
  family: {
    ko: '가족과 합치면 기준을 채우는 분 {count}명',
    zh: '与家属合计达标的{count}人',
    en: '{count} who qualify with their family',
  },
  mentions: {
    ko: '질문이 풀리면 기준을 채우는 분 {count}명',
    zh: '问题确认后可达标的{count}人',
    en: '{count} who may qualify once questions are settled',
  },
  near: { ko: '한 명 모자란 분 {count}명', zh: '差1人达标的{count}人', en: '{count} who are one short' },
  spend: {
    ko: '수납 구간 상이고 소개가 없는 분 {count}명',
    zh: '消费档次为上而无转介绍的{count}人',
    en: '{count} who spend much and have brought nobody',
  },
} as const satisfies Readonly<Record<string, Text>>;
