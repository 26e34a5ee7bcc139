import { addMonths, type CalendarDate } from '../../core/calendar-date';
import { type Criteria, listedTier, type Tally } from './tally';

/** An open question as far as the list goes: who may be credited, and with what. */
export interface OpenQuestion {
  /** Patient id of the referred. */
  readonly patient: string;
  /** Of the referred; '' if unknown. */
  readonly firstVisit: CalendarDate | '';
  /** Patient ids, the likeliest first. */
  readonly candidates: readonly string[];
  /** Those of them who are as likely as such a question allows: all namesakes, or the first alone. */
  readonly likely: readonly string[];
}

/**
 * Which questions could change the list: crediting it to one of its candidates would put him on the list or into another tier,
 * or would do so together with the other questions in which he is likely meant.
 *
 * @returns patient ids of the referred
 */
export function questionsThatChangeList(
  questions: readonly OpenQuestion[],
  tallies: readonly Tally[],
  asOf: CalendarDate,
  criteria: Criteria,
): Set<string> {
  const counts = new Map(tallies.map((tally) => [tally.patient, tally]));
  const yearBefore = addMonths(asOf, -12);
  const open = questions.filter((question) => question.firstVisit <= asOf);
  const likely = new Map<string, { total: number; lastYear: number }>();
  for (const question of open) {
    for (const candidate of question.likely) {
      const sum = likely.get(candidate) ?? { total: 0, lastYear: 0 };
      likely.set(candidate, {
        total: sum.total + 1,
        lastYear: sum.lastYear + (question.firstVisit > yearBefore ? 1 : 0),
      });
    }
  }
  const changes = (candidate: string, total: number, lastYear: number) => {
    const now = counts.get(candidate) ?? { total: 0, lastYear: 0 };
    const before = listedTier(now.total, now.lastYear, criteria);
    return listedTier(now.total + total, now.lastYear + lastYear, criteria) !== before;
  };
  const found = new Set<string>();
  for (const question of open) {
    const lastYear = question.firstVisit > yearBefore ? 1 : 0;
    const doesChange =
      question.candidates.some((candidate) => changes(candidate, 1, lastYear)) ||
      question.likely.some((candidate) => {
        const together = likely.get(candidate) ?? { total: 0, lastYear: 0 };
        return changes(candidate, together.total, together.lastYear);
      });
    if (doesChange) found.add(question.patient);
  }
  return found;
}

/** Orders questions for those who answer them: first those that change the list, grouped by the likeliest candidate, large groups first. */
export function orderQuestions<
  T extends {
    readonly candidates: readonly { readonly patient: { readonly id: string } }[];
    readonly changesList: boolean;
  },
>(questions: readonly T[]): T[] {
  const keyOf = (question: T) => question.candidates[0]?.patient.id ?? '';
  const size = new Map<string, number>();
  for (const question of questions) size.set(keyOf(question), (size.get(keyOf(question)) ?? 0) + 1);
  return [...questions].sort(
    (a, b) =>
      Number(b.changesList) - Number(a.changesList) ||
      Number(keyOf(a) === '') - Number(keyOf(b) === '') ||
      (size.get(keyOf(b)) ?? 0) - (size.get(keyOf(a)) ?? 0) ||
      (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
  );
}
