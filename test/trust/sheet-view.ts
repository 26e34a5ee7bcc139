import type { SavedCell, SavedSheet, Snapshot } from '../../host/snapshot';
import { TABLES } from '../../src/tables';
import type { AnyTable } from '../../src/workbook/table';

/** The column that the staff of the tests added to every sheet. */
export const OWN = '우리 메모';
/** The same after somebody gave it another name. */
export const RENAMED = '우리 새 메모';

/** A sheet as people see it: what stands under which heading in the row of which key. */
export interface SheetView {
  readonly table: AnyTable;
  /** Key → header → cell, all of the program's and the staff's columns. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Rows without a key that hold anything, as header → cell. */
  readonly loose: readonly ReadonlyMap<string, string>[];
  /** Keys that stand in more than one row. */
  readonly doubled: readonly string[];
}

export function tableOf(sheetName: string): AnyTable | undefined {
  return TABLES.find((table) => table.name.ko === sheetName);
}

/** Where headers stand, from 1. */
export function columnsOf({ cells }: Pick<SavedSheet, 'cells'>): ReadonlyMap<string, number> {
  return new Map((cells[0] ?? []).map((cell, index) => [textOf(cell), index + 1]));
}

const seen = new WeakMap<Snapshot, Map<AnyTable, SheetView | undefined>>();

/** Looked at once for each snapshot. */
export function viewSheet(snapshot: Snapshot, table: AnyTable): SheetView | undefined {
  const views = seen.get(snapshot) ?? new Map<AnyTable, SheetView | undefined>();
  seen.set(snapshot, views);
  if (!views.has(table)) views.set(table, lookAt(snapshot, table));
  return views.get(table);
}

function lookAt(snapshot: Snapshot, table: AnyTable): SheetView | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === table.name.ko);
  if (!sheet) return undefined;
  const columns = columnsOf(sheet);
  const keyAt = columns.get(table.columns[table.key]?.header.ko ?? '') ?? 0;
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const loose: ReadonlyMap<string, string>[] = [];
  const doubled: string[] = [];
  for (const cells of sheet.cells.slice(1)) {
    const row = new Map([...columns].map(([header, at]) => [header, textOf(cells[at - 1] ?? '')]));
    const key = textOf(cells[keyAt - 1] ?? '');
    if (key === '') {
      if ([...row.values()].some((text) => text !== '')) loose.push(row);
      continue;
    }
    if (rows.has(key)) doubled.push(key);
    rows.set(key, row);
  }
  return { table, rows, loose, doubled };
}

function textOf(cell: SavedCell): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
