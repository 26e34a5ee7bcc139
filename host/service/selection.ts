import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { RangeService } from './object';
import { rangeAt, requireSheet } from './place';

/** The sheet that is in front: the one last activated, else the first that is not hidden. */
export function activeSheet(workbook: WorkbookModel): SheetModel {
  const active = workbook.selection?.sheet;
  const sheet =
    active && !active.isDeleted
      ? active
      : (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0]);
  if (!sheet) throw new Error('a spreadsheet has at least one sheet');
  return sheet;
}

/** What is selected on a sheet; its first cell where nothing is. */
export function activeRange(workbook: WorkbookModel, sheet: SheetModel): RangeService {
  const { selection } = workbook;
  return selection?.sheet === sheet && selection.at
    ? { service: 'Range', sheet, at: selection.at }
    : rangeAt(sheet, 1, 1, 1, 1);
}

export function activateSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  requireSheet(sheet);
  if (workbook.selection?.sheet !== sheet) workbook.selection = { sheet, at: undefined };
}

export function select(workbook: WorkbookModel, range: RangeService): RangeService {
  requireSheet(range.sheet);
  workbook.selection = { sheet: range.sheet, at: range.at };
  return range;
}

export function firstCell({ sheet, at }: RangeService): RangeService {
  return { service: 'Range', sheet, at: [at[0], at[1], 1, 1] };
}
