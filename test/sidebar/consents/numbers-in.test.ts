import { describe, expect, it } from 'vitest';
import { numbersInCells, numbersInText } from '../../../src/sidebar/consents/numbers-in';

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

  it('finds nothing in nothing', () => {
    expect(numbersInText(' \n\t ')).toEqual({ phones: [], unread: [] });
  });
});

describe('numbersInCells', () => {
  it('passes over headings, names, days and row numbers of an export', () => {
    const cells = [
      '순번',
      '수신거부번호',
      '거부일시',
      '1',
      '010-1234-5678',
      '2026-11-03 14:22',
      '12',
      '2026.11.30',
    ];
    expect(numbersInCells(cells)).toEqual({ phones: ['010-1234-5678'], unread: [] });
  });
});
