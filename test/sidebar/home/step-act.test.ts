import { describe, expect, it } from 'vitest';
import type { HomeState, StepId, StepState } from '../../../src/features/home/home';
import { nextAct, stepActs } from '../../../src/sidebar/home/step-act';

type Facts = Pick<HomeState, 'steps' | 'questions' | 'data' | 'next'>;

function facts(steps: Partial<Record<StepId, Partial<StepState>>>, change: Partial<Facts> = {}): Facts {
  const ids: StepId[] = ['import', 'questions', 'vips', 'meeting', 'messages', 'schedule'];
  return {
    steps: ids.map((id) => ({ id, state: 'waiting', detail: '', isBegun: false, ...steps[id] })),
    questions: { open: 0, changing: 0, unapplied: 0 },
    data: { patients: 700, until: '2026-12-01', ageDays: 2 },
    next: null,
    ...change,
  };
}

/** What the buttons of a step say. */
function labels(step: StepId, known: Facts): string[] {
  return stepActs(step, known).map(({ label }) => label.ko);
}

describe('stepActs', () => {
  it('offers nothing but the import before there are records', () => {
    const empty = facts({}, { data: { patients: 0, until: '', ageDays: null } });
    expect(labels('import', empty)).toEqual(['자료 가져오기']);
    for (const step of ['questions', 'vips', 'messages', 'schedule'] as const)
      expect(labels(step, empty)).toEqual([]);
  });

  it.each<[string, Partial<HomeState['questions']>, StepState['state'], string[]]>([
    ['새 자료를 아직 읽지 않았으면 읽기부터', {}, 'open', ['메모에서 소개 읽기']],
    [
      '명단이 바뀌는 질문이 있으면 질문부터',
      { open: 9, changing: 3 },
      'open',
      ['소개 확인하기', '메모에서 소개 읽기'],
    ],
    [
      '답이 남아 있어도 명단이 바뀌는 질문부터',
      { open: 9, changing: 3, unapplied: 2 },
      'open',
      ['소개 확인하기', '답을 명단에 반영하기'],
    ],
    ['답만 남았으면 반영부터', { unapplied: 2 }, 'open', ['답을 명단에 반영하기']],
    [
      '급하지 않은 질문은 답 반영 뒤에',
      { open: 4, unapplied: 2 },
      'open',
      ['답을 명단에 반영하기', '소개 확인하기'],
    ],
    ['급하지 않은 질문만 남으면 볼 수 있게', { open: 4 }, 'done', ['소개 확인하기', '메모에서 소개 읽기']],
    ['모두 끝났으면 다시 읽기만', {}, 'done', ['메모에서 소개 읽기']],
  ])('%s', (_, questions, state, expected) => {
    const counts = { open: 0, changing: 0, unapplied: 0, ...questions };
    expect(labels('questions', facts({ questions: { state } }, { questions: counts }))).toEqual(expected);
  });

  it('draws a list that does not exist yet, and shows one that does', () => {
    expect(labels('vips', facts({ vips: { state: 'open' } }))).toEqual(['VIP 명단 뽑기']);
    expect(labels('vips', facts({ vips: { state: 'open', isBegun: true } }))).toEqual([
      'VIP 명단 뽑기',
      '명단 보기',
    ]);
    expect(labels('vips', facts({ vips: { state: 'done', isBegun: true } }))).toEqual([
      '명단 보기',
      'VIP 명단 뽑기',
    ]);
  });

  it('leads to the meeting once there is a list', () => {
    expect(labels('meeting', facts({}))).toEqual([]);
    expect(labels('meeting', facts({ vips: { isBegun: true } }))).toEqual([
      '회의·확정하기',
      '후보·회의 시트 열기',
    ]);
  });

  it('makes texts and schedule once there is a list; afterwards what there is comes first', () => {
    expect(labels('messages', facts({}))).toEqual([]);
    expect(labels('messages', facts({ messages: { state: 'open' } }))).toEqual(['문자·카드 만들기']);
    const blanks = facts({ messages: { state: 'open', isBegun: true } });
    expect(labels('messages', blanks)).toEqual(['문자·카드 보기', '문자·카드 시트 열기']);
    const planned = facts({ schedule: { state: 'done', isBegun: true } });
    expect(labels('schedule', planned)).toEqual(['일정표 시트 열기', '일정표 만들기']);
  });
});

describe('nextAct', () => {
  it('is the first thing of the next step', () => {
    const known = facts({ vips: { state: 'open' } }, { next: 'vips' });
    expect(nextAct(known)).toMatchObject({ kind: 'work', action: 'vip.shortlist' });
  });

  it('is the meeting where the list waits for signatures', () => {
    const known = facts({ vips: { state: 'done', isBegun: true } }, { next: 'meeting' });
    expect(nextAct(known)).toMatchObject({ kind: 'view', view: 'meeting' });
  });

  it('is nothing where all is done', () => {
    expect(nextAct(facts({}))).toBeUndefined();
  });
});
