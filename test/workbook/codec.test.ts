import { describe, expect, it } from 'vitest';
import { choice, date, flag, integer, text } from '../../src/workbook/codec';

const status = choice({
  counted: { ko: '인정', zh: '计入', en: 'counted' },
  question: { ko: '확인 필요', zh: '待确认', en: 'question' },
});

describe('date', () => {
  it('writes midnight of that day and reads the same day back', () => {
    const cell = date().encode('2026-12-01', 'ko');
    expect(cell).toEqual(new Date(2026, 11, 1));
    expect(date().decode(cell)).toBe('2026-12-01');
  });

  it.each(['2026-12-01', '2026.12.1', ' 2026/12/1 '])(
    'reads a date that staff typed as text: %s',
    (typed) => {
      expect(date().decode(typed)).toBe('2026-12-01');
    },
  );

  it.each(['내일', '2026-02-30', 12])('does not take %s for a date', (typed) => {
    expect(date().decode(typed)).toBeUndefined();
  });
});

describe('choice', () => {
  it('reads the word of any language and writes that of the workbook', () => {
    expect(status.decode('인정')).toBe('counted');
    expect(status.decode(' 计入 ')).toBe('counted');
    expect(status.decode('Counted')).toBe('counted');
    expect(status.encode('question', 'en')).toBe('question');
    expect(status.encode('question', 'ko')).toBe('확인 필요');
  });

  it.each(['모름', 'toString', '__proto__', 'constructor'])('does not know the word %s', (typed) => {
    expect(status.decode(typed)).toBeUndefined();
  });
});

describe('integer', () => {
  it.each([
    [3, 3],
    ['1,234', 1234],
    ['３', 3],
    ['', null],
  ])('reads %j as %j', (cell, expected) => expect(integer().decode(cell)).toBe(expected));

  it.each([1.5, '세 명', true])('does not read %j', (cell) => expect(integer().decode(cell)).toBeUndefined());

  it('refuses less than the least that makes sense', () => {
    expect(integer(0).decode('-2')).toBeUndefined();
    expect(integer(0).decode(0)).toBe(0);
  });
});

describe('flag', () => {
  it('takes an empty box for no', () => {
    expect(flag().decode('')).toBe(false);
    expect(flag().decode(true)).toBe(true);
    expect(flag().decode('예')).toBeUndefined();
  });
});

describe('text', () => {
  it('keeps what looks like a number as it was written', () => {
    expect(text().encode('01012345678', 'ko')).toBe('01012345678');
    expect(text().decode(10234)).toBe('10234');
  });
});
