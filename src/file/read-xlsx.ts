import { type CellBudget, createCellBudget } from './cell-budget';
import { fileError } from './file-error';
import type { FileRow, FileSheet } from './file-rows';
import type { Steps } from './steps';
import { unzip } from './unzip';
import { type Shown, showNumber, shownAs } from './xlsx-format';
import { XmlReader } from './xml-reader';

const MAX_COLUMNS = 16_384;
const ROWS_PER_STEP = 200;
/** Bytes of a part that become text in one step. */
const STEP_BYTES = 1_000_000;

/**
 * The worksheets of an XLSX file, in order, all cells as text.
 * @throws AppError `file.notATable` (a ZIP that is no workbook), `file.encrypted`, `file.broken`, `file.tooLarge`, `file.tooManyCells`
 */
export function* readXlsx(bytes: Uint8Array, fileName: string): Steps<FileSheet[]> {
  const files = yield* unzip(
    bytes,
    fileName,
    (path) => /\.(xml|rels)$/.test(path) && !/\/(drawings?|media|theme|printersettings)\//.test(path),
  );
  const book = new Book(files, fileName);
  return yield* book.sheets();
}

interface Reading {
  readonly shared: readonly string[];
  readonly styles: readonly Shown[];
  readonly is1904: boolean;
  /** Days come again and again: their text by number, for cells that show a day. */
  readonly days: Map<string, string>;
}

/** The parts of one open file. */
class Book {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #fileName: string;
  readonly #spend: CellBudget;

  constructor(files: ReadonlyMap<string, Uint8Array>, fileName: string) {
    this.#files = files;
    this.#fileName = fileName;
    this.#spend = createCellBudget(fileName);
  }

  *sheets(): Steps<FileSheet[]> {
    const path =
      (yield* this.#targets('_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'))?.path ??
      'xl/workbook.xml';
    const workbook = yield* this.#xml(path);
    if (!workbook) throw fileError('file.notATable', this.#fileName);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const targets = yield* this.#targets(`${folder}_rels/${path.slice(folder.length)}.rels`, folder);
    const partOfType = (type: string) => targets.find((target) => target.type.endsWith(type))?.path ?? '';
    const found: { name: string; path: string }[] = [];
    let is1904 = false;
    while (workbook.next()) {
      if (workbook.opens('workbookPr')) is1904 = /^(1|true)$/.test(workbook.attribute('date1904') ?? '');
      // Sheets that Excel itself never shows hold lists of dropdowns and the like.
      if (!workbook.opens('sheet') || workbook.attribute('state') === 'veryHidden') continue;
      const id = workbook.attribute('id');
      const target = targets.find(
        (candidate) => candidate.id === id && candidate.type.endsWith('/worksheet'),
      );
      if (target) found.push({ name: workbook.attribute('name') ?? '', path: target.path });
    }
    if (found.length === 0) throw fileError('file.notATable', this.#fileName);
    const shared = yield* readSharedStrings(yield* this.#xml(partOfType('/sharedStrings')));
    const styles = readStyles(yield* this.#xml(partOfType('/styles')));
    const days = new Map<string, string>();
    const sheets: FileSheet[] = [];
    for (const sheet of found) {
      sheets.push({
        name: sheet.name,
        rows: yield* this.#rows(sheet, { shared, styles, is1904, days }),
      });
    }
    return sheets;
  }

  *#xml(path: string): Steps<XmlReader | undefined> {
    const bytes = this.#files.get(path.toLowerCase());
    if (!bytes) return undefined;
    const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    let xml = '';
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      xml += decoder.decode(bytes.subarray(at, at + STEP_BYTES), { stream: at + STEP_BYTES < bytes.length });
      yield;
    }
    return new XmlReader(xml);
  }

  /** What a part refers to: paths from the archive's root. */
  *#targets(relsPath: string, folder: string): Steps<{ id: string; type: string; path: string }[]> {
    const reader = yield* this.#xml(relsPath);
    const targets: { id: string; type: string; path: string }[] = [];
    while (reader?.next()) {
      if (!reader.opens('Relationship')) continue;
      const target = (reader.attribute('Target') ?? '').replace(/\\/g, '/');
      targets.push({
        id: reader.attribute('Id') ?? '',
        type: reader.attribute('Type') ?? '',
        path: resolve(target.startsWith('/') ? target : `${folder}${target}`),
      });
    }
    return targets;
  }

  *#rows(sheet: { name: string; path: string }, reading: Reading): Steps<FileRow[]> {
    const reader = yield* this.#xml(sheet.path);
    if (!reader) throw fileError('file.broken', this.#fileName, { part: sheet.name });
    const rows: FileRow[] = [];
    let rowNumber = 0;
    let column = 0;
    let cells: string[] = [];
    let whole = false;
    while (reader.next()) {
      if (reader.opens('row')) {
        rowNumber = Number(reader.attribute('r') ?? rowNumber + 1);
        if (!(rowNumber >= 1)) throw fileError('file.broken', this.#fileName, { part: sheet.name });
        column = 0;
        cells = [];
      } else if (reader.opens('c')) {
        column = columnOf(reader.attribute('r')) ?? column + 1;
        if (column > MAX_COLUMNS) throw fileError('file.broken', this.#fileName, { part: sheet.name });
        const text = readCell(reader, reading);
        if (text === '') continue;
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = text;
      } else if (reader.closes('row')) {
        this.#spend(cells.length);
        if (cells.some((text) => text.trim() !== '')) rows.push({ rowNumber, cells });
        if (rowNumber % ROWS_PER_STEP === 0) yield;
      } else if (reader.closes('sheetData') || (reader.opens('sheetData') && reader.kind === 'empty')) {
        whole = true;
        break;
      }
    }
    // A download that broke off: better an error than half the patients.
    if (!whole) throw fileError('file.broken', this.#fileName, { part: sheet.name });
    return rows;
  }
}

/** The text of the cell at whose start tag the reader stands; leaves it at the end tag. */
function readCell(reader: XmlReader, reading: Reading): string {
  if (reader.kind === 'empty') return '';
  const type = reader.attribute('t') ?? 'n';
  const style = reader.attribute('s');
  let value = '';
  let inline = '';
  while (reader.next() && !reader.closes('c')) {
    if (reader.opens('rPh')) reader.skip();
    else if (reader.closes('v')) value = reader.textBefore();
    else if (reader.closes('t')) inline += reader.textBefore();
  }
  switch (type) {
    case 's':
      return reading.shared[Number(value)] ?? '';
    case 'inlineStr':
      return cleanText(inline);
    case 'str':
      return cleanText(value);
    case 'b':
      return value === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value
        .trim()
        .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
        .replace(/T(\d\d:\d\d).*$/, ' $1');
    case 'e':
      return value;
    default:
      return readNumber(
        value,
        (style === undefined ? undefined : reading.styles[Number(style)]) ?? 'number',
        reading,
      );
  }
}

function readNumber(value: string, shown: Shown, { days, is1904 }: Reading): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  if (shown !== 'date') return showNumber(number, shown, is1904);
  const known = days.get(value);
  if (known !== undefined) return known;
  const day = showNumber(number, shown, is1904);
  days.set(value, day);
  return day;
}

function* readSharedStrings(reader: XmlReader | undefined): Steps<string[]> {
  const strings: string[] = [];
  let text = '';
  while (reader?.next()) {
    if (reader.opens('si')) {
      text = '';
      if (reader.kind === 'empty') strings.push('');
    } else if (reader.opens('rPh')) reader.skip();
    else if (reader.closes('t')) text += reader.textBefore();
    else if (reader.closes('si')) {
      strings.push(cleanText(text));
      if (strings.length % ROWS_PER_STEP === 0) yield;
    }
  }
  return strings;
}

/** By style index: what a number looks like. */
function readStyles(reader: XmlReader | undefined): Shown[] {
  const codes = new Map<number, string>();
  const shown: Shown[] = [];
  let inCellFormats = false;
  while (reader?.next()) {
    if (reader.opens('numFmt'))
      codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '');
    if (reader.name === 'cellXfs') inCellFormats = reader.kind === 'open';
    if (!inCellFormats || !reader.opens('xf')) continue;
    const id = Number(reader.attribute('numFmtId') ?? 0);
    shown.push(shownAs(id, codes.get(id)));
  }
  return shown;
}

/** `_x000D_` is how Office writes characters that XML cannot hold. */
function cleanText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** 1 for `A7`, 28 for `AB7`. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column > 0 ? column : undefined;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
