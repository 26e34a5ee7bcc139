import type { SavedSheet, Snapshot } from '../snapshot';
import { createArchive } from './archive-writer';
import { fitSheet } from './fit-sheet';
import { toExcelFormula } from './formula-translation';
import { createListSheet } from './list-sheet';
import { commentBoxesXml, commentsXml } from './note-xml';
import { customPropertiesXml } from './own-property';
import { contentTypesXml, corePropertiesXml, createRelations } from './package-xml';
import { LIST_SHEET } from './read-list-sheet';
import { fileSheetNames, quotedName } from './sheet-name';
import { type SheetContext, sheetXml } from './sheet-xml';
import { CHECKBOX_PART, createStyleTable } from './style-table';
import { createTextList } from './text-list';
import { definedNames, workbookXml } from './workbook-xml';

export interface WriteOptions {
  /** Told of everything that Excel has no equal for and that was therefore left out, or shortened. */
  readonly onLeftOut?: (what: string) => void;
}

/**
 * The workbook as an XLSX file: texts stay texts whatever they look like, dates are dates, and only what the snapshot
 * calls a formula is one. The same snapshot gives the same bytes. Protections that only warn are left out, see
 * `protectionParts`; properties of scripts and developer metadata, which nobody sees, too.
 *
 * Source: ECMA-376 part 1 (SpreadsheetML); part 2 (packages).
 */
export function writeXlsx(snapshot: Snapshot, options: WriteOptions = {}): Uint8Array {
  const leaveOut = options.onLeftOut ?? (() => undefined);
  const archive = createArchive();
  const paths: string[] = [];
  const add = (path: string, xml: Iterable<string>) => {
    paths.push(path);
    archive.add(path, xml);
  };
  const styles = createStyleTable(leaveOut);
  const texts = createTextList(leaveOut);
  const lists = createListSheet();
  const sheets = snapshot.sheets.map((sheet) =>
    fitSheet(sheet, (what) => leaveOut(`${sheet.name}: ${what}`)),
  );
  const fileNames = fileSheetNames(sheets, LIST_SHEET);
  const fileNameOf = new Map(sheets.map(({ name }, index) => [name, fileNames[index] ?? name]));
  // A workbook must show at least one sheet.
  const firstShown = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.hidden),
  );

  const addSheet = (sheet: SavedSheet, index: number) => {
    const number = index + 1;
    const relations = createRelations();
    if (sheet.notes.length > 0) {
      relations.add('comments', `../comments${number}.xml`);
      add(`xl/comments${number}.xml`, [commentsXml(sheet.notes)]);
      add(`xl/drawings/vmlDrawing${number}.vml`, [commentBoxesXml(sheet.notes)]);
    }
    const context: SheetContext = {
      styles,
      shareText: texts.numberOf,
      keepList: lists.keep,
      toFormula: (formula) => toExcelFormula(formula, (name) => fileNameOf.get(name) ?? name),
      relate: relations.add,
      locationOf: (sheetId, cell) => {
        const at = sheets.findIndex(({ id }) => id === sheetId);
        return at < 0 ? undefined : `${quotedName(fileNames[at] ?? '')}!${cell}`;
      },
      noteBoxes:
        sheet.notes.length > 0
          ? relations.add('vmlDrawing', `../drawings/vmlDrawing${number}.vml`)
          : undefined,
      leaveOut: (what) => leaveOut(`${sheet.name}: ${what}`),
      typing: { locale: snapshot.locale, timeZone: snapshot.timeZone, year: 2000 },
      isFirstShown: index === firstShown,
    };
    add(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, context));
    if (relations.size > 0) add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relations.toXml()]);
  };
  sheets.forEach(addSheet);
  const listSheet = lists.sheet();
  if (listSheet) addSheet(listSheet, sheets.length);

  const relations = createRelations();
  const entries = sheets.map(({ hidden }, index) => ({
    name: fileNames[index] ?? '',
    state: hidden && index !== firstShown ? 'hidden' : undefined,
    relation: relations.add('worksheet', `worksheets/sheet${index + 1}.xml`),
  }));
  if (listSheet)
    entries.push({
      name: LIST_SHEET,
      state: 'veryHidden',
      relation: relations.add('worksheet', `worksheets/sheet${sheets.length + 1}.xml`),
    });
  relations.add('styles', 'styles.xml');
  relations.add('sharedStrings', 'sharedStrings.xml');
  if (styles.hasCheckboxes()) {
    relations.add('FeaturePropertyBag', 'featurePropertyBag/featurePropertyBag.xml');
    add('xl/featurePropertyBag/featurePropertyBag.xml', [CHECKBOX_PART]);
  }
  const names = definedNames(sheets, fileNames, snapshot.namedRanges ?? [], leaveOut);
  add('xl/sharedStrings.xml', texts.toXml());
  add('xl/styles.xml', [styles.toXml()]);
  add('xl/workbook.xml', [workbookXml({ sheets: entries, names, firstShown })]);
  add('xl/_rels/workbook.xml.rels', [relations.toXml()]);
  add('docProps/core.xml', [corePropertiesXml(snapshot.name)]);
  add('docProps/custom.xml', [customPropertiesXml(snapshot, fileNames)]);
  const root = createRelations();
  root.add('officeDocument', 'xl/workbook.xml');
  root.add('core-properties', 'docProps/core.xml');
  root.add('custom-properties', 'docProps/custom.xml');
  add('_rels/.rels', [root.toXml()]);
  add('[Content_Types].xml', [contentTypesXml(paths)]);
  return archive.bytes();
}
