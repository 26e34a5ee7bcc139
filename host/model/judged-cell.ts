import type { Calculation } from '../formula/calculation';
import { formulaHolds } from '../formula/condition';
import { Context } from '../formula/context';
import type { Judged } from './criterion';
import type { Anchor } from './formula-place';
import { isDateFormat } from './number-format';
import type { SheetModel } from './sheet';

/** A cell for a criterion; @param anchor the cell that a custom formula is written for */
export function judgedCell(
  sheet: SheetModel,
  row: number,
  column: number,
  anchor: Anchor,
  calculation: Calculation,
): Judged {
  const read = calculation.read(sheet, row, column);
  const isDate = typeof read === 'number' && isDateFormat(sheet.numberFormat(row, column));
  return {
    value: isDate ? { date: read } : read,
    text: () => (typeof read === 'string' ? read : calculation.shown(sheet, row, column)),
    today: Math.floor(calculation.now),
    holds: (formula) =>
      formulaHolds(
        formula,
        new Context(calculation, sheet, row, column, row - anchor[0], column - anchor[1]),
      ),
  };
}
