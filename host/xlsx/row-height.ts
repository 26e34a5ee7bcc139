import type { SavedCell } from '../snapshot';
import type { Look } from './looks';

/** Excel allows 409 points; a row as high as the window helps nobody. */
const MAX_LINES = 15;

/**
 * The height in points that a row needs for its wrapped texts, `undefined` where one line is enough.
 * Google fits rows by itself, a file has to say it. An estimate: a Hangul or Chinese character is as wide as two digits.
 *
 * @param widths of the columns, in digits
 */
export function heightForWrapped(
  cells: readonly SavedCell[],
  looks: readonly Look[],
  widths: readonly number[],
): number | undefined {
  let lines = 1;
  let lineHeight = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const look = looks[index];
    if (typeof cell !== 'string' || look?.wrap !== 'WRAP') continue;
    const fontSize = look.fontSize ?? 10;
    const perLine = Math.max(1, ((widths[index] ?? 13) * 10) / fontSize);
    const needed = countLines(cell, perLine);
    if (needed * fontSize <= lines * lineHeight) continue;
    lines = needed;
    lineHeight = fontSize;
  }
  return lines < 2 ? undefined : Math.min(409, lines * lineHeight * 1.35 + 3);
}

function countLines(text: string, perLine: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(widthOf(line) / perLine));
    if (lines >= MAX_LINES) return MAX_LINES;
  }
  return lines;
}

function widthOf(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) width += line.charCodeAt(index) > 0x1100 ? 1.8 : 1;
  return width;
}
