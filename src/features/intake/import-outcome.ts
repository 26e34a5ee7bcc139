/** One row that was not taken. */
export interface RejectedRow {
  readonly file: string;
  /** As the file counts, its first line being 1. */
  readonly row: number;
  /** The heading as in the file. */
  readonly column: string;
  /** As in the file, shortened, resident numbers masked. */
  readonly value: string;
  /** In the language of who imports. */
  readonly expected: string;
}

/** What one chunk brought: its rows = accepted + unchanged + rejectedCount. */
export interface ImportOutcome {
  readonly report: 'visits' | 'staff';
  readonly batch: string;
  /** New or changed. */
  readonly accepted: number;
  /** In the workbook already. */
  readonly unchanged: number;
  readonly rejectedCount: number;
  /** The first of them, as many as were asked for. */
  readonly rejected: readonly RejectedRow[];
  /** Patients known now; for a staff list, the people in the sheet. */
  readonly patients: number;
  /** What to know about how the file was read, in the language of who imports: columns with the first chunk, people with the last. */
  readonly notes: readonly string[];
  /** Rows of the file that are dealt with, of all. */
  readonly doneRows: number;
  readonly totalRows: number;
  /**
   * `open`: further chunks are to come, nothing of it counts yet, and intake.undo cancels it.
   * `done`: it counts. `repeated`: the very file was brought in before; what it added then is not taken back with this run.
   */
  readonly state: 'open' | 'done' | 'repeated';
  /** Whether what counts is not what it was before this call. */
  readonly isNews: boolean;
}

/** What taking an import back came to. */
export interface UndoOutcome {
  /** The file's name; '' where nothing of that import is known any more. */
  readonly file: string;
  /** Whether it was still open: then this was a cancel. */
  readonly wasOpen: boolean;
  /** Rows that are gone. */
  readonly visits: number;
  readonly patients: number;
  readonly staff: number;
  /** Visits of earlier imports that this one changed: they stay with the words of this one. */
  readonly changedVisits: number;
  /** People known only through it who stay, because staff wrote in their row or decided something about them. */
  readonly keptPatients: number;
}

/** What clearing the made-up sample came to. */
export interface ClearOutcome {
  /** Rows that are gone, of all sheets. */
  readonly rows: number;
}
