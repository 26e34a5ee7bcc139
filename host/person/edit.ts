import type { Argument } from '../execution/execution';
import type { Axis } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import { writeBlock } from '../model/write';
import { requireOpen } from '../service/guard';
import { methodTable } from '../service/method-table';
import type {
  FilterCriteriaService,
  FilterService,
  RangeService,
  RootService,
  SheetService,
} from '../service/object';
import { rangeAt, rangeOfA1 } from '../service/place';
import type { Scope } from '../service/scope';
import { requireValid } from '../service/validity';
import type { Rectangle, SavedCell } from '../snapshot';

/** What a person does at the cells, rows or columns that a range names. */
export type PersonEdit =
  /** Types into one cell; parsed as typed. */
  | string
  /** Ticks check boxes, or takes the ticks away. */
  | boolean
  /** Pastes text from elsewhere, from the range's first cell on; the grid grows where it does not fit. */
  | readonly (readonly string[])[]
  /** Presses Delete. */
  | { readonly clear: true }
  /** As many rows or columns as the range has, beside it. */
  | { readonly insert: Axis; readonly side: 'before' | 'after' }
  | { readonly remove: Axis }
  /** Drags the range's rows or columns before the one that is now at `to`. */
  | { readonly move: Axis; readonly to: number }
  /** Sorts the range by a column, which counts from the sheet's first as 1. */
  | { readonly sort: number; readonly ascending: boolean }
  /** Lays a filter over the range, or takes the sheet's away. */
  | { readonly filter: 'create' | 'remove' }
  /** Which values, as they are shown, a column of the sheet's filter hides; with none it hides nothing any more. */
  | { readonly filter: number; readonly hidden: readonly string[] };

/** What became of an edit. */
export interface EditDone {
  readonly sheet: SheetModel;
  /** As {@link Change.by} names it. */
  readonly by: string;
  /** What an edit event says beside what every event says; undefined where no content was edited. */
  readonly event: Readonly<Record<string, Argument>> | undefined;
  /** As a change event names it. Source: https://developers.google.com/apps-script/guides/triggers/events#change */
  readonly changeType: string;
}

/**
 * Does what a person does, under the rules that hold for that person.
 * @throws ServiceError where the sheet refuses it, in the words that a script would be told
 */
export function performEdit(scope: Scope, sheetName: string, a1: string, edit: PersonEdit): EditDone {
  const sheet = scope.workbook.sheetNamed(sheetName);
  if (!sheet) throw new Error(`no sheet "${sheetName}"`);
  const range = rangeOfA1(scope.workbook, sheet, a1);
  if (typeof edit === 'string') return ofContent('edit', range, () => type(range, edit, scope));
  if (typeof edit === 'boolean') return ofContent('tick', range, () => tick(range, edit, scope));
  if (isBlock(edit))
    return { sheet, by: 'paste', event: ofRange(paste(range, edit, scope)), changeType: 'EDIT' };
  if ('clear' in edit) return ofContent('clear', range, () => act(scope, range, 'clearContent'));
  if ('sort' in edit) {
    const by = { plain: { column: edit.sort, ascending: edit.ascending } };
    act(scope, range, 'sort', by);
    return { sheet, by: 'sort', event: ofRange(range), changeType: 'EDIT' };
  }
  if ('filter' in edit) return filter(range, edit, scope);
  return restructure(range, edit, scope);
}

function isBlock(edit: PersonEdit): edit is readonly (readonly string[])[] {
  return Array.isArray(edit);
}

/** Does what a method does, where the person may. */
export function act(
  scope: Scope,
  self: RangeService | SheetService | FilterService | RootService,
  method: string,
  ...args: unknown[]
): void {
  const implementation = methodTable().get(`${self.service}.${method}`);
  if (!implementation) throw new Error(`no method ${self.service}.${method}`);
  requireOpen(scope, self, method, args);
  implementation(self, scope, ...args);
}

const ofRange = (range: RangeService): Readonly<Record<string, Argument>> => ({ range: { object: range } });

/** An edit event tells the values before and after of one cell only. */
function ofContent(by: string, range: RangeService, change: () => void): EditDone {
  const { sheet, at } = range;
  const [row, column, rows, columns] = at;
  const before = sheet.cell(row, column);
  change();
  const after = sheet.cell(row, column);
  const isOne = rows === 1 && columns === 1;
  const event = {
    ...ofRange(range),
    ...(isOne && after !== '' ? { value: { value: eventText(after) } } : {}),
    ...(isOne && before !== '' ? { oldValue: { value: eventText(before) } } : {}),
  };
  return { sheet, by, event, changeType: 'EDIT' };
}

/** How an edit event tells a value: as text, a date as its serial. */
function eventText(cell: SavedCell): string {
  if (typeof cell === 'object') return 'date' in cell ? String(cell.date) : cell.formula;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function type(range: RangeService, typed: string, scope: Scope): void {
  const { sheet, at } = range;
  if (at[2] !== 1 || at[3] !== 1) throw new Error('a person types into one cell');
  requireOpen(scope, range, 'setValue', [typed]);
  writeBlock(sheet, at, () => typed, scope.typing(), requireValid(sheet, at, scope.calculation));
}

/** A box that is blank shows no tick and can be ticked. */
function tick({ sheet, at }: RangeService, on: boolean, scope: Scope): void {
  const [row, column, rows, columns] = at;
  if (sheet.validations.at(row, column)?.type !== 'CHECKBOX') throw new Error('there is no check box');
  requireOpen(scope, { service: 'Range', sheet, at }, on ? 'check' : 'uncheck', []);
  for (let i = row; i < row + rows; i++)
    for (let j = column; j < column + columns; j++) {
      const box = sheet.validations.at(i, j);
      if (box?.type !== 'CHECKBOX') continue;
      const [ticked = true, unticked = box.values.length === 0 ? false : ''] = box.values;
      sheet.setCell(i, j, (on ? ticked : unticked) as SavedCell);
    }
}

/** What is pasted goes past the validations of the cells. */
function paste(range: RangeService, texts: readonly (readonly string[])[], scope: Scope): RangeService {
  const { sheet } = range;
  const [row, column] = range.at;
  const [rows, columns] = [texts.length, texts[0]?.length ?? 0];
  if (texts.some((line) => line.length !== columns)) throw new Error('what is pasted is no rectangle');
  const self: SheetService = { service: 'Sheet', sheet };
  const missingRows = row + rows - 1 - sheet.maxRows;
  if (missingRows > 0) act(scope, self, 'insertRowsAfter', sheet.maxRows, missingRows);
  const missingColumns = column + columns - 1 - sheet.maxColumns;
  if (missingColumns > 0) act(scope, self, 'insertColumnsAfter', sheet.maxColumns, missingColumns);
  const target = rangeAt(sheet, row, column, rows, columns);
  requireOpen(scope, target, 'setValues', [texts]);
  writeBlock(sheet, target.at, (i, j) => texts[i]?.[j] ?? '', scope.typing());
  return target;
}

type Filtering = Extract<PersonEdit, { readonly filter: unknown }>;

function filter(range: RangeService, edit: Filtering, scope: Scope): EditDone {
  const { sheet } = range;
  const self: FilterService = { service: 'Filter', sheet };
  if (edit.filter === 'create') act(scope, range, 'createFilter');
  else if (edit.filter === 'remove') act(scope, self, 'remove');
  else if ('hidden' in edit) {
    const criteria: FilterCriteriaService | null =
      edit.hidden.length === 0
        ? null
        : { service: 'FilterCriteria', criteria: { hiddenValues: [...edit.hidden] } };
    act(scope, self, 'setColumnFilterCriteria', edit.filter, criteria);
  }
  return { sheet, by: 'filter', event: undefined, changeType: 'OTHER' };
}

type Restructuring = Extract<
  PersonEdit,
  { readonly insert: Axis } | { readonly remove: Axis } | { readonly move: Axis }
>;

const LINES = {
  rows: { start: 0, count: 2, name: 'Rows', one: 'ROW' },
  columns: { start: 1, count: 3, name: 'Columns', one: 'COLUMN' },
} as const;

function restructure(range: RangeService, edit: Restructuring, scope: Scope): EditDone {
  const { sheet } = range;
  const self: SheetService = { service: 'Sheet', sheet };
  const axis = 'insert' in edit ? edit.insert : 'remove' in edit ? edit.remove : edit.move;
  const { name, one, ...index } = LINES[axis];
  const at: Rectangle = range.at;
  const [start, count] = [at[index.start], at[index.count]];
  const done = (by: string, changeType: string): EditDone => ({
    sheet,
    by: `${by} ${axis}`,
    event: undefined,
    changeType,
  });
  if ('insert' in edit) {
    if (edit.side === 'before') act(scope, self, `insert${name}Before`, start, count);
    else act(scope, self, `insert${name}After`, start + count - 1, count);
    return done('insert', `INSERT_${one}`);
  }
  if ('remove' in edit) {
    act(scope, self, `delete${name}`, start, count);
    return done('remove', `REMOVE_${one}`);
  }
  act(scope, self, `move${name}`, range, edit.to);
  return done('move', 'OTHER');
}
