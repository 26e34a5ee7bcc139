import type { Workbook } from '../../workbook/workbook';
import { patientTable } from '../intake/table';
import { type Candidate, candidateTable, type OddWords } from './candidate-table';

/** Of 후보·회의, what tells who is on the list. */
export const LIST_COLUMNS = [
  'id',
  'season',
  'patient',
  'tier',
  'totalReferrals',
  'proposal',
  'decision',
  'chosenTier',
  'signedTier',
  'noted',
] as const;

/** What of a line tells the decision. */
type Decided = Pick<Candidate, 'id' | 'decision' | 'chosenTier' | 'noted' | 'odd'>;

/**
 * Reads all candidates, those of earlier seasons too. Where a cell of a decision holds no word of the list, what the journal knew
 * stands until somebody chooses again, and the row tells of it.
 *
 * @param lenient in the program's own cells too: for views that must open all the same
 */
export function readCandidates(
  workbook: Workbook,
  options: { readonly lenient?: true; readonly orphaned?: true } = {},
): Candidate[] {
  const odd = gatherOdd();
  return keepKnown(workbook.read(candidateTable, { ...options, onUnreadable: odd.note }), odd.words);
}

/** As {@link readCandidates}, only what tells who is on the list, and some columns more; what cannot be read counts as blank. */
export function readLines<Id extends keyof typeof candidateTable.columns = never>(
  workbook: Workbook,
  more: readonly Id[] = [],
): Pick<Candidate, (typeof LIST_COLUMNS)[number] | Id>[] {
  const odd = gatherOdd();
  const columns = [...LIST_COLUMNS, ...more];
  const rows = workbook.read(candidateTable, { columns, lenient: true, onUnreadable: odd.note });
  return keepKnown(rows, odd.words);
}

function gatherOdd() {
  const words = new Map<string, OddWords>();
  return {
    words,
    note: (key: string, column: string, text: string) => {
      if (column === 'decision' || column === 'chosenTier')
        words.set(key, { ...words.get(key), [column]: text });
    },
  };
}

function keepKnown<R extends Decided>(rows: R[], words: ReadonlyMap<string, OddWords>): R[] {
  if (words.size === 0) return rows;
  return rows.map((row) => restore(row, words.get(row.id)));
}

/** The row with what the journal knew in place of words that nobody can read. */
export function restore<R extends Decided>(row: R, odd: OddWords | undefined): R {
  if (odd === undefined) return row;
  const known = decisionOf(row.noted);
  return {
    ...row,
    decision: odd.decision === undefined ? row.decision : known.decision,
    chosenTier: odd.chosenTier === undefined ? row.chosenTier : known.chosenTier,
    odd,
  };
}

/** What the team says of a candidate, as the journal has it: `drop`, `keep A`; '' = nothing. */
export function noteOf({ decision, chosenTier }: Pick<Candidate, 'decision' | 'chosenTier'>): string {
  return [decision, chosenTier].filter(Boolean).join(' ');
}

/** The way back from {@link noteOf}. */
export function decisionOf(noted: string): Pick<Candidate, 'decision' | 'chosenTier'> {
  const words = noted.split(' ');
  return {
    decision: DECISIONS.find((each) => words.includes(each)) ?? '',
    chosenTier: TIERS.find((each) => words.includes(each)) ?? '',
  };
}

const DECISIONS = ['keep', 'drop', 'add', 'later'] as const;
const TIERS = ['A', 'B'] as const;

/** The ids of those who died. */
export function readDead(workbook: Workbook): ReadonlySet<string> {
  const patients = workbook.read(patientTable, { columns: ['id', 'status'], lenient: true });
  return new Set(patients.flatMap(({ id, status }) => (status === 'deceased' ? [id] : [])));
}

/**
 * Takes those off the lines who died since they were drawn, as the next drawing will: nobody is shown them, and only what both have
 * signed for stands, so that a death reopens no list.
 *
 * @returns the very same lines where nobody has to go
 */
export function withoutDead<R extends Pick<Candidate, 'patient' | 'proposal' | 'signedTier'>>(
  rows: readonly R[],
  dead: ReadonlySet<string>,
): readonly R[] {
  const isShown = ({ patient, proposal, signedTier }: R) =>
    dead.has(patient) && (signedTier === '' || proposal !== '');
  if (!rows.some(isShown)) return rows;
  return rows.flatMap((row) => {
    if (!dead.has(row.patient)) return [row];
    return row.signedTier === '' ? [] : [{ ...row, proposal: '' }];
  });
}
