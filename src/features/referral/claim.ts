import type { Context } from '../action';

/** Which tab holds a question, and until when, in milliseconds of the clinic's wall clock. */
interface Claim {
  readonly tab: string;
  readonly until: number;
}

/** Who holds which question, by patient id of the referred. */
export type Claims = ReadonlyMap<string, Claim>;

/** Under which the claims stand on the board. */
export const CLAIMS = 'referral.claims';

/** How long a question stays with a tab that is not heard of. */
export const CLAIM_SECONDS = 600;

/** The claims that still hold. @param text as it stands on the board; null and anything unreadable are no claims @param now wall clock, `YYYY-MM-DD HH:mm:ss` */
export function readClaims(text: string | null, now: string): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  if (text === null) return claims;
  const moment = toMilliseconds(now);
  for (const [patient, tab, until] of JSON.parse(text) as [string, string, number][]) {
    if (until > moment) claims.set(patient, { tab, until });
  }
  return claims;
}

/** As it stands on the board. */
export function writeClaims(claims: Claims): string {
  return JSON.stringify([...claims].map(([patient, { tab, until }]) => [patient, tab, until]));
}

/** Lets go of a question, whoever holds it. */
export function releaseClaim({ board, now }: Pick<Context, 'board' | 'now'>, patient: string): void {
  const claims = readClaims(board.get(CLAIMS), now);
  if (claims.delete(patient)) board.set(CLAIMS, writeClaims(claims), CLAIM_SECONDS);
}

/** What a tab is given. */
export interface Handout<T> {
  readonly questions: readonly T[];
  readonly claims: Claims;
  /** Of all that are open. */
  readonly heldByOthers: number;
}

/**
 * Hands out questions to a tab: those that it holds already, then such as nobody holds, in their order. A question that was put off
 * is no longer held by the tab that did so.
 *
 * @param open every open question, in the order in which they are asked
 * @param claims as they stand; expired ones left out
 */
export function claimQuestions<T extends { readonly patient: string; readonly decision: string }>(
  open: readonly T[],
  claims: Claims,
  asked: {
    readonly tab: string;
    readonly count: number;
    readonly release: readonly string[];
    readonly now: string;
  },
): Handout<T> {
  const released = new Set(asked.release);
  const isHeldByOther = ({ patient }: T) => {
    const holder = claims.get(patient)?.tab;
    return holder !== undefined && holder !== asked.tab;
  };
  const isHeld = (question: T) =>
    claims.get(question.patient)?.tab === asked.tab &&
    question.decision !== 'later' &&
    !released.has(question.patient);
  const free = open.filter((question) => !isHeldByOther(question));
  const chosen = new Set(
    [
      ...free.filter(isHeld),
      ...free.filter((question) => !isHeld(question) && !released.has(question.patient)),
    ].slice(0, asked.count),
  );
  const others = [...claims].filter(([, { tab }]) => tab !== asked.tab);
  const until = toMilliseconds(asked.now) + CLAIM_SECONDS * 1000;
  const questions = free.filter((question) => chosen.has(question));
  return {
    questions,
    claims: new Map([
      ...others,
      ...questions.map(({ patient }) => [patient, { tab: asked.tab, until }] as const),
    ]),
    heldByOthers: open.length - free.length,
  };
}

function toMilliseconds(now: string): number {
  return Date.parse(`${now.replace(' ', 'T')}Z`);
}
