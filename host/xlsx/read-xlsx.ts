import type { SavedNamedRange, SavedSheet, Snapshot } from '../snapshot';
import { openArchive } from './archive-reader';
import { fromExcelFormula } from './formula-translation';
import { readOwnProperties } from './own-property';
import { createColourReader } from './read-colour';
import { MAX_CELLS } from './read-grid';
import { readLists } from './read-list-sheet';
import { readNames } from './read-name';
import { findWorkbook, foreignContents, type Relation, readPart, readRelations } from './read-package';
import { readSheet, type SheetContext, type SheetEntry } from './read-sheet';
import { readConditionalLook, readStyles } from './read-style';
import { readSharedTexts } from './read-text';
import { XlsxError } from './xlsx-error';
import { child, flag, items, relationId, type XmlElement } from './xml-part';

export interface ReadOptions {
  /** Of a file that names none. */
  readonly name?: string;
  /** Of a file that does not say; XLSX itself knows neither zone nor locale. */
  readonly timeZone?: string;
  readonly locale?: string;
}

/** A workbook that was read, and what of the file has no place in it. */
export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  /** In plain words, each once: `환자: page breaks`. */
  readonly dropped: readonly string[];
}

/** A sheet's part alone; texts and looks have limits of their own. */
const MAX_SHEET_BYTES = 900_000_000;

/**
 * Reads an XLSX file, ours or one of Excel, LibreOffice, Google Sheets or another program.
 * Source: ECMA-376 part 1 (SpreadsheetML).
 *
 * @throws XlsxError where it cannot be read; its `code` says why
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): ReadWorkbook {
  const archive = openArchive(bytes);
  const path = findWorkbook(archive);
  const workbook = readPart(archive, path);
  const relations = readRelations(archive, path);
  const dropped = new Set<string>(foreignContents(archive));
  const drop = (what: string) => {
    if (dropped.size < MAX_DROPPED) dropped.add(what);
  };
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const own = readOwnProperties(readPart(archive, targetOf(readRelations(archive, ''), 'custom-properties')));
  const core = readPart(archive, targetOf(readRelations(archive, ''), 'core-properties'));
  const timeZone = own.timeZone ?? options.timeZone ?? 'Asia/Seoul';
  const locale = own.locale ?? options.locale ?? 'ko_KR';

  const stylesRoot = readPart(archive, partOf('styles'));
  const colourOf = createColourReader(stylesRoot, readPart(archive, partOf('theme')));
  const styles = readStyles(stylesRoot, colourOf, drop);
  const textPath = partOf('sharedStrings');
  const texts =
    textPath !== undefined && archive.has(textPath)
      ? readSharedTexts(textPath, (limit) => archive.text(textPath, limit), colourOf, drop)
      : [];
  const entries = sheetEntries(workbook, relations, own.sheets, drop);
  const ownNames = new Map(entries.map(({ name, own: known }) => [name, known?.name ?? name]));
  const names = readNames(workbook, entries, drop);
  let cells = 0;
  const context: SheetContext = {
    styles: styles.cells,
    conditionalLooks: styles.conditional,
    readConditionalLook: (dxf) => readConditionalLook(dxf, colourOf, drop),
    texts,
    colourOf,
    isFrom1904: flag(child(workbook, 'workbookPr')?.attributes.date1904),
    standardFont: child(items(stylesRoot, 'fonts')[0], 'name')?.attributes.val ?? '',
    locale,
    readFormula: (formula) => fromExcelFormula(formula, (name) => ownNames.get(name) ?? name),
    meaningOf: names.meaningOf,
    addressOf: names.addressOf,
    partAt: (part) => readPart(archive, part),
    drop,
    countCells: (count) => {
      cells += count;
      if (cells > MAX_CELLS) throw new XlsxError('tooManyCells', `more than ${MAX_CELLS} cells`);
    },
  };
  const sheets = entries.map(({ path: part, ...entry }) =>
    readSheet(
      part,
      archive.text(part, MAX_SHEET_BYTES),
      { ...entry, relations: readRelations(archive, part) },
      context,
    ),
  );
  if (sheets.length === 0) throw new XlsxError('missingPart', 'the workbook has no sheet', path);
  requireRoom(sheets);
  const title = child(core, 'title')?.text.trim();
  return {
    snapshot: {
      format: 'dental-vip-care-workbook',
      version: 1,
      name: title || options.name || 'Untitled spreadsheet',
      timeZone,
      locale,
      sheets: readLists(sheets),
      ...namedRanges(names.ranges),
      documentProperties: {},
      scriptProperties: {},
    },
    dropped: [...dropped],
  };
}

/** A damaged file could name one thing for each of its cells. */
const MAX_DROPPED = 1000;

function namedRanges(ranges: readonly SavedNamedRange[]): Pick<Snapshot, 'namedRanges'> {
  return ranges.length === 0 ? {} : { namedRanges: ranges };
}

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}

function requireRoom(sheets: readonly SavedSheet[]): void {
  const total = sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  if (total > MAX_CELLS) throw new XlsxError('tooManyCells', `more than ${MAX_CELLS} cells`);
}

type Entry = Omit<SheetEntry, 'relations'> & { readonly path: string };

function sheetEntries(
  workbook: XmlElement | undefined,
  relations: readonly Relation[],
  own: ReturnType<typeof readOwnProperties>['sheets'],
  drop: (what: string) => void,
): Entry[] {
  const taken = new Set([...own.values()].map(({ id }) => id));
  let next = 0;
  const freshId = () => {
    while (taken.has(next)) next = (next * 1_103_515_245 + 12_345) % 2_147_483_648;
    taken.add(next);
    return next;
  };
  return items(workbook, 'sheets').flatMap((sheet): Entry[] => {
    const { name = '', state = 'visible' } = sheet.attributes;
    const id = relationId(sheet);
    const relation = relations.find((candidate) => candidate.id === id);
    if (relation?.type !== 'worksheet') {
      drop(`${name}: a sheet that holds no cells`);
      return [];
    }
    const known = own.get(name);
    return [
      { name, id: known?.id ?? freshId(), hidden: state !== 'visible', own: known, path: relation.target },
    ];
  });
}
