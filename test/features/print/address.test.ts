import { describe, expect, it } from 'vitest';
import { layOutAddress } from '../../../src/features/print/address';

describe('layOutAddress', () => {
  it('writes a Korean address, the name with 귀하, and the postcode', () => {
    expect(layOutAddress('김영희', '서울특별시 강남구 테헤란로 123, 101동 202호 (역삼동)', '06236')).toEqual({
      country: 'kr',
      lines: ['서울특별시 강남구 테헤란로 123', '101동 202호 (역삼동)'],
      addressee: '김영희 귀하',
      postcode: '06236',
    });
  });

  it.each([
    ['(06236) 서울 강남구 역삼로 1', '', '06236', ['서울 강남구 역삼로 1']],
    ['06236 서울 강남구 역삼로 1', '06236', '06236', ['서울 강남구 역삼로 1']],
    ['[135-080] 서울 강남구 역삼동 1', '', '135-080', ['서울 강남구 역삼동 1']],
    [
      '경기도 성남시 분당구 판교역로 235 (삼평동)',
      '13494',
      '13494',
      ['경기도 성남시 분당구 판교역로 235', '(삼평동)'],
    ],
    [
      '경기도 성남시 분당구 정자일로 239 103동 (정자동, 푸른마을아파트)',
      '13606',
      '13606',
      ['경기도 성남시 분당구 정자일로 239 103동', '(정자동, 푸른마을아파트)'],
    ],
    ['서울 강남구 (역삼동, 하늘빌딩)', '', '', ['서울 강남구 (역삼동, 하늘빌딩)']],
    ['  서울   강남구\n역삼로 1 ', '', '', ['서울 강남구 역삼로 1']],
    ['12길 3', '', '', ['12길 3']],
    ['', '', '', []],
  ])('reads %j', (address, postcode, expected, lines) => {
    expect(layOutAddress('김', address, postcode)).toMatchObject({ postcode: expected, lines });
  });

  it('writes addresses of other countries their own way', () => {
    expect(layOutAddress('张伟', '北京市朝阳区建国路88号', '100022')).toMatchObject({
      country: 'cn',
      addressee: '张伟 收',
    });
    expect(layOutAddress('Jane Kim', '221b Baker Street, London', ' NW1  6XE ')).toMatchObject({
      country: 'other',
      addressee: 'Jane Kim',
      postcode: 'NW1 6XE',
    });
  });
});
