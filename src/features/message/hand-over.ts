import type { CalendarDate } from '../../core/calendar-date';
import type { Entry } from '../../workbook/table';
import type { Context } from '../action';
import type { DraftRow } from './draft-row';
import { draftTable } from './draft-table';
import { judgeAgain, type Returned } from './judge-again';
import { withoutApproval } from './made-mark';
import type { LeftOut } from './output-view';
import { tellStored } from './tell-judgement';

/** Which approved drafts are meant: of these wordings, these very ones, or all. */
export interface OutputChoice {
  readonly wordings?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** All drafts; cells of staff that cannot be read count as blank. */
export function readDrafts({ workbook }: Pick<Context, 'workbook'>): DraftRow[] {
  return workbook.read(draftTable, { onUnreadable: () => undefined });
}

/**
 * Whether a draft waits to go out: approved, or left without batch by a run that broke off while it marked its rows, before any of
 * them left.
 */
export function isReady({ status, batch, sentOn }: Pick<DraftRow, 'status' | 'batch' | 'sentOn'>): boolean {
  // What went out once, must be marked as failed first, whatever somebody chose as its status.
  return sentOn === '' && (status === 'approved' || (status === 'exported' && batch === ''));
}

/** How many people get two or more of these. */
export function countTwice(rows: Iterable<Pick<DraftRow, 'patient'>>): number {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { patient } of rows) (seen.has(patient) ? twice : seen).add(patient);
  return twice.size;
}

/** Whether somebody asked for this draft. */
export function chooser({ wordings, ids }: OutputChoice): (row: DraftRow) => boolean {
  const ofWordings = wordings && new Set(wordings);
  const ofIds = ids && new Set(ids);
  return ({ id, template }) => (ofWordings?.has(template) ?? true) && (ofIds?.has(id) ?? true);
}

/** What was handed over of the rows that were asked for. */
export interface HandedOver {
  /** Marked as handed over, in the order of the sheet. */
  readonly rows: readonly DraftRow[];
  readonly leftOut: readonly LeftOut[];
}

/** How rows are handed over. */
export interface Handing {
  readonly batch: string;
  /** The day they are to go out, by which they are judged: a visit may be too long ago by then. Today if left out. */
  readonly on?: CalendarDate;
  /** Whether a row may still be handed over, as it stands at the moment of writing. */
  mayGo(row: DraftRow): boolean;
  /**
   * Called for each row that is right, in order, before it is marked: it has gone, goes back with a reason, or the rest waits.
   * Left out where marking comes first: then an answer that gets lost can be asked for again, and nobody is in two batches.
   */
  deliver?(row: DraftRow): 'gone' | 'wait' | Returned;
}

/**
 * Judges drafts once more and marks those that are right as handed over; those that are not go back with their reason. One that
 * somebody changed meanwhile stays as it is.
 *
 * @param chosen as read in this run
 */
export function handOver(
  context: Context,
  chosen: readonly DraftRow[],
  { batch, on = context.today, mayGo, deliver }: Handing,
): HandedOver {
  // A row of an earlier file is judged as what it was when it was handed over.
  const returned = new Map(
    judgeAgain(
      { ...context, today: on },
      chosen.map((row) => ({ ...row, status: 'approved' })),
    ),
  );
  const gone = new Map<string, DraftRow>();
  for (const row of chosen) {
    if (returned.has(row.id)) continue;
    const answer = deliver?.(row) ?? 'gone';
    if (answer === 'wait') break;
    if (answer === 'gone') gone.set(row.id, row);
    else returned.set(row.id, answer);
  }
  const seen = new Map(chosen.map((row) => [row.id, row]));
  let rows: DraftRow[] = [];
  let leftOut: LeftOut[] = [];
  context.workbook.enter(draftTable, (now) => {
    rows = [];
    leftOut = [];
    return now.flatMap((row): Entry<typeof draftTable>[] => {
      const { id, name, wording, made, approvedBy, approvedOn } = row;
      if (!mayGo(row) || !isSame(row, seen.get(id))) return [];
      const back = returned.get(id);
      if (back !== undefined) {
        leftOut.push({ id, name, wording, reason: tellStored(back.reason, context.language) });
        // What failed stays with the batch, where somebody says how it goes on.
        const kept =
          back.status === 'failed'
            ? { batch, made, approvedBy, approvedOn }
            : { batch: '', made: withoutApproval(row), approvedBy: '', approvedOn: '' as const };
        return [{ key: id, values: { ...back, ...kept } }];
      }
      if (!gone.has(id)) return [];
      rows.push(row);
      return [{ key: id, values: { status: 'exported', reason: '', batch, made, approvedBy, approvedOn } }];
    });
  });
  return { rows, leftOut };
}

/** Whether what was judged is what stands there. */
function isSame(row: DraftRow, seen: DraftRow | undefined): boolean {
  return (['text', 'subject', 'phone', 'email', 'name'] as const).every(
    (column) => row[column] === seen?.[column],
  );
}
