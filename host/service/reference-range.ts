import { parseA1, rectangleOf } from '../model/a1';
import { intersect } from '../model/rectangle';
import type { WorkbookModel } from '../model/workbook';
import type { RangeService } from './object';

/** The range of a reference with its sheet's name, as a validation keeps one; undefined where it is gone. */
export function rangeOfReference(workbook: WorkbookModel, text: string): RangeService | undefined {
  const reference = parseA1(text.replace(/^=/, ''));
  const sheet = reference && workbook.sheetNamed(reference.sheetName);
  if (!sheet) return undefined;
  const at = intersect(rectangleOf(reference, sheet.maxRows, sheet.maxColumns), sheet.extent);
  return at ? { service: 'Range', sheet, at } : undefined;
}
