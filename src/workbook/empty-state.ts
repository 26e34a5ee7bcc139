import { LANGUAGES } from '../core/text';
import type { Cell } from './codec';
import type { AnyTable } from './table';

/** The column whose second row says, in a sheet that holds nothing yet, what to do: the first text in sight. */
export function emptyStateColumn(table: AnyTable): string {
  const found = Object.entries(table.columns).find(
    ([id, column]) => id !== table.key && !column.hidden && column.codec.kind === 'text',
  );
  if (!found) throw new Error(`table ${table.id} has no text column in sight`);
  return found[0];
}

/** Whether the cell holds that sentence, in any language. Once released its words stay, or older workbooks would take it for a text of staff. */
export function isEmptyState(table: AnyTable, cell: Cell | undefined): boolean {
  const { whenEmpty } = table;
  return whenEmpty !== undefined && LANGUAGES.some((language) => whenEmpty[language] === cell);
}
