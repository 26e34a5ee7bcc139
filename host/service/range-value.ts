import { fromR1C1, toR1C1 } from '../formula/r1c1';
import { type Input, MAX_CELL_CHARACTERS, writeBlock } from '../model/write';
import type { SavedCell } from '../snapshot';
import { movedFormula } from './moved-formula';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError, WriteError } from './service-error';
import { requireValid } from './validity';
import { valuesOf } from './value-block';
import { CellBlock, Grid, isDate } from './wire';

/** Contents of cells: values, formulas, what is displayed. */
export const RANGE_VALUE_METHODS: Methods<RangeService> = {
  getValue: (range, scope) => {
    const [row, column] = requireInGrid(range);
    const cell = valuesOf(range.sheet, [row, column, 1, 1], scope).at(0)?.[column - 1] ?? '';
    if (typeof cell !== 'object') return cell;
    return 'date' in cell ? { t: scope.workbook.instantOf(cell.date) } : cell;
  },
  getValues: (range, scope) => {
    const [row, column, rows, columns] = requireInGrid(range);
    return new CellBlock(
      valuesOf(range.sheet, [row, column, rows, columns], scope),
      column - 1,
      rows,
      columns,
    );
  },
  getDisplayValue: (range, scope) => {
    const [row, column] = requireInGrid(range);
    return scope.calculation().shown(range.sheet, row, column);
  },
  getDisplayValues: (range, scope) => {
    const [row, column] = requireInGrid(range);
    const calculation = scope.calculation();
    return readGrid(range, (_, i, j) => calculation.shown(range.sheet, row + i, column + j));
  },
  getFormula: (range) => {
    const [row, column] = requireInGrid(range);
    return formulaOf(range.sheet.cell(row, column));
  },
  getFormulas: (range) => readGrid(range, formulaOf),
  getFormulaR1C1: (range) => {
    const [row, column] = requireInGrid(range);
    const formula = formulaOf(range.sheet.cell(row, column));
    return formula === '' ? null : toR1C1(formula, row, column);
  },
  getFormulasR1C1: (range) => {
    const [row, column] = requireInGrid(range);
    return readGrid(range, (cell, i, j) => {
      const formula = formulaOf(cell);
      return formula === '' ? '' : toR1C1(formula, row + i, column + j);
    });
  },
  isBlank: (range, scope) => {
    const [row, column] = requireInGrid(range);
    const isBlank = (cell: SavedCell, i: number, j: number) =>
      cell === '' &&
      (!scope.workbook.maySpill || scope.calculation().read(range.sheet, row + i, column + j) === '');
    return readGrid(range, isBlank).rows.every((cells) => cells.every(Boolean));
  },

  setValue: (range, scope, value: unknown) => {
    const input = inputOf(value, scope);
    write(range, scope, () => input);
    requireSameEverywhere(range);
    return range;
  },
  setValues: (range, scope, values: readonly (readonly unknown[])[]) => {
    requireSize(range, values);
    write(range, scope, (i, j) => inputOf(values[i]?.[j], scope));
    return range;
  },
  setFormula: (range, scope, formula: string) => {
    // Beyond the first cell it goes along, as if filled.
    write(range, scope, (i, j) => formulaInput(movedFormula(formula, i, j)));
    return range;
  },
  setFormulas: (range, scope, formulas: readonly (readonly unknown[])[]) => {
    requireSize(range, formulas);
    write(range, scope, (i, j) => formulaInput(formulaText(formulas[i]?.[j], 'Range.setFormulas')));
    return range;
  },
  setFormulaR1C1: (range, scope, formula: string) => {
    const [row, column] = requireInGrid(range);
    write(range, scope, (i, j) => formulaInput(fromR1C1(formula, row + i, column + j)));
    return range;
  },
  setFormulasR1C1: (range, scope, formulas: readonly (readonly unknown[])[]) => {
    requireSize(range, formulas);
    const [row, column] = requireInGrid(range);
    write(range, scope, (i, j) =>
      formulaInput(fromR1C1(formulaText(formulas[i]?.[j], 'Range.setFormulasR1C1'), row + i, column + j)),
    );
    return range;
  },
  clearContent: (range) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const { cells } = range.sheet;
    for (let i = row - 1; i < Math.min(row - 1 + rows, cells.length); i++) {
      const width = cells[i]?.length ?? 0;
      cells[i]?.fill('', column - 1, Math.min(width, column - 1 + columns));
    }
    return range;
  },
};

/** Whether a formula goes along when it is one value for many cells is not known. */
function requireSameEverywhere({ sheet, at: [row, column, rows, columns] }: RangeService): void {
  if (rows * columns === 1) return;
  const formula = formulaOf(sheet.cell(row, column));
  if (formula !== '' && movedFormula(formula, rows - 1, columns - 1) !== formula)
    throw new NotImplementedError('Range.setValue of a formula with relative references in several cells');
}

function formulaText(formula: unknown, member: string): string {
  if (typeof formula !== 'string') throw new NotImplementedError(`${member} with something else than text`);
  return formula;
}

function formulaInput(formula: string): Input {
  requireLength(formula);
  if (formula === '') return '';
  return { formula: formula.startsWith('=') ? formula : `=${formula}` };
}

function write(range: RangeService, scope: Scope, inputAt: (i: number, j: number) => Input): void {
  const at = requireInGrid(range);
  writeBlock(range.sheet, at, inputAt, scope.typing(), requireValid(range.sheet, at, scope.calculation));
}

/** @throws ServiceError where the data has another size than the range */
export function requireSize(range: RangeService, values: readonly (readonly unknown[])[]): void {
  const [, , rows, columns] = range.at;
  const compare = (what: string, has: number, needs: number) => {
    if (has !== needs)
      throw new ServiceError(
        `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
      );
  };
  compare('rows', values.length, rows);
  for (const row of values) compare('columns', row.length, columns);
}

/** A value of the script as it goes into a cell. */
export function inputOf(value: unknown, { workbook }: Scope): Input {
  if (typeof value === 'string') {
    requireLength(value);
    return value;
  }
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isDate(value) && !Number.isNaN(value.getTime())) return workbook.dateCellAt(value.getTime());
  throw new NotImplementedError(`a cell value of ${isDate(value) ? 'Invalid Date' : String(value)}`);
}

/** The rectangle's cells, each through `read`; offsets count from 0. */
export function readGrid(
  range: RangeService,
  read: (cell: SavedCell, i: number, j: number) => unknown,
): Grid {
  const [row, column, rows, columns] = requireInGrid(range);
  const result = new Array<unknown[]>(rows);
  for (let i = 0; i < rows; i++) {
    const cells = range.sheet.cells[row - 1 + i];
    const out = new Array<unknown>(columns);
    for (let j = 0; j < columns; j++) out[j] = read(cells?.[column - 1 + j] ?? '', i, j);
    result[i] = out;
  }
  return new Grid(result);
}

function requireLength(text: string): void {
  if (text.length > MAX_CELL_CHARACTERS)
    throw new WriteError(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
}

function formulaOf(cell: SavedCell): string {
  return typeof cell === 'object' && 'formula' in cell ? cell.formula : '';
}
