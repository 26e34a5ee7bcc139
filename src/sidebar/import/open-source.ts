import type { Recognition } from '../../features/intake/recognition';
import type { FileTable } from '../../file/find-tables';
import { groupByHeader, type Meanings, partOf } from './entry';
import type { Opened, Outside } from './import-session';
import { readPasted } from './pasted';
import { readFile } from './read-file';
import { hashOf } from './sha256';

/** Reads a file and asks what its columns mean. @throws AppError, ActError */
export async function openFile(file: File, outside: Outside): Promise<Opened> {
  const { tables, ...source } = await readFile(file);
  return { source, parts: await recognise(tables, undefined, outside) };
}

/** The same for pasted rows. @throws AppError, ActError */
export async function openPasted(
  text: string,
  { name, columnName }: { readonly name: string; readonly columnName: (number: number) => string },
  outside: Outside,
): Promise<Opened> {
  const hash = await hashOf(new TextEncoder().encode(text));
  const { tables, otherSheets, guessed } = readPasted(text, { name, hash, columnName });
  return {
    source: { kind: 'pasted', encoding: 'utf-8', hash, otherSheets },
    parts: await recognise(tables, guessed, outside),
  };
}

async function recognise(tables: readonly FileTable[], guessed: Meanings | undefined, { act }: Outside) {
  return Promise.all(
    groupByHeader(tables).map(async (group) => {
      const header = group[0]?.header ?? [];
      const { outcome } = await act<Recognition>('intake.recognise', { header });
      return partOf(group, outcome, guessed);
    }),
  );
}
