import { describe, expect, it } from 'vitest';
import { findWordingFaults } from '../../../src/features/message/check-wording';
import { defaultTemplates } from '../../../src/features/message/default-templates';

const faultsIn = (text: string, over = {}) =>
  findWordingFaults({ name: '감사', subject: '', text, ...over }).map(({ field, line, found }) => [
    field,
    line,
    found,
  ]);

describe('findWordingFaults', () => {
  it('finds none in what is delivered', () => {
    expect(defaultTemplates('ko').flatMap(findWordingFaults)).toEqual([]);
  });

  it('names the line and the place', () => {
    expect(faultsIn('{{이름}}님\n{% if 등급 %}감사')).toEqual([['text', 2, 'if']]);
    expect(faultsIn("첫째\n둘째 {{이름|josa:'갸'}}")).toEqual([['text', 2, '갸']]);
  });

  it('knows of places that nobody fills, also in conditions and in the subject', () => {
    expect(faultsIn('감사\n\n{{고객명}}님')).toEqual([['text', 3, '고객명']]);
    expect(faultsIn('{% if 나이 %}감사{% endif %}')).toEqual([['text', 1, '나이']]);
    expect(faultsIn('감사', { subject: '{{별명}}님께' })).toEqual([['subject', 1, '별명']]);
  });

  it('lets what only decides not be printed', () => {
    expect(faultsIn('{{소개감사}}')).toEqual([['text', 1, '소개감사']]);
    expect(faultsIn('{% if 소개감사 %}감사{% endif %}')).toEqual([]);
  });

  it('takes the places in any of the three languages', () => {
    expect(faultsIn('{{name}} {{姓名}} {{이름}}')).toEqual([]);
  });

  it('asks for a name and a text', () => {
    expect(faultsIn(' \n ', { name: ' ' })).toEqual([
      ['name', 0, ''],
      ['text', 0, ''],
    ]);
  });
});
