import type { Warning } from './checks/check';

/** What the director said of some words of a wording, once for the season. */
export interface WordingVerdict {
  readonly decision: 'approved' | 'returned';
  /** What it was said of, see {@link marksOf}. */
  readonly marks: ReadonlySet<string>;
  readonly reason: string;
}

/** By the wording's id. */
export type WordingVerdicts = ReadonlyMap<string, readonly WordingVerdict[]>;

/** What the director has to decide of these findings: each check with each of its passages, `H4 진료 때마다 5% 적립해 드립니다`. */
export function marksOf(findings: readonly Warning[]): string[] {
  return findings.flatMap(({ check, words }) =>
    check.level === 'director' ? words.map((word) => `${check.code} ${word.replace(/\s+/g, ' ')}`) : [],
  );
}

/**
 * The decision that covers everything in the findings that is the director's: one word more, and he is asked again.
 * Of several, one that approves.
 */
export function verdictOn(
  verdicts: WordingVerdicts | undefined,
  wording: string,
  findings: readonly Warning[],
): WordingVerdict | undefined {
  const known = verdicts?.get(wording) ?? [];
  if (known.length === 0) return undefined;
  const marks = marksOf(findings);
  const covering = known.filter((verdict) => marks.every((mark) => verdict.marks.has(mark)));
  return covering.find(({ decision }) => decision === 'approved') ?? covering[0];
}
