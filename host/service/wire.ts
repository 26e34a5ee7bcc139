import type { SavedCell } from '../snapshot';

/**
 * What crosses between a script's realm and the services: plain values only, so that later each execution may live
 * in a worker of its own. From the script come primitives, dates, arrays of these, and marks:
 * `{ handle }` a service object by its number in this execution, `{ enumeration, name }` a value of an enum,
 * `{ plain }` an object literal, `{ array }` an array that holds marks, `{ other }` what no service takes.
 */

/** A value of one of Google's enums. */
export interface EnumMark {
  readonly enumeration: string;
  readonly name: string;
}

/** Told by tag: a date of another realm is no instance of ours. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function isMark<K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Rows of a grid that are plain already, so that nothing looks at each cell again. */
export class Grid {
  constructor(readonly rows: readonly (readonly unknown[])[]) {}
}

/** A block of cells as the model holds them, not copied: the realm makes its own rows of them, once. */
export class CellBlock {
  constructor(
    /** Rows from the sheet's first column on; shorter ones are blank to the right, missing ones altogether. */
    readonly rows: readonly (readonly SavedCell[])[],
    readonly columnOffset: number,
    readonly height: number,
    readonly width: number,
  ) {}
}

/** A value of one of Google's enums, on the host's side. */
export function enumValue(enumeration: string, name: string): EnumMark {
  return { enumeration, name };
}
