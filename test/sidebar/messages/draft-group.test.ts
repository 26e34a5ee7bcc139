import { describe, expect, it } from 'vitest';
import { DRAFT_STATUS, type DraftStatus } from '../../../src/features/message/draft-status';
import type { WordingSummary } from '../../../src/features/message/draft-view';
import {
  addStatuses,
  countGroups,
  firstGroup,
  GROUPS,
  groupOfStatus,
  moveDraft,
  moveStatus,
} from '../../../src/sidebar/messages/draft-group';

describe('groups of drafts', () => {
  it('hold every status once', () => {
    const held = Object.values(GROUPS).flatMap(({ statuses }): readonly DraftStatus[] => statuses);
    expect([...held].sort()).toEqual(Object.keys(DRAFT_STATUS).sort());
    expect(groupOfStatus('replied')).toBe('out');
  });

  it('count what went out together, whatever came of it', () => {
    const counts = countGroups({ draft: 3, exported: 1, sent: 2, failed: 1, replied: 4 });
    expect(counts).toMatchObject({ toCheck: 3, out: 8, held: 0 });
  });

  it('add up over wordings and follow one draft', () => {
    const all = addStatuses([{ draft: 2, held: 1 }, { draft: 5 }]);
    expect(all).toEqual({ draft: 7, held: 1 });
    expect(moveStatus(all, 'draft', 'approved')).toEqual({ draft: 6, held: 1, approved: 1 });
    expect(moveStatus(all, 'held', 'held')).toBe(all);
  });

  it('count what is approved at once only as long as it is a draft', () => {
    const draft = { status: 'draft', atOnce: 'clean' } as const;
    const two = { statuses: { draft: 2 }, clean: 2, withHints: 2 } as WordingSummary;
    const one = moveDraft(two, draft, { ...draft, status: 'approved' });
    expect(one).toMatchObject({ statuses: { draft: 1, approved: 1 }, clean: 1, withHints: 1 });
    const none = moveDraft(one, draft, { ...draft, status: 'held' });
    expect(none).toMatchObject({ clean: 0, withHints: 0 });
    expect(moveDraft(none, { ...draft, status: 'held' }, draft)).toMatchObject({ clean: 1, withHints: 1 });
    expect(moveDraft(two, draft, { status: 'draft', atOnce: 'hints' })).toMatchObject({
      clean: 1,
      withHints: 2,
    });
  });

  it('begin with what can be approved, then with what keeps others back', () => {
    expect(firstGroup({ blocked: 2, draft: 1 })).toBe('toCheck');
    expect(firstGroup({ approved: 9, blocked: 2 })).toBe('toMend');
    expect(firstGroup({ sent: 4 })).toBe('out');
    expect(firstGroup({})).toBe('');
  });
});
