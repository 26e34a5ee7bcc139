import { describe, expect, it } from 'vitest';
import { claimQuestions, readClaims, writeClaims } from '../../../src/features/referral/claim';

const open = ['P1', 'P2', 'P3', 'P4', 'P5'].map((patient) => ({ patient, decision: '' }));
const now = '2026-12-01 10:00:00';
const ask = (tab: string, more: object = {}) => ({ tab, count: 2, release: [], now, ...more });
const patients = (questions: readonly { patient: string }[]) => questions.map(({ patient }) => patient);

describe('claimQuestions', () => {
  it('gives two tabs different questions, in their order', () => {
    const first = claimQuestions(open, new Map(), ask('a'));
    const second = claimQuestions(open, first.claims, ask('b'));
    expect(patients(first.questions)).toEqual(['P1', 'P2']);
    expect(patients(second.questions)).toEqual(['P3', 'P4']);
    expect([first.heldByOthers, second.heldByOthers]).toEqual([0, 2]);
  });

  it('lets a tab keep what it has, and fills up once some are answered', () => {
    const { claims } = claimQuestions(open, new Map(), ask('a'));
    expect(patients(claimQuestions(open, claims, ask('a')).questions)).toEqual(['P1', 'P2']);
    expect(patients(claimQuestions(open.slice(1), claims, ask('a')).questions)).toEqual(['P2', 'P3']);
  });

  it('prefers what the tab holds to what stands before it', () => {
    const claims = readClaims('[["P1","b",9e15]]', now);
    const first = claimQuestions(open, claims, ask('a'));
    const without = new Map([...first.claims].filter(([patient]) => patient !== 'P1'));
    expect(patients(claimQuestions(open, without, ask('a')).questions)).toEqual(['P2', 'P3']);
  });

  it('frees what is given back at once, all of it with a count of none', () => {
    const { claims } = claimQuestions(open, new Map(), ask('a'));
    const back = claimQuestions(open, claims, ask('a', { release: ['P1'] }));
    expect(patients(back.questions)).toEqual(['P2', 'P3']);
    expect(patients(claimQuestions(open, back.claims, ask('b')).questions)).toEqual(['P1', 'P4']);
    expect(claimQuestions(open, claims, ask('a', { count: 0 }))).toEqual({
      questions: [],
      claims: new Map(),
      heldByOthers: 0,
    });
  });

  it('holds no question that was put off: it comes last, for whoever is first', () => {
    const putOff = [...open.slice(0, 4), { patient: 'P5', decision: 'later' }];
    const { claims } = claimQuestions(putOff, new Map(), ask('a', { count: 5 }));
    expect(patients(claimQuestions(putOff, claims, ask('a', { count: 1 })).questions)).toEqual(['P1']);
    const rest = claimQuestions(putOff.slice(4), claims, ask('a'));
    expect(patients(rest.questions)).toEqual(['P5']);
  });

  it('loses a claim after ten minutes, and renews it with every call', () => {
    const { claims } = claimQuestions(open, new Map(), ask('a'));
    const text = writeClaims(claims);
    expect([...readClaims(text, '2026-12-01 10:09:59').keys()]).toEqual(['P1', 'P2']);
    expect(readClaims(text, '2026-12-01 10:10:00').size).toBe(0);
    const renewed = claimQuestions(
      open,
      readClaims(text, '2026-12-01 10:09:00'),
      ask('a', { now: '2026-12-01 10:09:00' }),
    );
    expect(readClaims(writeClaims(renewed.claims), '2026-12-01 10:18:00').size).toBe(2);
  });

  it('takes an empty board for no claims', () => {
    expect(readClaims(null, now).size).toBe(0);
  });
});
