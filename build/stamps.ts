import type { Text } from '../src/core/text';
import type { Stamp } from '../src/google/stamp-edit';
import { evaluateList } from './evaluate';

/** What the build needs to know of a column. */
export interface ListedColumn {
  readonly header: Text;
  readonly codec?: { readonly words?: Readonly<Record<string, Text>> };
  readonly stamps?: { readonly column: string; readonly when?: string };
}

/** What the build needs to know of a table. */
export interface ListedTable {
  readonly id: string;
  readonly name: Text;
  readonly tab: { readonly order: number };
  readonly columns: Readonly<Record<string, ListedColumn>>;
}

/** Evaluates the list of tables. @throws Error where the file cannot be evaluated or exports no `TABLES` */
export async function evaluateTables(root: string, file: string): Promise<readonly ListedTable[]> {
  return (await evaluateList(root, file, 'TABLES')) as readonly ListedTable[];
}

/**
 * Every column that asks for a date, with the words by which a script finds it and its date in a sheet.
 *
 * @throws Error naming a column whose date column, or word, does not exist
 */
export function toStamps(tables: readonly ListedTable[]): readonly Stamp[] {
  return tables.flatMap(({ id, name, columns }) =>
    Object.entries(columns).flatMap(([column, { header, codec, stamps }]) => {
      if (stamps === undefined) return [];
      const stamped = columns[stamps.column];
      if (!stamped)
        throw new Error(`${id}.${column} stamps ${stamps.column}, a column that ${id} does not have`);
      if (stamps.when === undefined) return [{ sheet: name, filled: header, stamped: stamped.header }];
      const when = codec?.words?.[stamps.when];
      if (!when)
        throw new Error(`${id}.${column} stamps when "${stamps.when}", a word that it does not have`);
      return [{ sheet: name, filled: header, stamped: stamped.header, when }];
    }),
  );
}
