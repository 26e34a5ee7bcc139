import type { CheckOptions } from '../../../src/features/intake/check-row';
import { type ImportedChunk, importVisits } from '../../../src/features/intake/import-visits';
import type { Patient, Visit } from '../../../src/features/intake/table';
import { recogniseColumns } from '../../../src/file/headers';

export const OPTIONS: CheckOptions = {
  today: '2026-12-01',
  storeAmounts: false,
  bandHigh: 1_000_000,
  bandMiddle: 100_000,
};

/** What is known after some imports. */
export interface Register {
  readonly patients: readonly Patient[];
  readonly visits: readonly Visit[];
}

export const EMPTY: Register = { patients: [], visits: [] };

/** Rows as they would stand in a file, the first being the header. */
export type FileText = readonly (readonly string[])[];

export interface Imported extends Register {
  readonly chunks: readonly ImportedChunk[];
}

/** Imports a file in chunks, on top of what is known, as the action does with the sheets. */
export function importFile(
  known: Register,
  [header = [], ...lines]: FileText,
  { batch = 'a', file = 'visits.csv', chunkRows = 20_000, options = OPTIONS } = {},
): Imported {
  const mapping = recogniseColumns(header).mapping;
  const rows = lines.map((cells, index) => ({ rowNumber: index + 2, cells }));
  let state: Register = known;
  const chunks: ImportedChunk[] = [];
  for (let from = 0; from < Math.max(1, rows.length); from += chunkRows) {
    const chunk = importVisits(
      { ...state, ...(chunks[0] ? { ownFrom: chunks[0].nextNumber.before } : {}) },
      { file, batch, header, mapping, rows: rows.slice(from, from + chunkRows) },
      options,
    );
    const visits = new Map(state.visits.map((visit) => [visit.id, visit]));
    for (const visit of chunk.changedVisits) visits.set(visit.id, visit);
    state = { patients: chunk.patients, visits: [...visits.values()] };
    chunks.push(chunk);
  }
  return { ...state, chunks };
}

/** The rows of a text table: cells by `|`, lines by line feeds, spaces around both left out. */
export function lines(text: string): FileText {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Sums of an import over its chunks. */
export function counts({ chunks }: Imported): { accepted: number; unchanged: number; rejected: number } {
  return {
    accepted: chunks.reduce((sum, chunk) => sum + chunk.accepted, 0),
    unchanged: chunks.reduce((sum, chunk) => sum + chunk.unchanged, 0),
    rejected: chunks.reduce((sum, chunk) => sum + chunk.faults.length, 0),
  };
}
