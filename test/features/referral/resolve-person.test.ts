import { describe, expect, it } from 'vitest';
import type { NamedPerson } from '../../../src/features/referral/mention/mention';
import type { ReferralPatient } from '../../../src/features/referral/patient';
import { proposePeople } from '../../../src/features/referral/propose-people';
import { resolvePerson } from '../../../src/features/referral/resolve-person';
import { named, patient, registry } from './build';

const NEW = patient('P9', '최지은', { chart: '900', firstVisit: '2026-03-02', phone: '010-9999-9999' });

function ask(person: NamedPerson, patients: ReferralPatient[], staff: string[] = [], who = NEW) {
  const { status, referrer, candidates, reason } = resolvePerson(
    person,
    who,
    registry([...patients, who], staff),
  );
  return {
    status,
    referrer: referrer?.id ?? '',
    candidates: candidates.map((c) => c.patient.id),
    reason: reason.code,
  };
}

const YOUNGHEE = patient('P1', '김영희', { chart: '10234', phone: '010-1111-5678', birth: '1963-04-01' });
const NAMESAKE = patient('P2', '김영희', { chart: '10300', phone: '010-2222-4321', birth: '1988-09-09' });
const CHULSOO = patient('P3', '박철수', { chart: '10400', phone: '010-3333-1357', birth: '1970-01-01' });

describe('resolvePerson', () => {
  it('이름 없이 적은 네 자리 번호가 한 분의 차트번호이고 다른 분의 끝번호이면 두 분을 놓고 묻는다', () => {
    const others = [
      patient('P1', '정미라', { chart: '1357', phone: '010-6666-1003' }),
      patient('P2', '박철수', { chart: '1003', phone: '010-3333-1357' }),
    ];
    expect(ask(named('', { marks: { chart: '1357' } }), others)).toMatchObject({
      status: 'question',
      candidates: ['P1', 'P2'],
      reason: 'chartOrTail',
    });
    expect(ask(named('정미라', { marks: { chart: '1357' } }), others)).toMatchObject({ referrer: 'P1' });
    const alone = [patient('P1', '정미라', { chart: '1357', phone: '010-6666-1357' })];
    expect(ask(named('', { marks: { chart: '1357' } }), alone)).toMatchObject({ referrer: 'P1' });
  });

  it('차트번호 앞에 글자가 붙는 병원에서는 숫자만 적어도 이름이 맞으면 인정하고, 번호만 있으면 묻는다', () => {
    const lettered = [
      patient('P1', '김영희', { chart: 'A-00123' }),
      patient('P2', '김영희', { chart: 'B-00200' }),
    ];
    for (const number of ['00123', '123']) {
      expect(ask(named('김영희', { marks: { number } }), lettered)).toMatchObject({
        status: 'counted',
        referrer: 'P1',
        reason: 'byChart',
      });
      expect(ask(named('', { marks: { number } }), lettered).status).toBe('question');
    }
  });

  it.each([
    ['차트번호와 이름이 맞으면', named('김영희', { marks: { chart: '10234' } }), 'byChart'],
    ['차트번호만 있으면', named('', { marks: { chart: '10234' } }), 'byChart'],
    ['차트번호 앞의 0은 무시하고', named('김영희', { marks: { chart: '010234' } }), 'byChart'],
    ['괄호 속 번호가 차트번호면', named('김영희', { marks: { number: '10234' } }), 'byChart'],
    ['이름과 전체 번호가 맞으면', named('김영희', { marks: { phone: '010-1111-5678' } }), 'byPhone'],
    ['이름과 끝번호가 맞으면', named('김영희', { marks: { tail: '5678' } }), 'byTail'],
    ['괄호 속 번호가 끝번호면', named('김영희', { marks: { number: '5678' } }), 'byTail'],
    ['이름과 출생연도가 맞으면', named('김영희', { marks: { birthYear: '63' } }), 'byBirthYear'],
    ['출생연도 네 자리도', named('김영희', { marks: { birthYear: '1963' } }), 'byBirthYear'],
  ])('동명이인이 있어도 %s 바로 인정한다', (_, person, reason) => {
    expect(ask(person, [NAMESAKE, YOUNGHEE, CHULSOO])).toEqual({
      status: 'counted',
      referrer: 'P1',
      candidates: ['P1'],
      reason,
    });
  });

  it('이름만 있어도 먼저 오신 분이 한 분뿐이면 인정한다', () => {
    expect(ask(named('박철수'), [YOUNGHEE, CHULSOO])).toMatchObject({ status: 'counted', referrer: 'P3' });
  });

  it('동명이인이 둘이면 묻고, 두 분을 모두 후보로 낸다', () => {
    const answer = ask(named('김영희'), [YOUNGHEE, NAMESAKE, CHULSOO]);
    expect(answer).toMatchObject({ status: 'question', reason: 'namesakes' });
    expect(answer.candidates.sort()).toEqual(['P1', 'P2']);
  });

  it('동명이인이 아무리 많아도 한 분도 빠뜨리지 않는다', () => {
    const many = Array.from({ length: 14 }, (_, n) => patient(`P${n + 20}`, '김영숙'));
    expect(ask(named('김영숙'), [...many, CHULSOO]).candidates).toHaveLength(14);
  });

  it.each([
    ['차트번호가 다른 이름이면', named('김영희', { marks: { chart: '10400' } }), 'chartDisagrees'],
    ['없는 차트번호면', named('김영희', { marks: { chart: '77777' } }), 'chartUnknown'],
    ['끝번호가 다르면', named('김영희', { marks: { tail: '0000' } }), 'tailDisagrees'],
    ['전체 번호가 다른 분 것이면', named('김영희', { marks: { phone: '010-3333-1357' } }), 'phoneDisagrees'],
    ['출생연도가 다르면', named('김영희', { marks: { birthYear: '70' } }), 'yearDisagrees'],
    ['괄호 속 번호가 아무것도 아니면', named('김영희', { marks: { number: '0000' } }), 'numberUnknown'],
    [
      '괄호 속 번호가 다른 분의 차트번호면',
      named('김영희', { marks: { number: '10400' } }),
      'chartDisagrees',
    ],
    ['없는 구분 표시면', named('김영희', { suffix: 'A' }), 'markDisagrees'],
  ])('이름이 한 분뿐이어도 %s 묻는다', (_, person, reason) => {
    const answer = ask(person, [YOUNGHEE, CHULSOO]);
    expect(answer).toMatchObject({ status: 'question', referrer: '', reason });
    expect(answer.candidates).toContain('P1');
  });

  it('번호가 한 분의 차트번호이면서 다른 분의 끝번호면 두 분을 후보로 묻는다', () => {
    const byChart = patient('P5', '김영희', { chart: '1234', phone: '010-1212-3434' });
    const byTail = patient('P6', '김영희', { chart: '8888', phone: '010-5656-1234' });
    const answer = ask(named('김영희', { marks: { number: '1234' } }), [byChart, byTail]);
    expect(answer).toMatchObject({ status: 'question', reason: 'chartOrTail' });
    expect(answer.candidates.sort()).toEqual(['P5', 'P6']);
  });

  it('번호를 확인할 자료가 없으면 번호는 없는 셈 친다', () => {
    const noPhone = patient('P4', '정미경', { chart: '10500' });
    expect(ask(named('정미경', { marks: { tail: '5678' } }), [noPhone])).toMatchObject({
      status: 'counted',
      reason: 'byName',
    });
  });

  it('같은 이름에 끝번호까지 같은 분이 둘이면 묻는다', () => {
    const twin = patient('P7', '김영희', { phone: '010-7777-5678' });
    expect(ask(named('김영희', { marks: { tail: '5678' } }), [YOUNGHEE, twin])).toMatchObject({
      status: 'question',
      reason: 'severalHolders',
    });
  });

  it.each([
    ['예전 이름', named('이개명')],
    ['예전 번호', named('김영희', { marks: { phone: '010-4444-8888' } })],
  ])('%s으로도 찾는다', (_, person) => {
    const renamed = patient('P8', '김영희', { aliases: ['이개명'], oldPhones: ['010-4444-8888'] });
    expect(ask(person, [renamed, NAMESAKE])).toMatchObject({ status: 'counted', referrer: 'P8' });
  });

  it('데스크의 구분 표시로 동명이인을 가른다', () => {
    const a = patient('P1', '김영희A');
    const b = patient('P2', '김영희B');
    expect(ask(named('김영희', { suffix: 'B' }), [a, b])).toMatchObject({
      status: 'counted',
      referrer: 'P2',
    });
    expect(ask(named('김영희'), [a, b])).toMatchObject({ status: 'question', reason: 'namesakes' });
  });

  it('늦게 오신 분은 소개자가 될 수 없어 후보에서도 뺀다', () => {
    const later = patient('P1', '김영희', { firstVisit: '2026-03-03' });
    expect(ask(named('김영희'), [later])).toEqual({
      status: 'question',
      referrer: '',
      candidates: [],
      reason: 'cameLater',
    });
    expect(ask(named('김영희'), [later, NAMESAKE])).toMatchObject({ status: 'counted', referrer: 'P2' });
  });

  it('차트번호가 가리켜도 늦게 오신 분이면 묻는다', () => {
    const later = patient('P1', '김영희', { chart: '10999', firstVisit: '2026-03-03' });
    expect(ask(named('김영희', { marks: { chart: '10999' } }), [later, NAMESAKE])).toEqual({
      status: 'question',
      referrer: '',
      candidates: ['P2'],
      reason: 'cameLater',
    });
  });

  it('같은 날 처음 오신 두 분은 묻는다', () => {
    const sameDay = patient('P1', '김영희', { firstVisit: '2026-03-02' });
    expect(ask(named('김영희'), [sameDay])).toMatchObject({ status: 'question', reason: 'sameDay' });
    expect(ask(named('김영희'), [sameDay]).candidates).toEqual(['P1']);
  });

  it('먼저 오신 분이 한 분이어도 같은 날 처음 온 동명이인이 있으면 묻고, 먼저 오신 분을 앞에 둔다', () => {
    const sameDay = patient('P1', '김영희', { firstVisit: '2026-03-02' });
    expect(ask(named('김영희'), [sameDay, NAMESAKE])).toMatchObject({
      status: 'question',
      reason: 'sameDay',
      candidates: ['P2', 'P1'],
    });
  });

  it('본인 이름뿐이고 동명이인이 없으면 소개가 아니다', () => {
    expect(ask(named('최지은'), [YOUNGHEE])).toMatchObject({
      status: 'none',
      reason: 'self',
      candidates: [],
    });
    expect(ask(named('', { marks: { chart: '900' } }), [YOUNGHEE])).toMatchObject({ status: 'none' });
  });

  it('본인과 이름이 같은 분이 먼저 계셨으면 묻고, 끝번호가 가리키면 인정한다', () => {
    const other = patient('P1', '최지은', { phone: '010-1111-2222' });
    expect(ask(named('최지은'), [other])).toMatchObject({ status: 'question', candidates: ['P1'] });
    expect(ask(named('최지은', { marks: { tail: '2222' } }), [other])).toMatchObject({
      status: 'counted',
      referrer: 'P1',
    });
    expect(ask(named('최지은', { marks: { tail: '9999' } }), [other])).toMatchObject({ status: 'question' });
  });

  it.each([
    ['환자 가운데 없는 이름이면 직원으로 뺀다', [CHULSOO], named('김영희'), 'staff'],
    ['같은 이름의 환자가 있으면 묻는다', [YOUNGHEE], named('김영희'), 'question'],
    [
      '끝번호가 환자를 가리키면 인정한다',
      [YOUNGHEE],
      named('김영희', { marks: { tail: '5678' } }),
      'counted',
    ],
    ['차트번호가 가리키면 인정한다', [YOUNGHEE], named('김영희', { marks: { chart: '10234' } }), 'counted'],
  ])('직원 이름은 %s', (_, patients, person, status) => {
    expect(ask(person, patients, ['김영희']).status).toBe(status);
  });

  it('첫 내원일을 모르는 기존 환자의 소개는 누구인지 알아도 묻는다', () => {
    const old = patient('P9', '최지은', { chart: '900' });
    for (const person of [named('김영희', { marks: { chart: '10234' } }), named('김영희')]) {
      expect(ask(person, [YOUNGHEE], [], old)).toMatchObject({
        status: 'question',
        reason: 'existingPatient',
        candidates: ['P1'],
      });
    }
  });

  it('첫 내원일을 아는 기존 환자는 그보다 먼저 오신 분만 인정한다', () => {
    const old = patient('P9', '최지은', { firstVisit: '2020-05-05' });
    const elder = patient('P1', '김영희', { firstVisit: '2019-01-01' });
    const younger = patient('P1', '김영희', { firstVisit: '2021-01-01' });
    expect(ask(named('김영희'), [elder], [], old).status).toBe('counted');
    expect(ask(named('김영희'), [younger], [], old).reason).toBe('cameLater');
    expect(ask(named('김영희'), [YOUNGHEE], [], old).reason).toBe('orderUnknown');
  });

  it('지점이 다르면 같은 차트번호라도 같은 지점 분을 먼저 본다', () => {
    const here = patient('P1', '김영희', { branch: '강남', chart: '77' });
    const there = patient('P2', '김영희', { branch: '분당', chart: '77' });
    const who = patient('P9', '최지은', { branch: '강남', firstVisit: '2026-03-02' });
    const person = named('김영희', { marks: { chart: '77' } });
    expect(ask(person, [there, here], [], who)).toMatchObject({ status: 'counted', referrer: 'P1' });
    expect(ask(person, [there], [], who)).toMatchObject({ status: 'counted', referrer: 'P2' });
  });

  it('번호만 있고 그 번호가 끝번호면 묻는다', () => {
    expect(ask(named('', { marks: { number: '5678' } }), [YOUNGHEE])).toMatchObject({
      status: 'question',
      reason: 'numberAlone',
      candidates: ['P1'],
    });
  });

  it('아무도 없는 이름은 묻고, 비슷한 이름을 후보로 낸다', () => {
    expect(ask(named('김영히'), [YOUNGHEE, CHULSOO])).toEqual({
      status: 'question',
      referrer: '',
      candidates: ['P1'],
      reason: 'nobody',
    });
  });
});

describe('proposePeople', () => {
  it('이름이 꼭 맞는 분이 한 분이면 비슷한 이름은 내지 않는다', () => {
    const near = patient('P4', '김영호');
    const offered = proposePeople(named('김영희'), NEW, registry([YOUNGHEE, near, NEW]));
    expect(offered.map((c) => c.patient.id)).toEqual(['P1']);
  });

  it('꼭 맞는 분의 번호가 다르면 번호까지 맞는 비슷한 이름을 함께 낸다', () => {
    const near = patient('P4', '김영호', { phone: '010-4444-8642' });
    const person = named('김영희', { marks: { number: '8642' } });
    const offered = proposePeople(person, NEW, registry([YOUNGHEE, near, NEW]));
    expect(offered.map((c) => c.patient.id)).toEqual(['P1', 'P4']);
  });

  it.each([
    ['가운데를 가린 이름', named('', { pattern: { kind: 'masked', text: '김*희' } }), ['P1', 'P2']],
    ['뒤를 가린 이름', named('', { pattern: { kind: 'masked', text: '박**' } }), ['P3']],
    ['초성', named('', { pattern: { kind: 'initials', text: 'ㄱㅇㅎ' } }), ['P1', 'P2']],
    ['성과 초성', named('', { pattern: { kind: 'initials', text: '박ㅊㅅ' } }), ['P3']],
  ])('%s에 맞는 분을 후보로 낸다', (_, person, expected) => {
    const people = [YOUNGHEE, NAMESAKE, CHULSOO];
    const offered = proposePeople(person, NEW, registry([...people, NEW]));
    expect(offered.map((c) => c.patient.id).sort()).toEqual(expected);
  });

  it('이름과 끝번호가 함께 맞는 분을 이름만 맞는 분보다 앞에 둔다', () => {
    const offered = proposePeople(
      named('김영희', { marks: { tail: '4321' } }),
      NEW,
      registry([YOUNGHEE, NAMESAKE, NEW]),
    );
    expect(offered.map((c) => [c.patient.id, c.why])).toEqual([
      ['P2', 'tail'],
      ['P1', 'name'],
    ]);
  });

  it('가린 이름의 후보는 아홉 분까지만 낸다', () => {
    const many = Array.from({ length: 30 }, (_, n) => patient(`P${n + 20}`, `김${'가나다라마'[n % 5]}희`));
    const person = named('', { pattern: { kind: 'masked', text: '김*희' } });
    expect(proposePeople(person, NEW, registry([...many, NEW]))).toHaveLength(9);
  });
});
