import { describe, expect, it } from 'vitest';
import { findWordingFaults } from '../../../src/features/message/check-wording';
import {
  blankWording,
  conditionAround,
  faultyPassage,
  fieldSnippet,
  insertion,
  isChanged,
  lineSpan,
} from '../../../src/sidebar/wordings/edited-wording';

const typeIn = (text: string, added: string | readonly [string, string]) => {
  // | where one types, or around what is selected
  const start = text.indexOf('|');
  const plain = text.replace('|', '');
  const last = plain.indexOf('|');
  const end = last < 0 ? start : last;
  const value = plain.replace('|', '');
  const { inserted, cursor } = insertion({ text: value, start, end }, added);
  const after = value.slice(0, start) + inserted + value.slice(end);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
};

describe('insertion', () => {
  it('puts a field where one types, in place of what is selected', () => {
    expect(typeIn('|님께', '{{이름}}')).toBe('{{이름}}|님께');
    expect(typeIn('|홍길동|님께', '{{이름}}')).toBe('{{이름}}|님께');
  });

  it('puts a condition around what is selected, or waits inside for what comes', () => {
    expect(typeIn('앞 |늘 고맙습니다.| 뒤', ['{% if 원장 %}', '{% endif %}'])).toBe(
      '앞 {% if 원장 %}늘 고맙습니다.{% endif %}| 뒤',
    );
    expect(typeIn('앞 | 뒤', ['{% if 원장 %}', '{% endif %}'])).toBe('앞 {% if 원장 %}|{% endif %} 뒤');
  });
});

describe('snippets', () => {
  it('are named in the language of the wording', () => {
    expect(fieldSnippet('name', 'ko', '')).toBe('{{이름}}');
    expect(fieldSnippet('name', 'zh', '')).toBe('{{姓名}}');
    expect(fieldSnippet('attendant', 'ko', '을/를')).toBe("{{담당자|josa:'을/를'}}");
  });

  it('are read without a fault, every one', () => {
    for (const language of ['ko', 'zh', 'en'] as const) {
      for (const id of ['tierA', 'thanks', 'director', 'coupon'] as const) {
        const [before, behind] = conditionAround(id, language);
        const text = `${before}${fieldSnippet('name', language, '와/과')}${behind}`;
        expect(findWordingFaults({ name: 'x', subject: '', text })).toEqual([]);
      }
    }
  });
});

describe('isChanged', () => {
  it('tells what was typed from what was there', () => {
    const before = blankWording('ko');
    expect(isChanged({ ...before }, before)).toBe(false);
    expect(isChanged({ ...before, text: '가' }, before)).toBe(true);
    expect(isChanged({ ...before, active: true }, before)).toBe(true);
  });
});

describe('lineSpan', () => {
  it('finds a line by its number, and stays within the text', () => {
    const text = '첫째\n둘째\n\n넷째';
    const at = (line: number) => {
      const { start, end } = lineSpan(text, line);
      return text.slice(start, end);
    };
    expect([1, 2, 3, 4, 9].map(at)).toEqual(['첫째', '둘째', '', '넷째', '']);
  });
});

describe('faultyPassage', () => {
  it('is the brackets in that line, not the same word elsewhere', () => {
    const text = '{% if 원장 %}원장{% endif %}\n{% if 등급 %}감사';
    expect(faultyPassage(text, { line: 2, found: 'if' })).toBe('{% if 등급 %}');
    expect(faultyPassage('첫째\n{{고객명}}님', { line: 2, found: '고객명' })).toBe('{{고객명}}');
    expect(faultyPassage('{{이름', { line: 1, found: '{{이름' })).toBe('{{이름');
  });
});
