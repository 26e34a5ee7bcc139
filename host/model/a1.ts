import type { Rectangle } from '../snapshot';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `A1`, or `A1:B2`. */
export function toA1(at: Rectangle): string {
  const [row, column, rows, columns] = at;
  const start = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1
    ? start
    : `${start}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** A reference as written; open sides (`A:C`, `2:5`, `A2:C`) are undefined. */
export interface A1Reference {
  /** '' where none is named */
  readonly sheetName: string;
  readonly top: number | undefined;
  readonly left: number | undefined;
  readonly bottom: number | undefined;
  readonly right: number | undefined;
}

const REFERENCE =
  /^(?:('(?:[^']|'')+'|[^'!:]+)!)?\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/;

/** @returns null where the text is no reference */
export function parseA1(text: string): A1Reference | null {
  const match = REFERENCE.exec(text);
  if (!match) return parseR1C1(text);
  const [, sheet, left, top, right, bottom] = match;
  const isPair = text.includes(':', sheet?.length ?? 0);
  if (isPair ? !((left || top) && (right || bottom)) : !(left && top)) return null;
  if (isPair && Boolean(left) !== Boolean(right) && !(left && top && bottom)) return null;
  return {
    sheetName: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : (sheet ?? ''),
    top: top === undefined ? undefined : Number(top),
    left: left === undefined ? undefined : columnNumber(left),
    bottom: isPair ? (bottom === undefined ? undefined : Number(bottom)) : Number(top),
    right: isPair ? (right === undefined ? undefined : columnNumber(right)) : columnNumber(left ?? ''),
  };
}

const R1C1 = /^R(\d{1,8})C(\d{1,5})(?::R(\d{1,8})C(\d{1,5}))?$/i;

/** `R1C1:R2C2`, which Google takes in place of `A1:B2`. */
function parseR1C1(text: string): A1Reference | null {
  const [, top, left, bottom = top, right = left] = R1C1.exec(text) ?? [];
  if (top === undefined) return null;
  return {
    sheetName: '',
    top: Number(top),
    left: Number(left),
    bottom: Number(bottom),
    right: Number(right),
  };
}

/** The rectangle of a reference in a grid of that size; open sides reach to its edge. */
export function rectangleOf(reference: A1Reference, maxRows: number, maxColumns: number): Rectangle {
  const top = reference.top ?? 1;
  const left = reference.left ?? 1;
  const bottom = reference.bottom ?? maxRows;
  const right = reference.right ?? maxColumns;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return [row, column, Math.abs(bottom - top) + 1, Math.abs(right - left) + 1];
}
