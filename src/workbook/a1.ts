/** Column letters: 1 → A, 27 → AA. @param column from 1 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Rows and columns from 1, ends included: (2, 1, 9, 3) → 'A2:C9'. */
export function a1(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}
