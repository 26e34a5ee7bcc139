import type { FileRow } from './file-rows';
import { finish, type Steps } from './steps';

/** A quotation mark that opens a cell and never closes. */
export interface OpenQuote {
  /** The line of the file in which it stands, from 1, as a text editor counts. */
  readonly line: number;
  /** The first characters after the mark. */
  readonly start: string;
}

export type Separator = ',' | '\t' | ';' | '|';
const SEPARATORS: readonly Separator[] = [',', '\t', ';', '|'];

/** How much of a file is looked at to find its separator. */
const SAMPLE_CHARACTERS = 50_000;

/**
 * Splits separated text into rows (RFC 4180): a cell that starts with a quotation mark ends with the next single one,
 * doubled marks stand for one; a mark elsewhere is an ordinary character, as is text after a closing mark.
 * A separator named by a first line such as `sep=;` is obeyed, and that line counts as no row, as in Excel.
 *
 * @param quoted false: quotation marks mean nothing
 * @example readCsv('이름,메모\n김영희,"첫 줄\n둘째 줄"', ',')
 */
export function readCsv(text: string, separator: Separator, quoted = true): FileRow[] | OpenQuote {
  return finish(readCsvInSteps(text, separator, quoted));
}

/** As {@link readCsv}, some thousand rows a step. */
export function* readCsvInSteps(
  text: string,
  separator: Separator,
  quoted = true,
): Steps<FileRow[] | OpenQuote> {
  const rows: FileRow[] = [];
  let rowNumber = 1;
  let cells: string[] = [];
  let at = separatorLine(text)?.length ?? 0;
  const end = text.length;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ rowNumber, cells });
    rowNumber++;
    cells = [];
  };
  while (at < end) {
    let cell = '';
    if (quoted && text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      if (close < 0) return { line: lineOf(text, at), start: text.slice(at + 1, at + 21).trim() };
      cell = unquote(text.slice(at + 1, close));
      at = close + 1;
    }
    const stop = endOfCell(text, at, separator);
    if (stop > at) cell += text.slice(at, stop);
    cells.push(cell);
    if (stop < end && text[stop] === separator) {
      at = stop + 1;
      // A separator at the very end opens one more, blank cell.
      if (at < end) continue;
      cells.push('');
    } else {
      at = text.charCodeAt(stop) === CR && text.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1;
    }
    endRow();
    if (rowNumber % ROWS_PER_STEP === 0) yield;
  }
  return rows;
}

const ROWS_PER_STEP = 1000;

/** The separator that divides most lines into the most cells alike; a comma where nothing divides them. */
export function findSeparator(text: string): Separator {
  const named = separatorLine(text)?.charAt(4);
  const sample = withoutQuoted(text.slice(0, SAMPLE_CHARACTERS));
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    if (separator === named) return separator;
    const score = evenness(sample, separator);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Lines of the most frequent width, times the cells that the separator won in each. */
function evenness(sample: string, separator: Separator): number {
  const rows = readCsv(sample, separator, false);
  if (!Array.isArray(rows)) return 0;
  const linesByWidth = new Map<number, number>();
  for (const { cells } of rows) linesByWidth.set(cells.length, (linesByWidth.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...linesByWidth].map(([width, lines]) => (width - 1) * lines));
}

/** What stands inside quotation marks separates nothing, whatever the separator is. */
function withoutQuoted(sample: string): string {
  return sample.replace(/(^|[,;|\t\r\n])"[^"]*"/g, '$1-');
}

function separatorLine(text: string): string | undefined {
  return /^sep=[,;|\t](?:\r\n|\n|\r)/i.exec(text.slice(0, 8))?.[0];
}

/** Where the mark stands that ends the cell; -1 = nowhere. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function unquote(cell: string): string {
  const single = cell.includes('"') ? cell.replace(/""/g, '"') : cell;
  return single.includes('\r') ? single.replace(/\r\n?/g, '\n') : single;
}

function endOfCell(text: string, from: number, separator: Separator): number {
  const mark = separator.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) return at;
  }
  return text.length;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}
