import { describe, expect, it } from 'vitest';
import type { HomeState } from '../../../src/features/home/home';
import { isStale, isUntouched } from '../../../src/sidebar/home/home-fact';

const HOME: HomeState = {
  isPrepared: true,
  clinic: '하얀들치과',
  isSample: false,
  language: 'ko',
  today: '2026-12-04',
  staff: [],
  data: { patients: 0, until: '', ageDays: null },
  openImports: [],
  steps: [],
  next: 'import',
  tasks: [],
  vipsToday: [],
  questions: { open: 0, changing: 0, unapplied: 0 },
  approvals: { director: 0, headDesk: 0 },
  version: '0.2.0',
  newestVersion: '0.2.0',
  pinNews: [],
};

describe('isUntouched', () => {
  it.each<[string, Partial<HomeState>, boolean]>([
    ['시트가 없다', { isPrepared: false, clinic: '' }, true],
    ['시트만 있고 이름도 자료도 없다', { clinic: '' }, true],
    ['이름은 적었고 자료는 아직이다', {}, false],
    ['이름은 없어도 자료가 있다', { clinic: '', data: { patients: 5, until: '', ageDays: null } }, false],
    [
      '첫 가져오기가 멈춰 있다',
      { clinic: '', openImports: [{ batch: 'x', file: 'a.csv', doneRows: 1, totalRows: 2, who: '' }] },
      false,
    ],
  ])('%s', (_, change, expected) => {
    expect(isUntouched({ ...HOME, ...change })).toBe(expected);
  });
});

describe('isStale', () => {
  const aged = (ageDays: number | null, isSample = false) =>
    isStale({ ...HOME, isSample, data: { patients: 5, until: '2026-12-01', ageDays } });

  it('begins after the third day', () => {
    expect(aged(3)).toBe(false);
    expect(aged(4)).toBe(true);
  });

  it('is never said of the sample, nor where no visit is known', () => {
    expect(aged(90, true)).toBe(false);
    expect(aged(null)).toBe(false);
  });
});
