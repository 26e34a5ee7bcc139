import { describe, expect, it } from 'vitest';
import { blockedBy, EMPTY_ENTRY, inputOf } from '../../../src/sidebar/enter/entry';

const referrer = { patient: 'P1', name: '김영희' };
const referred = { patient: 'P2', name: '이순자' };
const entry = { ...EMPTY_ENTRY, referrer, referred };

describe('blockedBy', () => {
  it('names what is still missing', () => {
    expect(blockedBy(EMPTY_ENTRY, false)).toBe('referrer');
    expect(blockedBy({ ...EMPTY_ENTRY, referrer }, false)).toBe('referred');
    expect(blockedBy(entry, false)).toBeUndefined();
  });

  it('wants a reason where an earlier decision is changed; blanks are none', () => {
    expect(blockedBy(entry, true)).toBe('reason');
    expect(blockedBy({ ...entry, reason: '  ' }, true)).toBe('reason');
    expect(blockedBy({ ...entry, reason: '전화로 확인' }, true)).toBeUndefined();
  });
});

describe('inputOf', () => {
  it('sends what was chosen, and no empty reason', () => {
    expect(inputOf({ ...entry, note: ' 접수 때 ' }, undefined)).toEqual({
      referrer: 'P1',
      referred: 'P2',
      note: '접수 때',
      isSecret: false,
    });
  });

  it('says what it saw, where a colleague had decided', () => {
    const now = { answer: 'none', referrer: '', referrerName: '', by: '', on: '' } as const;
    const already = { status: 'already', patient: 'P2', name: '이순자', now } as const;
    expect(inputOf(entry, already)).toMatchObject({ was: { answer: 'none', referrer: '' } });
  });
});
