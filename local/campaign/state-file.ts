import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Snapshot } from '../../host/snapshot';
import { campaignFault, reasonOf } from './fault';
import { placeOf } from './output-file';

/**
 * The workbook of an earlier run; undefined where there was none.
 * @throws AppError for a file that is no saved workbook, or a damaged one
 */
export function loadState(path: string): Snapshot | undefined {
  if (!placeOf(path)) return undefined;
  const saved = parse(path, read(path));
  if (!v.is(OURS, saved)) throw campaignFault('stateForeign', { path });
  if (!isSnapshot(saved)) throw campaignFault('stateDamaged', { path });
  return saved;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw campaignFault('unreadable', { path, reason: reasonOf(error) });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw campaignFault('stateDamaged', { path });
  }
}

const OURS = v.looseObject({ format: v.literal('dental-vip-care-workbook'), version: v.literal(1) });

const rectangle = v.pipe(v.array(v.number()), v.length(4));
const placed = v.array(v.looseObject({ at: rectangle }));
const texts = v.record(v.string(), v.string());

const SNAPSHOT = v.looseObject({
  name: v.string(),
  timeZone: v.string(),
  locale: v.string(),
  documentProperties: texts,
  scriptProperties: texts,
  sheets: v.pipe(
    v.array(
      v.looseObject({
        id: v.number(),
        name: v.string(),
        hidden: v.boolean(),
        maxRows: v.number(),
        maxColumns: v.number(),
        frozenRows: v.number(),
        frozenColumns: v.number(),
        columnWidths: v.record(v.string(), v.number()),
        rowHeights: v.record(v.string(), v.number()),
        hiddenColumns: v.array(v.number()),
        hiddenRows: v.array(v.number()),
        // One check for all, since there are many.
        cells: v.custom<unknown[][]>(
          (rows) => Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isCell)),
        ),
        formats: placed,
        notes: v.array(v.looseObject({ row: v.number(), column: v.number(), note: v.string() })),
        validations: placed,
        conditionalFormats: v.array(v.looseObject({ ranges: v.array(rectangle), type: v.string() })),
        filter: v.nullable(rectangle),
        protections: v.array(v.looseObject({})),
      }),
    ),
    v.minLength(1),
  ),
});

/** Whether it has the shape of a saved workbook. */
export function isSnapshot(value: unknown): value is Snapshot {
  return v.is(SNAPSHOT, value);
}

function isCell(cell: unknown): boolean {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return true;
  if (typeof cell !== 'object' || cell === null) return false;
  if ('date' in cell) return typeof cell.date === 'number';
  return 'formula' in cell && typeof cell.formula === 'string';
}
