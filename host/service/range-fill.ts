import { ALL_PARTS, type Block, lift, type Parts, put } from '../model/block';
import { dataRegion } from '../model/data-region';
import { mergesIn } from '../model/merge';
import { contains } from '../model/rectangle';
import { continued, repeated, type Series } from '../model/series';
import type { Rectangle, SavedCell } from '../snapshot';
import { movedFormula } from './moved-formula';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** Lines of cells that go on as they began. */
export const RANGE_FILL_METHODS: Methods<RangeService> = {
  autoFill: (range, scope, destination: RangeService, series: EnumMark) => {
    fill(range, requireInGrid(destination), destination, series, scope);
  },
  autoFillToNeighbor: (range, scope, series: EnumMark) => {
    const at = requireInGrid(range);
    const end = neighbourEnd(range);
    if (end >= at[0] + at[2]) fill(range, [at[0], at[1], end - at[0] + 1, at[3]], range, series, scope);
  },
};

/** The last row of what stands beside the range, to the left or else to the right. */
function neighbourEnd({ sheet, at: [row, column, rows, columns] }: RangeService): number {
  const below = row + rows;
  for (const beside of [column - 1, column + columns]) {
    if (beside < 1 || beside > sheet.maxColumns || sheet.cell(below, beside) === '') continue;
    const [top, , height] = dataRegion(sheet, [below, beside, 1, 1], 'ROWS');
    return top + height - 1;
  }
  return 0;
}

function fill(
  range: RangeService,
  to: Rectangle,
  destination: RangeService,
  series: EnumMark,
  { workbook }: Scope,
): void {
  const from = requireInGrid(range);
  const { sheet } = range;
  if (destination.sheet !== sheet || !contains(to, from))
    throw new ServiceError('AutoFill destination range must contain the source range.');
  const sides = [
    to[0] < from[0],
    to[0] + to[2] > from[0] + from[2],
    to[1] < from[1],
    to[1] + to[3] > from[1] + from[3],
  ];
  if (sides.filter(Boolean).length > 1)
    throw new ServiceError('AutoFill destination range must extend the source range in only one direction.');
  if (mergesIn(sheet, to).length > 0) throw new NotImplementedError('Range.autoFill of merged cells');
  const isUpright = sides[0] === true || sides[1] === true;
  const block = lift(sheet, from, FILLED);
  const lines = linesOf(block, isUpright).map((line) => seriesOf(line, series, isUpright));
  const step = isUpright ? from[2] : from[3];
  const first = isUpright ? to[0] - from[0] : to[1] - from[1];
  const last = first + (isUpright ? to[2] : to[3]) - 1;
  for (let offset = first; offset <= last; offset++) {
    if (offset >= 0 && offset < step) continue;
    const [row, column] = isUpright ? [from[0] + offset, from[1]] : [from[0], from[1] + offset];
    const source = ((offset % step) + step) % step;
    const place: Rectangle = isUpright
      ? [from[0] + source, from[1], 1, from[3]]
      : [from[0], from[1] + source, from[2], 1];
    put(sheet, row, column, lift(sheet, place, LOOKS), LOOKS);
    for (const [index, line] of lines.entries()) {
      const cell = workbook.intern(line(offset));
      sheet.setCell(isUpright ? row : row + index, isUpright ? column + index : column, cell);
    }
  }
}

const FILLED: Parts = { ...ALL_PARTS, notes: false, merges: false, validations: false, looks: () => false };
const LOOKS: Parts = { ...ALL_PARTS, content: false, notes: false, merges: false };

function linesOf({ cells = [] }: Block, isUpright: boolean): SavedCell[][] {
  if (!isUpright) return cells.map((row) => [...row]);
  return (cells[0] ?? []).map((_, j) => cells.map((row) => row[j] ?? ''));
}

const formulaOf = (cell: SavedCell) =>
  typeof cell === 'object' && 'formula' in cell ? cell.formula : undefined;

function seriesOf(line: readonly SavedCell[], series: EnumMark, isUpright: boolean): Series {
  const formulas = line.map(formulaOf);
  if (formulas.every((formula) => formula !== undefined)) return formulasOnward(formulas, isUpright);
  if (formulas.some((formula) => formula !== undefined))
    throw new NotImplementedError('Range.autoFill of formulas among other cells');
  if (series.name === 'ALTERNATE_SERIES') return repeated(line);
  try {
    return continued(line);
  } catch (error) {
    throw new NotImplementedError(
      `Range.autoFill with ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Formulas go on as if copied: what has no `$` goes along. */
function formulasOnward(formulas: readonly string[], isUpright: boolean): Series {
  return (offset) => {
    const source = ((offset % formulas.length) + formulas.length) % formulas.length;
    const by = offset - source;
    return { formula: movedFormula(formulas[source] ?? '', isUpright ? by : 0, isUpright ? 0 : by) };
  };
}
