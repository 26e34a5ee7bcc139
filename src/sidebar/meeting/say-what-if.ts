import type { Text } from '../../core/text';
import type { ReviewOutcome } from '../../features/vip/review-view';
import type { WhatIf } from '../../features/vip/what-if';
import type { App } from '../app';

/** What one more or one less would make of the list, a line for each criterion; those that change nothing are left out. */
export function sayWhatIf({ whatIf, candidates }: ReviewOutcome, { say }: Pick<App, 'say'>): string[] {
  const eligible = candidates.filter(({ proposal }) => proposal === 'eligible');
  const all = eligible.length;
  const a = eligible.filter(({ tier }) => tier === 'A').length;
  return whatIf.flatMap((line) => {
    const [before, after] = line.criterion === 'tierA' ? [a, line.count.a] : [all, line.count.all];
    const { criterion, from, to } = line;
    return before === after ? [] : [say(LINES[criterion], { from, to, before, after })];
  });
}

const LINES: Readonly<Record<WhatIf['criterion'], Text>> = {
  minLastYear: {
    ko: '최근 1년 {from}명→{to}명이면 {before}→{after}명',
    zh: '近1年标准{from}人→{to}人：{before}→{after}人',
    en: 'Last year {from} → {to}: {before} → {after} people',
  },
  minTotal: {
    ko: '누적 {from}명→{to}명이면 {before}→{after}명',
    zh: '累计标准{from}人→{to}人：{before}→{after}人',
    en: 'In total {from} → {to}: {before} → {after} people',
  },
  tierA: {
    ko: 'A등급 {from}명→{to}명이면 A {before}→{after}명',
    zh: 'A级标准{from}人→{to}人：A级 {before}→{after}人',
    en: 'Tier A {from} → {to}: {before} → {after} people in A',
  },
};
