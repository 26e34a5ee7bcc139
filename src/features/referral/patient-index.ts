import { getChoseong } from 'es-hangul';
import type { CalendarDate } from '../../core/calendar-date';
import { isPlainName, nameKey, normaliseName, readDeskName } from '../../core/person-name';
import { chartDigits, chartForm, chartKey, phoneKey } from './chart-key';
import type { NamePattern } from './mention/mention';
import { indexNearNames, type NearName } from './near-name';
import type { ReferralPatient } from './patient';
import { remember } from './remember';

/** Finds patients by what a memo may say of them. Every list is in the order of the patients, each patient once; [] = nobody. */
export interface PatientIndex {
  readonly recordsBegin: CalendarDate | '';
  byId(id: string): ReferralPatient | undefined;
  /** Chart numbers repeat over branches. */
  byChart(chart: string): readonly ReferralPatient[];
  /** Holders of a number with letters in front whose digits these are: `A-00123` for 123 and 00123. */
  byChartDigits(digits: string): readonly ReferralPatient[];
  /** Whether numbers of this form, with letters or a dash, stand on charts here. */
  isChartForm(text: string): boolean;
  /** Bearers of the name, now or formerly. */
  byName(name: string): readonly ReferralPatient[];
  /** Holders of the whole number, now or formerly. */
  byPhone(phone: string): readonly ReferralPatient[];
  /** The digits of the patient's numbers, of now and before. */
  phonesOf(patient: ReferralPatient): readonly string[];
  /** Holders of a number that ends so. @param tail four digits */
  byTail(tail: string): readonly ReferralPatient[];
  byPattern(pattern: NamePattern): readonly ReferralPatient[];
  /** By a name without its surname: 민준. */
  byGivenName(given: string): readonly ReferralPatient[];
  /** Names that a slip of the finger makes of this one, the nearest first. */
  nearNames(name: string): readonly NearName[];
  /** Who shares household or phone with the patient, names them as guardian or is named so; not the patient. */
  familyOf(patient: ReferralPatient): readonly ReferralPatient[];
  /** The marks that the desk keeps with the patient's names (`A` of 김영희A); [] without one. */
  marksOf(patient: ReferralPatient): readonly string[];
}

/**
 * Indexes patients. Rare look-ups (near names, parts of names, families) are indexed when first asked for.
 *
 * @param recordsBegin the earliest visit on record; '' if there is none
 */
export function indexPatients(
  patients: readonly ReferralPatient[],
  recordsBegin: CalendarDate | '',
): PatientIndex {
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  const keyOfOther = remember(nameKey);
  const keyOf = (name: string) => (isPlainName(name) ? name : keyOfOther(name));
  const byName = new Map<string, ReferralPatient[]>();
  const marks = new Map<string, string[]>();
  for (const patient of patients) {
    for (const written of [patient.name, ...patient.aliases]) {
      const key = keyOf(written);
      if (key === '') continue;
      add(byName, key, patient);
      if (isPlainName(written)) continue;
      const { mark } = readDeskName(normaliseName(written));
      if (mark !== '') add(marks, patient.id, mark);
    }
  }
  const byChart = once(() => group(patients, (patient) => (patient.chart ? [chartKey(patient.chart)] : [])));
  const byChartDigits = once(() =>
    group(patients, ({ chart }) => (/^\d*$/.test(chart) ? [] : chartDigits(chart))),
  );
  const chartForms = once(
    () => new Set(patients.flatMap(({ chart }) => (/^\d*$/.test(chart) ? [] : (chartForm(chart) ?? [])))),
  );
  const phones = once(() => new Map(patients.map((patient) => [patient, readPhones(patient)])));
  const phonesOf = (patient: ReferralPatient) => phones().get(patient) ?? [];
  const byPhone = once(() => group(patients, phonesOf));
  const byTail = once(() => group(patients, (patient) => phonesOf(patient).map((phone) => phone.slice(-4))));
  const byHousehold = once(() =>
    group(patients, (patient) => (patient.household ? [patient.household] : [])),
  );
  const byGuardian = once(() =>
    group(patients, (patient) => (patient.guardian ? [keyOf(patient.guardian)] : [])),
  );
  const byGivenName = once(() =>
    groupKeys(byName.keys(), (key) => (/^[가-힣]{3,4}$/.test(key) ? [key.slice(-2)] : [])),
  );
  const byInitials = once(() => groupKeys(byName.keys(), (key) => [getChoseong(key)]));
  const byShape = once(() => groupKeys(byName.keys(), shapesOf));
  const near = once(() => indexNearNames(byName.keys()));
  const bearers = (keys: readonly string[]) => unique(keys.flatMap((key) => byName.get(key) ?? []));

  return {
    recordsBegin,
    byId: (id) => byId.get(id),
    byChart: (chart) => byChart().get(chartKey(chart)) ?? [],
    byChartDigits: (digits) => byChartDigits().get(chartKey(digits)) ?? [],
    isChartForm: (text) => {
      const form = chartForm(text);
      return form !== undefined && chartForms().has(form);
    },
    byName: (name) => byName.get(keyOf(name)) ?? [],
    phonesOf,
    byPhone: (phone) => byPhone().get(phoneKey(phone)) ?? [],
    byTail: (tail) => byTail().get(phoneKey(tail)) ?? [],
    byPattern: (pattern) => {
      // Not nameKey: compatibility forms would take the consonants of ㄱㅇㅎ for parts of syllables.
      const text = pattern.text.normalize('NFC').replace(/\s/g, '').toLowerCase();
      const keys =
        pattern.kind === 'initials'
          ? (byInitials().get(getChoseong(text)) ?? [])
          : (shapesOf(text).map((shape) => byShape().get(shape))[text.startsWith('*') ? 1 : 0] ?? []);
      return bearers(keys.filter((key) => fits(key, text)));
    },
    byGivenName: (given) => bearers(byGivenName().get(nameKey(given)) ?? []),
    nearNames: (name) => near().find(keyOf(name)),
    familyOf: (patient) =>
      unique([
        ...(patient.household ? (byHousehold().get(patient.household) ?? []) : []),
        ...(patient.phone ? (byPhone().get(phoneKey(patient.phone)) ?? []) : []),
        ...(patient.guardian ? (byName.get(keyOf(patient.guardian)) ?? []) : []),
        ...(byGuardian().get(keyOf(patient.name)) ?? []),
      ]).filter((member) => member !== patient),
    marksOf: (patient) => marks.get(patient.id) ?? [],
  };
}

/** Whether a written part, `김*희` or `김ㅇㅎ`, fits the name, syllable by syllable. */
function fits(name: string, part: string): boolean {
  const syllables = [...name];
  const signs = [...part];
  return (
    syllables.length === signs.length &&
    signs.every((sign, index) => {
      const syllable = syllables[index] ?? '';
      return sign === '*' || sign === syllable || sign === getChoseong(syllable);
    })
  );
}

/** Keys under which a name with hidden syllables is looked up: by its first character, and by its last, each with the length. */
function shapesOf(key: string): [string, string] {
  const characters = [...key];
  return [
    `^${characters[0] ?? ''}${characters.length}`,
    `$${characters[characters.length - 1] ?? ''}${characters.length}`,
  ];
}

function readPhones(patient: ReferralPatient): string[] {
  return [patient.phone, ...patient.oldPhones].map(phoneKey).filter((phone) => phone.length >= 4);
}

function group(
  patients: readonly ReferralPatient[],
  keysOf: (patient: ReferralPatient) => readonly string[],
): Map<string, ReferralPatient[]> {
  const groups = new Map<string, ReferralPatient[]>();
  for (const patient of patients) for (const key of keysOf(patient)) add(groups, key, patient);
  return groups;
}

function groupKeys(
  keys: Iterable<string>,
  groupsOf: (key: string) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) for (const name of groupsOf(key)) add(groups, name, key);
  return groups;
}

/** Adds once: a patient whose keys repeat comes in turn, so that looking at the last is enough. */
function add<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const list = groups.get(key);
  if (!list) groups.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
