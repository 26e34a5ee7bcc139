import { columnNumber } from '../model/a1';
import type { SavedCell, SavedSheet } from '../snapshot';
import { pixelsOf } from './grid-size';
import { createLookGrid, type LookPatch, type LookRun, overlay } from './look-grid';
import type { GridLook, Look } from './looks';
import { type CellContext, createCellReader } from './read-cell';
import { MAX_COLUMNS, MAX_ROWS, parseRange } from './read-range';
import type { CellStyle } from './read-style';
import type { TextRun } from './read-text';
import { XlsxError } from './xlsx-error';
import { flag, whole, type XmlElement } from './xml-part';

export interface RowContext extends CellContext {
  readonly styles: readonly CellStyle[];
  /** Told of the cells of each row; throws where a workbook holds too many. */
  readonly countCells: (cells: number) => void;
}

/** The rows of a sheet, gathered. */
export interface Rows {
  readonly cells: SavedSheet['cells'];
  readonly runs: readonly TextPlace[];
  readonly hidden: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  /** By row: its level in groups, and whether it stands for a folded one. */
  readonly levels: ReadonlyMap<number, number>;
  readonly collapsed: ReadonlySet<number>;
  /** The last row and column that have content. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The last row and column that the file says anything about. */
  readonly lastStyledRow: number;
  readonly lastStyledColumn: number;
  patches(maxRows: number, maxColumns: number): LookPatch<GridLook>[];
}

/** A cell whose text does not look alike all through, and how the cell looks. */
export interface TextPlace {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly TextRun[];
  readonly look: Look;
}

/** @param columns style numbers of whole columns, from column 1 on without gaps */
export function createRowReader(part: string, columns: readonly LookRun[], context: RowContext) {
  const { styles, countCells } = context;
  const looks = gridLooks(styles);
  const toLooks = (runs: readonly LookRun[]) =>
    runs.map(([first, last, style]): LookRun => [first, last, looks.numberOf(style)]);
  const columnLooks = overlay(toLooks(columns), []);
  const grid = createLookGrid(looks.all, columnLooks);
  const readCell = createCellReader(context);
  const cells: SavedCell[][] = [];
  const runs: TextPlace[] = [];
  const hidden: number[] = [];
  const heights = new Map<number, number>();
  const levels = new Map<number, number>();
  const collapsed = new Set<number>();
  /** Cells that a formula above or to the left fills. */
  let filled: { top: number; left: number; bottom: number; right: number }[] = [];
  let lastRow = 0;
  let lastColumn = 0;
  let row = 0;
  let lastStyledRow = 0;
  let lastStyledColumn = 0;

  const readPlaces = ({
    r,
    ht,
    customHeight,
    hidden: isHidden,
    outlineLevel,
    collapsed: folds,
  }: Attributes) => {
    const stated = r === undefined ? row + 1 : whole(r);
    if (stated === undefined || stated <= row || stated > MAX_ROWS)
      throw new XlsxError('broken', `rows are not in order at ${r}`, part);
    row = stated;
    if (flag(isHidden)) hidden.push(row);
    if (ht !== undefined && flag(customHeight) && Number(ht) >= 0) heights.set(row, pixelsOf(Number(ht)));
    const level = Math.min(8, whole(outlineLevel) ?? 0);
    if (level > 0) levels.set(row, level);
    if (flag(folds)) collapsed.add(row);
  };

  return {
    add(element: XmlElement): void {
      readPlaces(element.attributes);
      const content: SavedCell[] = [];
      const own: [number, number][] = [];
      let column = 0;
      for (const c of element.children) {
        if (c.name !== 'c') continue;
        const { r, s } = c.attributes;
        column = r === undefined ? column + 1 : columnOf(r);
        if (!(column > 0 && column <= MAX_COLUMNS)) throw new XlsxError('broken', `no cell: ${r}`, part);
        const styleNumber = s === undefined ? 0 : (whole(s) ?? 0);
        const style = styles[styleNumber] ?? styles[0];
        if (!style) continue;
        if (own.length > 0 && column <= (own[own.length - 1]?.[0] ?? 0))
          throw new XlsxError('broken', `cells are not in order at ${r}`, part);
        own.push([column, looks.numberOf(styleNumber)]);
        if (c.children.length === 0) continue;
        const read = readCell(c, row, column, style);
        if (read.fills !== undefined) {
          const area = parseRange(read.fills);
          if (area)
            filled.push({ top: row, left: column, bottom: row + area[2] - 1, right: column + area[3] - 1 });
        } else if (filled.some((area) => row <= area.bottom && column >= area.left && column <= area.right)) {
          // What a formula fills is no content of its own.
          continue;
        }
        if (read.cell === '') continue;
        while (content.length < column - 1) content.push('');
        content[column - 1] = read.cell;
        if (read.runs) runs.push({ row, column, runs: read.runs, look: style.look });
      }
      if (filled.length > 0) filled = filled.filter((area) => area.bottom > row);
      countCells(content.length + 1);
      if (content.length > 0) {
        while (cells.length < row - 1) cells.push(NO_CELLS);
        cells.push(content);
        lastRow = row;
        lastColumn = Math.max(lastColumn, content.length);
      }
      if (own.length > 0) lastStyledRow = row;
      lastStyledColumn = Math.max(lastStyledColumn, own[own.length - 1]?.[0] ?? 0);
      const { s, customFormat } = element.attributes;
      const base: readonly LookRun[] =
        s !== undefined && flag(customFormat)
          ? [[1, MAX_COLUMNS, looks.numberOf(whole(s) ?? 0)]]
          : columnLooks;
      grid.add(row, overlay(base, own));
    },
    finish: (): Rows => ({
      cells,
      runs,
      hidden,
      heights,
      levels,
      collapsed,
      lastRow,
      lastColumn,
      lastStyledRow,
      lastStyledColumn,
      patches: grid.patches,
    }),
  };
}

type Attributes = XmlElement['attributes'];

/** Shared by all rows without content. */
const NO_CELLS: SavedCell[] = [];

function columnOf(reference: string): number {
  let letters = 0;
  while (letters < reference.length && reference.charCodeAt(letters) > 64) letters++;
  return letters > 0 && letters < 4 ? columnNumber(reference.slice(0, letters)) : 0;
}

/** Looks that differ, each once: styles that differ only in what a spreadsheet does not know look alike. */
function gridLooks(styles: readonly CellStyle[]) {
  const all: GridLook[] = [];
  const known = new Map<string, number>();
  const numbers = styles.map(({ look, isCheckbox, isLocked }) => {
    const whole: GridLook = {
      ...look,
      ...(isCheckbox ? { checkbox: true } : {}),
      ...(isLocked ? {} : { unlocked: true }),
    };
    const key = JSON.stringify(whole);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, all.length);
    return all.push(whole) - 1;
  });
  return { all, numberOf: (style: number) => numbers[style] ?? numbers[0] ?? 0 };
}
