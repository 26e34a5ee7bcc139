import type { Axis } from './rectangle';
import { deletion, insertion, relocation, type SpanMap, type WholeMap, whole, wholeRelocation } from './span';

/** What becomes of rows (or columns) when some are inserted, deleted or moved. */
export interface Change {
  readonly axis: Axis;
  /** Where formats, validations and sizes go: new rows look like a neighbour. */
  readonly looks: SpanMap;
  /** Where notes, rules, merges and hidden marks go. */
  readonly things: SpanMap;
  /** Where filters, protections, named ranges and references go, which stay in one piece. */
  readonly whole: WholeMap;
  /** A row that is still there afterwards in place of one that is not. */
  survivor(index: number): number;
}

export function inserting(axis: Axis, at: number, count: number, inherit: 'before' | 'after'): Change {
  const things = insertion(at, count, 'none');
  return {
    axis,
    looks: insertion(at, count, at === 1 ? 'after' : inherit),
    things,
    whole: whole(things),
    survivor: (index) => index,
  };
}

export function deleting(axis: Axis, at: number, count: number): Change {
  const things = deletion(at, count);
  return {
    axis,
    looks: things,
    things,
    whole: whole(things),
    survivor: (index) => (index >= at && index < at + count ? at + count : index),
  };
}

/** @param to the row before which the others are put, counted before the move */
export function moving(axis: Axis, from: number, count: number, to: number): Change {
  const things = relocation(from, count, to);
  return {
    axis,
    looks: things,
    things,
    whole: wholeRelocation(from, count, to),
    survivor: (index) => index,
  };
}
