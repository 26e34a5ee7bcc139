import { nameKey } from '../../core/person-name';
import { chartKey } from './chart-number';
import type { RowValues } from './check-row';
import { patientNumber } from './read-records';
import type { Patient } from './table';

/** Everybody known so far, and who of them a row of an export means. */
export interface PatientRegister {
  /** In the order in which they were first seen; the rows of {@link findPatient} are among them. */
  readonly patients: Patient[];
  readonly byId: Map<string, Patient>;
  readonly byChart: Map<string, Patient[]>;
  /** By name and phone, former ones included; the one seen first. */
  readonly byNameAndPhone: Map<string, Patient>;
  /** Of those without chart number and phone, by branch, name and birth date. */
  readonly byNameAlone: Map<string, Patient>;
  lastNumber: number;
}

type Person = RowValues['person'];

const ID_DIGITS = 5;
const LIST_SEPARATOR = ', ';
/** Former names, or phones, of one person. A chart number that all share (a filler, the clinic's own) would gather thousands. */
const MOST_FORMER = 20;

/** @param patients as read from the workbook; they are changed as rows are merged */
export function registerOf(patients: Patient[]): PatientRegister {
  const register: PatientRegister = {
    patients: [],
    byId: new Map(),
    byChart: new Map(),
    byNameAndPhone: new Map(),
    byNameAlone: new Map(),
    lastNumber: 0,
  };
  for (const patient of patients) {
    register.patients.push(patient);
    register.lastNumber = Math.max(register.lastNumber, patientNumber(patient.id));
    enterIndexes(register, patient);
  }
  return register;
}

/**
 * Merges one row into the patient it means, or into a new one, and returns that patient.
 *
 * One patient = one chart number in a branch; where the row has none, one name with one phone. Name and birth date
 * alone never merge a row into somebody who has a chart number or a phone. Rows that have neither, of one name and
 * one birth date, stay together: told apart, every repeated memo would count as another referral.
 * The newest row is master for name, phone, birth date, guardian, addresses and consent; former names and phones stay.
 *
 * @param known the patient of the same row of the same file, where it was imported before
 */
export function mergeRow(register: PatientRegister, { person, visit }: RowValues, known?: Patient): Patient {
  const found = known ?? findPatient(register, person);
  const patient = found ?? newPatient(register, person);
  if (!found) register.patients.push(patient);
  const isNewest = visit.date >= patient.lastVisit;
  let moved = found === undefined;
  moved = takeChart(register, patient, person) || moved;
  moved = takeName(patient, person.name, isNewest) || moved;
  moved = takePhone(patient, person.phone, visit.date) || moved;
  if (person.birth !== '' && (isNewest || patient.birth === '')) {
    moved = moved || patient.birth !== person.birth;
    patient.birth = person.birth;
  }
  if (person.guardian !== '' && (isNewest || patient.guardian === '')) patient.guardian = person.guardian;
  if (person.email !== '' && (isNewest || patient.email === '')) patient.email = person.email;
  takeAddress(patient, person, isNewest);
  takeConsent(patient, person.consent, visit.date);
  if (person.nextAppointment > patient.nextAppointment) patient.nextAppointment = person.nextAppointment;
  if (isNewest) patient.lastVisit = visit.date;
  if (moved) enterIndexes(register, patient);
  return patient;
}

function newPatient(register: PatientRegister, { branch, chart, name }: Person): Patient {
  register.lastNumber++;
  return {
    id: `P${String(register.lastNumber).padStart(ID_DIGITS, '0')}`,
    branch,
    chart,
    name,
    aliases: '',
    phone: '',
    oldPhones: '',
    phoneOn: '',
    birth: '',
    guardian: '',
    household: '',
    firstVisit: '',
    firstVisitFrom: '',
    lastVisit: '',
    visitCount: null,
    spendBand: '',
    consent: '',
    nextAppointment: '',
    email: '',
    postcode: '',
    address: '',
    before: '',
    lastYearReferrals: null,
    totalReferrals: null,
    familyReferrals: null,
    carriedOver: null,
    status: '',
    language: '',
    staffNote: '',
  };
}

/** The patient whom the row means; undefined where nobody known fits. */
export function findPatient(register: PatientRegister, person: Person): Patient | undefined {
  const byPhone = () => {
    if (person.phone === '') return undefined;
    const namesake = register.byNameAndPhone.get(pairKey(nameKey(person.name), person.phone));
    return namesake && (namesake.branch === person.branch || !namesake.branch || !person.branch)
      ? namesake
      : undefined;
  };
  if (person.chart !== '') {
    const holder = ofBranch(register.byChart.get(chartKey(person.chart)) ?? [], person);
    if (holder) return holder;
    const withoutChart = byPhone();
    return withoutChart?.chart === '' &&
      !isTaken(register, withoutChart.branch || person.branch, person.chart, withoutChart)
      ? withoutChart
      : undefined;
  }
  if (person.phone !== '') return byPhone();
  return register.byNameAlone.get(aloneKey(person.branch, person.name, person.birth));
}

/** Of the holders of one chart number the one in the row's branch; a branch that was never named fits where the name agrees. */
function ofBranch(holders: readonly Patient[], { branch, name }: Person): Patient | undefined {
  const same = holders.find((holder) => holder.branch === branch);
  if (same) return same;
  const key = nameKey(name);
  const agreeing = holders.filter(
    (holder) =>
      (branch === '' || holder.branch === '') && namesOf(holder).some((known) => nameKey(known) === key),
  );
  return agreeing.length === 1 ? agreeing[0] : undefined;
}

/** Whether somebody else holds that chart number in that branch. */
function isTaken(register: PatientRegister, branch: string, chart: string, patient: Patient): boolean {
  const holders = chart === '' ? undefined : register.byChart.get(chartKey(chart));
  return holders?.some((holder) => holder !== patient && holder.branch === branch) ?? false;
}

/** @returns whether the patient is found otherwise from now on */
function takeChart(register: PatientRegister, patient: Patient, { branch, chart }: Person): boolean {
  const before = `${patient.branch} ${patient.chart}`;
  if (patient.branch === '' && !isTaken(register, branch, patient.chart, patient)) patient.branch = branch;
  // A spreadsheet drops leading zeros and never adds any: the longer writing is the clinic's own.
  if (
    patient.chart === '' ||
    (chart.length > patient.chart.length && chartKey(chart) === chartKey(patient.chart))
  ) {
    patient.chart = chart || patient.chart;
  }
  return before !== `${patient.branch} ${patient.chart}`;
}

function takeName(patient: Patient, name: string, isNewest: boolean): boolean {
  if (name === patient.name) return false;
  const former = listOf(patient.aliases);
  if (!isNewest) {
    if (former.includes(name)) return false;
    patient.aliases = listText([...former, name]);
    return true;
  }
  patient.aliases = listText([...former.filter((alias) => alias !== name), patient.name]);
  patient.name = name;
  return true;
}

function takePhone(patient: Patient, phone: string, date: string): boolean {
  if (phone === '') return false;
  if (phone === patient.phone) {
    if (date > patient.phoneOn) patient.phoneOn = date;
    return false;
  }
  const former = listOf(patient.oldPhones);
  if (patient.phone !== '' && date < patient.phoneOn) {
    if (former.includes(phone)) return false;
    patient.oldPhones = listText([...former, phone]);
    return true;
  }
  const kept = former.filter((old) => old !== phone);
  patient.oldPhones = listText(patient.phone === '' ? kept : [...kept, patient.phone]);
  patient.phone = phone;
  patient.phoneOn = date;
  return true;
}

/** A postcode belongs to the address that it came with. */
function takeAddress(patient: Patient, { postcode, address }: Person, isNewest: boolean): void {
  if (address !== '' && (isNewest || patient.address === '')) {
    if (postcode !== '' || address !== patient.address) patient.postcode = postcode;
    patient.address = address;
  } else if (patient.postcode === '' && patient.address === '') patient.postcode = postcode;
}

/** The newest word counts; on one day a refusal does. "Unknown" replaces nothing. */
function takeConsent(patient: Patient, consent: Patient['consent'], date: string): void {
  if (consent === '' || date < patient.lastVisit) {
    if (patient.consent === '') patient.consent = consent;
    return;
  }
  if (consent === 'unknown' && patient.consent !== '') return;
  if (date === patient.lastVisit && patient.consent === 'no') return;
  patient.consent = consent;
}

function enterIndexes(register: PatientRegister, patient: Patient): void {
  register.byId.set(patient.id, patient);
  if (patient.chart !== '') {
    const key = chartKey(patient.chart);
    const holders = register.byChart.get(key) ?? [];
    register.byChart.set(key, holders);
    if (!holders.includes(patient)) holders.push(patient);
  }
  const phones = phonesOf(patient);
  if (phones.length > 0) {
    const keys = new Set(namesOf(patient).map(nameKey));
    for (const key of keys) {
      for (const phone of phones) {
        const pair = pairKey(key, phone);
        const first = register.byNameAndPhone.get(pair);
        if (first === undefined || patient.id < first.id) register.byNameAndPhone.set(pair, patient);
      }
    }
  } else if (patient.chart === '') {
    register.byNameAlone.set(aloneKey(patient.branch, patient.name, patient.birth), patient);
  }
}

/** The patient's name and former names. */
function namesOf(patient: Patient): string[] {
  return patient.aliases === '' ? [patient.name] : [patient.name, ...listOf(patient.aliases)];
}

/** The patient's phone and former phones. */
function phonesOf(patient: Patient): string[] {
  if (patient.oldPhones === '') return patient.phone === '' ? [] : [patient.phone];
  return [patient.phone, ...listOf(patient.oldPhones)].filter((phone) => phone !== '');
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(LIST_SEPARATOR);
}

/** Sorted, so that the same names in another order of rows are the same text; of more than any person has, the first. */
function listText(items: readonly string[]): string {
  return [...items].sort().slice(0, MOST_FORMER).join(LIST_SEPARATOR);
}

function pairKey(name: string, phone: string): string {
  return `${name}|${phone}`;
}

function aloneKey(branch: string, name: string, birth: string): string {
  return `${branch}|${nameKey(name)}|${birth}`;
}
