import { describe, expect, it } from 'vitest';
import type { VipEntry } from '../../../src/features/vip/vip-view';
import { choicesOf, filterVips, NO_FILTER, readFilter } from '../../../src/sidebar/vips/vip-filter';

const vip = (patient: string, part: Partial<VipEntry>): VipEntry => ({
  patient,
  name: patient,
  chart: '',
  phone: '',
  tier: 'B',
  state: 'provisional',
  total: 3,
  lastYear: 2,
  family: 0,
  carriedOver: 0,
  lastVisit: '',
  attendant: '',
  decision: '',
  benefits: '',
  change: '',
  lastTier: '',
  history: [],
  warnings: '',
  brought: [],
  drafts: [],
  ...part,
});

const vips = [
  vip('P1', { tier: 'A', attendant: '최실장' }),
  vip('P2', { tier: 'B', attendant: '박간호' }),
  vip('P3', { tier: 'B', state: 'droppedOut' }),
];
const found = (filter: Partial<typeof NO_FILTER>) =>
  filterVips(vips, { ...NO_FILTER, ...filter }).map(({ patient }) => patient);

describe('filterVips', () => {
  it('keeps the order of the list, and all of it where nothing is chosen', () => {
    expect(found({})).toEqual(['P1', 'P2', 'P3']);
  });

  it('narrows by tier, state and who looks after them, together', () => {
    expect(found({ tier: 'B' })).toEqual(['P2', 'P3']);
    expect(found({ state: 'droppedOut' })).toEqual(['P3']);
    expect(found({ tier: 'B', owner: '박간호' })).toEqual(['P2']);
    expect(found({ tier: 'A', owner: '박간호' })).toEqual([]);
  });
});

describe('choicesOf', () => {
  it('offers what can narrow the list', () => {
    expect(choicesOf(vips)).toEqual({
      tiers: ['A', 'B'],
      states: ['provisional', 'droppedOut'],
      owners: ['박간호', '최실장'],
    });
  });

  it('offers nothing where all are alike and nobody looks after anybody', () => {
    expect(choicesOf([vip('P1', {}), vip('P2', {})])).toEqual({ tiers: [], states: [], owners: [] });
  });
});

describe('readFilter', () => {
  it('takes what was kept', () => {
    const kept = { tier: 'A', state: 'provisional', owner: '최실장' };
    expect(readFilter(kept, choicesOf(vips))).toEqual(kept);
  });

  it('forgets what the list no longer has', () => {
    expect(readFilter({ tier: 'C', owner: '없는분' }, choicesOf(vips))).toEqual(NO_FILTER);
  });
});
