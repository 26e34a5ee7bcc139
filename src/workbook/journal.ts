import type { Language } from '../core/text';
import type { Cell } from './codec';
import { type GridCells, keyText } from './grid';
import type { MergePlan } from './plan-merge';
import type { AnyTable, Column } from './table';

/** The columns that a journal has beside its key, all of them text. */
export type JournalColumn = 'at' | 'who' | 'action' | 'table' | 'column' | 'value' | 'keys';

/** The sheet that keeps recorded facts. */
export type JournalTable = AnyTable & {
  readonly columns: Readonly<Record<JournalColumn, Column<string, 'program'>>>;
};

/** The key of a journal's row. @param ordinal from 1 */
export function journalKey(ordinal: number): string {
  return `L${String(ordinal).padStart(6, '0')}`;
}

/** Something decided or done, which no run could compute again: which rows of which column got which value. Ids and codes only. */
export interface Fact {
  /** The table's id. */
  readonly table: string;
  /** The column's id. */
  readonly column: string;
  /** As the program names it: a code, an id, a date; '' = emptied. */
  readonly value: string;
  readonly keys: readonly string[];
}

/** Which sheet and column a fact stands in, in words: the ids are for the program. */
export function placeOf(fact: Fact, tables: readonly AnyTable[], language: Language): string {
  const table = tables.find(({ id }) => id === fact.table);
  const column = table?.columns[fact.column];
  return [table?.name[language] ?? fact.table, column?.header[language] ?? fact.column].join(' · ');
}

/** What identifies somebody without naming him: letters, digits and marks, few enough digits to be no phone number. */
const ID = /^(?=(?:\D*\d){1,8}\D*$)[\w./-]+$/;
/** Stands for words that may name somebody. */
const WORDS = '…';

/**
 * The facts that a plan writes into recorded columns; one for all rows that get the same value.
 *
 * @param known what earlier tries at the same write already told: left out, and added to
 */
export function factsOf(table: AnyTable, grid: GridCells, plan: MergePlan, known: Set<string>): Fact[] {
  const facts = new Map<string, { column: string; value: string; keys: string[] }>();
  const recorded = Object.entries(table.columns).filter(([, column]) => column.recorded);
  const keyAt = grid.columnIndex.get(table.key) ?? -1;
  for (const [id, column] of recorded) {
    const at = grid.columnIndex.get(id) ?? -1;
    const wordOf = (cell: Cell) => String(column.codec.decode(cell) ?? '');
    const isComputed = (word: string) => word === '' || (column.computed?.includes(word) ?? false);
    const put = (key: string, cell: Cell | undefined, before: Cell = '') => {
      if (cell === undefined) return;
      const decoded = wordOf(cell);
      if (column.computed && isComputed(decoded) && isComputed(wordOf(before))) return;
      const told = `${id}\n${key}\n${decoded}`;
      if (known.has(told)) return;
      known.add(told);
      const isNameless = column.recorded !== 'ids' || decoded === '' || ID.test(decoded);
      const value = isNameless ? decoded : WORDS;
      const fact = facts.get(`${id}\n${value}`) ?? { column: id, value, keys: [] };
      fact.keys.push(key);
      facts.set(`${id}\n${value}`, fact);
    };
    for (const [row, update] of plan.updates)
      put(keyText(grid.rows[row]?.[keyAt]), update.get(at), grid.rows[row]?.[at]);
    const inNew = plan.appendedColumns.indexOf(at);
    for (const row of plan.appended) {
      const cell = inNew < 0 ? '' : (row[inNew] ?? '');
      if (cell !== '') put(keyText(row[plan.appendedColumns.indexOf(keyAt)]), cell);
    }
  }
  return [...facts.values()].map((fact) => ({ table: table.id, ...fact }));
}

/** That rows are about to be deleted by the program: what was told of them before speaks of others who get the same keys later. */
export function removalOf(table: AnyTable, keys: readonly string[]): Fact[] {
  const isRecorded = Object.values(table.columns).some(({ recorded }) => recorded);
  return isRecorded && keys.length > 0 ? [{ table: table.id, column: table.key, value: '', keys }] : [];
}

/** Characters of a cell that keys may fill; far below what a cell can hold. */
const MOST_CHARACTERS = 40_000;

/** The keys as cells hold them, parted by blanks; more than one cell where they are many. */
export function keyCells(keys: readonly string[]): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const key of keys) {
    if (cell !== '' && cell.length + key.length >= MOST_CHARACTERS) {
      cells.push(cell);
      cell = '';
    }
    cell = cell === '' ? key : `${cell} ${key}`;
  }
  return cell === '' ? cells : [...cells, cell];
}
