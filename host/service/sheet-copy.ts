import { copySheet } from '../model/save';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { requireRoom } from './place';
import type { Scope } from './scope';
import { NotImplementedError } from './service-error';

/**
 * Puts a copy of a sheet among the tabs: contents, looks, rules and filter, but no protections.
 * What belongs to the file by way of the sheet would have to be copied, too: refused.
 */
export function addCopy(scope: Scope, source: SheetModel, name: string, index: number): SheetModel {
  const { workbook } = scope;
  if (workbook.namedRanges.some(({ sheet }) => sheet === source))
    throw new NotImplementedError('a copy of a sheet that has named ranges');
  if (workbook.metadata.some(({ sheet }) => sheet === source))
    throw new NotImplementedError('a copy of a sheet that has developer metadata');
  requireRoom(workbook, source.maxRows * source.maxColumns);
  const copy = copySheet(workbook, source, name);

  workbook.sheets.splice(index, 0, copy);
  return copy;
}

/** "Copy of …" in the spreadsheet's language, numbered where that is taken. */
export function nameOfCopy({ workbook }: Scope, { name }: SheetModel): string {
  const plain = copyName(workbook, name);
  for (let number = 1; ; number++) {
    const tried = number === 1 ? plain : `${plain} ${number}`;
    const isTaken = workbook.sheets.some((sheet) => sheet.name.toLowerCase() === tried.toLowerCase());
    if (!isTaken) return tried;
  }
}

function copyName({ locale }: WorkbookModel, name: string): string {
  if (locale.startsWith('ko')) return `${name}의 사본`;
  if (locale.startsWith('en')) return `Copy of ${name}`;
  throw new NotImplementedError(`the name of a sheet's copy in the locale ${locale}`);
}
