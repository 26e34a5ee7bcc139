import { phoneKey } from './chart-key';
import type { NamedPerson } from './mention/mention';
import type { ReferralPatient } from './patient';
import type { ReasonCode } from './reason';
import { holdersOfChart, type Scene } from './scene';

/** What one mark says. */
export interface Clue {
  readonly found: ReasonCode;
  readonly value: string;
  /** Who fits the mark and the name. */
  readonly fitting: readonly ReferralPatient[];
  /** Why the mark goes against the name; it is then a question. */
  readonly conflict?: ReasonCode;
  /** The records cannot confirm or contradict the mark. */
  readonly void?: boolean;
}

/** What the marks beside the name say, in the order of the ladder. */
export function cluesOf(person: NamedPerson, scene: Scene): Clue[] {
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
  // 1357번 소개: a number of four digits may be the end of somebody else's phone
  if (
    scene.isNameless &&
    holders.length > 0 &&
    tailsOf(chart, scene).some((other) => !holders.includes(other))
  ) {
    return { found: 'byChart', value: chart, fitting, conflict: 'chartOrTail' };
  }
  const isUnknown = scene.bearers.some((other) => other.chart === '');
  return weigh(fitting, isUnknown, 'byChart', 'chartUnknown', chart);
}

/** Whose phone ends with the number, if it has four digits. */
export function tailsOf(number: string, scene: Scene): readonly ReferralPatient[] {
  return /^\d{4}$/.test(number) ? scene.registry.index.byTail(number) : [];
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
  if (scene.isNameless) {
    const lettered = scene.registry.index.byChartDigits(number);
    const isKnown = tails.length > 0 || lettered.length > 0;
    return { ...clue, fitting: lettered, conflict: isKnown ? 'numberAlone' : 'chartUnknown' };
  }
  if (byTail.length > 0) return { found: 'byTail', value: number, fitting: byTail };
  if (holders.length > 0) return { ...clue, conflict: 'chartDisagrees' };
  const isUnknown = scene.bearers.some((other) => other.phone === '' && other.chart === '');
  return weigh([], isUnknown, 'byTail', 'numberUnknown', number);
}

/** Whether the patient was born in that year; false where the birth is not known. @param year `63` or `1963` */
export function isBornIn(patient: ReferralPatient, year: string): boolean {
  return patient.birth !== '' && patient.birth.slice(0, 4).endsWith(year);
}
