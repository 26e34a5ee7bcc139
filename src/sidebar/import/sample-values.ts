import { maskResidentNumbers } from '../../features/intake/resident-number';
import type { Part } from './entry';

const ROWS_LOOKED_AT = 300;
const MOST_VALUES = 3;
const MOST_LETTERS = 18;

/** A few different values of a column, shortened, for somebody who has to say what it means; none of a column that is never read. */
export function sampleValues({ tables, recognition }: Part, column: number): string[] {
  if (recognition.columns[column]?.isRefused) return [];
  const found = new Set<string>();
  for (const { cells } of tables[0]?.rows.slice(0, ROWS_LOOKED_AT) ?? []) {
    const value = maskResidentNumbers((cells[column] ?? '').replace(/\s+/g, ' ').trim());
    if (value !== '') found.add(value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value);
    if (found.size === MOST_VALUES) break;
  }
  return [...found];
}
