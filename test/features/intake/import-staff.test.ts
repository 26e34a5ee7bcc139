import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/text';
import type { StaffMember } from '../../../src/features/clinic/staff';
import { importStaff, readRole } from '../../../src/features/intake/import-staff';
import { recogniseColumns } from '../../../src/file/headers';
import { lines } from './build';

function importList(text: string, known: readonly StaffMember[] = []) {
  const [header = [], ...rows] = lines(text);
  return importStaff(
    known,
    header,
    recogniseColumns(header).mapping,
    rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
  );
}

const settled = (member: { id: string; name: string; role: StaffMember['role'] }): StaffMember => ({
  email: '',
  phone: '',
  from: '',
  until: '',
  ...member,
});

describe('readRole', () => {
  it.each([
    ['director', ['원장', '대표원장', '원장 (대표원장)', '院长', 'Director']],
    ['manager', ['총괄매니저', '총괄 매니저', '매니저', '运营经理', 'Manager']],
    ['headDesk', ['데스크 실장', '데스크실장', '前台主管', 'Head of desk']],
    ['desk', ['데스크', '코디네이터', '前台', 'Receptionist']],
    ['consultant', ['상담실장', '咨询师', 'Consultant']],
    ['hygienist', ['치위생사', '치과위생사', '치위생사(선생님)', '洁牙师', 'Hygienist']],
  ] as const)('%s: 세 언어의 직책 말을 안다', (role, words) => {
    for (const word of words) expect([word, readRole(word)]).toEqual([word, role]);
  });

  it.each(['', '실장', '청소', '기공사', 'VIP'])(
    '무엇인지 정할 수 없는 말은 짐작하지 않는다: "%s"',
    (word) => {
      expect(readRole(word)).toBeUndefined();
    },
  );
});

describe('importStaff', () => {
  it('이름, 직책, 이메일, 휴대폰을 순서대로 적는다', () => {
    const { added, faults } = importList(`이름|직책|이메일|휴대폰
      김제가|원장|a@example.com|01012345678
      박영희|데스크 실장||`);
    expect(faults).toEqual([]);
    expect(added).toEqual([
      {
        id: 'S001',
        name: '김제가',
        role: 'director',
        email: 'a@example.com',
        phone: '010-1234-5678',
        from: '',
        until: '',
      },
      { id: 'S002', name: '박영희', role: 'headDesk', email: '', phone: '', from: '', until: '' },
    ]);
  });

  it('입사일과 퇴사일을 함께 적어, 그만둔 분께 일이 가지 않게 한다', () => {
    const { added } = importList(
      '이름|직책|입사일|퇴사일\n정수아|치위생사|2020.1.1|2026-05-31\n한지민|치위생사||',
    );
    expect(added.map(({ from, until }) => [from, until])).toEqual([
      ['2020-01-01', '2026-05-31'],
      ['', ''],
    ]);
  });

  it('시트에 이미 있는 사람은 직원이 고친 그대로 둔다', () => {
    const known = [settled({ id: 'S004', name: '김제가', role: 'manager' })];
    const { added, unchanged } = importList('이름|직책\n김 제가|원장\n박영희|데스크', known);
    expect(unchanged).toBe(1);
    expect(added.map(({ id, name }) => `${id} ${name}`)).toEqual(['S005 박영희']);
  });

  it('한 사람이 두 가지 일을 하면 두 줄, 같은 줄이 두 번이면 한 줄이다', () => {
    const { added, unchanged } = importList('이름|직책\n김제가|원장\n김제가|매니저\n김제가|원장');
    expect(added.map(({ role }) => role)).toEqual(['director', 'manager']);
    expect(unchanged).toBe(1);
  });

  it('모르는 직책의 줄은 쓸 수 있는 말을 알려 준다', () => {
    const { added, faults } = importList('이름|직책\n김제가|실장\n|데스크');
    expect(added).toEqual([]);
    expect(faults.map(({ rowNumber, column, value }) => [rowNumber, column, value])).toEqual([
      [2, '직책', '실장'],
      [3, '이름', ''],
    ]);
    expect(faults[0] && say(faults[0].expected, 'ko')).toBe(
      '직책 (원장, 총괄매니저, 데스크 실장, 데스크, 상담실장, 치위생사)',
    );
  });
});
