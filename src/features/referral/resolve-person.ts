import { nameKey } from '../../core/person-name';
import { type Candidate, type CandidateReason, rankCandidates } from './candidate';
import { chartKey, phoneKey } from './chart-key';
import type { NamedPerson } from './mention/mention';
import { type Order, orderOf, type ReferralPatient } from './patient';
import type { PatientIndex } from './patient-index';
import type { Reason, ReasonCode } from './reason';

/** What is known of everybody, to tell who is meant. */
export interface Registry {
  readonly index: PatientIndex;
  isStaffName(name: string): boolean;
}

/** Who is meant by a named person: one patient, nobody who counts, or a question. */
export interface Resolution {
  readonly status: 'counted' | 'question' | 'staff' | 'none';
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  /** Ranked; for a question those who may be meant, else the referrer alone or nobody. */
  readonly candidates: readonly Candidate[];
  readonly reason: Reason;
}

/** Points for ranking. A mark that agrees outweighs the bare name; one that agrees beside the name comes first. */
const POINTS: Readonly<Record<CandidateReason, number>> = {
  name: 40,
  formerName: 36,
  chart: 30,
  phone: 28,
  tail: 24,
  part: 20,
  near: 14,
  birthYear: 12,
  mark: 12,
  guardian: 42,
  family: 6,
  sameDay: 0,
};

/** Whether a named person is one patient, nobody who counts, or a question, and why. */
export interface Judgement {
  readonly status: Resolution['status'];
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  readonly reason: Reason;
}

/** {@link judgePerson}, with those who may be meant. */
export function resolvePerson(person: NamedPerson, patient: ReferralPatient, registry: Registry): Resolution {
  const scene = setScene(person, patient, registry);
  const judgement = judge(scene);
  const { status, referrer } = judgement;
  const candidates = status === 'question' ? candidatesOf(scene) : referrer ? [offer(referrer, scene)] : [];
  return { ...judgement, candidates };
}

/**
 * Who is meant by the name and its marks; the first rung that holds decides:
 * chart number (the name must agree) → name + whole phone → name + last four digits → name + birth year or desk mark →
 * the name alone, where exactly one patient who was there before bears it. Anything else is a question.
 */
export function judgePerson(person: NamedPerson, patient: ReferralPatient, registry: Registry): Judgement {
  return judge(setScene(person, patient, registry));
}

/** Who may be meant, ranked, whatever the ladder says: for words that are a question in any case. */
export function proposePeople(
  person: NamedPerson,
  patient: ReferralPatient,
  registry: Registry,
): Candidate[] {
  return candidatesOf(setScene(person, patient, registry));
}

function judge(scene: Scene): Judgement {
  for (const clue of cluesOf(scene.person, scene)) {
    if (clue.void) continue;
    if (clue.conflict) return ask(clue.conflict, clue.value);
    const possible = clue.fitting.filter(
      (other) => other === scene.patient || scene.orderOf(other) !== 'after',
    );
    const only = possible.length === 1 ? possible[0] : undefined;
    if (only) return settle(only, clue.found, clue.value, scene);
    if (possible.length === 0) return ask('cameLater', scene.called);
    return ask('severalHolders', clue.value);
  }
  return judgeByName(scene);
}

/** What a resolution looks at. */
interface Scene {
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

function setScene(person: NamedPerson, patient: ReferralPatient, registry: Registry): Scene {
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
    called: person.name || person.pattern?.text || chart || number || phone || tail || '',
    orderOf: (other) => orderOf(other, patient, index.recordsBegin),
  };
}

/** What one mark says. */
interface Clue {
  readonly found: ReasonCode;
  readonly value: string;
  /** Who fits the mark and the name. */
  readonly fitting: readonly ReferralPatient[];
  /** Why the mark goes against the name; it is then a question. */
  readonly conflict?: ReasonCode;
  /** The records cannot confirm or contradict the mark. */
  readonly void?: boolean;
}

/** In the order of the ladder. */
function cluesOf(person: NamedPerson, scene: Scene): Clue[] {
  const { chart, phone, tail, number, birthYear } = person.marks;
  const clues: Clue[] = [];
  if (chart) clues.push(readChart(chart, scene));
  if (phone) clues.push(readPhone(phone, scene, 'phone'));
  if (tail) clues.push(readPhone(tail, scene, 'tail'));
  if (number) clues.push(readNumber(number, scene));
  if (scene.isNameless) return clues;
  const { bearers, registry } = scene;
  if (birthYear) {
    const fitting = bearers.filter((other) => isBornIn(other, birthYear));
    const isUnknown = bearers.some((other) => other.birth === '');
    clues.push(weigh(fitting, isUnknown, 'byBirthYear', 'yearDisagrees', birthYear));
  }
  if (person.suffix) {
    const mark = person.suffix.toUpperCase();
    const fitting = bearers.filter((other) => registry.index.marksOf(other).includes(mark));
    clues.push(weigh(fitting, false, 'byMark', 'markDisagrees', person.suffix));
  }
  return clues;
}

function weigh(
  fitting: readonly ReferralPatient[],
  isUnknown: boolean,
  found: ReasonCode,
  conflict: ReasonCode,
  value: string,
): Clue {
  if (fitting.length > 0) return { found, value, fitting };
  return isUnknown ? { found, value, fitting, void: true } : { found, value, fitting, conflict };
}

function readChart(chart: string, scene: Scene): Clue {
  const holders = holdersOfChart(chart, scene);
  const fitting = holders.filter((holder) => agrees(holder, scene));
  if (holders.length > 0 && fitting.length === 0) {
    return { found: 'byChart', value: chart, fitting, conflict: 'chartDisagrees' };
  }
  const isUnknown = scene.bearers.some((other) => other.chart === '');
  return weigh(fitting, isUnknown, 'byChart', 'chartUnknown', chart);
}

/** Of the patient's own branch where one of them is. */
function holdersOfChart(chart: string, scene: Scene): readonly ReferralPatient[] {
  const holders = scene.registry.index.byChart(chart);
  const own = holders.filter((holder) => holder.branch === scene.patient.branch);
  return own.length > 0 ? own : holders;
}

/** Whether the name written is the patient's; who is named by a number only agrees with anybody. */
function agrees(other: ReferralPatient, scene: Scene): boolean {
  if (scene.isNameless) return true;
  return scene.bearers.includes(other) || (scene.isOwnName && other === scene.patient);
}

function readPhone(digits: string, scene: Scene, what: 'phone' | 'tail'): Clue {
  const { index } = scene.registry;
  const holders = what === 'phone' ? index.byPhone(digits) : index.byTail(digits);
  const found = what === 'phone' ? 'byPhone' : 'byTail';
  if (scene.isNameless) return { found, value: digits, fitting: holders, conflict: 'numberAlone' };
  const isUnknown = scene.bearers.some((other) => other.phone === '' && other.oldPhones.length === 0);
  const conflict = what === 'phone' ? 'phoneDisagrees' : 'tailDisagrees';
  return weigh(
    holders.filter((holder) => agrees(holder, scene)),
    isUnknown,
    found,
    conflict,
    digits,
  );
}

/** A bare number beside the name, or alone: a chart number or the last digits of a phone. */
function readNumber(number: string, scene: Scene): Clue {
  const holders = holdersOfChart(number, scene);
  const tails = phoneKey(number).length === 4 ? scene.registry.index.byTail(number) : [];
  const byChart = holders.filter((holder) => agrees(holder, scene));
  const byTail = tails.filter((holder) => agrees(holder, scene));
  const clue = { found: 'byChart', value: number, fitting: byChart } as const;
  if (byTail.some((holder) => !holders.includes(holder)) && holders.length > 0) {
    return { ...clue, conflict: 'chartOrTail' };
  }
  if (byChart.length > 0) return clue;
  if (scene.isNameless) return { ...clue, conflict: tails.length > 0 ? 'numberAlone' : 'chartUnknown' };
  if (byTail.length > 0) return { found: 'byTail', value: number, fitting: byTail };
  if (holders.length > 0) return { ...clue, conflict: 'chartDisagrees' };
  const isUnknown = scene.bearers.some((other) => other.phone === '' && other.chart === '');
  return weigh([], isUnknown, 'byTail', 'numberUnknown', number);
}

/** @param year `63` or `1963` */
function isBornIn(patient: ReferralPatient, year: string): boolean {
  return patient.birth !== '' && patient.birth.slice(0, 4).endsWith(year);
}

function judgeByName(scene: Scene): Judgement {
  const { bearers, isOwnName, registry, person, called } = scene;
  const possible = bearers.filter((other) => scene.orderOf(other) !== 'after');
  if (isOwnName) {
    return possible.length > 0 ? ask('ownName', called) : conclude('none', 'self');
  }
  if (person.name !== '' && registry.isStaffName(person.name)) {
    return possible.length > 0 ? ask('staffNamesake', called) : conclude('staff', 'staffName', called);
  }
  const before = possible.filter((other) => scene.orderOf(other) === 'before');
  const only = before.length === 1 ? before[0] : undefined;
  if (!only) {
    if (before.length > 1) return ask('namesakes', called);
    if (possible.some((other) => scene.orderOf(other) === 'sameDay')) return ask('sameDay', called);
    if (possible.length > 0) return ask('orderUnknown', called);
    return ask(bearers.length > 0 ? 'cameLater' : 'nobody', called);
  }
  if (person.name === '') return ask('partial', called);
  if (possible.some((other) => scene.orderOf(other) === 'unknown')) return ask('orderUnknown', called);
  // A namesake who first came on the very day may have sent the patient ahead.
  return possible.length > 1 ? ask('sameDay', called) : settle(only, 'byName', called, scene);
}

function isOneHousehold(a: ReferralPatient, b: ReferralPatient): boolean {
  return (a.household !== '' && a.household === b.household) || (a.phone !== '' && a.phone === b.phone);
}

/** The one who fits, if he can have referred. */
function settle(other: ReferralPatient, found: ReasonCode, value: string, scene: Scene): Judgement {
  if (other === scene.patient) {
    return scene.bearers.length > 0 && !scene.isNameless
      ? ask('ownName', scene.called)
      : conclude('none', 'self');
  }
  const order = scene.orderOf(other);
  if (order === 'after') return ask('cameLater', other.name);
  if (scene.patient.firstVisit === '') return ask('existingPatient', '');
  if (order === 'sameDay') return ask('sameDay', value);
  if (order === 'unknown') return ask('orderUnknown', value);
  return { status: 'counted', referrer: other, reason: { code: found, value } };
}

function conclude(status: 'staff' | 'none', code: ReasonCode, value = ''): Judgement {
  return { status, referrer: null, reason: { code, value } };
}

function ask(code: ReasonCode, value: string): Judgement {
  return { status: 'question', referrer: null, reason: { code, value } };
}

/** All namesakes who were there before, whom a number points to, and near names where hardly anybody bears the very name. */
function candidatesOf(scene: Scene): Candidate[] {
  const { index } = scene.registry;
  const { chart, phone, tail, number } = scene.person.marks;
  const others = new Set<ReferralPatient>([
    ...scene.bearers,
    ...(chart ? holdersOfChart(chart, scene) : []),
    ...(phone ? index.byPhone(phone) : []),
    ...(number ? [...holdersOfChart(number, scene), ...index.byTail(number)] : []),
    ...(tail && scene.isNameless ? index.byTail(tail) : []),
  ]);
  const offered = [...others].map((other) => offer(other, scene));
  if (scene.person.name !== '' && others.size < 2) {
    for (const near of index.nearNames(scene.person.name)) {
      for (const other of index.byName(near.key)) {
        const candidate = offer(other, scene);
        const score = Math.max(candidate.score, POINTS.near - 3 * near.distance);
        offered.push(candidate.score > POINTS.near ? candidate : { ...candidate, why: 'near', score });
      }
    }
  }
  return rankCandidates(
    offered.filter(({ patient }) => patient !== scene.patient && scene.orderOf(patient) !== 'after'),
  );
}

function offer(other: ReferralPatient, scene: Scene): Candidate {
  const { person, patient, registry } = scene;
  const { chart, phone, tail, number, birthYear } = person.marks;
  const isBearer = scene.bearers.includes(other);
  const phones = phone || tail || number ? registry.index.phonesOf(other) : [];
  const why: CandidateReason[] = [];
  if (
    [chart, number].some((written) => written && other.chart && chartKey(written) === chartKey(other.chart))
  ) {
    why.push('chart');
  }
  if (phone && phones.includes(phoneKey(phone))) why.push('phone');
  if (
    [tail, number].some((digits) => digits?.length === 4 && phones.some((known) => known.endsWith(digits)))
  ) {
    why.push('tail');
  }
  if (birthYear && isBornIn(other, birthYear)) why.push('birthYear');
  if (person.suffix && registry.index.marksOf(other).includes(person.suffix.toUpperCase())) why.push('mark');
  if (isBearer) {
    const bears = nameKey(other.name) === nameKey(person.name);
    why.push(person.name === '' ? 'part' : bears ? 'name' : 'formerName');
  }
  if (isOneHousehold(other, patient)) why.push('family');
  if (scene.orderOf(other) === 'sameDay') why.push('sameDay');
  const isSameDay = scene.orderOf(other) === 'sameDay';
  return {
    patient: other,
    why: why[0] ?? 'near',
    score: why.reduce((sum, reason) => sum + POINTS[reason], 0) - (isSameDay ? 20 : 0),
    isNamesake: isBearer && person.name !== '',
  };
}
