import type { Calculation } from '../formula/calculation';
import type { SheetModel } from '../model/sheet';

/** Of a letter of Arial at ten points, in pixels; what is drawn in a square is twice as wide. */
const NARROW = 6.7;
const WIDE = 13.3;
const PADDING = 14;

/** Hangul, kana, Chinese characters and full-width forms. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** About as wide as a column's widest text, in pixels; undefined where the column is blank. */
export function fittingWidth(
  sheet: SheetModel,
  column: number,
  calculation: Calculation,
): number | undefined {
  let widest = 0;
  const rows = calculation.lastRow(sheet);
  for (let row = 1; row <= rows; row++) {
    const text = calculation.shown(sheet, row, column);
    if (text === '') continue;
    const size = Number(sheet.formats.get('fontSize')?.at(row, column) ?? 10);
    const isBold = sheet.formats.get('fontWeight')?.at(row, column) === 'bold';
    for (const line of text.split('\n'))
      widest = Math.max(widest, textWidth(line) * (size / 10) * (isBold ? 1.08 : 1));
  }
  return widest === 0 ? undefined : Math.ceil(widest + PADDING);
}

function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += SQUARE.test(letter) || letter.length > 1 ? WIDE : NARROW;
  return width;
}
