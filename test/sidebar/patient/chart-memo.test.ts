import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/text';
import { isInCp949 } from '../../../src/features/message/cp949';
import { type ChartMemoFacts, chartMemo } from '../../../src/sidebar/patient/chart-memo';

const facts = (part: Partial<ChartMemoFacts> = {}): ChartMemoFacts => ({
  season: 2026,
  tier: 'A',
  attendant: '이수진',
  total: 5,
  ...part,
});

describe('chartMemo', () => {
  it.each<[Language, string]>([
    ['ko', '[VIP 2026] A등급 · 전담 이수진 · 소개 5명'],
    ['zh', '[VIP 2026] A级 · 专属 이수진 · 介绍5人'],
    ['en', '[VIP 2026] tier A · attendant 이수진 · referrals 5'],
  ])('says season, tier, attendant and how many came, in %s', (language, line) => {
    expect(chartMemo(facts(), language)).toBe(line);
  });

  it('leaves out what is not known, and says nothing of somebody of whom nothing is known', () => {
    expect(chartMemo(facts({ attendant: '' }), 'ko')).toBe('[VIP 2026] A등급 · 소개 5명');
    expect(chartMemo(facts({ tier: '', attendant: '', total: 0 }), 'ko')).toBe('');
  });

  it('takes further words in, and stays one line', () => {
    const line = chartMemo(facts({ attendant: '', notes: ['12/21 문자\n보냄', ' ', '선물 \t준비됨'] }), 'ko');
    expect(line).toBe('[VIP 2026] A등급 · 소개 5명 · 12/21 문자 보냄 · 선물 준비됨');
  });

  it('can be pasted into a chart program that knows CP949 only', () => {
    expect([...chartMemo(facts(), 'ko')].filter((letter) => !isInCp949(letter))).toEqual([]);
  });
});
