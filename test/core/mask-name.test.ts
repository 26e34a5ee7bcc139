import { describe, expect, it } from 'vitest';
import { maskName } from '../../src/core/mask-name';

describe('maskName', () => {
  it.each([
    ['김영희', '김*희'],
    ['허준', '허*'],
    ['남궁민수', '남**수'],
    ['김 영희님', '김*희'],
    ['김영희A', '김*희A'],
    ['김영희2', '김*희2'],
    ['큰김영희', '큰김*희'],
    ['李明', '李*'],
    ['欧阳小红', '欧**红'],
    ['Jane Smith', 'J*** S****'],
    ["Ann O'Hara", 'A** O*****'],
    ['봉', '봉'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
