import type { Text } from '../src/core/text';
import type { Stamp } from '../src/google/stamp-edit';
import { evaluateList } from './evaluate';

/** What the build needs to know of a table. */
export interface ListedTable {
  readonly id: string;
  readonly name: Text;
  readonly columns: Readonly<Record<string, { readonly header: Text; readonly stamps?: string }>>;
}

/** Evaluates the list of tables. @throws Error where the file cannot be evaluated or exports no `TABLES` */
export async function evaluateTables(root: string, file: string): Promise<readonly ListedTable[]> {
  return (await evaluateList(root, file, 'TABLES')) as readonly ListedTable[];
}

/**
 * Every column that asks for a date, with the words by which a script finds it and its date in a sheet.
 *
 * @throws Error naming a column whose date column does not exist
 */
export function toStamps(tables: readonly ListedTable[]): readonly Stamp[] {
  return tables.flatMap(({ id, name, columns }) =>
    Object.entries(columns).flatMap(([column, { header, stamps }]) => {
      if (stamps === undefined) return [];
      const stamped = columns[stamps];
      if (!stamped) throw new Error(`${id}.${column} stamps ${stamps}, a column that ${id} does not have`);
      return [{ sheet: name, filled: header, stamped: stamped.header }];
    }),
  );
}
