import { describe, expect, it } from 'vitest';
import { planStaff } from '../../../src/features/clinic/plan-staff';
import type { StaffMember } from '../../../src/features/clinic/staff';

const member = (id: string, name: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name,
  role: 'desk',
  email: '',
  phone: '',
  from: '',
  until: '',
  ...more,
});

describe('planStaff', () => {
  it('numbers new people behind the highest number', () => {
    const { added } = planStaff(
      [member('S007', '김하나'), member('', '이둘')],
      [
        { name: '박셋', role: 'desk' },
        { name: '최넷', role: 'hygienist' },
      ],
    );
    expect(added.map(({ id, name }) => [id, name])).toEqual([
      ['S008', '박셋'],
      ['S009', '최넷'],
    ]);
  });

  it('adds the second role of a person as a row of its own, and the same role once', () => {
    const known = [member('S001', '김하나')];
    expect(
      planStaff(known, [
        { name: '김하나', role: 'consultant' },
        { name: '김하나', role: 'consultant' },
        { name: '김하나', role: 'desk' },
      ]).added,
    ).toHaveLength(1);
  });

  it('leaves the last day alone unless it is given', () => {
    const known = [member('S001', '김하나', { until: '2026-12-31' })];
    expect(planStaff(known, [{ name: '김하나', role: 'desk' }]).changed).toEqual([]);
    const back = planStaff(known, [{ name: '김하나', role: 'desk', until: '' }]);
    expect(back.changed).toEqual([{ id: 'S001', name: '김하나', role: 'desk', until: '' }]);
    expect(back.before).toEqual([{ id: 'S001', name: '김하나', role: 'desk', until: '2026-12-31' }]);
  });

  it('cannot change a row without a number, but is content with it as it is', () => {
    const known = [member('', '김하나')];
    expect(planStaff(known, [{ name: '김하나', role: 'desk' }])).toMatchObject({ added: [], changed: [] });
    expect(() => planStaff(known, [{ name: '김하나', role: 'desk', until: '2026-12-31' }])).toThrow(
      'staff.byHand',
    );
  });
});
