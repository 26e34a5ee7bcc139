import { columnLetters, columnNumber } from '../model/a1';
import { MAX_COLUMNS, MAX_ROWS } from './read-range';

/** Pieces of a formula: texts and names of sheets first, so that nothing within them is taken for a reference. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\][]*\]|\$?[a-z]{1,3}:\$?[a-z]{1,3}(?![\p{L}\p{N}_.(!$])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|[\p{L}_\\$][\p{L}\p{N}_.$\\]*[(!]?|\d+(?:\.\d*)?(?:e[+-]?\d+)?|./gisu;
const CELL = /^(\$?)([a-z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMNS = /^(\$?)([a-z]{1,3}):(\$?)([a-z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** A formula cut into pieces; together they are the formula again. */
export function formulaPieces(formula: string): string[] {
  return formula.match(PIECE) ?? [];
}

/**
 * A formula as it reads some rows and columns further on: references without `$` move along.
 * One that would leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, text: string) => moved(Number(text), fixed === '$' ? 0 : rows, MAX_ROWS);
  const column = (fixed: string, text: string) => {
    const number = moved(columnNumber(text), fixed === '$' ? 0 : columns, MAX_COLUMNS);
    return number === undefined ? undefined : columnLetters(number);
  };
  return formulaPieces(formula)
    .map((piece) => {
      const cell = CELL.exec(piece);
      if (cell) {
        const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
        if (columnNumber(letters) > MAX_COLUMNS || Number(digits) < 1) return piece;
        const [left, top] = [column(fixedColumn, letters), row(fixedRow, digits)];
        return left === undefined || top === undefined ? '#REF!' : `${fixedColumn}${left}${fixedRow}${top}`;
      }
      const [kind, move] = COLUMNS.test(piece) ? ([COLUMNS, column] as const) : ([ROWS, row] as const);
      const pair = kind.exec(piece);
      if (!pair) return piece;
      const [, fixedFirst = '', first = '', fixedLast = '', last = ''] = pair;
      const [from, to] = [move(fixedFirst, first), move(fixedLast, last)];
      return from === undefined || to === undefined ? '#REF!' : `${fixedFirst}${from}:${fixedLast}${to}`;
    })
    .join('');
}

function moved(number: number, by: number, max: number): number | undefined {
  const result = number + by;
  return result >= 1 && result <= max ? result : undefined;
}
