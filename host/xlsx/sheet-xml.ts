import { columnLetters, toA1 } from '../model/a1';
import type { SavedCell, SavedSheet } from '../snapshot';
import { parseTyped, type TypingOptions } from '../typed-value';
import { cellName } from './address';
import { conditionalFormatsXml } from './conditional-xml';
import { isExcelFormula } from './formula';
import { type Band, bandsOf, type Look } from './looks';
import { heightForWrapped } from './row-height';
import { colour, type StyleTable } from './style-table';
import { type KeepList, validationsXml } from './validation-xml';
import { cellText, element, escapeXml } from './xml-text';

/** What the sheets of one workbook share while they are written. */
export interface SheetContext {
  readonly styles: StyleTable;
  /** The number of a text in the workbook's list of texts. */
  shareText(text: string): number;
  readonly keepList: KeepList;
  readonly leaveOut: (what: string) => void;
  /** How a text would be read if somebody edited its cell. */
  readonly typing: TypingOptions;
  readonly isFirstShown: boolean;
}

/** Google's widths of columns and heights of rows that nobody changed, in pixels. */
const DEFAULT_WIDTH_PX = 100;
const DEFAULT_HEIGHT_PX = 21;
/** Excel shows truth values as words by itself; LibreOffice would show 1 and 0. */
const BOOLEAN_FORMAT = '"TRUE";"TRUE";"FALSE"';
const ROWS_PER_CHUNK = 1000;

/** A sheet as `xl/worksheets/sheetN.xml`, in pieces, so that a large one never stands whole in memory. */
export function* sheetXml(sheet: SavedSheet, context: SheetContext): Generator<string> {
  const columnCount = Math.max(1, sheet.maxColumns, ...sheet.cells.map((row) => row.length));
  const rowCount = Math.max(1, sheet.maxRows, sheet.cells.length);
  const bands = bandsOf(sheet.formats, rowCount, columnCount);
  // What the last rows look like is written once for the whole column; only cells that differ are written beside those with content.
  const columnLooks = bands[bands.length - 1]?.looks ?? [];
  yield head(sheet, columnCount, columnLooks, context);
  yield '<sheetData>';
  let chunk = '';
  let count = 0;
  for (const row of rowsXml(sheet, bands, columnLooks, context)) {
    chunk += row;
    if (++count % ROWS_PER_CHUNK > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
  yield '</sheetData>';
  yield tail(sheet, rowCount, columnCount, context);
}

function head(
  sheet: SavedSheet,
  columnCount: number,
  columnLooks: readonly Look[],
  context: SheetContext,
): string {
  const rgb = colour(sheet.tabColor);
  const frozenCell = cellName(sheet.frozenRows + 1, sheet.frozenColumns + 1);
  const isFrozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  const pane = isFrozen
    ? element('pane', {
        xSplit: sheet.frozenColumns || undefined,
        ySplit: sheet.frozenRows || undefined,
        topLeftCell: frozenCell,
        activePane:
          sheet.frozenRows === 0 ? 'topRight' : sheet.frozenColumns === 0 ? 'bottomLeft' : 'bottomRight',
        state: 'frozen',
      })
    : '';
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    element('sheetPr', {}, `${rgb ? element('tabColor', { rgb }) : ''}<pageSetUpPr fitToPage="1"/>`),
    element(
      'sheetViews',
      {},
      element('sheetView', { tabSelected: context.isFirstShown ? 1 : undefined, workbookViewId: 0 }, pane),
    ),
    element('sheetFormatPr', {
      defaultColWidth: widthInCharacters(DEFAULT_WIDTH_PX),
      defaultRowHeight: DEFAULT_HEIGHT_PX * 0.75,
    }),
    columnsXml(sheet, columnCount, columnLooks, context),
  ].join('');
}

function columnsXml(
  sheet: SavedSheet,
  columnCount: number,
  looks: readonly Look[],
  { styles }: SheetContext,
): string {
  const hidden = new Set(sheet.hiddenColumns);
  const columns: string[] = [];
  for (let column = 1; column <= columnCount; column++) {
    const look = looks[column - 1] ?? {};
    columns.push(
      element('col', {
        min: column,
        max: column,
        width: columnWidth(sheet, column),
        style: styles.cell(look, formatOf(look), false) || undefined,
        hidden: hidden.has(column) ? 1 : undefined,
        customWidth: 1,
      }),
    );
  }
  return `<cols>${columns.join('')}</cols>`;
}

function* rowsXml(
  sheet: SavedSheet,
  bands: readonly Band[],
  columnLooks: readonly Look[],
  context: SheetContext,
): Generator<string> {
  const hidden = new Set(sheet.hiddenRows);
  const letters = columnLooks.map((_, index) => columnLetters(index + 1));
  const widths = letters.map((_, index) => columnWidth(sheet, index + 1));
  for (const band of bands) {
    const blankStyles = band.looks.map((look, index) => {
      const style = context.styles.cell(look, formatOf(look), false);
      const columnLook = columnLooks[index] ?? {};
      return style === context.styles.cell(columnLook, formatOf(columnLook), false) ? undefined : style;
    });
    const isPlain = blankStyles.every((style) => style === undefined);
    for (let row = band.firstRow; row <= band.lastRow; row++) {
      const cells = sheet.cells[row - 1] ?? [];
      const heightPx = sheet.rowHeights[String(row)];
      const height = heightPx === undefined ? heightForWrapped(cells, band.looks, widths) : heightPx * 0.75;
      const isHidden = hidden.has(row);
      if (isPlain && cells.length === 0 && height === undefined && !isHidden) continue;
      let xml = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${isHidden ? ' hidden="1"' : ''}>`;
      const width = isPlain ? cells.length : band.looks.length;
      for (let index = 0; index < width; index++) {
        const cell = cells[index] ?? '';
        const at = `<c r="${letters[index]}${row}"`;
        if (cell !== '') xml += contentXml(at, cell, band.looks[index] ?? {}, context);
        else if (blankStyles[index] !== undefined) xml += `${at} s="${blankStyles[index]}"/>`;
      }
      yield `${xml}</row>`;
    }
  }
}

/** @param at the cell's tag as begun, `<c r="A1"` */
function contentXml(at: string, cell: SavedCell, look: Look, context: SheetContext): string {
  const { styles } = context;
  const format = formatOf(look);
  if (typeof cell === 'string') {
    const style = styles.cell(look, format, wouldChange(cell, format, context.typing));
    return `${at} s="${style}" t="s"><v>${context.shareText(cell)}</v></c>`;
  }
  if (typeof cell === 'boolean') {
    return `${at} s="${styles.cell(look, format === 'General' ? BOOLEAN_FORMAT : format, false)}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  }
  if (typeof cell === 'number') return `${at} s="${styles.cell(look, format, false)}"><v>${cell}</v></c>`;
  if ('formula' in cell) {
    if (!isExcelFormula(cell.formula)) {
      context.leaveOut(`formula ${cell.formula}`);
      return contentXml(at, cell.formula, look, context);
    }
    return `${at} s="${styles.cell(look, format, false)}"><f>${escapeXml(cell.formula.replace(/^=/, ''))}</f></c>`;
  }
  const serial = excelSerial(cell.date);
  // Excel has no days before 1900: as text they are at least to be read.
  if (serial < 1) return contentXml(at, isoDate(cell.date), look, context);
  const dateFormat = format === 'General' || format === '@' ? defaultDateFormat(cell.date) : format;
  return `${at} s="${styles.cell(look, dateFormat, false)}"><v>${serial}</v></c>`;
}

/** Whether editing the cell would make the text something else: such a text is marked as text. */
function wouldChange(text: string, format: string, typing: TypingOptions): boolean {
  if (/^[=+\-@\t']/.test(text)) return true;
  return format !== '@' && typeof parseTyped(text, typing) !== 'string';
}

/** A cell's number format; what Google calls automatic is `General`. */
function formatOf({ numberFormat = '' }: Look): string {
  return numberFormat === '' || numberFormat === '0.###############' ? 'General' : numberFormat;
}

/** Google's day 0 is 1899-12-30; Excel counts a 29 February 1900 that never was, so that earlier days are one less. */
function excelSerial(serial: number): number {
  return serial < 61 ? serial - 1 : serial;
}

function isoDate(serial: number): string {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function defaultDateFormat(serial: number): string {
  if (Number.isInteger(serial)) return 'yyyy-mm-dd';
  return serial < 1 ? 'hh:mm' : 'yyyy-mm-dd hh:mm';
}

function tail(sheet: SavedSheet, rowCount: number, columnCount: number, context: SheetContext): string {
  return [
    sheet.filter ? element('autoFilter', { ref: toA1(sheet.filter) }) : '',
    conditionalFormatsXml(sheet.conditionalFormats, context.styles.conditional, context.leaveOut),
    validationsXml(sheet.validations, context.keepList, context.leaveOut),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    // A4 across, as wide as the page.
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    // Phones and chart numbers are texts on purpose: no green corner on each.
    `<ignoredErrors><ignoredError sqref="A1:${cellName(rowCount, columnCount)}" numberStoredAsText="1"/></ignoredErrors>`,
    sheet.notes.length > 0 ? '<legacyDrawing r:id="rId2"/>' : '',
    '</worksheet>',
  ].join('');
}

function columnWidth(sheet: SavedSheet, column: number): number {
  return widthInCharacters(sheet.columnWidths[String(column)] ?? DEFAULT_WIDTH_PX);
}

/** Excel measures columns in digits of 7 pixels, with 5 pixels of margin. */
function widthInCharacters(px: number): number {
  return Math.round((Math.max(0, px - 5) / 7) * 100) / 100;
}

/** One text of the workbook's list, `xl/sharedStrings.xml`. */
export function sharedTextXml(text: string): string {
  const keepsSpace = /^\s|\s$|\n/.test(text);
  return `<si><t${keepsSpace ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></si>`;
}
