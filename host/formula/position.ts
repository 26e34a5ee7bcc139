import type { Context } from './context';
import { type Area, BLANK, Looked, type Scalar } from './value';

/** Where values stand within cells, each as offset row × columns + offset column, from the top. */
export type Positions = ReadonlyMap<unknown, readonly number[]>;

/** What two values have in common that are equal: texts in any case, dates and the number of the day. */
export function equalityKey(value: Scalar): unknown {
  if (value instanceof Looked) return value.number;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The key under which texts are found that read as a number, since what conditions make of those is contested. */
export function numericTextKey(number: number): string {
  return `\u0000${number}`;
}

/**
 * Where each value of some cells stands, without the blank ones. Made once a calculation for the same cells,
 * so that a column of COUNTIF or VLOOKUP over another column takes one walk, not one a row.
 */
export function positionsIn(area: Area, context: Context): Positions {
  const { sheet, row, column, rows, columns } = area;
  const { kept } = context.calculation;
  const name = `${sheet.id} ${row} ${column} ${rows} ${columns}`;
  const known = kept.get(name);
  if (known) return known;
  const made = new Map<unknown, number[]>();
  const add = (key: unknown, position: number) => {
    const list = made.get(key);
    if (list) list.push(position);
    else made.set(key, [position]);
  };
  context.each(area, (value, i, j) => {
    if (value === BLANK) return;
    add(equalityKey(value), i * columns + j);
    if (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
      add(numericTextKey(Number(value)), i * columns + j);
  });
  kept.set(name, made);
  return made;
}
