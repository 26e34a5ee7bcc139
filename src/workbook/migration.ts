import type { CalendarDate } from '../core/calendar-date';
import type { Workbook } from './workbook';

/** Carries what an older workbook holds over to where a version keeps it. */
export interface Migration {
  /** The version that it leads to. */
  readonly version: number;
  /** Runs once sheets and columns are there. May be run again, in a copied file too, and must then change nothing. */
  run(workbook: Workbook, today: CalendarDate): void;
}
