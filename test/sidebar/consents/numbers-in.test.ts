import { describe, expect, it } from 'vitest';
import { numbersInRows, numbersInText } from '../../../src/sidebar/consents/numbers-in';

describe('numbersInText', () => {
  it('finds each number once, however it is written', () => {
    expect(numbersInText('010-1234-5678\n01012345678, 1087654321\t+82 10-5555-6666')).toEqual({
      phones: ['010-1234-5678', '010-8765-4321', '010-5555-6666'],
      unread: [],
    });
  });

  it('names what looks like a number and is none', () => {
    expect(numbersInText('010-1234-567\n김영희\n\n010-9999-8888')).toEqual({
      phones: ['010-9999-8888'],
      unread: ['010-1234-567'],
    });
  });

  it('lets no line vanish that holds digits', () => {
    expect(numbersInText('010-1234-5678\n김영자 번호 010123\n12345\n010-9999-8888, 4567')).toEqual({
      phones: ['010-1234-5678', '010-9999-8888'],
      unread: ['김영자 번호 010123', '12345', '4567'],
    });
  });

  it('passes over what else stands in a row that has its number, and over days', () => {
    expect(numbersInText('1\t12345\t김영희\t010-1234-5678\t2026-11-03 14:22\n2026년 11월 30일')).toEqual({
      phones: ['010-1234-5678'],
      unread: [],
    });
  });

  it('finds nothing in nothing', () => {
    expect(numbersInText(' \n\t ')).toEqual({ phones: [], unread: [] });
  });
});

describe('numbersInRows', () => {
  it('passes over headings, names, days and row numbers of an export', () => {
    const rows = [
      ['순번', '수신거부번호', '거부일시'],
      ['1', '010-1234-5678', '2026-11-03 14:22'],
      ['12', '', '2026.11.30'],
    ];
    expect(numbersInRows(rows)).toEqual({ phones: ['010-1234-5678'], unread: [] });
  });

  it('names the row whose number cannot be read', () => {
    const rows = [
      ['2', '김영자', '010123'],
      ['3', '박철수', '010-9999-8888'],
    ];
    expect(numbersInRows(rows)).toEqual({ phones: ['010-9999-8888'], unread: ['2 김영자 010123'] });
  });
});
