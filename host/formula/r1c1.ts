import { parseReference, printReference, type Reference, type Side } from './reference';
import { tokenize } from './token';

/**
 * A formula with its references as rows and columns counted from the cell it stands in: `=A1` in B2 is `=R[-1]C[-1]`.
 * Source: the reference of Range.getFormulaR1C1.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  let text = '';
  let done = 0;
  for (const { kind, start, end, text: written } of tokenize(formula) ?? []) {
    if (kind !== 'reference') continue;
    text += formula.slice(done, start) + printR1C1(parseReference(written), row, column);
    done = end;
  }
  return text + formula.slice(done);
}

function printR1C1(
  { prefix, top, left, bottom, right, isRange }: Reference,
  row: number,
  column: number,
): string {
  const first = side('R', top, row) + side('C', left, column);
  return isRange ? `${prefix}${first}:${side('R', bottom, row)}${side('C', right, column)}` : prefix + first;
}

function side(letter: string, written: Side | undefined, origin: number): string {
  if (!written) return '';
  if (written.isFixed) return `${letter}${written.index}`;
  return written.index === origin ? `${letter}[0]` : `${letter}[${written.index - origin}]`;
}

const CORNER = String.raw`(?:R(?:\[-?\d{1,8}\]|\d{1,8})?(?:C(?:\[-?\d{1,5}\]|\d{1,5})?)?|C(?:\[-?\d{1,5}\]|\d{1,5})?)`;
const REFERENCE = new RegExp(
  String.raw`("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\p{L}\p{N}_.$\]])(${CORNER})(?::(${CORNER}))?(?![\p{L}\p{N}_(.!\[])`,
  'giu',
);
const PARTS = /^(?:R(?:\[(-?\d+)\]|(\d+))?)?(?:C(?:\[(-?\d+)\]|(\d+))?)?$/i;

/** The other way round. A row or a column alone (`R1`, `C[2]`) is all of it; a place outside every grid is `#REF!`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    REFERENCE,
    (whole: string, quoted: string | undefined, first: string, second?: string) => {
      if (quoted !== undefined) return whole;
      const from = corner(first, row, column);
      const to = second === undefined ? from : corner(second, row, column);
      const sides = [from.row, from.column, to.row, to.column];
      if (sides.some((written) => written && written.index < 1)) return '#REF!';
      return printReference({
        prefix: '',
        sheetName: undefined,
        top: from.row,
        left: from.column,
        bottom: to.row,
        right: to.column,
        isRange: second !== undefined || !from.row || !from.column,
      });
    },
  );
}

function corner(
  text: string,
  row: number,
  column: number,
): { row: Side | undefined; column: Side | undefined } {
  const [, rowOffset, rowIndex, columnOffset, columnIndex] = PARTS.exec(text) ?? [];
  return {
    row: /r/i.test(text) ? read(rowOffset, rowIndex, row) : undefined,
    column: /c/i.test(text) ? read(columnOffset, columnIndex, column) : undefined,
  };
}

function read(offset: string | undefined, index: string | undefined, origin: number): Side {
  return index === undefined
    ? { index: origin + Number(offset ?? 0), isFixed: false }
    : { index: Number(index), isFixed: true };
}
