import type { SheetModel } from '../../host/model/sheet';
import type { Rectangle } from '../../host/snapshot';
import { isTicked } from './block-view';
import type { Reader } from './tab-view';

/** What the cells of a rectangle show, as Sheets copies them; a check box as the word. Beyond the sheet there is nothing. */
export function sheetTexts(
  sheet: SheetModel,
  [row, column, rows, columns]: Rectangle,
  { calculation, looks }: Reader,
): string[][] {
  const height = Math.min(rows, sheet.maxRows - row + 1);
  const width = Math.min(columns, sheet.maxColumns - column + 1);
  if (height <= 0 || width <= 0) return [];
  const formats = sheet.formats.get('numberFormat')?.grid([row, column, height, width]);
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (_, j) => {
      const [atRow, atColumn] = [row + i, column + j];
      const cell = sheet.cell(atRow, atColumn);
      const box = sheet.validations.at(atRow, atColumn);
      if (box?.type === 'CHECKBOX') return isTicked(cell, box.values) ? 'TRUE' : 'FALSE';
      const format = String(formats?.[i]?.[j] ?? 'General');
      return looks.texts.of(cell, format, [sheet, atRow, atColumn], calculation);
    }),
  );
}
