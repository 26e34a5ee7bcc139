import { parseDateText } from '../../core/date-text';
import { isMobilePhone, normalisePhone } from '../../core/phone';
import type { FileRow } from '../../file/file-rows';
import { type FileTables, findTables } from '../../file/find-tables';
import { type ColumnId, recogniseColumns } from '../../file/headers';
import { readPastedRows } from '../../file/read-rows';

/** Rows that were pasted, and what their columns seem to mean where no heading says it. */
export interface PastedTables extends FileTables {
  /** By column; undefined where the rows came with their headings. */
  readonly guessed: readonly (ColumnId | null)[] | undefined;
}

/**
 * Rows copied from the chart program, with headings or without: then the columns are numbered, and guessed from what stands in them.
 *
 * @param name for people: `붙여넣기 12/14 10:30`
 * @param columnName of the column with that number, from 1, where there are no headings
 * @throws AppError where nothing was pasted, or a single column of text
 */
export function readPasted(
  text: string,
  {
    name,
    hash,
    columnName,
  }: { readonly name: string; readonly hash: string; readonly columnName: (number: number) => string },
): PastedTables {
  const { sheets } = readPastedRows(text, name);
  const rows = sheets[0]?.rows ?? [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const guessed = guessMeanings(rows, width);
  if (hasHeader(rows) || !guessed.includes('name')) {
    return { ...findTables(sheets, { file: name, hash }, 'any'), guessed: undefined };
  }
  const header = Array.from({ length: width }, (_, index) => columnName(index + 1));
  // The header counts as no row, so that rows keep the numbers that they were pasted with.
  const table = { file: name, batch: hash.slice(0, 12), sheet: '', header, rows };
  return { tables: [table], otherSheets: [], guessed };
}

/** Whether one of the first rows names columns: two at least, in words that hold no data. */
function hasHeader(rows: readonly FileRow[]): boolean {
  return rows
    .slice(0, 10)
    .some(({ cells }) => recogniseColumns(cells).mapping.filter((meaning) => meaning !== null).length >= 2);
}

/** How many rows are looked at. */
const SAMPLE_ROWS = 200;

/** What columns seem to hold. Each meaning is given once, to the column that fits best; a column with less than half of its cells fitting gets none. */
export function guessMeanings(rows: readonly FileRow[], width: number): (ColumnId | null)[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const meanings: (ColumnId | null)[] = Array.from({ length: width }, () => null);
  for (const [meaning, fits] of KINDS) {
    let best = -1;
    let bestShare = 0.5;
    for (let index = 0; index < width; index++) {
      if (meanings[index] !== null) continue;
      const filled = sample.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
      const share = filled.filter(fits).length / Math.max(filled.length, 1);
      if (share > bestShare) [best, bestShare] = [index, share];
    }
    if (best >= 0) meanings[best] = meaning;
  }
  return meanings;
}

const ROUTE = /소개|지인|네이버|검색|블로그|인스타|간판|현수막|광고|转介绍|朋友|搜索|referral|google|walk/i;

/** In the order in which columns are given away: what is told most surely comes first. */
const KINDS: readonly (readonly [ColumnId, (cell: string) => boolean])[] = [
  ['phone', (cell) => isMobilePhone(normalisePhone(cell))],
  ['visitDate', (cell) => /\D/.test(cell) && parseDateText(cell) >= '2010-01-01'],
  ['birth', (cell) => /\D/.test(cell) && parseDateText(cell) !== ''],
  ['newMark', (cell) => /^(?:신환|구환|신|구|新患|老患|new|existing)$/i.test(cell)],
  ['billingMark', (cell) => /^(?:초진|재진|初诊|复诊)$/.test(cell)],
  ['chart', (cell) => /^[A-Za-z]{0,3}-?\d{3,10}$/.test(cell)],
  ['name', (cell) => /^(?:[가-힣]{2,5}[A-Z0-9]?|[\u4e00-\u9fff]{2,4})$/.test(cell) && !ROUTE.test(cell)],
  ['route', (cell) => cell.length <= 12 && ROUTE.test(cell) && !/님/.test(cell)],
  ['memo', (cell) => cell.length > 6 && /\s/.test(cell)],
];
