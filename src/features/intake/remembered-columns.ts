import type { ColumnId } from '../../file/headers';
import { hashProposal } from '../../workbook/bookkeeping';
import type { Memory } from '../../workbook/memory';
import { readImports } from './import-register';

/** The meanings of a header's columns, as somebody confirmed them. */
export type Meanings = readonly (ColumnId | null)[];

/** A header by its hash, and its meanings: ids parted by commas, blank where the column is left out. */
export interface KeptColumns {
  readonly header: string;
  readonly meanings: string;
}

const KEY = 'columns';
const MOST_HEADERS = 40;
/** A value of the memory holds 9 KB; hashes and ids are plain letters. */
const MOST_BYTES = 8000;

/** What the document keeps of a header and its meanings. */
export function keptColumns(header: readonly string[], meanings: Meanings): KeptColumns {
  return { header: hashOf(header), meanings: header.map((_, index) => meanings[index] ?? '').join(',') };
}

/** Remembers what columns mean; of many headers the oldest are forgotten. */
export function rememberColumns(memory: Memory, header: readonly string[], meanings: Meanings): void {
  const added = keptColumns(header, meanings);
  const kept = [...readKept(memory).filter((each) => each.header !== added.header), added];
  while (kept.length > MOST_HEADERS || JSON.stringify(kept).length > MOST_BYTES) kept.shift();
  memory.set(KEY, JSON.stringify(kept));
}

/** What the columns of this very header mean, as confirmed for an import that is under way, or in an earlier one. */
export function recallColumns(memory: Memory, header: readonly string[]): Meanings | undefined {
  const hash = hashOf(header);
  const underWay = readImports(memory).flatMap(({ columns }) => columns ?? []);
  const found = [...readKept(memory), ...underWay].reverse().find((each) => each.header === hash);
  const meanings = found?.meanings.split(',').map((id) => (id === '' ? null : (id as ColumnId)));
  return meanings?.length === header.length ? meanings : undefined;
}

function readKept(memory: Memory): KeptColumns[] {
  return JSON.parse(memory.get(KEY) ?? '[]') as KeptColumns[];
}

function hashOf(header: readonly string[]): string {
  return hashProposal(header.map((text) => text.normalize('NFC').trim()).join('\n'));
}
