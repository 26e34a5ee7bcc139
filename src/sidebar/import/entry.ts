import { SHARED_MEANINGS } from '../../features/intake/column-words';
import type { RejectedRow } from '../../features/intake/import-outcome';
import { missingMeanings, type Recognition } from '../../features/intake/recognition';
import type { FileTable } from '../../file/find-tables';
import { type ColumnId, guessReport } from '../../file/headers';
import type { ReadFile } from './read-file';

export type Meanings = readonly (ColumnId | null)[];

/** The tables of a file that have one header, and what its columns mean. */
export interface Part {
  readonly header: readonly string[];
  /** At least one. */
  readonly tables: readonly FileTable[];
  readonly recognition: Recognition;
  /** By column: as recognised, until somebody chooses otherwise. */
  readonly meanings: Meanings;
  /** The rows came without headings: what their columns mean was guessed from what stands in them. */
  readonly isGuessed: boolean;
  readonly report: 'visits' | 'staff';
}

/** What became of the rows of a file, so far. */
export interface Result {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejectedCount: number;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly string[];
  /** Whether the very file had been brought in before: then there is nothing of this run to take back. */
  readonly isRepeated: boolean;
}

export const NO_RESULT: Result = {
  accepted: 0,
  unchanged: 0,
  rejectedCount: 0,
  rejected: [],
  notes: [],
  isRepeated: false,
};

/** A file or a paste on its way in. `begun`: some of its rows are with the server, and count nowhere yet. */
export interface Entry {
  readonly id: number;
  /** For people. */
  readonly name: string;
  readonly isPasted: boolean;
  readonly stage: 'reading' | 'unreadable' | 'ready' | 'begun' | 'failed' | 'done' | 'takenBack';
  /** Why it is unreadable or failed. */
  readonly error: unknown;
  /** What it is; undefined until read. */
  readonly source: Omit<ReadFile, 'tables'> | undefined;
  /** Empty until read. */
  readonly parts: readonly Part[];
  readonly result: Result;
  /** What taking it back came to, in words; '' where it was not. */
  readonly undone: string;
}

export function rowsOf({ parts }: Pick<Entry, 'parts'>): number {
  return parts.reduce(
    (sum, { tables }) => sum + tables.reduce((rows, table) => rows + table.rows.length, 0),
    0,
  );
}

/** The tables by header, in the file's order. */
export function groupByHeader(tables: readonly FileTable[]): FileTable[][] {
  const groups = new Map<string, FileTable[]>();
  for (const table of tables) {
    const key = JSON.stringify(table.header);
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return [...groups.values()];
}

/** @param guessed what stands in columns without headings; what the clinic confirmed goes before */
export function partOf(
  tables: readonly FileTable[],
  recognition: Recognition,
  guessed: Meanings | undefined,
): Part {
  const recognised = recognition.columns.map(({ meaning }) => meaning);
  const isGuessed = guessed !== undefined && !recognition.isRemembered;
  const meanings = isGuessed ? guessed : recognised;
  return {
    header: tables[0]?.header ?? [],
    tables,
    recognition,
    meanings,
    isGuessed,
    report: recognition.report ?? (guessReport(meanings) === 'staff' ? 'staff' : 'visits'),
  };
}

/** The part with another meaning for a column; a meaning that only one column may have is taken from the column that had it. */
export function withMeaning(part: Part, index: number, meaning: ColumnId | null): Part {
  const isRefused = part.recognition.columns[index]?.isRefused ?? true;
  if (isRefused) return part;
  const isShared = meaning === null || SHARED_MEANINGS.includes(meaning);
  const meanings = part.meanings.map((before, at) => {
    if (at === index) return meaning;
    return !isShared && before === meaning ? null : before;
  });
  return { ...part, meanings };
}

/** What a part still lacks before it can be brought in. */
export function lackOf(part: Part): readonly ColumnId[] {
  return missingMeanings(part.report, part.meanings);
}

export function isImportable({ stage, parts }: Entry): boolean {
  return stage === 'ready' && parts.every((part) => lackOf(part).length === 0);
}

/** Rows of today without a date: the part with one more column, in which every row has this day. */
export function withVisitDate(part: Part, heading: string, day: string): Part {
  const index = part.header.length;
  const header = [...part.header, heading];
  const tables = part.tables.map((table) => ({
    ...table,
    header,
    rows: table.rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: [...Array.from({ length: index }, (_, at) => cells[at] ?? ''), day],
    })),
  }));
  const column = {
    index,
    header: heading,
    meaning: 'visitDate',
    isDoubtful: false,
    isRefused: false,
    isRemembered: false,
  } as const;
  return {
    ...part,
    header,
    tables,
    recognition: { ...part.recognition, columns: [...part.recognition.columns, column] },
    meanings: [...part.meanings, 'visitDate'],
  };
}
