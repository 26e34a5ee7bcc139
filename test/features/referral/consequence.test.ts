import { describe, expect, it } from 'vitest';
import {
  type OpenQuestion,
  orderQuestions,
  questionsThatChangeList,
} from '../../../src/features/referral/consequence';
import { type Criteria, tallyReferrals } from '../../../src/features/referral/tally';

const CRITERIA: Criteria = { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' };
const AS_OF = '2026-12-01';

/** 박철수 has brought so many, long ago. */
function changing(old: number, questions: OpenQuestion[]) {
  const credits = Array.from({ length: old }, (_, n) => ({
    referrer: '박철수',
    referred: `오래된 환자 ${n}`,
    firstVisit: '2020-01-01',
    isFamily: false,
  }));
  const tallies = tallyReferrals(credits, new Map(), AS_OF, CRITERIA);
  return [...questionsThatChangeList(questions, tallies, AS_OF, CRITERIA)];
}

function question(
  patient: string,
  candidates: string[],
  firstVisit = '2026-03-02',
  likely = candidates.slice(0, 1),
): OpenQuestion {
  return { patient, candidates, firstVisit, likely };
}

describe('questionsThatChangeList', () => {
  it.each([
    [0, false, '한 명으로는 기준에 못 미친다'],
    [1, false, '두 명째지만 최근 1년에는 한 명뿐이다'],
    [2, true, '세 명째라 명단에 오른다'],
    [3, false, '이미 B이고 그대로 B이다'],
    [4, true, '다섯 명째라 A가 된다'],
    [5, false, '이미 A이다'],
  ])('지금까지 %i명을 모신 분이 후보면 명단이 바뀜: %s (%s)', (old, expected) => {
    expect(changing(old, [question('최지은', ['박철수'])]).length > 0).toBe(expected);
  });

  it('둘째 후보에게 인정될 때 명단이 바뀌어도 먼저 묻는다', () => {
    expect(changing(2, [question('최지은', ['김영희', '박철수'])])).toEqual(['최지은']);
  });

  it('하나로는 모자라도 같은 분에 대한 질문이 둘이면 둘 다 먼저 묻는다', () => {
    expect(changing(0, [question('최지은', ['박철수']), question('이민수', ['박철수'])])).toEqual([
      '최지은',
      '이민수',
    ]);
  });

  it('동명이인이면 둘째 후보도 여러 질문을 모아서 본다', () => {
    const ask = (patient: string, likely: string[]) =>
      question(patient, ['김영희', '박철수'], '2024-03-02', likely);
    expect(changing(1, [ask('최지은', ['김영희', '박철수']), ask('이민수', ['김영희', '박철수'])])).toEqual([
      '최지은',
      '이민수',
    ]);
    expect(changing(1, [ask('최지은', ['김영희']), ask('이민수', ['김영희'])])).toEqual([]);
  });

  it('기준일 뒤에 처음 오신 분의 질문은 기다려도 된다', () => {
    expect(changing(2, [question('최지은', ['박철수'], '2026-12-02')])).toEqual([]);
  });

  it('후보가 없는 질문은 명단을 바꾸지 못한다', () => {
    expect(changing(2, [question('최지은', [])])).toEqual([]);
  });
});

describe('orderQuestions', () => {
  it('명단이 바뀌는 질문을 먼저, 같은 후보끼리 모아, 큰 묶음부터 놓는다', () => {
    const ask = (id: string, candidate: string, changesList: boolean) => ({
      id,
      candidates: candidate === '' ? [] : [{ patient: { id: candidate } }],
      changesList,
    });
    const questions = [
      ask('1', '', false),
      ask('2', '박철수', false),
      ask('3', '김영희', true),
      ask('4', '이순자', true),
      ask('5', '이순자', true),
    ];
    expect(orderQuestions(questions).map(({ id }) => id)).toEqual(['4', '5', '3', '2', '1']);
  });
});
