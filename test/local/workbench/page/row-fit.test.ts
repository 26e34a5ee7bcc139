import { describe, expect, it } from 'vitest';
import { breakAtSpaces, countLines, fitRow } from '../../../../local/workbench/page/grid/row-fit';

const ten = (part: string) => part.length * 10;

describe('countLines', () => {
  it.each([
    ['가나다라', 40, 1],
    ['가나다라', 30, 2],
    ['가\n나', 100, 2],
    ['\n\n', 100, 3],
    ['one two', 40, 2],
    ['one two', 70, 1],
    ['abcdefghij', 30, 4],
    ['가 abcdef', 60, 2],
    ['', 10, 1],
  ])('%j in %i pixels takes %i', (text, width, lines) => {
    expect(countLines(text, width, ten)).toBe(lines);
  });
});

describe('fitRow', () => {
  const styles = [{}, { wrap: 'wrap' as const }, { size: 20 }, { wrap: 'clip' as const }];
  const heightOf = (cells: [string, number][]) => fitRow(1, cells, styles, () => 46, [[1, 4, 1, 2]], ten);

  it('leaves a row of single lines as it is', () => {
    expect(
      heightOf([
        ['한 줄이 아무리 길어도', 0],
        ['가나', 1],
      ]),
    ).toBe(21);
  });

  it('makes room for wrapped texts, ends of lines and large letters', () => {
    expect(heightOf([['가나다라마바', 1]])).toBe(37);
    expect(heightOf([['가\n나', 0]])).toBe(37);
    expect(heightOf([['가', 2]])).toBe(37);
  });

  it('makes none for texts that are cut, nor for merged cells', () => {
    expect(
      heightOf([
        ['가\n나', 3],
        ['', 0],
        ['', 0],
        ['가나다라마바', 1],
      ]),
    ).toBe(21);
  });
});

it.each([
  ['최근 1년 소개', 60, '최근 1년\n소개'],
  ['최근 1년 소개', 80, '최근 1년 소개'],
  ['최근 1년 소개', 30, '최근\n1년\n소개'],
  ['가족소개 수', 30, '가족소개 수'],
])('%j in %i pixels is broken between words', (text, width, broken) => {
  expect(breakAtSpaces(text, width, ten)).toBe(broken);
});
