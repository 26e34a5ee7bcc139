import { nameKey } from '../../core/person-name';
import { type Candidate, type CandidateReason, rankCandidates } from './candidate';
import { chartKey, phoneKey } from './chart-key';
import { isBornIn, tailsOf } from './clue';
import type { NamedPerson } from './mention/mention';
import type { ReferralPatient } from './patient';
import { holdersOfChart, type Registry, type Scene, setScene } from './scene';

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

/** How many are offered for a similar name only: more would be guessing. */
const MOST_NEAR = 6;

/** Who may be meant, ranked, whatever the ladder says: for words that are a question in any case. */
export function proposePeople(
  person: NamedPerson,
  patient: ReferralPatient,
  registry: Registry,
): Candidate[] {
  return candidatesOf(setScene(person, patient, registry));
}

/** Who may be meant, ranked: all namesakes who were there before, whom a number points to, and near names where hardly anybody bears the very name. */
export function candidatesOf(scene: Scene): Candidate[] {
  const { index } = scene.registry;
  const { chart, phone, tail, number } = scene.person.marks;
  const others = new Set<ReferralPatient>([
    ...scene.bearers,
    ...(chart ? holdersOfChart(chart, scene) : []),
    ...(chart && scene.isNameless ? tailsOf(chart, scene) : []),
    ...(phone ? index.byPhone(phone) : []),
    ...(number ? [...holdersOfChart(number, scene), ...index.byTail(number)] : []),
    ...(tail && scene.isNameless ? index.byTail(tail) : []),
  ]);
  const offered = [...others].map((other) => offer(other, scene));
  for (const other of nearNamesakes(scene)) {
    const candidate = offer(other.patient, scene);
    const score = Math.max(candidate.score, POINTS.near - 3 * other.distance);
    offered.push(candidate.score > POINTS.near ? candidate : { ...candidate, why: 'near', score });
  }
  return rankCandidates(
    offered.filter(({ patient }) => patient !== scene.patient && scene.orderOf(patient) !== 'after'),
  );
}

/** Bearers of names that a slip makes of this one, the nearest first: where nobody bears the very name, or its one bearer does not fit the marks. */
function nearNamesakes(scene: Scene): { patient: ReferralPatient; distance: number }[] {
  const { index } = scene.registry;
  if (scene.person.name === '') return [];
  const able = scene.bearers.filter((other) => scene.orderOf(other) !== 'after');
  const hasMarks = Object.keys(scene.person.marks).length > 0;
  const room = able.length === 0 ? MOST_NEAR : able.length === 1 && hasMarks ? MOST_NEAR / 2 : 0;
  if (room === 0) return [];
  return index
    .nearNames(scene.person.name)
    .flatMap(({ key, distance }) => index.byName(key).map((patient) => ({ patient, distance })))
    .filter(({ patient }) => patient !== scene.patient && scene.orderOf(patient) !== 'after')
    .slice(0, room);
}

/** The patient as a candidate: why he may be meant, and how likely. */
export function offer(other: ReferralPatient, scene: Scene): Candidate {
  const { person, patient, registry } = scene;
  const { chart, phone, tail, number, birthYear } = person.marks;
  const isBearer = scene.bearers.includes(other);
  const isNumbered = scene.isNameless && chart !== undefined;
  const phones = phone || tail || number || isNumbered ? registry.index.phonesOf(other) : [];
  const why: CandidateReason[] = [];
  if (
    [chart, number].some((written) => written && other.chart && chartKey(written) === chartKey(other.chart))
  ) {
    why.push('chart');
  }
  if (phone && phones.includes(phoneKey(phone))) why.push('phone');
  if (
    [tail, number, isNumbered ? chart : undefined].some(
      (digits) => digits?.length === 4 && phones.some((known) => known.endsWith(digits)),
    )
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

function isOneHousehold(a: ReferralPatient, b: ReferralPatient): boolean {
  return (a.household !== '' && a.household === b.household) || (a.phone !== '' && a.phone === b.phone);
}
