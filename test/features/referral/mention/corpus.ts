import { expect } from 'vitest';
import type { Mention, NameRegister } from '../../../../src/features/referral/mention/mention';

/** Made-up patients; every other name in the phrases is unknown to the clinic. */
const PATIENTS = new Set([
  ...'김영희 박철수 이순자 최지은 박솔 남궁민 이슬기 제갈민수 홍길순 김하나 정은주 한가람'.split(' '),
  ...'张伟 王芳 李娜 欧阳娜娜 陈静 刘洋'.split(' '),
  ...['WANG LI', 'Jane Kim', 'Paul Lee', 'Grace Young', 'Mark Lee', 'Mary Ann Park'],
]);
const STAFF = new Set(['이수진', '김기철', '박대나']);

/** A first row of 홍길순, who is new. */
export const register: NameRegister = {
  isPatientName: (name) => PATIENTS.has(name),
  isStaffName: (name) => STAFF.has(name),
  patientName: '홍길순',
  isExistingPatientRow: false,
};

/** The same on the row of a patient who was there before. */
export const existingRow: NameRegister = { ...register, isExistingPatientRow: true };

/** One phrase a line. */
export function phrases(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `phrase | who` a line. */
export function pairs(block: string): [string, string][] {
  return phrases(block).map((line) => {
    const [text = '', name = ''] = line.split(' | ');
    return [text, name];
  });
}

/** One person, no doubt. `#10234` asks for a chart number, `p` for a phone, without a name. */
export function expectCredit(mention: Mention, name: string): void {
  expect(mention).toMatchObject({ kind: 'patient', doubtful: false });
  const [person, ...others] = mention.people;
  expect(others).toEqual([]);
  if (name === 'p') expect(person?.marks.phone).toMatch(/^01\d-\d{3,4}-\d{4}$/);
  else if (name.startsWith('#')) expect(person?.marks.chart).toBe(name.slice(1));
  else expect(person?.name).toBe(name);
}

/** A person of whom staff must be asked: never an automatic credit. A name that no patient bears ends so too. */
export function expectQuestion(mention: Mention): void {
  const unknownName = mention.kind === 'patient' && !PATIENTS.has(mention.people[0]?.name ?? '');
  expect(unknownName ? 'unclear' : mention.kind).toMatch(/^(?:relation|several|unclear)$/);
}

export function expectUnnamed(mention: Mention): void {
  expect(mention).toMatchObject({ kind: 'unnamed', people: [] });
}

/** No referral by a patient. A bare staff name is left to the ladder, which knows the staff list. */
export function expectOutside(mention: Mention): void {
  const onStaffList = mention.kind === 'patient' && STAFF.has(mention.people[0]?.name ?? '');
  expect(onStaffList ? 'staff' : mention.kind).toMatch(/^(?:staff|business|channel|outgoing|none)$/);
}
