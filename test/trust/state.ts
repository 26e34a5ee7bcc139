import type { Snapshot } from '../../host/snapshot';
import { LANGUAGES } from '../../src/core/text';
import { logTable } from '../../src/features/clinic/log-table';

const LOG_NAMES: ReadonlySet<string> = new Set(LANGUAGES.map((language) => logTable.name[language]));

/** Properties that tell of runs, not of the clinic: how far the log is, what ran last and in which entry of the log. */
const OF_RUNS = /^(rowsOf\.log|lastRun.*)$/;

/** Numbers of batches count runs; that some are left out is no loss. */
export const BATCH = /^[SM]\d{6}$/;

/** Cells with numbers of batches told apart only by the order in which they come. */
function withoutRunNumbers(sheets: Snapshot['sheets'], known: Map<unknown, string>) {
  return sheets.map(({ id: _, cells, ...sheet }) => ({
    ...sheet,
    cells: cells.map((row) =>
      row.map((cell) => {
        if (typeof cell !== 'string' || !BATCH.test(cell)) return cell;
        known.set(cell, known.get(cell) ?? `batch ${known.size + 1}`);
        return known.get(cell);
      }),
    ),
  }));
}

/** Salts and passes are drawn anew by every run: only whose PINs there are is compared; of batches, those that rows belong to. */
function comparable(key: string, value: string, batches: ReadonlyMap<unknown, string>): unknown {
  if (key !== 'pins' && key !== 'batches') return value;
  const entries = JSON.parse(value) as [string, ...unknown[]][];
  if (key === 'pins') return entries.map(([name]) => name);
  return entries.flatMap(([batch, ...facts]) => (batches.has(batch) ? [[batches.get(batch), ...facts]] : []));
}

/**
 * What a run has to leave behind, whatever happened on the way. Left out is what rightly tells of the way: the log of
 * runs and the numbers of its entries; the facts in it are compared by {@link factsOf}.
 */
export function stateOf(snapshot: Snapshot): object {
  const batches = new Map<unknown, string>();
  const sheets = withoutRunNumbers(
    snapshot.sheets.filter(({ name }) => !LOG_NAMES.has(name)),
    batches,
  );
  const properties = Object.entries(snapshot.documentProperties)
    .filter(([key]) => !OF_RUNS.test(key))
    .map(([key, value]) => [key, comparable(key, value, batches)]);
  return {
    order: snapshot.sheets.map(({ name }) => name),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])),
    properties: Object.fromEntries(properties),
    users: snapshot.userProperties,
    facts: Object.fromEntries(
      Object.entries(factsOf(snapshot)).map(([fact, value]) => [fact, batches.get(value) ?? value]),
    ),
  };
}

/** What the journal says last of every cell whose content is a recorded fact: `table/column/key` to value. */
export function factsOf(snapshot: Snapshot): Readonly<Record<string, string>> {
  const sheet = snapshot.sheets.find(({ name }) => LOG_NAMES.has(name));
  const [header = [], ...rows] = sheet?.cells ?? [];
  const at = (id: 'table' | 'column' | 'value' | 'keys') =>
    header.findIndex((cell) => LANGUAGES.some((each) => logTable.columns[id].header[each] === String(cell)));
  const [table, column, value, keys] = [at('table'), at('column'), at('value'), at('keys')];
  const facts = new Map<string, string>();
  for (const row of rows) {
    if ((row[table] ?? '') === '') continue;
    for (const key of String(row[keys] ?? '').split(' '))
      facts.set(`${row[table]}/${row[column]}/${key}`, String(row[value] ?? ''));
  }
  return Object.fromEntries([...facts].sort());
}

/** The first place where two states differ, '' where they do not. */
export function firstDifference(found: unknown, expected: unknown, path = ''): string {
  if (Object.is(found, expected)) return '';
  const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isBranch(found) || !isBranch(expected)) {
    return `${path}: ${JSON.stringify(found)?.slice(0, 200)} instead of ${JSON.stringify(expected)?.slice(0, 200)}`;
  }
  for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    const difference = firstDifference(Reflect.get(found, key), Reflect.get(expected, key), `${path}/${key}`);
    if (difference !== '') return difference;
  }
  return '';
}
