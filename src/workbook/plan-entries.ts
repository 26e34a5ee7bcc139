import { AppError } from '../core/app-error';
import type { Language } from '../core/text';
import { PROPOSALS } from './bookkeeping';
import type { Cell } from './codec';
import type { Grid } from './grid';
import { isSameCell, type MergePlan, noteProposals } from './plan-merge';
import type { AnyTable, Entry } from './table';

/** What entries of people change in rows that are there, as plain cells: nothing is written yet. @throws AppError `table.rowMissing` */
export function planEntries<T extends AnyTable>(
  table: T,
  grid: Grid,
  entries: readonly Entry<T>[],
  language: Language,
): MergePlan {
  const updates = new Map<number, Map<number, Cell>>();
  for (const { key, values, proposes = [] } of entries) {
    const rowIndex = grid.rowByKey.get(key);
    if (rowIndex === undefined) throw rowMissing(grid.sheetName, key);
    const update = new Map<number, Cell>();
    const proposed = new Map<string, Cell>();
    for (const [id, value] of Object.entries(values)) {
      if (id === table.key) throw new Error(`table ${table.id}: an entry would change the key ${key}`);
      const codec = table.columns[id]?.codec;
      const index = grid.columnIndex.get(id);
      if (!codec || index === undefined) throw new Error(`table ${table.id} has no column ${id}`);
      const cell = codec.encode(value, language);
      if (!isSameCell(grid.rows[rowIndex]?.[index] ?? '', cell)) update.set(index, cell);
      if (proposes.some((each) => each === id)) proposed.set(id, cell);
    }
    const proposalsAt = grid.columnIndex.get(PROPOSALS);
    if (proposed.size > 0 && proposalsAt !== undefined) {
      const before = String(grid.rows[rowIndex]?.[proposalsAt] ?? '');
      const after = noteProposals(before, proposed);
      if (after !== before) update.set(proposalsAt, after);
    }
    if (update.size > 0) updates.set(rowIndex, update);
  }
  return {
    updates,
    appendedColumns: [],
    appended: [],
    added: 0,
    changed: updates.size,
    unchanged: entries.length - updates.size,
    orphaned: 0,
  };
}

/** Said where a row that somebody speaks of is not there. */
export function rowMissing(sheet: string, key: string): AppError {
  return new AppError(
    'table.rowMissing',
    {
      ko: '"{sheet}" 시트에서 번호 {key}인 줄을 찾지 못했습니다.',
      zh: '在“{sheet}”表中找不到编号为{key}的行。',
      en: 'The sheet "{sheet}" has no row with the key {key}.',
    },
    { sheet, key },
    {
      ko: '다른 사람이 줄을 지웠는지 확인해 주세요.',
      zh: '请确认是否有人删除了该行。',
      en: 'Somebody may have deleted it; please check.',
    },
  );
}
