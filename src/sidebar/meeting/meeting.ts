import { isFrozen, listedTier } from '../../features/vip/list';
import type { CandidateEntry, Decision, ListState, ReviewOutcome } from '../../features/vip/review-view';

/** What somebody pressed for a candidate; what is left out stays as it is. */
export interface Change {
  readonly patient: string;
  readonly decision?: Decision;
  readonly chosenTier?: 'A' | 'B' | '';
  readonly reason?: string;
}

/** Which candidates are in sight. */
export type Sight = 'all' | 'undecided' | 'missing' | 'sensitive';

export const SIGHTS: readonly Sight[] = ['all', 'undecided', 'missing', 'sensitive'];

/** Whether somebody is on the list as long as nobody decides anything. */
export function isInByItself(candidate: CandidateEntry, isFrozen: boolean): boolean {
  return tierOnList({ ...candidate, decision: '', chosenTier: '' }, isFrozen) !== '';
}

/** What is decided to have somebody on the list: who is on it by himself is kept, everybody else added. */
export function decisionForIn(candidate: CandidateEntry, isFrozen: boolean): 'keep' | 'add' {
  return isInByItself(candidate, isFrozen) ? 'keep' : 'add';
}

/** Whether a change makes the list another than the one that somebody has signed: the signatures fall with it. */
export function undoesSignatures(
  { signatures, candidates }: Pick<ReviewOutcome, 'signatures' | 'candidates'>,
  change: Change,
): boolean {
  if (!signatures.some(({ decision }) => decision === 'approved')) return false;
  const frozen = isFrozen(candidates);
  const candidate = candidates.find(({ patient }) => patient === change.patient);
  return candidate !== undefined && withChange(candidate, change, frozen).listedTier !== candidate.listedTier;
}

/** Whether a decision is asked for its reason: it makes the list another than it would be by itself. */
export function needsReason(candidate: CandidateEntry, decision: Decision, isFrozen: boolean): boolean {
  return decision === 'add' || (decision === 'drop' && isInByItself(candidate, isFrozen));
}

/** The candidate as he will be once the change is saved; the server has the last word. */
export function withChange(
  candidate: CandidateEntry,
  { patient: _, ...change }: Change,
  isFrozen: boolean,
): CandidateEntry {
  const changed = { ...candidate, ...change };
  return { ...changed, listedTier: tierOnList(changed, isFrozen) };
}

function tierOnList(candidate: CandidateEntry, isFrozen: boolean): 'A' | 'B' | '' {
  return listedTier({ ...candidate, season: '' }, isFrozen);
}

/**
 * What pressing a tier means: the tier that the figures give is no choice of the team's, so it takes an earlier choice back.
 * undefined where nothing would change.
 */
export function changeTier(candidate: CandidateEntry, tier: 'A' | 'B'): Change | undefined {
  const byFigures = candidate.signedTier || candidate.tier;
  const chosenTier = tier === byFigures ? '' : tier;
  return chosenTier === candidate.chosenTier ? undefined : { patient: candidate.patient, chosenTier };
}

export function isInSight(candidate: CandidateEntry, sight: Sight): boolean {
  switch (sight) {
    case 'all':
      return true;
    case 'undecided':
      return candidate.decision === '';
    case 'missing':
      return candidate.proposal === 'missing' || candidate.proposal === 'late';
    case 'sensitive':
      return candidate.warnings.length > 0;
  }
}

/** Those of the candidates who are in sight, in their order: the panel and the large view show and count the same. */
export function inSight(candidates: readonly CandidateEntry[], sight: Sight): CandidateEntry[] {
  return candidates.filter((candidate) => isInSight(candidate, sight));
}

/**
 * Who comes after somebody among those in sight, round the end to the beginning; undefined where nobody else is left.
 *
 * @param from '' for the beginning
 */
export function nextUndecided(
  candidates: readonly CandidateEntry[],
  from: string,
  sight: Sight,
): CandidateEntry | undefined {
  const at = candidates.findIndex(({ patient }) => patient === from);
  const inOrder = [...candidates.slice(at + 1), ...candidates.slice(0, at + 1)];
  return inOrder.find(
    (candidate) => candidate.patient !== from && candidate.decision === '' && isInSight(candidate, sight),
  );
}

/** How many of the candidates there are of each kind of decision; `undecided` for none yet. */
export type Decided = Readonly<Record<Exclude<Decision, ''> | 'undecided', number>>;

export function countDecisions(candidates: readonly CandidateEntry[]): Decided {
  const count = { keep: 0, drop: 0, add: 0, later: 0, undecided: 0 };
  for (const { decision } of candidates) count[decision === '' ? 'undecided' : decision] += 1;
  return count;
}

/** How many are on the list by tier. */
export function countListed(candidates: readonly CandidateEntry[]): {
  readonly a: number;
  readonly b: number;
} {
  const of = (tier: 'A' | 'B') => candidates.filter(({ listedTier }) => listedTier === tier).length;
  return { a: of('A'), b: of('B') };
}

/** One way in which the list differs from the one that both signed. */
export interface SinceSigned {
  readonly patient: string;
  readonly name: string;
  /** '' = was, or is, not on the list. */
  readonly before: 'A' | 'B' | '';
  readonly now: 'A' | 'B' | '';
}

/** Why a list that was signed is open again, in the order of the candidates; [] in every other state. */
export function changesSinceSigned(state: ListState, candidates: readonly CandidateEntry[]): SinceSigned[] {
  if (state !== 'reopened') return [];
  return candidates
    .filter(({ signedTier, listedTier }) => signedTier !== listedTier)
    .map(({ patient, name, signedTier, listedTier }) => ({
      patient,
      name,
      before: signedTier,
      now: listedTier,
    }));
}
