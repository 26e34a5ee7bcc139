import { CHECKS } from '../../features/message/checks/check-text';
import type { WordingFinding, WordingSummary } from '../../features/message/draft-view';

/** What lies in the wording itself, so that mending it once mends all; what lies in the person (no consent, somebody's name) stays with the drafts. */
export function findingsOfWording({ findings }: Pick<WordingSummary, 'findings'>): WordingFinding[] {
  const general = new Set(CHECKS.filter(({ personal }) => !personal).map(({ code }) => code));
  return findings.filter(({ code }) => general.has(code));
}
