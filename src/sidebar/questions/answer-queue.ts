import type { Answer, Question, QuestionsOutcome } from '../../features/referral/question';

/** What was chosen for a question. */
export interface Choice {
  readonly answer: Answer;
  /** Patient id and name; '' where the answer names nobody. */
  readonly referrer: string;
  readonly referrerName: string;
  /** Why an earlier decision is changed; '' for a first one. */
  readonly reason: string;
}

/** An answer given here. */
export interface Given {
  readonly question: Question;
  readonly choice: Choice;
}

/** Why an answer was not taken and its question stands here again. */
export type Returned =
  | { readonly why: 'refused'; readonly error: unknown }
  /** Changes an earlier decision: to be given again with a reason. */
  | { readonly why: 'reasonNeeded'; readonly effect: string; readonly choice: Choice };

/** What one person has before him: questions held for this tab, and what became of those he answered. Never changed in place. */
export interface Queue {
  /** The first one is on the screen. */
  readonly shown: readonly Question[];
  /** Put off, by anybody; kept apart until somebody wants to see them. */
  readonly putOff: readonly Question[];
  /** In this sitting, the latest last, by the patient who was referred. */
  readonly given: readonly Given[];
  /** Turn at which the server had taken an answer, by patient; `Infinity` as long as it has not. */
  readonly taken: ReadonlyMap<string, number>;
  readonly returned: ReadonlyMap<string, Returned>;
  /** Not yet answered, put off ones included. */
  readonly left: { readonly changing: number; readonly other: number };
  readonly heldByOthers: number;
  /** Answered and saved, but not yet in the counts. */
  readonly unapplied: number;
}

export const EMPTY_QUEUE: Queue = {
  shown: [],
  putOff: [],
  given: [],
  taken: new Map(),
  returned: new Map(),
  left: { changing: 0, other: 0 },
  heldByOthers: 0,
  unapplied: 0,
};

/**
 * Takes in what the server handed out. What is on the screen stays there; a question answered here comes back only
 * where the server opened it again after the answer had been saved, and then on top.
 *
 * @param asked turn at which it was asked for: turns count up with every call
 */
export function arrive(queue: Queue, outcome: QuestionsOutcome, asked: number): Queue {
  const known = new Set([...queue.shown, ...queue.putOff].map(({ patient }) => patient));
  const isOurs = (patient: string) => (queue.taken.get(patient) ?? -1) >= asked;
  const anew = new Map(outcome.questions.map((question) => [question.patient, question]));
  const renew = (question: Question) => anew.get(question.patient) ?? question;
  const fresh = outcome.questions.filter(({ patient }) => !known.has(patient) && !isOurs(patient));
  const reopened = fresh.filter(({ patient, wasLater }) => queue.taken.has(patient) && !wasLater);
  const others = fresh.filter((question) => !reopened.includes(question));
  // An answer that the server had not seen when it counted is counted off here; one that puts off leaves the question open.
  const unseen = queue.given.filter(
    ({ question, choice }) => isOurs(question.patient) && choice.answer !== 'later',
  );
  const unseenChanging = unseen.filter(({ question }) => question.changesList).length;
  const back = new Set(reopened.map(({ patient }) => patient));
  return {
    ...queue,
    shown: [...reopened, ...queue.shown.map(renew), ...others.filter(({ wasLater }) => !wasLater)],
    putOff: [...queue.putOff.map(renew), ...others.filter(({ wasLater }) => wasLater)],
    given: queue.given.filter(({ question }) => !back.has(question.patient)),
    taken: without(queue.taken, back),
    left: {
      changing: Math.max(0, outcome.changing - unseenChanging),
      other: Math.max(0, outcome.open - outcome.changing - (unseen.length - unseenChanging)),
    },
    heldByOthers: outcome.heldByOthers,
    unapplied: outcome.unapplied,
  };
}

/** Takes an answered question off the screen; the next one stands there at once. */
export function answer(queue: Queue, given: Given): Queue {
  const { question, choice } = given;
  const rest = queue.shown.filter((other) => other !== question);
  const isLater = choice.answer === 'later';
  return {
    ...queue,
    shown: rest,
    putOff: isLater ? [...queue.putOff, { ...question, wasLater: true }] : queue.putOff,
    given: [...queue.given, given],
    taken: new Map(queue.taken).set(question.patient, Number.POSITIVE_INFINITY),
    returned: without(queue.returned, new Set([question.patient])),
    left: isLater ? queue.left : count(queue.left, question, -1),
  };
}

/** Notes that the server has taken an answer. @param turn of that call's end */
export function take(queue: Queue, given: Given, turn: number): Queue {
  // Taken back meanwhile: what takes it back is on its way.
  if (!queue.given.includes(given)) return queue;
  const { patient } = given.question;
  return { ...queue, taken: new Map(queue.taken).set(patient, turn), unapplied: queue.unapplied + 1 };
}

/** Leaves a question to the colleague who answered it first: it is out of sight, and nothing is left to take back. */
export function leave(queue: Queue, given: Given, turn: number): Queue {
  const { question, choice } = given;
  const isOther = ({ patient }: Question) => patient !== question.patient;
  const wasGiven = queue.given.includes(given);
  return {
    ...queue,
    shown: queue.shown.filter(isOther),
    putOff: queue.putOff.filter(isOther),
    given: queue.given.filter((other) => other !== given),
    taken: new Map(queue.taken).set(question.patient, turn),
    left: !wasGiven || choice.answer === 'later' ? count(queue.left, question, -1) : queue.left,
  };
}

/** Brings an answered question back: on top where its answer was taken back, as the next one where it was not taken. */
export function bringBack(queue: Queue, patient: string, returned?: Returned): Queue {
  const given = queue.given.filter(({ question }) => question.patient === patient).at(-1);
  if (!given)
    return returned ? { ...queue, returned: new Map(queue.returned).set(patient, returned) } : queue;
  const gone = new Set([patient]);
  const [first, ...rest] = queue.shown;
  const wasTaken = Number.isFinite(queue.taken.get(patient) ?? Number.POSITIVE_INFINITY);
  return {
    ...queue,
    shown: returned && first ? [first, given.question, ...rest] : [given.question, ...queue.shown],
    putOff: queue.putOff.filter((question) => question.patient !== patient),
    given: queue.given.filter((other) => other !== given),
    taken: without(queue.taken, gone),
    returned: returned ? new Map(queue.returned).set(patient, returned) : without(queue.returned, gone),
    left: given.choice.answer === 'later' ? queue.left : count(queue.left, given.question, 1),
    unapplied: wasTaken ? Math.max(0, queue.unapplied - 1) : queue.unapplied,
  };
}

/** Puts what was put off before the reader; that it was put off is no answer to take back any more. */
export function showPutOff(queue: Queue): Queue {
  return {
    ...queue,
    shown: [...queue.shown, ...queue.putOff],
    putOff: [],
    given: queue.given.filter(
      ({ question }) => !queue.putOff.some(({ patient }) => patient === question.patient),
    ),
  };
}

/** How many are still to be answered beside those put off. */
export function countAhead({ left, putOff, shown }: Queue): {
  readonly changing: number;
  readonly other: number;
} {
  const changing = (questions: readonly Question[]) =>
    questions.filter(({ changesList }) => changesList).length;
  const shownChanging = changing(shown);
  return {
    changing: Math.max(shownChanging, left.changing - changing(putOff)),
    other: Math.max(shown.length - shownChanging, left.other - (putOff.length - changing(putOff))),
  };
}

/** Where the question on the screen stands among those of its kind: those that change the list, or the others. */
export function placeOf(queue: Queue): { readonly number: number; readonly of: number } {
  const changesList = queue.shown[0]?.changesList ?? false;
  const done = queue.given.filter(({ question }) => question.changesList === changesList).length;
  const ahead = countAhead(queue);
  return { number: done + 1, of: done + (changesList ? ahead.changing : ahead.other) };
}

/** The questions at the head that offer the same first candidate, if there are several. */
export function groupAtHead(
  shown: readonly Question[],
): { readonly name: string; readonly count: number } | undefined {
  const candidate = shown[0]?.candidates[0];
  if (!candidate) return undefined;
  const isOther = (question: Question) => question.candidates[0]?.patient !== candidate.patient;
  const end = shown.findIndex(isOther);
  const count = end < 0 ? shown.length : end;
  return count > 1 ? { name: candidate.name, count } : undefined;
}

function count(left: Queue['left'], question: Question, by: number): Queue['left'] {
  return question.changesList
    ? { ...left, changing: Math.max(0, left.changing + by) }
    : { ...left, other: Math.max(0, left.other + by) };
}

function without<T>(map: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => !keys.has(key)));
}
