import type { Argument } from '../execution/execution';
import type { Calculation } from '../formula/calculation';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { type Typing, writeBlock } from '../model/write';
import type { RangeService } from '../service/object';
import { rangeOfA1 } from '../service/place';
import { requireValid } from '../service/validity';
import type { SavedCell } from '../snapshot';

/** What a person does with cells: types a text or ticks a box. */
export type PersonEdit = string | boolean;

/** What an edit needs of the host. */
export interface EditGround {
  readonly workbook: WorkbookModel;
  typing(): Typing;
  calculation(): Calculation;
}

/** What became of it. */
export interface EditDone {
  readonly sheets: readonly SheetModel[];
  /** For {@link Change.by}. */
  readonly by: string;
  /** What an edit event says beside what every event says; undefined where no content was edited. */
  readonly event: Readonly<Record<string, Argument>> | undefined;
  /** As a change event names it. Source: https://developers.google.com/apps-script/guides/triggers/events */
  readonly changeType: string;
}

/** @throws ServiceError where the sheet refuses it, in the words that a script would be told */
export function performEdit(ground: EditGround, sheetName: string, a1: string, edit: PersonEdit): EditDone {
  const { workbook } = ground;
  const sheet = workbook.sheetNamed(sheetName);
  if (!sheet) throw new Error(`no sheet "${sheetName}"`);
  const range = rangeOfA1(workbook, sheet, a1);
  return {
    sheets: [sheet],
    by: 'edit',
    event: { range: { object: range }, ...typeInto(range, edit, ground) },
    changeType: 'EDIT',
  };
}

/** @returns what an edit event says of the change */
function typeInto(
  range: RangeService,
  typed: string | boolean,
  { typing, calculation }: EditGround,
): Readonly<Record<string, Argument>> {
  const [row, column, rows, columns] = range.at;
  if (rows !== 1 || columns !== 1) throw new Error('not implemented: an edit of more than one cell');
  const before = range.sheet.cell(row, column);
  writeBlock(range.sheet, range.at, () => typed, typing(), requireValid(range.sheet, range.at, calculation));
  const cell = range.sheet.cell(row, column);
  return {
    ...(cell === '' ? {} : { value: { value: eventText(cell) } }),
    ...(before === '' ? {} : { oldValue: { value: eventText(before) } }),
  };
}

/** How an edit event tells a value: as text, a date as its serial. */
function eventText(cell: SavedCell): string {
  if (typeof cell === 'object') return 'date' in cell ? String(cell.date) : cell.formula;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
