import type { Mention, NamedPerson } from '../../../src/features/referral/mention/mention';
import type { ReferralPatient, ReferralVisit } from '../../../src/features/referral/patient';
import { indexPatients } from '../../../src/features/referral/patient-index';
import type { Registry } from '../../../src/features/referral/scene';

/** The first day of the records in these tests. */
export const RECORDS_BEGIN = '2024-01-02';

/** A made-up patient; without a first visit somebody who was there before the records begin. */
export function patient(
  id: string,
  name: string,
  facts: Partial<Omit<ReferralPatient, 'id' | 'name'>> = {},
): ReferralPatient {
  return {
    id,
    branch: '',
    chart: '',
    name,
    aliases: [],
    phone: '',
    oldPhones: [],
    birth: '',
    guardian: '',
    household: '',
    firstVisit: '',
    lastVisit: '',
    carriedOver: 0,
    ...facts,
  };
}

/** A visit with nothing written on it but what is given. */
export function visit(
  patientId: string,
  date: string,
  texts: Partial<Omit<ReferralVisit, 'patient' | 'date'>> = {},
): ReferralVisit {
  return {
    patient: patientId,
    date,
    ordinal: 1,
    referrer: '',
    route: '',
    memo: '',
    file: '내원.csv',
    fileRow: 2,
    paidBand: 'low',
    ...texts,
  };
}

/** Somebody named in a memo. */
export function named(name: string, facts: Partial<Omit<NamedPerson, 'name'>> = {}): NamedPerson {
  return { name, marks: {}, start: 0, end: name.length, ...facts };
}

/** What a memo says; plainly, unless told otherwise. */
export function mention(facts: Partial<Mention>): Mention {
  return {
    kind: 'patient',
    people: [],
    relation: '',
    channel: '',
    secret: false,
    evidence: '김영희님 소개로 옴',
    reason: 'plain',
    doubtful: false,
    ...facts,
  };
}

/** Everybody who is known. */
export function registry(patients: readonly ReferralPatient[], staff: readonly string[] = []): Registry {
  return {
    index: indexPatients(patients, RECORDS_BEGIN),
    isStaffName: (name) => staff.includes(name),
  };
}
