import { describe, expect, it } from 'vitest';
import { createMatcher, type Findable } from '../../../src/features/patient/match-patient';

const patient = (change: Partial<Findable> = {}): Findable => ({
  chart: '10234',
  name: '김영희',
  aliases: '',
  phone: '010-1234-5678',
  oldPhones: '',
  firstVisit: '',
  lastVisit: '',
  ...change,
});
const rank = (query: string, change: Partial<Findable> = {}) => createMatcher(query)?.(patient(change))?.rank;

describe('createMatcher', () => {
  it.each<[string, Partial<Findable>, number | undefined]>([
    ['김영희', {}, 0],
    ['김영희님', {}, 0],
    [' 김 영희 ', {}, 0],
    ['김영희'.normalize('NFD'), {}, 0],
    ['김영\u200b희', {}, 0],
    ['김영', {}, 1],
    ['영희', {}, 2],
    ['희', {}, 2],
    ['김영흐', {}, 1],
    ['김여', {}, 1],
    ['잇', { name: '이수' }, 1],
    ['김이', { name: '김의진' }, undefined],
    ['ㄱㅇㅎ', {}, 0],
    ['ㄱㅇ', {}, 1],
    ['ㅇㅎ', {}, 2],
    ['김ㅇㅎ', {}, 0],
    ['ㄱ영', {}, 1],
    ['ㄱㅇㅁ', {}, undefined],
    ['박영희', {}, undefined],
    ['김영희수', {}, undefined],
    ['김영희', { name: '김영희A' }, 0],
    ['김영희A', { name: '김영희A' }, 0],
    ['김영희b', { name: '김영희A' }, undefined],
    ['김순자', { aliases: '김순자,김숙자' }, 0.5],
    ['ㄱㅅㅈ', { aliases: '김순자,김숙자' }, 0.5],
    ['10234', {}, 0],
    ['#10234', {}, 0],
    ['010234', {}, 0],
    ['102', {}, 1],
    ['a-00123', { chart: 'A-00123' }, 0],
    ['123', { chart: 'A-00123', phone: '' }, 0.5],
    ['24-01', { chart: '24-0123' }, 1],
    ['5678', {}, 0],
    ['678', {}, 1],
    ['78', {}, undefined],
    ['01012345678', {}, 0],
    ['010-1234-5678', {}, 0],
    ['1234', { chart: '' }, undefined],
    ['9999', { oldPhones: '010-1111-9999' }, 0.5],
    ['王丽', { name: '王丽' }, 0],
    ['丽', { name: '王丽' }, 2],
    ['jane', { name: 'Jane Kim' }, 1],
    ['KIM', { name: 'Jane Kim' }, 2],
    ['ＪＡＮＥ　kim', { name: 'Jane Kim' }, 0],
    ['3', { chart: '3' }, 0],
  ])('%j against %j: %s', (query, change, expected) => {
    expect(rank(query, change)).toBe(expected);
  });

  it.each(['', '   ', '\u200b'])('looks for nothing where nothing is typed: %j', (query) => {
    expect(createMatcher(query)).toBeUndefined();
  });

  it('says when a former name is what fits', () => {
    const change = { aliases: '김순자' };
    expect(createMatcher('순자')?.(patient(change))).toEqual({ rank: 2.5, isFormer: true });
    expect(createMatcher('영희')?.(patient(change))).toEqual({ rank: 2, isFormer: false });
  });

  it('takes a long name and a long query in no time', () => {
    const before = performance.now();
    rank('가'.repeat(50), { name: '가'.repeat(5000) });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
