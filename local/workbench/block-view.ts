import type { Calculation } from '../../host/formula/calculation';
import { bandColour } from '../../host/model/band';
import { judgeOf } from '../../host/model/conditional';
import { intersect } from '../../host/model/rectangle';
import type { FormatProperty, SheetModel } from '../../host/model/sheet';
import type { Rectangle, SavedCell, SavedConditionalFormat } from '../../host/snapshot';
import type { CellTexts } from './cell-text';
import { BLOCK_ROWS, type CellView } from './protocol';
import type { StyleTable, StyleValue } from './style-table';

/** What rows are shown with. */
export interface Looks {
  readonly styles: StyleTable;
  readonly texts: CellTexts;
}

/**
 * The rows of a block, each as the JSON of a RowView, so that they can be compared and sent as they are.
 * @param block see BLOCK_ROWS
 */
export function viewBlock(
  sheet: SheetModel,
  block: number,
  calculation: Calculation,
  looks: Looks,
): string[] {
  const row = block * BLOCK_ROWS + 1;
  const rows = Math.min(BLOCK_ROWS, sheet.maxRows - row + 1);
  if (rows <= 0) return [];
  const at: Rectangle = [row, 1, rows, sheet.maxColumns];
  const styles = new Canvas(at, looks.styles);
  paintBands(styles, sheet);
  paintFormats(styles, sheet);
  const formats = sheet.formats.get('numberFormat')?.grid(at);
  const boxes = sheet.validations.entries.some(({ value }) => value.type === 'CHECKBOX')
    ? sheet.validations.grid(at)
    : undefined;
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: sheet.maxColumns }, (_, j): [string, string | boolean | undefined] => {
      const cell = sheet.cell(row + i, j + 1);
      const box = boxes?.[i]?.[j];
      if (cell === '' && !calculation.workbook.maySpill)
        return box?.type === 'CHECKBOX' ? ['', false] : BLANK;
      const format = String(formats?.[i]?.[j] ?? 'General');
      const text = looks.texts.of(cell, format, [sheet, row + i, j + 1], calculation);
      const side = sideOf(cell, text);
      if (side !== undefined) styles.align(i, j, side);
      if (box?.type === 'CHECKBOX') return [text, isTicked(cell, box.values)];
      const edit = editOf(cell, format, text, looks.texts);
      return [text, edit === text ? undefined : edit];
    }),
  );
  paintConditions(styles, sheet, calculation);
  return cells.map((line, i) => rowJson(row + i, line, styles.row(i)));
}

const BLANK: [string, undefined] = ['', undefined];

function editOf(cell: SavedCell, format: string, text: string, texts: CellTexts): string {
  if (typeof cell === 'object' && 'formula' in cell) return cell.formula;
  return typeof cell === 'boolean' ? text : texts.edited(cell, format, text);
}

/** A box that is blank shows no tick. */
export function isTicked(cell: SavedCell, values: readonly unknown[]): boolean {
  return values.length === 0 ? cell === true : cell === values[0];
}

/** Where a cell's content stands that nobody aligned. */
function sideOf(cell: SavedCell, text: string): 'right' | 'center' | undefined {
  if (typeof cell === 'number') return 'right';
  if (typeof cell === 'boolean') return 'center';
  if (typeof cell !== 'object') return undefined;
  if ('date' in cell) return 'right';
  if (text === 'TRUE' || text === 'FALSE') return 'center';
  return /^[-+₩$€¥(]?[\d,.]+%?\)?$|^\d{4}[-./]/.test(text) ? 'right' : undefined;
}

function rowJson(
  row: number,
  line: readonly [string, string | boolean | undefined][],
  styles: Int32Array,
): string {
  let end = line.length;
  while (end > 0 && line[end - 1]?.[0] === '' && line[end - 1]?.[1] === undefined && styles[end - 1] === 0)
    end--;
  const cells = Array.from({ length: end }, (_, j): CellView => {
    const [text = '', edit] = line[j] ?? BLANK;
    const style = styles[j] ?? 0;
    return edit === undefined ? [text, style] : [text, style, edit];
  });
  return JSON.stringify([row, cells]);
}

/** The styles of a block's cells, painted one property above the other. */
class Canvas {
  private readonly cells: Int32Array;
  private readonly alignments = new Map<string, number>();

  constructor(
    readonly at: Rectangle,
    private readonly table: StyleTable,
  ) {
    this.cells = new Int32Array(at[2] * at[3]);
  }

  paint(at: Rectangle, value: StyleValue): void {
    const id = this.table.valueId(value);
    this.visit(at, (index) => this.put(index, id));
  }

  paintWhere(
    at: Rectangle,
    values: readonly StyleValue[],
    holds: (row: number, column: number) => boolean,
  ): void {
    const ids = values.map((value) => this.table.valueId(value));
    this.visit(at, (index, row, column) => {
      if (holds(row, column)) for (const id of ids) this.put(index, id);
    });
  }

  /** Where nobody aligned the cell. */
  align(i: number, j: number, side: 'right' | 'center'): void {
    const index = i * this.at[3] + j;
    if (this.table.styles[this.cells[index] ?? 0]?.align !== undefined) return;
    const id = this.alignments.get(side) ?? this.table.valueId(['align', side]);
    this.alignments.set(side, id);
    this.put(index, id);
  }

  row(i: number): Int32Array {
    return this.cells.subarray(i * this.at[3], (i + 1) * this.at[3]);
  }

  private put(index: number, id: number): void {
    this.cells[index] = this.table.with(this.cells[index] ?? 0, id);
  }

  private visit(at: Rectangle, action: (index: number, row: number, column: number) => void): void {
    const part = intersect(at, this.at);
    if (!part) return;
    const [row, column, rows, columns] = part;
    for (let i = row; i < row + rows; i++)
      for (let j = column; j < column + columns; j++)
        action((i - this.at[0]) * this.at[3] + (j - this.at[1]), i, j);
  }
}

function paintBands(canvas: Canvas, sheet: SheetModel): void {
  for (const { at } of sheet.bandings) {
    const part = intersect(at, canvas.at);
    if (!part) continue;
    for (let row = part[0]; row < part[0] + part[2]; row++)
      for (let column = part[1]; column < part[1] + part[3]; column++) {
        const colour = bandColour(sheet, row, column);
        if (colour !== undefined) canvas.paint([row, column, 1, 1], ['background', colour]);
      }
  }
}

function paintFormats(canvas: Canvas, sheet: SheetModel): void {
  for (const [property, layer] of sheet.formats)
    for (const { at, value } of layer.entries) {
      if (!intersect(at, canvas.at)) continue;
      for (const style of stylesOf(property, value)) canvas.paint(at, style);
    }
}

const ALIGNMENTS: ReadonlyMap<string, 'left' | 'center' | 'right'> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['general-left', 'left'],
]);
const VERTICAL: ReadonlyMap<string, 'top' | 'middle' | 'bottom'> = new Map([
  ['top', 'top'],
  ['middle', 'middle'],
  ['bottom', 'bottom'],
]);
const WRAPS: ReadonlyMap<string, 'wrap' | 'clip' | 'overflow'> = new Map([
  ['WRAP', 'wrap'],
  ['CLIP', 'clip'],
  ['OVERFLOW', 'overflow'],
]);

function stylesOf(property: FormatProperty, value: string | number): StyleValue[] {
  const text = String(value);
  switch (property) {
    case 'background':
      return [['background', text === '#ffffff' ? undefined : text]];
    case 'fontColor':
      return [['colour', text === '#000000' ? undefined : text]];
    case 'fontWeight':
      return [['bold', text === 'bold' ? true : undefined]];
    case 'fontStyle':
      return [['italic', text === 'italic' ? true : undefined]];
    case 'fontLine':
      return [
        ['underline', text.includes('underline') ? true : undefined],
        ['strikethrough', text.includes('line-through') ? true : undefined],
      ];
    case 'fontSize':
      return [['size', Number(value)]];
    case 'fontFamily':
      return [['font', text]];
    case 'horizontalAlignment':
      return [['align', ALIGNMENTS.get(text)]];
    case 'verticalAlignment':
      return [['verticalAlign', VERTICAL.get(text)]];
    case 'wrap':
      return [['wrap', WRAPS.get(text)]];
    default:
      return [];
  }
}

/** From the last rule to the first: where several match, the first is to win, property by property. */
function paintConditions(canvas: Canvas, sheet: SheetModel, calculation: Calculation): void {
  for (const rule of [...sheet.conditionalFormats].reverse()) {
    if (rule.gradient || !rule.ranges.some((range) => intersect(range, canvas.at))) continue;
    const styles = conditionStyles(rule);
    if (styles.length === 0) continue;
    const judge = judgeOf(rule, sheet, calculation);
    let isBeyond = false;
    const holds = (row: number, column: number) => {
      if (isBeyond) return false;
      try {
        return judge(row, column);
      } catch {
        // A rule that the host cannot judge shows nothing.
        isBeyond = true;
        return false;
      }
    };
    for (const range of rule.ranges) canvas.paintWhere(range, styles, holds);
  }
}

function conditionStyles(rule: SavedConditionalFormat): StyleValue[] {
  const flag = (value: boolean) => (value ? true : undefined);
  const { background, fontColor, bold, italic, underline, strikethrough } = rule;
  const styles: (StyleValue | undefined)[] = [
    background === undefined ? undefined : ['background', background],
    fontColor === undefined ? undefined : ['colour', fontColor],
    bold === undefined ? undefined : ['bold', flag(bold)],
    italic === undefined ? undefined : ['italic', flag(italic)],
    underline === undefined ? undefined : ['underline', flag(underline)],
    strikethrough === undefined ? undefined : ['strikethrough', flag(strikethrough)],
  ];
  return styles.filter((style) => style !== undefined);
}
