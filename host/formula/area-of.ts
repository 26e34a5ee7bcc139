import type { Context } from './context';
import type { Reference, Side } from './reference';
import { Area, errorOf } from './value';

/** @throws ErrorValue #REF! where it names no sheet, or no cell of the grid */
export function areaOf(reference: Reference, context: Context): Area {
  const { sheetName } = reference;
  const sheet = sheetName === undefined ? context.sheet : context.calculation.sheetNamed(sheetName);
  if (!sheet) throw errorOf('#REF!');
  const place = (side: Side | undefined, offset: number) =>
    side && (side.isFixed ? side.index : side.index + offset);
  const top = place(reference.top, context.rowOffset) ?? 1;
  const left = place(reference.left, context.columnOffset) ?? 1;
  const bottom = Math.min(place(reference.bottom, context.rowOffset) ?? sheet.maxRows, sheet.maxRows);
  const right = Math.min(place(reference.right, context.columnOffset) ?? sheet.maxColumns, sheet.maxColumns);
  if (top < 1 || left < 1 || top > bottom || left > right) throw errorOf('#REF!');
  return new Area(sheet, top, left, bottom - top + 1, right - left + 1);
}
