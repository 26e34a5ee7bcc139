import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attended, assignAttendants, attendingStaff } from '../../../src/features/vip/attendant';

const STAFF = ['박데스크', '한위생', '오상담'];

const vip = (patient: string, facts: Partial<Attended> = {}): Attended => ({
  patient,
  household: '',
  earlier: [],
  known: [],
  ...facts,
});
const assign = (...vips: Attended[]) => Object.fromEntries(assignAttendants(vips, STAFF));

describe('attendingStaff', () => {
  it('원장과 총괄매니저는 맡지 않고, 두 역할인 분은 한 번만 센다', () => {
    const staff = [
      { name: '이원장', role: 'director' },
      { name: '김매니저', role: 'manager' },
      { name: '최실장', role: 'headDesk' },
      { name: '최실장 ', role: 'consultant' },
      { name: '한위생', role: 'hygienist' },
      { name: '역할 없음', role: '' },
    ] as const;
    expect(attendingStaff(staff)).toEqual(['최실장', '한위생']);
  });
});

describe('assignAttendants', () => {
  it('지금 맡은 분이 계속 맡는다', () => {
    expect(assign(vip('P1', { earlier: ['오상담', '한위생'], known: ['박데스크'] }))).toEqual({
      P1: '오상담',
    });
  });

  it('맡던 분이 그만두었으면 작년에 맡은 분, 그다음은 아는 분이 맡는다', () => {
    expect(assign(vip('P1', { earlier: ['전퇴사', '한위생'] }))).toEqual({ P1: '한위생' });
    expect(assign(vip('P1', { earlier: ['전퇴사', ''], known: ['이원장', '오상담'] }))).toEqual({
      P1: '오상담',
    });
  });

  it('한 가족은 같은 분이 맡는다', () => {
    const [one, other] = [
      vip('P1', { household: 'H1' }),
      vip('P2', { household: 'H1', earlier: ['한위생'] }),
    ];
    expect(assign(one, other)).toEqual({ P1: '한위생', P2: '한위생' });
  });

  it('맡을 직원이 없으면 아무도 정하지 않는다', () => {
    expect(assignAttendants([vip('P1')], [])).toEqual(new Map());
  });

  it('모르는 분들은 고르게 나눈다: 가장 많이 맡은 분과 가장 적게 맡은 분이 한 명 넘게 차이 나지 않는다', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), (count) => {
        const vips = Array.from({ length: count }, (_, n) => vip(`P${n}`));
        const load = new Map(STAFF.map((name) => [name, 0]));
        for (const name of assignAttendants(vips, STAFF).values()) load.set(name, (load.get(name) ?? 0) + 1);
        expect(Math.max(...load.values()) - Math.min(...load.values())).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('다시 나누어도 그대로다', () => {
    const vips = Array.from({ length: 10 }, (_, n) => vip(`P${n}`));
    const first = assignAttendants(vips, STAFF);
    const again = vips.map((each) => ({ ...each, earlier: [first.get(each.patient) ?? ''] }));
    expect(assignAttendants(again, STAFF)).toEqual(first);
  });
});
