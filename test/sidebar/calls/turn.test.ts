import { describe, expect, it } from 'vitest';
import type { CallLine } from '../../../src/features/print/print-view';
import { isToday, isTriedAgain, turnAfter, turnsOf } from '../../../src/sidebar/calls/turn';

function call(draft: string, part: Partial<CallLine> = {}): CallLine {
  return {
    draft,
    patient: draft,
    name: draft,
    chart: '',
    phone: '010-0000-0000',
    tier: 'B',
    total: 3,
    lastVisit: '',
    nextAppointment: '',
    lastContact: undefined,
    outcome: '',
    nextTry: '',
    warnings: [],
    script: '',
    language: 'ko',
    ...part,
  };
}

const sheets = [
  { owner: '문데스크', calls: [call('1', { tier: 'A' }), call('2')] },
  { owner: '이수진', calls: [call('3'), call('4')] },
];
const order = (name: string, isDirector = false) =>
  turnsOf({ sheets }, { name, isDirector }).map(({ draft }) => draft);

describe('turnsOf', () => {
  it('puts first whom one looks after oneself', () => {
    expect(order('이수진')).toEqual(['3', '4', '1', '2']);
    expect(order('')).toEqual(['1', '2', '3', '4']);
  });

  it('gives the director all of tier A first', () => {
    expect(order('송원장', true)).toEqual(['1', '2', '3', '4']);
    expect(order('이수진', true)).toEqual(['1', '3', '4', '2']);
  });
});

describe('isToday', () => {
  it.each([
    ['', true],
    ['2026-12-15', true],
    ['2026-12-16', true],
    ['2026-12-17', false],
  ] as const)('next try %j on 16 December: %s', (nextTry, expected) => {
    expect(isToday({ nextTry }, '2026-12-16')).toBe(expected);
  });
});

describe('isTriedAgain', () => {
  it('asks for a day where the call came to nothing', () => {
    expect((['noAnswer', 'callAgain', 'leftText'] as const).every(isTriedAgain)).toBe(true);
    expect((['spoke', 'wrongNumber', 'refused'] as const).some(isTriedAgain)).toBe(false);
  });
});

describe('turnAfter', () => {
  const turns = turnsOf({ sheets }, { name: '', isDirector: false });

  it('goes on to the next, and round the end to the beginning', () => {
    expect(turnAfter(turns, '1')).toBe('2');
    expect(turnAfter(turns, '4')).toBe('1');
  });

  it('finds nobody where one is the last, and the first where one was not among them', () => {
    expect(turnAfter(turns.slice(0, 1), '1')).toBe('');
    expect(turnAfter(turns, '9')).toBe('1');
  });
});
