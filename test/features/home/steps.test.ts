import { describe, expect, it } from 'vitest';
import type { StepId } from '../../../src/features/home/home';
import { judgeSteps, type SeasonFacts } from '../../../src/features/home/steps';
import type { DraftStatus } from '../../../src/features/message/draft-status';

const EMPTY: SeasonFacts = {
  today: '2026-12-23',
  isSample: false,
  data: { patients: 0, until: '', ageDays: null },
  openImports: [],
  questions: { open: 0, changing: 0, unapplied: 0 },
  isUnread: true,
  isRecountDue: false,
  list: {
    a: 0,
    b: 0,
    isDrawn: false,
    isOutdated: false,
    state: 'provisional',
    undecided: 0,
    unsigned: ['director', 'headDesk'],
  },
  drafts: new Map(),
  tasks: { all: 0, done: 0 },
};
const DATA = { patients: 740, until: '2026-12-22', ageDays: 1 } as const;
const OLD = { patients: 740, until: '2026-12-14', ageDays: 9 } as const;
const LIST = { ...EMPTY.list, a: 12, b: 30, isDrawn: true } as const;
const FINAL = { ...LIST, state: 'final', unsigned: [] } as const;
const BEGUN = { batch: 'b', file: '내원.csv', doneRows: 1200, totalRows: 2000, who: '' } as const;
const READ = { ...EMPTY, data: DATA, isUnread: false };
const drafts = (counts: Partial<Record<DraftStatus, number>>) =>
  new Map(Object.entries(counts) as [DraftStatus, number][]);

const step = (facts: Partial<SeasonFacts>, id: StepId, base: SeasonFacts = EMPTY) => {
  const { steps } = judgeSteps({ ...base, ...facts }, 'ko');
  const { state, detail } = steps.find((each) => each.id === id) ?? { state: '', detail: '' };
  return `${state}: ${detail}`;
};
const next = (facts: Partial<SeasonFacts>, base: SeasonFacts = EMPTY) =>
  judgeSteps({ ...base, ...facts }, 'ko').next;

describe('the steps', () => {
  it('stand in their order', () => {
    expect(judgeSteps(EMPTY, 'ko').steps.map(({ id }) => id)).toEqual([
      'import',
      'questions',
      'vips',
      'meeting',
      'messages',
      'schedule',
    ]);
  });

  it.each([
    ['nothing is there', {}, 'open: 아직 자료가 없어요'],
    ['data is fresh', { data: DATA }, 'done: 12/22까지, 어제'],
    ['data is of today', { data: { ...DATA, until: '2026-12-23', ageDays: 0 } }, 'done: 12/23까지, 오늘'],
    [
      'data is three days old',
      { data: { ...DATA, until: '2026-12-20', ageDays: 3 } },
      'done: 12/20까지, 3일 전',
    ],
    ['data is old', { data: OLD }, 'open: 12/14까지, 9일 전'],
    ['the sample is old, as it always is', { data: OLD, isSample: true }, 'done: 12/14까지, 9일 전'],
    ['an import was begun', { data: DATA, openImports: [BEGUN] }, 'open: 가져오는 중 1,200/2,000줄'],
    [
      'patients have no visits',
      { data: { patients: 12, until: '' as const, ageDays: null } },
      'done: 환자 12명',
    ],
  ])('import, when %s', (_, facts, said) => {
    expect(step(facts, 'import')).toBe(said);
  });

  it.each([
    ['there is no data', EMPTY, 'waiting: '],
    ['new records were not read', { ...READ, isUnread: true }, 'open: 새 자료를 읽을 차례'],
    ['what counts was set anew', { ...READ, isRecountDue: true }, 'open: 소개를 다시 셀 차례'],
    [
      'the first import is under way',
      { ...READ, isUnread: true, openImports: [BEGUN] },
      'waiting: 새 자료를 읽을 차례',
    ],
    [
      'questions change the list',
      { ...READ, questions: { open: 40, changing: 9, unapplied: 0 } },
      'open: 질문 9건',
    ],
    [
      'answers are not counted',
      { ...READ, questions: { open: 31, changing: 0, unapplied: 9 } },
      'open: 답 9건 반영 전',
    ],
    [
      'both',
      { ...READ, questions: { open: 34, changing: 3, unapplied: 6 } },
      'open: 질문 3건 · 답 6건 반영 전',
    ],
    [
      'only others are left',
      { ...READ, questions: { open: 31, changing: 0, unapplied: 0 } },
      'done: 급하지 않은 질문 31건',
    ],
    ['none is left', READ, 'done: 모두 확인했어요'],
    ['none is left and the data is old', { ...READ, data: OLD }, 'done: 모두 확인했어요'],
  ])('questions, when %s', (_, facts, said) => {
    expect(step(facts, 'questions')).toBe(said);
  });

  it.each([
    ['questions are open', { ...READ, isUnread: true }, 'waiting: '],
    ['questions are settled', READ, 'open: 명단을 뽑을 차례'],
    [
      'nobody came of drawing it',
      { ...READ, list: { ...EMPTY.list, isDrawn: true } },
      'done: 기준에 맞는 분이 없어요',
    ],
    [
      'nobody came of it, and referrals were read again since',
      { ...READ, list: { ...EMPTY.list, isDrawn: true, isOutdated: true } },
      'open: 명단을 뽑을 차례',
    ],
    ['the list is drawn', { ...READ, list: LIST }, 'done: A 12 · B 30'],
    [
      'the list is drawn and new questions came',
      { ...READ, isUnread: true, list: LIST },
      'waiting: A 12 · B 30',
    ],
    [
      'referrals were read again since',
      { ...READ, list: { ...LIST, isOutdated: true } },
      'open: A 12 · B 30, 다시 뽑을 차례',
    ],
    [
      'it is signed, whatever came since',
      { ...READ, isUnread: true, list: { ...FINAL, isOutdated: true } },
      'done: A 12 · B 30',
    ],
  ])('vips, when %s', (_, facts, said) => {
    expect(step(facts, 'vips')).toBe(said);
  });

  it.each([
    ['there is no list', EMPTY.list, 'waiting: '],
    ['the list is drawn', { ...LIST, undecided: 7 }, 'open: 정할 분 7명 · 서명: 원장, 데스크 실장'],
    ['the list is to be drawn again', { ...LIST, isOutdated: true }, 'waiting: 서명: 원장, 데스크 실장'],
    ['one has signed', { ...LIST, state: 'waiting', unsigned: ['headDesk'] }, 'open: 서명: 데스크 실장'],
    [
      'the list has changed since',
      { ...LIST, state: 'reopened' },
      'open: 다시 확인 · 서명: 원장, 데스크 실장',
    ],
    ['both have signed', FINAL, 'done: 확정'],
  ] as const)('meeting, when %s', (_, list, said) => {
    expect(step({ list }, 'meeting', READ)).toBe(said);
  });

  it.each([
    ['there is no list', READ, 'waiting: '],
    ['there is a list', { ...READ, list: LIST }, 'open: 글을 만들 차례'],
    ['all are drafted', { ...READ, list: LIST, drafts: drafts({ draft: 76 }) }, 'done: 초안 76'],
    [
      'some have blanks',
      { ...READ, list: LIST, drafts: drafts({ blocked: 2, draft: 76, skipped: 3 }) },
      'open: 초안 76 · 고칠 것 2',
    ],
  ])('messages, when %s', (_, facts, said) => {
    expect(step(facts, 'messages')).toBe(said);
  });

  it.each([
    ['there is no list', READ, 'waiting: '],
    ['there is a list', { ...READ, list: LIST }, 'open: 일정을 만들 차례'],
    ['it is made', { ...READ, tasks: { all: 20, done: 3 } }, 'done: 할 일 20 · 완료 3'],
  ])('schedule, when %s', (_, facts, said) => {
    expect(step(facts, 'schedule')).toBe(said);
  });
});

describe('the next step', () => {
  it('goes from one to the other', () => {
    expect(next({})).toBe('import');
    expect(next({ isUnread: true }, READ)).toBe('questions');
    expect(next({}, READ)).toBe('vips');
    expect(next({ list: { ...LIST, undecided: 7 } }, READ)).toBe('meeting');
    expect(next({ list: LIST }, READ)).toBe('messages');
    expect(next({ list: LIST, drafts: drafts({ draft: 76 }) }, READ)).toBe('schedule');
    const made = { drafts: drafts({ draft: 76 }), tasks: { all: 20, done: 0 } };
    expect(next({ list: LIST, ...made }, READ)).toBe('meeting');
    expect(next({ list: FINAL, ...made }, READ)).toBeNull();
  });

  it('puts work not yet begun before old data and blanks', () => {
    expect(next({ data: OLD }, READ)).toBe('vips');
    expect(next({ list: LIST, drafts: drafts({ blocked: 2 }) }, READ)).toBe('schedule');
    const done = { list: FINAL, tasks: { all: 20, done: 0 } };
    expect(next({ ...done, drafts: drafts({ blocked: 2 }) }, READ)).toBe('messages');
    expect(next({ ...done, data: OLD, drafts: drafts({ draft: 2 }) }, READ)).toBe('import');
  });

  it('finishes an import before anything else', () => {
    expect(next({ openImports: [BEGUN] }, READ)).toBe('import');
  });
});
