import type { Language } from '../../core/text';
import type { Warning } from './checks/check';
import type { DraftRow } from './draft-row';
import type { WordingFinding } from './draft-view';
import { judgeDraft } from './judge-draft';
import type { Scene } from './scene';
import { showFinding } from './show-draft';
import { marksOf } from './wording-verdict';

/** What of a wording's drafts waits for the director: every check with all its words, once. */
export interface OpenQuestion {
  /** What it is about, sorted: the same words make the same question. */
  readonly marks: readonly string[];
  readonly findings: readonly (Warning & { readonly drafts: number })[];
  readonly drafts: number;
  /** He sent back what some of them say, with this reason; '' = he did not. */
  readonly returned: string;
}

/** Gathers what of some drafts is the director's to decide; undefined where nothing is. */
export function openQuestion(rows: readonly DraftRow[], scene: Scene): OpenQuestion | undefined {
  const marks = new Set<string>();
  const byCode = new Map<string, { warning: Warning; words: Set<string>; drafts: number }>();
  let drafts = 0;
  let returned = '';
  for (const row of rows) {
    if (row.status !== 'needsDirector') continue;
    const { status, cause, judgement } = judgeDraft(row, scene);
    if (status !== 'needsDirector' || !judgement) continue;
    drafts++;
    if (cause?.code === 'returned') returned = String(cause.values?.reason ?? '');
    for (const mark of marksOf(judgement.findings)) marks.add(mark);
    for (const warning of judgement.findings) {
      if (warning.check.level !== 'director') continue;
      const known = byCode.get(warning.check.code) ?? { warning, words: new Set<string>(), drafts: 0 };
      known.drafts++;
      for (const word of warning.words) known.words.add(word);
      byCode.set(warning.check.code, known);
    }
  }
  if (marks.size === 0) return undefined;
  const findings = [...byCode.values()].map(({ warning, words, drafts: count }) => ({
    check: warning.check,
    words: [...words],
    drafts: count,
  }));
  return { marks: [...marks].sort(), findings, drafts, returned };
}

/** Its findings in the reader's language. */
export function showQuestion({ findings }: OpenQuestion, language: Language): WordingFinding[] {
  return findings.map((finding) => ({ ...showFinding(finding, language), drafts: finding.drafts }));
}

/** Stands for the question, and for these very words. */
export function markOf({ marks }: OpenQuestion, digest: (text: string) => string): string {
  return digest(marks.join('\n')).slice(0, 8);
}
