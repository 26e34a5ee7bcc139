import { describe, expect, it } from 'vitest';
import { referralTable } from '../../../src/features/referral/table';
import { vipTable } from '../../../src/features/vip/table';

/** Relative luminance, 0 black to 1 white. Source: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Source: WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const lookOf = (tier: string) =>
  vipTable.highlights.find(({ when }) => when.column === 'tier' && 'is' in when && when.is === tier);

describe('VIP 명단의 색', () => {
  it('흑백으로 인쇄하거나 색을 가리기 어려운 분이 보아도 A와 B가 구별된다', () => {
    const [a, b] = [lookOf('A'), lookOf('B')];
    expect(contrast(a?.background ?? '', b?.background ?? '')).toBeGreaterThan(1.5);
    expect([a?.bold, b?.bold]).toEqual([true, undefined]);
  });

  it.each(
    [...vipTable.highlights, ...referralTable.highlights].map((look) => ({
      name: `${look.background} 위의 ${look.fontColour ?? '#000000'}`,
      look,
    })),
  )('$name 글자는 읽을 수 있다', ({ look }) => {
    expect(contrast(look.background, look.fontColour ?? '#000000')).toBeGreaterThan(4.5);
  });
});
