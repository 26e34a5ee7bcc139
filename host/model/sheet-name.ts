import { renameInFormulas } from './formula-place';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

export const MAX_SHEET_NAME_CHARACTERS = 100;

/** Gives a sheet another name; formulas that name it follow. */
export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  renameInFormulas(workbook, sheet.name, name);
  sheet.name = name;
}

/** Takes a sheet out of the workbook: references to it become `#REF!`, its metadata goes. */
export function dropSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  sheet.isDeleted = true;
  renameInFormulas(workbook, sheet.name, undefined);
  for (const named of workbook.namedRanges) if (named.sheet === sheet) named.at = null;
  workbook.metadata = workbook.metadata.filter((item) => item.sheet !== sheet);
}
