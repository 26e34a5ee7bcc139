import { normaliseName } from '../../core/person-name';
import type { NamedPerson } from './mention/mention';
import { type Order, orderOf, type ReferralPatient } from './patient';
import type { PatientIndex } from './patient-index';

/** What is known of everybody, to tell who is meant. */
export interface Registry {
  readonly index: PatientIndex;
  isStaffName(name: string): boolean;
  /** Somebody of that name was deleted: the name alone tells nobody any more. */
  isErasedName?(name: string): boolean;
}

/** What a resolution looks at. */
export interface Scene {
  readonly person: NamedPerson;
  readonly patient: ReferralPatient;
  readonly registry: Registry;
  /** Bearers of the name (or of what is written of it), but for the patient himself. */
  readonly bearers: readonly ReferralPatient[];
  /** Neither a name nor a part of one is written. */
  readonly isNameless: boolean;
  readonly isOwnName: boolean;
  /** The name or number as written, for the reason. */
  readonly called: string;
  orderOf(other: ReferralPatient): Order;
}

/** Looks up who bears the name. */
export function setScene(person: NamedPerson, patient: ReferralPatient, registry: Registry): Scene {
  const { index } = registry;
  const named = person.name
    ? index.byName(person.name)
    : person.pattern
      ? index.byPattern(person.pattern)
      : [];
  const { chart, phone, tail, number } = person.marks;
  return {
    person,
    patient,
    registry,
    bearers: named.filter((other) => other !== patient),
    isNameless: person.name === '' && !person.pattern,
    isOwnName: person.name !== '' && index.byName(person.name).includes(patient),
    called: normaliseName(person.name) || person.pattern?.text || chart || number || phone || tail || '',
    orderOf: (other) => orderOf(other, patient, index.recordsBegin),
  };
}

/** Who has the chart number: of the patient's own branch, where one of them is. */
export function holdersOfChart(chart: string, scene: Scene): readonly ReferralPatient[] {
  const { index } = scene.registry;
  const whole = index.byChart(chart);
  const holders = whole.length > 0 || scene.isNameless ? whole : index.byChartDigits(chart);
  const own = holders.filter((holder) => holder.branch === scene.patient.branch);
  return own.length > 0 ? own : holders;
}
