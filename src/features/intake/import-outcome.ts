/** One row that was not taken. */
export interface RejectedRow {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** In the language of who imports. */
  readonly expected: string;
}

/** What one chunk brought: its rows = accepted + unchanged + rejected. */
export interface ImportOutcome {
  readonly report: 'visits' | 'staff';
  /** New or changed. */
  readonly accepted: number;
  /** In the workbook already. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** Patients known now; for a staff list, the people in the sheet. */
  readonly patients: number;
  /** What to know about how the file was read, in the language of who imports: columns with the first chunk, people with the last. */
  readonly notes: readonly string[];
}
