import { describe, expect, it } from 'vitest';
import type { DirectorQuestion, WordingSummary } from '../../../src/features/message/draft-view';
import { nextStep } from '../../../src/sidebar/messages/next-step';

const wording = (
  id: string,
  statuses: WordingSummary['statuses'],
  director?: Partial<DirectorQuestion>,
): WordingSummary => ({
  id,
  name: id,
  channel: 'sms',
  occasion: 'season',
  statuses,
  clean: 0,
  withHints: 0,
  edited: 0,
  findings: [],
  ...(director
    ? { director: { mark: 'm', findings: [], drafts: 1, state: '', reason: '', ...director } }
    : {}),
});
const next = (wordings: readonly WordingSummary[], notFinal = '') => nextStep({ wordings, notFinal });

describe('what is done next with texts and cards', () => {
  it('is making them, where there are none', () => {
    expect(next([])).toEqual({ step: 'make' });
  });

  it('is signing, where drafts wait for the list', () => {
    expect(next([wording('a', { draft: 3 })], '원장님')).toEqual({ step: 'sign' });
    expect(next([wording('a', { blocked: 3 })], '원장님')).toMatchObject({ step: 'mend' });
  });

  it('is approving, beginning with the first wording that has something to approve', () => {
    expect(
      next([wording('a', { approved: 3 }), wording('b', { draft: 2 }), wording('c', { draft: 1 })]),
    ).toEqual({
      step: 'check',
      wording: 'b',
      drafts: 3,
    });
  });

  it('is asking the director before sending, but once only', () => {
    const all = (state: DirectorQuestion['state']) => [
      wording('a', { approved: 5 }),
      wording('b', { needsDirector: 4 }, { drafts: 4, state }),
    ];
    expect(next(all(''))).toEqual({ step: 'ask', wording: 'b', drafts: 4 });
    expect(next(all('asked'))).toEqual({ step: 'send', drafts: 5 });
  });

  it('is mending what is left, then waiting for the director, then nothing', () => {
    expect(next([wording('a', { sent: 5, blocked: 1 })])).toEqual({ step: 'mend', wording: 'a', drafts: 1 });
    expect(next([wording('a', { needsDirector: 4 }, { state: 'asked' })])).toEqual({
      step: 'decide',
      drafts: 4,
    });
    expect(next([wording('a', { sent: 5, skipped: 3, held: 1 })])).toEqual({ step: 'done' });
  });
});
