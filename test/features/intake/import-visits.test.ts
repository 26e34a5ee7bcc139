import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreBefore } from '../../../src/features/intake/person-before';
import type { Patient, Visit } from '../../../src/features/intake/table';
import { counts, EMPTY, type FileText, type Imported, importFile, lines, type Register } from './build';

/** Who is known, one line a person. */
function people({ patients }: Register): string[] {
  return patients.map(({ id, branch, chart, name, aliases, phone, oldPhones }) =>
    [id, branch, chart, name, aliases, phone, oldPhones].filter((text) => text !== '').join(' | '),
  );
}

const ids = ({ visits }: Register) => visits.map(({ id }) => id);

const SMALL = lines(`내원일|차트번호|이름|휴대폰|메모|수납액
  2026-11-03|10234|김영희|010-1111-2222|소개로 옴|50,000
  2026-11-03|10235|박철수|010-3333-4444||
  2026-11-03|10234|김영희|010-1111-2222|오후에 다시 오심|120,000
  2026-11-05|10234|김영희|010-1111-2222||`);

describe('importVisits', () => {
  it('내원은 환자, 날짜, 그날의 순서다', () => {
    expect(ids(importFile(EMPTY, SMALL))).toEqual([
      'P00001/2026-11-03/1',
      'P00002/2026-11-03/1',
      'P00001/2026-11-03/2',
      'P00001/2026-11-05/1',
    ]);
  });

  it('같은 파일을 다시 넣으면 아무것도 늘거나 바뀌지 않는다', () => {
    const once = importFile(EMPTY, SMALL);
    const twice = importFile(once, SMALL);
    expect(counts(once)).toEqual({ accepted: 4, unchanged: 0, rejected: 0 });
    expect(counts(twice)).toEqual({ accepted: 0, unchanged: 4, rejected: 0 });
    expect(twice.chunks[0]).toMatchObject({ changedPatients: [], changedVisits: [] });
  });

  it('나중에 내보낸 파일은 새 내원만 더하고, 고친 메모는 다시 읽는다', () => {
    const once = importFile(EMPTY, SMALL);
    const [header = [], ...rows] = SMALL;
    const edited = rows.map((row) => row.map((cell) => (cell === '소개로 옴' ? '박철수님 소개로 옴' : cell)));
    const later = importFile(
      once,
      [
        header,
        ['2026-11-01', '10300', '최지은', '', '', ''],
        ...edited,
        ['2026-11-07', '10235', '박철수', '', '', ''],
      ],
      { batch: 'b', file: 'later.csv' },
    );
    expect(counts(later)).toEqual({ accepted: 3, unchanged: 3, rejected: 0 });
    expect(later.visits).toHaveLength(6);
    expect(later.visits.find(({ id }) => id === 'P00001/2026-11-03/1')).toMatchObject({
      memo: '박철수님 소개로 옴',
      file: 'later.csv',
      fileRow: 3,
    });
    expect(people(later)[2]).toBe('P00003 | 10300 | 최지은');
  });

  it('나중 파일에 없는 칸은 알던 것을 지우지 않는다', () => {
    const once = importFile(EMPTY, SMALL);
    const later = importFile(
      once,
      lines(`내원일|차트번호|이름
        2026-11-03|10234|김영희`),
      { batch: 'b' },
    );
    expect(counts(later)).toEqual({ accepted: 0, unchanged: 1, rejected: 0 });
    expect(later.visits[0]).toMatchObject({ memo: '소개로 옴', paidBand: 'low' });
    expect(later.patients[0]?.phone).toBe('010-1111-2222');
  });

  it('모든 줄은 들어오거나, 이미 있거나, 까닭과 함께 남는다', () => {
    const file = lines(`내원일|이름|휴대폰
      2026-11-03|김영희|010-1111-2222
      내일|박철수|010-3333-4444
      2026-11-03||010-5555-6666`);
    const imported = importFile(EMPTY, file);
    expect(counts(imported)).toEqual({ accepted: 1, unchanged: 0, rejected: 2 });
    expect(
      imported.chunks[0]?.faults.map(({ rowNumber, column, value }) => [rowNumber, column, value]),
    ).toEqual([
      [3, '내원일', '내일'],
      [4, '이름', ''],
    ]);
  });

  it('지운 환자의 번호를 새 환자에게 다시 주지 않는다', () => {
    const once = importFile(EMPTY, SMALL);
    const without = { ...once, patients: once.patients.slice(0, 1) };
    const later = importFile(without, lines('내원일|차트번호|이름\n2026-11-09|10400|한결'), { batch: 'b' });
    expect(people(later)[1]).toBe('P00003 | 10400 | 한결');
  });
});

describe('mergeRow', () => {
  it.each([
    [
      '차트번호가 같으면 이름과 번호가 달라도 한 분',
      '10234|김영희|010-1111-2222|',
      '10234|김지우|010-9999-8888|',
      1,
    ],
    ['쉼표나 소수점이 붙은 차트번호도 같은 번호', '10234|김영희||', '10,234|김영희||', 1],
    ['엑셀이 0을 지운 차트번호도 같은 번호', '010234|김영희||', '10234|김영희||', 1],
    [
      '차트번호가 다르면 이름과 번호가 같아도 다른 분',
      '10234|김영희|010-1111-2222|',
      '10235|김영희|010-1111-2222|',
      2,
    ],
    ['차트번호가 없으면 이름과 번호가 같은 분', '|김영희|010-1111-2222|', '|김영희|01011112222|', 1],
    ['이름만 같으면 다른 분', '|김영희|010-1111-2222|', '|김영희|010-3333-4444|', 2],
    ['번호만 같으면 다른 분', '|김영희|010-1111-2222|', '|김민준|010-1111-2222|', 2],
    [
      '이름과 생년월일이 같아도 번호가 다르면 다른 분',
      '|김영희|010-1111-2222|1970-01-01',
      '|김영희|010-3333-4444|1970-01-01',
      2,
    ],
    [
      '이름과 생년월일만으로는 번호 있는 분에 합치지 않는다',
      '|김영희|010-1111-2222|1970-01-01',
      '|김영희||1970-01-01',
      2,
    ],
    [
      '차트번호도 번호도 없는 줄은 이름과 생년월일이 같은 것끼리',
      '|김영희||1970-01-01',
      '|김영희||1970-01-01',
      1,
    ],
    ['차트번호도 번호도 없고 생년월일이 다르면 다른 분', '|김영희||1970-01-01', '|김영희||1971-01-01', 2],
    [
      '차트 없이 오신 분에게 나중에 차트가 생기면 한 분',
      '|김영희|010-1111-2222|',
      '10234|김영희|010-1111-2222|',
      1,
    ],
    ['차트번호가 빠진 줄은 이름과 번호로 그 분', '10234|김영희|010-1111-2222|', '|김영희|010-1111-2222|', 1],
    ['데스크가 붙인 표시는 같은 이름', '|김영희A|010-1111-2222|', '|김영희|010-1111-2222|', 1],
    ['띄어쓰기와 보이지 않는 글자는 같은 이름', '|김 영희|010-1111-2222|', '|김영희\u200b|010-1111-2222|', 1],
  ])('%s', (_, one, other, number) => {
    const file = lines(`차트번호|이름|휴대폰|생년월일|내원일
      ${one}|2026-11-03
      ${other}|2026-11-04`);
    expect(importFile(EMPTY, file).patients).toHaveLength(number);
  });

  it('이름과 번호는 가장 최근 것을 쓰고 예전 것도 남긴다', () => {
    const file = lines(`내원일|차트번호|이름|휴대폰
      2026-11-05|10234|김지우|010-9999-8888
      2026-11-03|10234|김영희|010-1111-2222
      2026-11-04|10234|김영희|010-3333-4444
      2026-11-06|10234|김지우|`);
    expect(people(importFile(EMPTY, file))).toEqual([
      'P00001 | 10234 | 김지우 | 김영희 | 010-9999-8888 | 010-1111-2222, 010-3333-4444',
    ]);
  });

  it('예전 번호로 돌아오면 그 번호는 더 이상 예전 번호가 아니다', () => {
    const file = lines(`내원일|차트번호|이름|휴대폰
      2026-11-03|10234|김영희|010-1111-2222
      2026-11-04|10234|김영희|010-3333-4444
      2026-11-05|10234|김영희|010-1111-2222`);
    expect(people(importFile(EMPTY, file))).toEqual([
      'P00001 | 10234 | 김영희 | 010-1111-2222 | 010-3333-4444',
    ]);
  });

  it('지점이 다르면 차트번호가 같아도 다른 분이다', () => {
    const file = lines(`내원일|지점|차트번호|이름
      2026-11-03|강남|10234|김영희
      2026-11-03|분당|10234|박철수`);
    expect(people(importFile(EMPTY, file))).toEqual([
      'P00001 | 강남 | 10234 | 김영희',
      'P00002 | 분당 | 10234 | 박철수',
    ]);
  });

  it('지점 칸이 없던 자료에 지점이 생겨도 이름이 같으면 한 분이다', () => {
    const before = importFile(EMPTY, lines('내원일|차트번호|이름\n2026-11-03|10234|김영희'));
    const file = lines(`내원일|지점|차트번호|이름
      2026-11-04|강남|10234|김영희
      2026-11-04|분당|10234|박철수`);
    expect(people(importFile(before, file, { batch: 'b' }))).toEqual([
      'P00001 | 강남 | 10234 | 김영희',
      'P00002 | 분당 | 10234 | 박철수',
    ]);
  });

  it('같은 날 동의와 거부가 함께 있으면 거부다; 나중에 동의하면 동의다', () => {
    const header = '내원일|차트번호|이름|문자수신동의';
    const first = importFile(
      EMPTY,
      lines(`${header}\n2026-11-03|1|김영희|Y\n2026-11-03|1|김영희|N\n2026-11-03|1|김영희|Y`),
    );
    expect(first.patients[0]?.consent).toBe('no');
    const later = importFile(first, lines(`${header}\n2026-11-09|1|김영희|Y`), { batch: 'b' });
    expect(later.patients[0]?.consent).toBe('yes');
  });
});

describe('derivePatientFacts', () => {
  it('최근 내원일과 내원 횟수를 센다', () => {
    const [patient] = importFile(EMPTY, SMALL).patients;
    expect(patient).toMatchObject({ lastVisit: '2026-11-05', visitCount: 3 });
  });

  it('아직 오지 않은 날은 최근 내원일이 아니다', () => {
    const file = lines(`내원일|차트번호|이름
      2026-01-10|1|김영희
      2027-01-05|1|김영희`);
    expect(importFile(EMPTY, file).patients[0]).toMatchObject({ lastVisit: '2026-01-10' });
  });

  it('수납 구간은 모두 더한 크기로 정하되 실제보다 높게 잡지 않는다', () => {
    const paid = (amounts: string[]) =>
      importFile(EMPTY, [
        ['내원일', '차트번호', '이름', '수납액'],
        ...amounts.map((a) => ['2026-11-03', '1', '김영희', a]),
      ]).patients[0]?.spendBand;
    expect(paid(['', ''])).toBe('');
    expect(paid(['0'])).toBe('');
    expect(paid(['90,000', '90,000'])).toBe('low');
    expect(paid(['100,000'])).toBe('middle');
    expect(paid(Array(10).fill('100,000'))).toBe('high');
    expect(paid(['1,300,000'])).toBe('high');
  });

  it('지난 예약일은 다음 예약이 아니다', () => {
    const file = lines(`내원일|차트번호|이름|예약일시
      2026-11-03|1|김영희|2026-11-10 10:30
      2026-11-10|1|김영희|2026-11-20 10:30
      2026-11-03|2|박철수|2026-11-03 09:00`);
    expect(importFile(EMPTY, file).patients.map(({ nextAppointment }) => nextAppointment)).toEqual([
      '2026-11-20',
      '',
    ]);
  });

  it('이메일과 주소는 가장 최근 자료를 따르고, 비어 있으면 알던 대로 둔다', () => {
    const first = importFile(
      EMPTY,
      lines(`내원일|차트번호|이름|이메일|우편번호|주소
        2026-11-03|10234|김영희|old@example.com|06236|서울시 강남구 1
        2026-11-05|10234|김영희|new@example.com|04524|서울시 중구 2
        2026-11-01|10234|김영희|older@example.com|12345|부산시 3`),
    );
    const now = { email: 'new@example.com', postcode: '04524', address: '서울시 중구 2' };
    expect(first.patients[0]).toMatchObject(now);
    const blank = importFile(
      first,
      lines(`내원일|차트번호|이름|이메일|우편번호|주소
        2026-11-09|10234|김영희||07777|`),
      { batch: 'b' },
    );
    expect(blank.patients[0]).toMatchObject(now);
    const moved = importFile(
      blank,
      lines(`내원일|차트번호|이름|이메일|주소
        2026-11-10|10234|김영희|not an address.|인천시 4`),
      { batch: 'c' },
    );
    expect(moved.patients[0]).toMatchObject({ email: 'new@example.com', postcode: '', address: '인천시 4' });
    expect(moved.chunks[0]?.emailsUnread).toBe(1);
    expect(restoreBefore(moved.patients[0] as Patient, 'c')).toMatchObject(now);
  });

  it('휴대폰이 같거나 보호자인 분은 한 가족이다', () => {
    const file = lines(`내원일|차트번호|이름|휴대폰|보호자
      2026-11-03|1|김영희|010-1111-2222|
      2026-11-03|2|박민준|010-1111-2222|
      2026-11-03|3|박서연||김영희
      2026-11-03|4|최지은|010-3333-4444|`);
    expect(importFile(EMPTY, file).patients.map(({ household }) => household)).toEqual([
      'P00001',
      'P00001',
      'P00001',
      '',
    ]);
  });

  it('보호자와 이름이 같은 분이 둘이면 잇지 않고, 여럿이 쓰는 번호는 가족이 아니다', () => {
    const namesakes = lines(`내원일|차트번호|이름|보호자
      2026-11-03|1|김영희|
      2026-11-03|2|김영희|
      2026-11-03|3|박서연|김영희`);
    expect(importFile(EMPTY, namesakes).patients.map(({ household }) => household)).toEqual(['', '', '']);
    const front = Array.from({ length: 9 }, (_, i) => [
      '2026-11-03',
      String(i + 1),
      `김환자${i}`,
      '02-123-4567',
    ]);
    const shared = importFile(EMPTY, [['내원일', '차트번호', '이름', '휴대폰'], ...front]);
    expect(shared.patients.every(({ household }) => household === '')).toBe(true);
  });
});

/** Any file: few names, charts, phones and days, so that everything collides. */
const anyFile: fc.Arbitrary<FileText> = fc
  .array(
    fc.tuple(
      fc.constantFrom('2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '내일'),
      fc.constantFrom('', '', '1', '2', '01', 'A3'),
      fc.constantFrom('김영희', '김영희A', '박철수', '김지우', ''),
      fc.constantFrom('', '010-1111-2222', '01011112222', '010-3333-4444'),
      fc.constantFrom('', '1970-01-01', '1980-02-02'),
      fc.constantFrom('', '', '강남', '분당'),
      fc.constantFrom('', '소개', '박철수님 소개'),
      fc.constantFrom('', 'Y', 'N'),
      fc.constantFrom('', '초진', '재진', '신환', '구환'),
    ),
    { maxLength: 25 },
  )
  .map((rows) => [
    ['내원일', '차트번호', '이름', '휴대폰', '생년월일', '지점', '메모', '문자수신동의', '구분'],
    ...rows,
  ]);

const state = ({
  patients,
  visits,
}: Register): { patients: readonly Patient[]; visits: Map<string, Visit> } => ({
  patients,
  visits: new Map(visits.map((visit) => [visit.id, visit])),
});

describe('어떤 파일이든', () => {
  it('다시 넣으면 늘거나 바뀌는 것이 없다', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const once = importFile(EMPTY, file);
        const twice = importFile(once, file);
        expect(state(twice)).toEqual(state(once));
        expect(counts(twice).accepted).toBe(0);
        expect(twice.chunks.every(({ changedVisits }) => changedVisits.length === 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('어떻게 나누어 넣어도 결과가 같고, 나누어 다시 넣어도 그대로다', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 1, max: 6 }), (file, chunkRows) => {
        const whole = importFile(EMPTY, file);
        const parts = importFile(EMPTY, file, { chunkRows });
        expect(state(parts)).toEqual(state(whole));
        expect(counts(parts)).toEqual(counts(whole));
        expect(state(importFile(parts, file, { chunkRows }))).toEqual(state(whole));
      }),
      { numRuns: 400 },
    );
  });

  it('들어온 줄, 있던 줄, 남은 줄을 더하면 모든 줄이다', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        const sum = (imported: Imported) => Object.values(counts(imported)).reduce((a, b) => a + b, 0);
        const first = importFile(EMPTY, one);
        expect(sum(first)).toBe(one.length - 1);
        expect(sum(importFile(first, other, { batch: 'b' }))).toBe(other.length - 1);
      }),
    );
  });

  it('환자와 내원의 번호는 겹치지 않고, 모든 내원에는 환자가 있다', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        const { patients, visits } = importFile(importFile(EMPTY, one), other, { batch: 'b' });
        const known = new Set(patients.map(({ id }) => id));
        expect(known.size).toBe(patients.length);
        expect(visits.every(({ patient }) => known.has(patient))).toBe(true);
        expect(
          patients.every(
            ({ id, visitCount }) => visitCount === visits.filter((v) => v.patient === id).length,
          ),
        ).toBe(true);
      }),
    );
  });

  it('차트번호가 모두 있으면 나중 파일이 있던 내원을 다시 늘리지 않는다', () => {
    fc.assert(
      fc.property(anyFile, ([header = [], ...rows]) => {
        const charted = rows.map((row) =>
          row.map((cell, i) => (i === 1 ? cell || '7' : i === 5 ? '' : cell)),
        );
        const once = importFile(EMPTY, [header, ...charted]);
        const later = importFile(
          once,
          [header, ...charted, ['2026-11-09', '9', '한결', '', '', '', '', '', '']],
          {
            batch: 'b',
          },
        );
        expect(later.visits).toHaveLength(once.visits.length + 1);
      }),
    );
  });
});

describe('a column that is no chart number', () => {
  it('모두 같은 번호라도 멈추지 않고, 이전 이름과 번호는 몇 개까지만 남긴다', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      '2026-11-03',
      '1',
      `김${'가나다라마바사아자차'.charAt(i % 10)}${String.fromCharCode(0xac00 + i)}`,
      `010-2000-${String(1000 + i)}`,
    ]);
    const { patients } = importFile(EMPTY, [['내원일', '차트번호', '이름', '휴대폰'], ...rows]);
    expect(patients).toHaveLength(1);
    expect(patients[0]?.aliases.split(', ')).toHaveLength(20);
    expect(patients[0]?.oldPhones.split(', ')).toHaveLength(20);
  });
});
