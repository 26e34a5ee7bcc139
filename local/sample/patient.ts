import { addDays, type CalendarDate } from '../../src/core/calendar-date';
import type { Mentioned } from './memo';
import { makeName } from './person-name';
import { between, makeRandom, pick, pickWeighted, type Random } from './random';

/** A made-up patient as the chart program knows him. */
export interface SamplePatient extends Mentioned {
  /** Of a child: a patient too. */
  readonly guardian: SamplePatient | null;
  readonly consent: string;
  /** As reception typed the number: mostly with hyphens. */
  readonly phoneAsTyped: string;
  readonly doctor: string;
  /** '' where the clinic has none. */
  readonly email: string;
  readonly postcode: string;
  readonly address: string;
}

const CHILD_SHARE = 0.09;
const COUPLE_SHARE = 0.04;
const NAMESAKE_SHARE = 0.06;
const NO_PHONE_SHARE = 0.02;
const EMAIL_SHARE = 0.35;
const ADDRESS_SHARE = 0.5;
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
    const chart = String(FIRST_CHART + index);
    patients.push({
      chart,
      name: namesake && !isCouple ? relative.name : makeName(random, birthYear),
      phone,
      phoneAsTyped: typePhone(random, phone),
      birth,
      guardian: isChild ? relative : null,
      consent: pickWeighted(random, CONSENTS),
      doctor: pick(random, doctors),
      email: isChild ? '' : makeEmail(chart),
      ...makeAddress(phone),
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

/** From numbers of its own, so that nothing else of the sample hangs on it. */
function makeEmail(chart: string): string {
  return makeRandom(Number(chart))() < EMAIL_SHARE ? `patient${chart}@example.com` : '';
}

/** A place that is nowhere: town, streets and postcodes are made up. Who shares a phone lives together. */
function makeAddress(phone: string): { postcode: string; address: string } {
  const random = makeRandom(Number(phone.replace(/\D/g, '').slice(-8)));
  if (random() >= ADDRESS_SHARE) return { postcode: '', address: '' };
  const street = `가온시 ${pick(random, DISTRICTS)} ${pick(random, STREETS)} ${between(random, 1, 120)}`;
  const home = `${between(random, 101, 112)}동 ${between(random, 1, 20)}0${between(random, 1, 4)}호`;
  return { postcode: `00${between(random, 100, 999)}`, address: `${street}, ${home}` };
}
const DISTRICTS = ['새봄구', '한빛구', '도란구'];
const STREETS = ['햇살로', '은하수길', '느티나무로', '솔바람길', '무지개로', '달맞이길'];

function typePhone(random: Random, phone: string): string {
  const chance = random();
  if (chance < NO_PHONE_SHARE) return '';
  return chance < 0.08 ? phone.replace(/-/g, '') : phone;
}
