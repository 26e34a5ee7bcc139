import type { CalendarDate } from '../../core/calendar-date';

/** One value of somebody's row, under the header that stands in the sheet. */
export interface HeldCell {
  readonly header: string;
  /** As the sheet shows it, other patients masked. */
  readonly value: string;
}

/** A row that says something of somebody. */
export interface HeldRow {
  /** As the sheet shows it. */
  readonly row: number;
  /** `own`: it is about him. `number`: it bears his number and no name of a patient. `named`: it is another's and names him. */
  readonly why: 'own' | 'number' | 'named';
  readonly cells: readonly HeldCell[];
}

export interface HeldSheet {
  /** As its tab says. */
  readonly name: string;
  /** Staff made it. */
  readonly isStaffs: boolean;
  readonly rows: readonly HeldRow[];
  /** Rows beyond {@link MOST_ROWS}. */
  readonly more: number;
}

/** Rows of one sheet that are told in full. */
export const MOST_ROWS = 400;

/** All that the workbook holds on one patient. */
export interface HeldOutcome {
  readonly patient: string;
  readonly name: string;
  readonly clinicName: string;
  readonly today: CalendarDate;
  /** How many others bear the name: what others' rows say may mean one of them. */
  readonly namesakes: number;
  readonly sheets: readonly HeldSheet[];
}
