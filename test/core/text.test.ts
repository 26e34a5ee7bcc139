import { describe, expect, it } from 'vitest';
import { AppError, explain } from '../../src/core/app-error';
import { groupDigits } from '../../src/core/group-digits';
import { say } from '../../src/core/text';

const questions = { ko: '질문 {n}건', zh: '{n}个问题', en: '{n} questions' };

describe('say', () => {
  it('fills the places of the text in the chosen language', () => {
    expect(say(questions, 'ko', { n: 9 })).toBe('질문 9건');
    expect(say(questions, 'en', { n: 9 })).toBe('9 questions');
  });

  it.each([
    [1, '1 row is in, of Kim'],
    ['1', '1 row is in, of Kim'],
    [0, '0 rows are in, of Kim'],
    ['1,001', '1,001 rows are in, of Kim'],
  ])('puts the word that goes with %s', (n, expected) => {
    const text = { ko: '{n}줄, {who}', zh: '{n}行，{who}', en: '{n} {n|row is|rows are} in, of {who}' };
    expect(say(text, 'en', { n, who: 'Kim' })).toBe(expected);
    expect(() => say(text, 'en', { who: 'Kim' })).toThrow('{n}');
  });

  it('takes a place without a value for a bug, also one named like a member of every object', () => {
    expect(() => say(questions, 'ko')).toThrow('{n}');
    expect(() => say({ ko: '{toString}', zh: '', en: '' }, 'ko')).toThrow('{toString}');
  });

  it('does not read places or patterns out of the values', () => {
    expect(say(questions, 'en', { n: '{n} $& $1' })).toBe('{n} $& $1 questions');
  });
});

describe('groupDigits', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [24_000, '24,000'],
    [1_234_567, '1,234,567'],
  ])('%i: %s', (count, expected) => {
    expect(groupDigits(count)).toBe(expected);
  });
});

describe('explain', () => {
  it('tells what is wrong and the way out in the reader’s language', () => {
    const error = new AppError(
      'table.example',
      { ko: '"{sheet}" 시트가 없습니다.', zh: '没有“{sheet}”表。', en: 'No sheet "{sheet}".' },
      { sheet: '환자' },
      { ko: '되살려 주세요.', zh: '请恢复。', en: 'Restore it.' },
    );
    expect(explain(error, 'ko')).toBe('"환자" 시트가 없습니다. 되살려 주세요.');
    expect(error.message).toBe('table.example: No sheet "환자".');
  });
});
