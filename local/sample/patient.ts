import { addDays, type CalendarDate } from '../../src/core/calendar-date';
import type { Mentioned } from './memo';
import { makeName } from './person-name';
import { between, pick, pickWeighted, type Random } from './random';

/** A made-up patient as the chart program knows him. */
export interface SamplePatient extends Mentioned {
  /** Of a child: a patient too. */
  readonly guardian: SamplePatient | null;
  readonly consent: string;
  /** As reception typed the number: mostly with hyphens. */
  readonly phoneAsTyped: string;
  readonly doctor: string;
}

const CHILD_SHARE = 0.09;
const COUPLE_SHARE = 0.04;
const NAMESAKE_SHARE = 0.06;
const NO_PHONE_SHARE = 0.02;
const FIRST_CHART = 20_001;

const CONSENTS: readonly (readonly [string, number])[] = [
  ['동의', 74],
  ['거부', 7],
  ['', 19],
];

/** Patients in the order in which the clinic met them, chart numbers rising. Families share phones, some people share names. */
export function makePatients(
  random: Random,
  count: number,
  asOf: CalendarDate,
  doctors: readonly string[],
): SamplePatient[] {
  const year = Number(asOf.slice(0, 4));
  const patients: SamplePatient[] = [];
  for (let index = 0; index < count; index += 1) {
    const relative = index > 0 ? pickAdult(random, patients, index) : undefined;
    const chance = random();
    const isChild = relative !== undefined && chance < CHILD_SHARE;
    const isCouple = relative !== undefined && !isChild && chance < CHILD_SHARE + COUPLE_SHARE;
    const birthYear = isChild ? between(random, year - 12, year - 3) : between(random, year - 82, year - 19);
    const namesake = relative !== undefined && !isChild && random() < NAMESAKE_SHARE;
    const birth = addDays(`${birthYear}-01-01`, between(random, 0, 364));
    const phone = isChild || isCouple ? relative.phone : makePhone(random);
    patients.push({
      chart: String(FIRST_CHART + index),
      name: namesake && !isCouple ? relative.name : makeName(random, birthYear),
      phone,
      phoneAsTyped: typePhone(random, phone),
      birth,
      guardian: isChild ? relative : null,
      consent: pickWeighted(random, CONSENTS),
      doctor: pick(random, doctors),
    });
  }
  return patients;
}

/** An adult among the first `before` patients; the very first is one. */
export function pickAdult(random: Random, patients: readonly SamplePatient[], before: number): SamplePatient {
  for (;;) {
    const patient = patients[Math.floor(random() * before)];
    if (!patient) throw new Error('pickAdult: nobody was there before');
    if (patient.guardian === null) return patient;
  }
}

/** A mobile number in the range 010-0…, which is given to nobody. */
export function makePhone(random: Random): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `010-0${digits(between(random, 100, 999), 3)}-${digits(between(random, 0, 9999), 4)}`;
}

function typePhone(random: Random, phone: string): string {
  const chance = random();
  if (chance < NO_PHONE_SHARE) return '';
  return chance < 0.08 ? phone.replace(/-/g, '') : phone;
}
