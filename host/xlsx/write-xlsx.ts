import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnLetters } from '../model/a1';
import type { SavedSheet, Snapshot } from '../snapshot';
import { fixedRangeName } from './address';
import { commentBoxesXml, commentsXml } from './note-xml';
import { type SheetContext, sharedTextXml, sheetXml } from './sheet-xml';
import { createStyleTable } from './style-table';
import { element, escapeXml } from './xml-text';

export interface WriteOptions {
  /** Told of everything that Excel has no equal for and that was therefore left out, or shortened. */
  readonly onLeftOut?: (what: string) => void;
}

/** Google allows 50,000 characters in a cell, Excel 32,767. */
const MAX_TEXT = 32_767;

/**
 * The workbook as an XLSX file: texts stay texts whatever they look like, dates are dates, and only what the snapshot
 * calls a formula is one. The same snapshot gives the same bytes. Protections are left out: they stop mistakes in
 * Google Sheets, and a file has one reader.
 *
 * Source: ECMA-376 part 1 (SpreadsheetML); part 2 (packages).
 */
export function writeXlsx(snapshot: Snapshot, options: WriteOptions = {}): Uint8Array {
  const leaveOut = options.onLeftOut ?? (() => undefined);
  const archive = createArchive();
  const styles = createStyleTable();
  const texts = createTextList(leaveOut);
  const lists = createListSheet();
  const names = sheetNames(snapshot.sheets);
  // A workbook must show at least one sheet.
  const firstShown = Math.max(
    0,
    snapshot.sheets.findIndex((sheet) => !sheet.hidden),
  );

  snapshot.sheets.forEach((sheet, index) => {
    const number = index + 1;
    const context: SheetContext = {
      styles,
      shareText: texts.numberOf,
      keepList: lists.keep,
      leaveOut: (what) => leaveOut(`${sheet.name}: ${what}`),
      typing: { locale: snapshot.locale, timeZone: snapshot.timeZone, year: 2000 },
      isFirstShown: index === firstShown,
    };
    archive.add(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, context));
    if (sheet.notes.length === 0) return;
    archive.add(`xl/comments${number}.xml`, [commentsXml(sheet.notes)]);
    archive.add(`xl/drawings/vmlDrawing${number}.vml`, [commentBoxesXml(sheet.notes)]);
    archive.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [
      relations([
        ['comments', `../comments${number}.xml`],
        ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ]),
    ]);
  });

  const listSheet = lists.sheet();
  const all = snapshot.sheets.map((sheet, index) => ({
    name: names[index] ?? '',
    state: sheet.hidden && index !== firstShown ? 'hidden' : undefined,
  }));
  if (listSheet) {
    const context: SheetContext = {
      styles,
      shareText: texts.numberOf,
      keepList: lists.keep,
      leaveOut,
      typing: { locale: snapshot.locale, timeZone: snapshot.timeZone, year: 2000 },
      isFirstShown: false,
    };
    archive.add(`xl/worksheets/sheet${all.length + 1}.xml`, sheetXml(listSheet, context));
    all.push({ name: LIST_SHEET, state: 'veryHidden' });
  }
  archive.add('xl/sharedStrings.xml', texts.toXml());
  archive.add('xl/styles.xml', [styles.toXml()]);
  archive.add('xl/workbook.xml', [workbookXml(all, definedNames(snapshot.sheets, names), firstShown)]);
  archive.add('xl/_rels/workbook.xml.rels', [
    relations([
      ...all.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  ]);
  archive.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  archive.add('[Content_Types].xml', [contentTypes(snapshot.sheets, all.length)]);
  return archive.bytes();
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Relations get the ids rId1, rId2 … in order. */
function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const items = parts.map(([type, target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
  );
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    items.join(''),
  );
}

function contentTypes(sheets: readonly SavedSheet[], sheetCount: number): string {
  const override = (path: string, type: string) =>
    element('Override', { PartName: path, ContentType: `${SPREADSHEET_TYPE}.${type}+xml` });
  const parts = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', {
      Extension: 'vml',
      ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
    ...Array.from({ length: sheetCount }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
    ),
    ...sheets.flatMap((sheet, index) =>
      sheet.notes.length > 0 ? [override(`/xl/comments${index + 1}.xml`, 'comments')] : [],
    ),
  ];
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    parts.join(''),
  );
}

function workbookXml(
  sheets: readonly { name: string; state: string | undefined }[],
  names: readonly string[],
  firstShown: number,
): string {
  const sheetItems = sheets.map(({ name, state }, index) =>
    element('sheet', { name, sheetId: index + 1, state, 'r:id': `rId${index + 1}` }),
  );
  return element(
    'workbook',
    { xmlns: SPREADSHEET, 'xmlns:r': OFFICE },
    [
      element('bookViews', {}, element('workbookView', { activeTab: firstShown })),
      element('sheets', {}, sheetItems.join('')),
      names.length > 0 ? element('definedNames', {}, names.join('')) : '',
      '<calcPr fullCalcOnLoad="1"/>',
    ].join(''),
  );
}

/** Filters are named again in the workbook, and header rows are repeated on every printed page. */
function definedNames(sheets: readonly SavedSheet[], names: readonly string[]): string[] {
  return sheets.flatMap((sheet, index) => {
    const quoted = `'${(names[index] ?? '').replace(/'/g, "''")}'`;
    const named = (name: string, reference: string, hidden?: 1) =>
      element('definedName', { name, localSheetId: index, hidden }, escapeXml(`${quoted}!${reference}`));
    return [
      ...(sheet.filter ? [named('_xlnm._FilterDatabase', fixedRangeName(sheet.filter), 1)] : []),
      ...(sheet.frozenRows > 0 ? [named('_xlnm.Print_Titles', `$1:$${sheet.frozenRows}`)] : []),
    ];
  });
}

/** Names that Excel accepts, in the order of the sheets: at most 31 characters, none of `[]:*?/\`, distinct regardless of case. */
function sheetNames(sheets: readonly SavedSheet[]): string[] {
  const taken = new Set([LIST_SHEET.toLowerCase()]);
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[[\]:*?/\\\u0000-\u001F]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim() || 'Sheet';
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = clean.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** Every distinct text once; cells refer to it by number. */
function createTextList(leaveOut: (what: string) => void) {
  const numbers = new Map<string, number>();
  return {
    numberOf(text: string): number {
      let kept = text;
      if (text.length > MAX_TEXT) {
        kept = `${text.slice(0, MAX_TEXT - 1)}…`;
        leaveOut(`a text of ${text.length} characters, after ${MAX_TEXT - 1}`);
      }
      const found = numbers.get(kept);
      if (found !== undefined) return found;
      numbers.set(kept, numbers.size);
      return numbers.size - 1;
    },
    *toXml(): Generator<string> {
      yield `<sst xmlns="${SPREADSHEET}" uniqueCount="${numbers.size}">`;
      let chunk = '';
      for (const text of numbers.keys()) {
        chunk += sharedTextXml(text);
        if (chunk.length < 100_000) continue;
        yield chunk;
        chunk = '';
      }
      yield `${chunk}</sst>`;
    },
  };
}

const LIST_SHEET = '_lists';

/** Words of dropdowns that do not fit into their rule: a column each on a sheet that nobody sees. */
function createListSheet() {
  const lists: (readonly string[])[] = [];
  const references = new Map<string, string>();
  return {
    keep(words: readonly string[]): string {
      const key = JSON.stringify(words);
      const found = references.get(key);
      if (found !== undefined) return found;
      lists.push(words);
      const column = columnLetters(lists.length);
      const reference = `${LIST_SHEET}!$${column}$1:$${column}$${Math.max(1, words.length)}`;
      references.set(key, reference);
      return reference;
    },
    sheet(): SavedSheet | undefined {
      if (lists.length === 0) return undefined;
      const rows = Math.max(...lists.map((words) => words.length));
      return {
        id: 0,
        name: LIST_SHEET,
        hidden: true,
        tabColor: '',
        maxRows: rows,
        maxColumns: lists.length,
        frozenRows: 0,
        frozenColumns: 0,
        columnWidths: {},
        rowHeights: {},
        hiddenColumns: [],
        hiddenRows: [],
        cells: Array.from({ length: rows }, (_, row) => lists.map((words) => words[row] ?? '')),
        formats: [{ at: [1, 1, rows, lists.length], numberFormat: '@' }],
        notes: [],
        validations: [],
        conditionalFormats: [],
        filter: null,
        protections: [],
      };
    },
  };
}

/** Packs parts one after the other; each is compressed piece by piece. */
function createArchive() {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  return {
    add(path: string, xml: Iterable<string>): void {
      const file = new ZipDeflate(path, { level: 3 });
      // Always the same moment, so that the same workbook gives the same bytes.
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      file.push(strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'));
      for (const piece of xml) file.push(strToU8(piece));
      file.push(new Uint8Array(0), true);
    },
    bytes(): Uint8Array {
      zip.end();
      const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
