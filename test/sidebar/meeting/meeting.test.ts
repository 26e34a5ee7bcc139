import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/text';
import {
  changesSinceSigned,
  changeTier,
  countDecisions,
  decisionForIn,
  isInSight,
  needsReason,
  nextUndecided,
  undoesSignatures,
  withChange,
} from '../../../src/sidebar/meeting/meeting';
import { sayWhatIf } from '../../../src/sidebar/meeting/say-what-if';
import { drawVeil } from '../../../src/sidebar/meeting/veil';
import { candidate, missing, review } from './candidate';

describe('decisionForIn', () => {
  it('keeps who meets the criteria, adds who does not', () => {
    expect(decisionForIn(candidate('1'), false)).toBe('keep');
    expect(decisionForIn(missing('2'), false)).toBe('add');
  });

  it('adds who qualified after the signing, and keeps who was signed for and fell below', () => {
    expect(decisionForIn(candidate('1', { proposal: 'late' }), true)).toBe('add');
    expect(decisionForIn(candidate('2', { proposal: 'fell', tier: '', signedTier: 'B' }), true)).toBe('keep');
  });
});

describe('undoesSignatures', () => {
  const signed = [
    {
      role: 'director' as const,
      decision: 'approved' as const,
      by: '한서윤',
      on: '2026-12-01' as const,
      reason: '',
      isOutdated: false,
    },
  ];
  const people = [candidate('1', { signedTier: 'B' }), missing('2')];

  it('warns of what makes the signed list another: a tier, somebody out, somebody in', () => {
    const list = review(people, { signatures: signed });
    expect(undoesSignatures(list, { patient: '1', chosenTier: 'A' })).toBe(true);
    expect(undoesSignatures(list, { patient: '1', decision: 'drop' })).toBe(true);
    expect(undoesSignatures(list, { patient: '2', decision: 'add' })).toBe(true);
  });

  it('warns of nothing where the list stays, or nobody has signed', () => {
    const list = review(people, { signatures: signed });
    expect(undoesSignatures(list, { patient: '1', decision: 'keep' })).toBe(false);
    expect(undoesSignatures(list, { patient: '2', decision: 'drop' })).toBe(false);
    expect(undoesSignatures(review(people), { patient: '1', chosenTier: 'A' })).toBe(false);
  });
});

describe('needsReason', () => {
  it('asks where the list becomes another than the figures make it', () => {
    expect(needsReason(candidate('1'), 'drop', false)).toBe(true);
    expect(needsReason(missing('2'), 'add', false)).toBe(true);
  });

  it('does not ask where nothing changes', () => {
    expect(needsReason(candidate('1'), 'keep', false)).toBe(false);
    expect(needsReason(candidate('1'), 'later', false)).toBe(false);
    expect(needsReason(missing('2'), 'drop', false)).toBe(false);
  });
});

describe('withChange', () => {
  it('shows at once who is on the list, and in which tier', () => {
    expect(withChange(candidate('1'), { patient: '1', decision: 'drop' }, false).listedTier).toBe('');
    expect(withChange(missing('2'), { patient: '2', decision: 'add' }, false).listedTier).toBe('B');
    expect(withChange(candidate('3'), { patient: '3', chosenTier: 'A' }, false).listedTier).toBe('A');
  });
});

describe('changeTier', () => {
  it('takes a chosen tier back where the figures say the same', () => {
    expect(changeTier(candidate('1', { tier: 'B' }), 'A')).toEqual({ patient: '1', chosenTier: 'A' });
    expect(changeTier(candidate('1', { tier: 'B', chosenTier: 'A' }), 'B')).toEqual({
      patient: '1',
      chosenTier: '',
    });
  });

  it('changes nothing where that tier stands', () => {
    expect(changeTier(candidate('1', { tier: 'B' }), 'B')).toBeUndefined();
    expect(changeTier(candidate('1', { tier: 'B', chosenTier: 'A' }), 'A')).toBeUndefined();
  });

  it('goes by the signed tier once the list is signed', () => {
    const signed = candidate('1', { tier: 'A', signedTier: 'B' });
    expect(changeTier(signed, 'B')).toBeUndefined();
    expect(changeTier(signed, 'A')).toEqual({ patient: '1', chosenTier: 'A' });
  });
});

describe('nextUndecided', () => {
  const all = [
    candidate('1'),
    candidate('2', { decision: 'keep' }),
    candidate('3'),
    missing('4'),
    candidate('5', { decision: 'later' }),
  ];
  const next = (from: string, sight: 'all' | 'missing' = 'all') => nextUndecided(all, from, sight)?.patient;

  it('passes over whoever is decided on, put off ones too', () => {
    expect([next(''), next('1'), next('3')]).toEqual(['1', '3', '4']);
  });

  it('goes round to those who were passed over', () => {
    expect(next('4')).toBe('1');
  });

  it('stays among those in sight', () => {
    expect(next('1', 'missing')).toBe('4');
    expect(next('4', 'missing')).toBeUndefined();
  });
});

describe('isInSight', () => {
  it.each([
    ['undecided', candidate('1'), candidate('1', { decision: 'later' })],
    ['missing', missing('1'), candidate('1')],
    ['missing', candidate('1', { proposal: 'late' }), candidate('1', { proposal: 'fell' })],
    ['sensitive', candidate('1', { warnings: ['미수금이 있어요.'] }), candidate('1')],
  ] as const)('%s', (sight, shown, hidden) => {
    expect([isInSight(shown, sight), isInSight(hidden, sight)]).toEqual([true, false]);
  });
});

describe('countDecisions', () => {
  it('counts each kind, and who is undecided', () => {
    const all = [candidate('1'), candidate('2', { decision: 'drop' }), missing('3', { decision: 'add' })];
    expect(countDecisions(all)).toEqual({ keep: 0, drop: 1, add: 1, later: 0, undecided: 1 });
  });
});

describe('changesSinceSigned', () => {
  const all = [
    candidate('1', { signedTier: 'B', listedTier: 'B' }),
    candidate('2', { signedTier: 'B', listedTier: 'A' }),
    candidate('3', { signedTier: 'A', listedTier: '' }),
    missing('4', { listedTier: 'B' }),
  ];

  it('names who came, who left and whose tier is another', () => {
    expect(
      changesSinceSigned('reopened', all).map(({ patient, before, now }) => [patient, before, now]),
    ).toEqual([
      ['2', 'B', 'A'],
      ['3', 'A', ''],
      ['4', '', 'B'],
    ]);
  });

  it('has nothing to say of a list that is not open again', () => {
    expect(changesSinceSigned('final', all)).toEqual([]);
  });
});

describe('sayWhatIf', () => {
  const app = { say: (text: Parameters<typeof say>[0], params = {}) => say(text, 'ko', params) };
  const count = (all: number, a = 0) => ({ all, a, b: all - a });

  it('says from how many to how many, and leaves out what changes nothing', () => {
    const outcome = review([candidate('1', { tier: 'A' }), candidate('2'), missing('3')], {
      whatIf: [
        { criterion: 'minLastYear', from: 2, to: 3, count: count(1) },
        { criterion: 'minTotal', from: 3, to: 4, count: count(2) },
        { criterion: 'tierA', from: 5, to: 4, count: count(2, 2) },
      ],
    });
    expect(sayWhatIf(outcome, app)).toEqual(['최근 1년 2명→3명이면 2→1명', 'A등급 5명→4명이면 A 1→2명']);
  });
});

describe('drawVeil', () => {
  const veil = drawVeil([candidate('1', { name: '김영희' }), candidate('2', { name: '김영' })]);

  it('hides names, also within a sentence, the longer one first', () => {
    expect(veil.name('박철수')).toBe('박*수');
    expect(veil.text('김영희님과 김영님은 같은 가족이에요.')).toBe('김*희님과 김*님은 같은 가족이에요.');
  });
});
