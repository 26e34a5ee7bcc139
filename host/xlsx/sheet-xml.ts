import { columnLetters, toA1 } from '../model/a1';
import type { Rectangle, SavedSheet, SavedTextRun } from '../snapshot';
import { cellName } from './address';
import { bandingFormats } from './banding';
import { type CellContext, cellXml, formatOf } from './cell-xml';
import { conditionalFormatsXml } from './conditional-xml';
import { filterXml } from './filter-xml';
import { DEFAULT_HEIGHT_PX, DEFAULT_WIDTH_PX, pointsOf, widthInDigits } from './grid-size';
import { linksXml } from './link-xml';
import { bandsOf, type GridFormat, type GridLook } from './looks';
import { type Outline, outlineOf, rowsOutOfSight } from './outline';
import { protectionParts, SHEET_PROTECTION } from './protection-xml';
import { heightForWrapped } from './row-height';
import { colour } from './style-table';
import { validationsXml } from './validation-xml';
import { element } from './xml-text';

/** What the sheets of one workbook share while they are written. */
export interface SheetContext extends CellContext {
  /** Keeps words that do not fit into a rule: answers the reference to them. */
  keepList(words: readonly string[]): string;
  /** Relates the sheet's part to another or to an address; answers the relation's id. */
  relate(type: string, target: string): string;
  /** `'직원'!A1` for the id of a sheet; `undefined` where there is none. */
  locationOf(sheetId: number, cell: string): string | undefined;
  /** The relation to the boxes of the notes. */
  readonly noteBoxes: string | undefined;
  readonly isFirstShown: boolean;
}

const ROWS_PER_CHUNK = 1000;

/** What a sheet's pieces need to know of each other. */
interface Plan {
  readonly sheet: SavedSheet;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowOutline: Outline;
  readonly columnOutline: Outline;
  readonly isProtected: boolean;
  readonly formats: readonly GridFormat[];
  /** What the last rows look like is written once for the whole column; only cells that differ are written beside those with content. */
  readonly columnLooks: readonly GridLook[];
}

/** A sheet as `xl/worksheets/sheetN.xml`, in pieces, so that a large one never stands whole in memory. */
export function* sheetXml(sheet: SavedSheet, context: SheetContext): Generator<string> {
  const plan = planOf(sheet);
  yield head(plan, context);
  yield '<sheetData>';
  let chunk = '';
  let count = 0;
  for (const row of rowsXml(plan, context)) {
    chunk += row;
    if (++count % ROWS_PER_CHUNK > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
  yield '</sheetData>';
  yield tail(plan, context);
}

function planOf(sheet: SavedSheet): Plan {
  const columnCount = sheet.cells.reduce(
    (most, row) => Math.max(most, row.length),
    Math.max(1, sheet.maxColumns),
  );
  const rowCount = Math.max(1, sheet.maxRows, sheet.cells.length);
  const whole: Rectangle = [1, 1, rowCount, columnCount];
  const { isProtected, formats: locks } = protectionParts(sheet, whole);
  const boxes = sheet.validations
    .filter(({ type, values }) => type === 'CHECKBOX' && values.length === 0)
    .map(({ at }): GridFormat => ({ at, checkbox: true }));
  const formats = [...sheet.formats, ...boxes, ...locks];
  const last = rowCount + 1;
  return {
    sheet,
    rowCount,
    columnCount,
    rowOutline: outlineOf(sheet.rowGroups, sheet.rowGroupControl === 'BEFORE'),
    columnOutline: outlineOf(sheet.columnGroups, sheet.columnGroupControl === 'BEFORE'),
    isProtected,
    formats,
    columnLooks: lastLooks(
      formats.filter(({ at }) => at[0] + at[2] >= last),
      rowCount,
      columnCount,
    ),
  };
}

function lastLooks(
  formats: readonly GridFormat[],
  rowCount: number,
  columnCount: number,
): readonly GridLook[] {
  const inLastRow = formats.map(
    (format): GridFormat => ({ ...format, at: [1, format.at[1], 1, format.at[3]] }),
  );
  const [band] = bandsOf(inLastRow, Math.min(1, rowCount), columnCount);
  return band?.looks ?? [];
}

function head(plan: Plan, context: SheetContext): string {
  const { sheet, rowOutline, columnOutline } = plan;
  const rgb = colour(sheet.tabColor);
  const isFrozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  const pane = isFrozen
    ? element('pane', {
        xSplit: sheet.frozenColumns || undefined,
        ySplit: sheet.frozenRows || undefined,
        topLeftCell: cellName(sheet.frozenRows + 1, sheet.frozenColumns + 1),
        activePane:
          sheet.frozenRows === 0 ? 'topRight' : sheet.frozenColumns === 0 ? 'bottomLeft' : 'bottomRight',
        state: 'frozen',
      })
    : '';
  const outline = {
    summaryBelow: sheet.rowGroupControl === 'BEFORE' ? 0 : undefined,
    summaryRight: sheet.columnGroupControl === 'BEFORE' ? 0 : undefined,
  };
  const hasOutline = outline.summaryBelow === 0 || outline.summaryRight === 0;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    element(
      'sheetPr',
      {},
      [
        rgb ? element('tabColor', { rgb }) : '',
        hasOutline ? element('outlinePr', outline) : '',
        '<pageSetUpPr fitToPage="1"/>',
      ].join(''),
    ),
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        {
          showGridLines: sheet.hiddenGridlines ? 0 : undefined,
          rightToLeft: sheet.rightToLeft ? 1 : undefined,
          tabSelected: context.isFirstShown ? 1 : undefined,
          workbookViewId: 0,
        },
        pane,
      ),
    ),
    element('sheetFormatPr', {
      defaultColWidth: widthInDigits(DEFAULT_WIDTH_PX),
      defaultRowHeight: pointsOf(DEFAULT_HEIGHT_PX),
      outlineLevelRow: rowOutline.deepest || undefined,
      outlineLevelCol: columnOutline.deepest || undefined,
    }),
    columnsXml(plan, context),
  ].join('');
}

function columnsXml(
  { sheet, columnCount, columnLooks, columnOutline }: Plan,
  { styles }: SheetContext,
): string {
  const hidden = new Set([...sheet.hiddenColumns, ...columnOutline.folded]);
  const columns: string[] = [];
  for (let column = 1; column <= columnCount; column++) {
    const look = columnLooks[column - 1] ?? {};
    columns.push(
      element('col', {
        min: column,
        max: column,
        width: widthInDigits(columnPixels(sheet, column)),
        style: styles.cell(look, formatOf(look), false) || undefined,
        hidden: hidden.has(column) ? 1 : undefined,
        customWidth: 1,
        outlineLevel: columnOutline.levels.get(column),
        collapsed: columnOutline.collapsed.has(column) ? 1 : undefined,
      }),
    );
  }
  return `<cols>${columns.join('')}</cols>`;
}

function* rowsXml(plan: Plan, context: SheetContext): Generator<string> {
  const { sheet, rowCount, columnLooks, rowOutline } = plan;
  const hidden = rowsOutOfSight(sheet, rowOutline);
  const letters = columnLooks.map((_, index) => columnLetters(index + 1));
  // Five pixels of a column are margin.
  const widths = letters.map((_, index) => (columnPixels(sheet, index + 1) - 5) / 7);
  const runs = new Map<number, Map<number, readonly SavedTextRun[]>>();
  for (const { row, column, runs: own } of sheet.richTexts ?? []) {
    const inRow = runs.get(row) ?? new Map<number, readonly SavedTextRun[]>();
    runs.set(row, inRow.set(column, own));
  }
  for (const band of bandsOf(plan.formats, rowCount, columnLooks.length)) {
    const blankStyles = band.looks.map((look, index) => {
      const style = context.styles.cell(look, formatOf(look), false);
      const columnLook = columnLooks[index] ?? {};
      return style === context.styles.cell(columnLook, formatOf(columnLook), false) ? undefined : style;
    });
    const isPlain = blankStyles.every((style) => style === undefined);
    for (let row = band.firstRow; row <= band.lastRow; row++) {
      const cells = sheet.cells[row - 1] ?? [];
      const attributes = rowAttributes(
        row,
        sheet,
        heightForWrapped(cells, band.looks, widths),
        rowOutline,
        hidden,
      );
      if (isPlain && cells.length === 0 && attributes === '') continue;
      let xml = `<row r="${row}"${attributes}>`;
      const width = isPlain ? cells.length : band.looks.length;
      for (let index = 0; index < width; index++) {
        const cell = cells[index] ?? '';
        const at = `<c r="${letters[index]}${row}"`;
        if (cell !== '')
          xml += cellXml(at, cell, band.looks[index] ?? {}, context, runs.get(row)?.get(index + 1));
        else if (blankStyles[index] !== undefined) xml += `${at} s="${blankStyles[index]}"/>`;
      }
      yield `${xml}</row>`;
    }
  }
  // A folded group at the end is marked on the row behind it.
  if (rowOutline.collapsed.has(rowCount + 1)) yield `<row r="${rowCount + 1}" collapsed="1"/>`;
}

/** @param needed height for wrapped texts: stated so that every program shows them, and not fixed */
function rowAttributes(
  row: number,
  { rowHeights }: SavedSheet,
  needed: number | undefined,
  outline: Outline,
  hidden: ReadonlySet<number>,
): string {
  const px = rowHeights[String(row)];
  const level = outline.levels.get(row);
  return [
    px !== undefined
      ? ` ht="${pointsOf(px)}" customHeight="1"`
      : needed !== undefined
        ? ` ht="${needed}"`
        : '',
    hidden.has(row) ? ' hidden="1"' : '',
    level === undefined ? '' : ` outlineLevel="${level}"`,
    outline.collapsed.has(row) ? ' collapsed="1"' : '',
  ].join('');
}

/** What follows the cells, in the order that the format asks for. */
function tail({ sheet, rowCount, columnCount, isProtected }: Plan, context: SheetContext): string {
  const { styles, leaveOut, noteBoxes } = context;
  const merges = (sheet.merges ?? []).map((at) => element('mergeCell', { ref: toA1(at) }));
  return [
    isProtected ? SHEET_PROTECTION : '',
    filterXml(sheet, { locale: context.typing.locale, styleOf: styles.conditional, leaveOut }),
    merges.length === 0 ? '' : element('mergeCells', { count: merges.length }, merges.join('')),
    conditionalFormatsXml([...sheet.conditionalFormats, ...bandingFormats(sheet)], {
      styleOf: styles.conditional,
      toFormula: context.toFormula,
      leaveOut,
    }),
    validationsXml(sheet.validations, context),
    linksXml(sheet, context),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    // A4 across, as wide as the page.
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    // Phones and chart numbers are texts on purpose: no green corner on each.
    `<ignoredErrors><ignoredError sqref="A1:${cellName(rowCount, columnCount)}" numberStoredAsText="1"/></ignoredErrors>`,
    noteBoxes === undefined ? '' : element('legacyDrawing', { 'r:id': noteBoxes }),
    '</worksheet>',
  ].join('');
}

function columnPixels(sheet: SavedSheet, column: number): number {
  return sheet.columnWidths[String(column)] ?? DEFAULT_WIDTH_PX;
}
