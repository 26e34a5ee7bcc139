import type { CalendarDate } from '../../core/calendar-date';
import type { CallOutcome } from '../../features/message/call-outcome';
import type { CallLine, CallsPrint } from '../../features/print/print-view';

/** One call to be made, and whose it is. */
export interface Turn extends CallLine {
  /** '' = nobody's yet. */
  readonly owner: string;
}

/** Who looks at the calls. */
export interface Caller {
  /** '' = nobody said. */
  readonly name: string;
  readonly isDirector: boolean;
}

/** What may come of a call, in the order of the keys 1 to 6; a reply comes later and is no matter of the call. */
export const TURN_OUTCOMES = [
  'spoke',
  'noAnswer',
  'callAgain',
  'leftText',
  'wrongNumber',
  'refused',
] as const satisfies readonly CallOutcome[];

export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

const AGAIN: ReadonlySet<TurnOutcome> = new Set(['noAnswer', 'callAgain', 'leftText']);

/** Whether the call is tried again after that. */
export function isTriedAgain(outcome: TurnOutcome): boolean {
  return AGAIN.has(outcome);
}

/** All calls, those of who looks first; within them as pressing as on paper. */
export function turnsOf({ sheets }: Pick<CallsPrint, 'sheets'>, caller: Caller): Turn[] {
  const turns = sheets.flatMap(({ owner, calls }) => calls.map((call) => ({ ...call, owner })));
  return [...turns.filter((turn) => isOwn(turn, caller)), ...turns.filter((turn) => !isOwn(turn, caller))];
}

/** Whether a call falls to who looks: whom he looks after; to the director all of tier A too. */
export function isOwn({ owner, tier }: Turn, { name, isDirector }: Caller): boolean {
  return (name !== '' && owner === name) || (isDirector && tier === 'A');
}

/** Whether the call is to be made today; others wait for the day of their next try. */
export function isToday({ nextTry }: Pick<Turn, 'nextTry'>, today: CalendarDate): boolean {
  return nextTry === '' || nextTry <= today;
}

/** Who comes after somebody, round the end to the beginning; '' where nobody else is left. */
export function turnAfter(turns: readonly Turn[], draft: string): string {
  const at = turns.findIndex((turn) => turn.draft === draft);
  const [next] = [...turns.slice(at + 1), ...turns.slice(0, Math.max(0, at))];
  return next?.draft ?? '';
}
