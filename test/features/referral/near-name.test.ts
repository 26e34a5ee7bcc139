import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNearNames, letterDistance } from '../../../src/features/referral/near-name';

describe('indexNearNames', () => {
  it.each([
    ['김영히', '김영희'],
    ['최복리', '최복례'],
    ['성임긜', '성임길'],
    ['남민소', '남민서'],
    ['김택촌', '김택춘'],
    ['jon smith', 'john smith'],
    ['김희', '김영희'],
    ['김영이희', '김영희'],
  ])('%s: 비슷한 이름 %s을 찾는다', (written, name) => {
    const names = indexNearNames(['김영희', '최복례', '성임길', '남민서', '김택춘', 'john smith', '박철수']);
    const found = names.find(written).map(({ key }) => key);
    expect(found.includes(name)).toBe(letterDistance(written, name, 9) <= 2);
    expect(found).not.toContain('박철수');
  });

  it('가장 가까운 이름을 먼저 낸다', () => {
    const names = indexNearNames(['김명희', '김영희']);
    expect(names.find('김영히').map(({ key }) => key)[0]).toBe('김영희');
  });

  it('같은 이름은 비슷한 이름이 아니다', () => {
    expect(indexNearNames(['김영희']).find('김영희')).toEqual([]);
  });

  it('한 음절만 다른 이름은 빠짐없이, 글자 두 자 안에서만 찾는다', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    const name = fc.tuple(syllable, syllable, syllable);
    fc.assert(
      fc.property(name, syllable, fc.nat({ max: 2 }), (written, other, at) => {
        const changed = written.map((one, index) => (index === at ? other : one)).join('');
        const key = written.join('');
        const distance = letterDistance(key, changed, 9);
        const found = indexNearNames([changed]).find(key);
        expect(found).toEqual(distance > 0 && distance <= 2 ? [{ key: changed, distance }] : []);
      }),
    );
  });
});

describe('letterDistance', () => {
  it.each([
    ['김영희', '김영희', 0],
    ['김영히', '김영희', 1],
    ['최복리', '최복례', 1],
    ['김택촌', '김택춘', 1],
    ['김영숙', '김영식', 1],
    ['박철수', '김영희', 4],
  ])('%s와 %s: %i', (a, b, distance) => {
    expect(letterDistance(a, b, 3)).toBe(distance);
    expect(letterDistance(b, a, 3)).toBe(distance);
  });
});
