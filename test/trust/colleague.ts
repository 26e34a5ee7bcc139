import type { Host } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { TABLES } from '../../src/tables';
import { isEmptyState } from '../../src/workbook/empty-state';
import type { AnyTable } from '../../src/workbook/table';
import { columnsOf, OWN, RENAMED, viewSheet } from './sheet-view';

/** What a colleague did to a sheet while an action ran, and how to tell whether it is still there. */
export interface Done {
  /**
   * Says what of the edit was lost, '' where it stands, or where its row was to be deleted.
   * @param goals what the action leaves without the edit, and after it: what it writes itself may take the place of what was typed
   */
  lost(snapshot: Snapshot, goals: readonly Snapshot[]): string;
  /** Key whose row the colleague deleted. */
  readonly deleted?: string;
  /** The cells that he typed into. */
  readonly typed?: readonly { readonly key: string; readonly header: string }[];
  /** What he does a moment later, at the next service call. */
  next?(host: Host): void;
  /** Puts back what no run can work with. */
  undo?(host: Host): void;
}

/** An edit at a sheet; undefined where the sheet offers no place for it. */
export type Edit = (host: Host, table: AnyTable) => Done | undefined;

const TYPED = '동료가 적음';
const INSERTED = '끼워 넣은 줄';

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Where a sheet's keys and columns stand now. */
interface Place {
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows from 1, in the order of the sheet. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function placeOf(host: Host, table: AnyTable): Place | undefined {
  const sheet = host.snapshot().sheets.find(({ name }) => name === table.name.ko);
  if (!sheet) return undefined;
  const columns = columnsOf(sheet);
  const keyAt = columns.get(table.columns[table.key]?.header.ko ?? '');
  if (keyAt === undefined) return undefined;
  const keys = sheet.cells
    .slice(1)
    .map((cells, index) => [String(cells[keyAt - 1] ?? ''), index + 2] as const);
  return {
    name: sheet.name,
    columns,
    rowOf: new Map(keys.filter(([key]) => key !== '')),
    lastRow: sheet.cells.length,
    lastColumn: sheet.cells[0]?.length ?? 1,
  };
}

/** A key in the middle of the sheet. */
function someKey({ rowOf }: Place): string | undefined {
  return [...rowOf.keys()][Math.floor(rowOf.size / 2)];
}

/** The first: what happens there moves all others. */
function firstKey({ rowOf }: Place): string | undefined {
  return [...rowOf.keys()][0];
}

const cellOf = (snapshot: Snapshot, table: AnyTable, key: string, header: string): string | undefined =>
  viewSheet(snapshot, table)?.rows.get(key)?.get(header);

/** The column of staff in which the tests type: words that nothing else follows from. */
export function staffColumn(table: AnyTable): string | undefined {
  return Object.values(table.columns).find(
    ({ owner, codec, recorded }) => owner === 'staff' && codec.kind === 'text' && !recorded,
  )?.header.ko;
}

function typeInto(host: Host, table: AnyTable, header: string | undefined): Done | undefined {
  const place = placeOf(host, table);
  const key = place && someKey(place);
  const column = place?.columns.get(header ?? '');
  if (!place || key === undefined || header === undefined || column === undefined) return undefined;
  host.edit(place.name, `${letters(column)}${place.rowOf.get(key)}`, TYPED);
  return {
    typed: [{ key, header }],
    lost(snapshot, goals) {
      const [goal] = goals;
      if (goal && !viewSheet(goal, table)?.rows.has(key)) return '';
      const found = cellOf(snapshot, table, key, header);
      const isWritten = goals.slice(1).some((each) => cellOf(each, table, key, header) === found);
      return found === TYPED || isWritten
        ? ''
        : `${table.name.ko} ${key} "${header}": "${found}" instead of "${TYPED}"`;
    },
  };
}

const nothingLost = () => '';

/** By name. */
export const EDITS: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['types into his own column', (host, table) => typeInto(host, table, OWN)],
  ['types into a cell of staff', (host, table) => typeInto(host, table, staffColumn(table))],
  [
    'sorts',
    (host, table) => {
      const place = placeOf(host, table);
      const by = place?.columns.get(OWN);
      if (!place || by === undefined || place.rowOf.size < 2) return undefined;
      host.edit(place.name, `A2:${letters(place.lastColumn)}${place.lastRow}`, {
        sort: by,
        ascending: false,
      });
      return { lost: nothingLost };
    },
  ],
  [
    'inserts a row',
    (host, table) => {
      const place = placeOf(host, table);
      const column = place?.columns.get(OWN);
      const row = place?.rowOf.get(firstKey(place) ?? '');
      if (!place || column === undefined || row === undefined) return undefined;
      host.edit(place.name, `${row}:${row}`, { insert: 'rows', side: 'before' });
      let isTyped = false;
      return {
        next(again) {
          // Nobody types within the same moment; by then a program that deletes rows may have taken the blank one.
          const sheet = again.snapshot().sheets.find(({ name }) => name === place.name);
          const cells = sheet?.cells[row - 1] ?? [];
          if (cells[column - 1] === undefined || cells.some((cell) => cell !== '' && cell !== false)) return;
          again.edit(place.name, `${letters(column)}${row}`, INSERTED);
          isTyped = true;
        },
        lost(snapshot) {
          if (!isTyped) return '';
          const mine = viewSheet(snapshot, table)?.loose.filter((cells) => cells.get(OWN) === INSERTED) ?? [];
          const filled = mine.flatMap((cells) =>
            [...cells].filter(
              ([header, text]) => header !== OWN && text !== '' && !isEmptyState(table, text),
            ),
          );
          if (mine.length !== 1) return `${table.name.ko}: the inserted row is there ${mine.length} times`;
          return filled.length === 0
            ? ''
            : `${table.name.ko}: the inserted row holds ${JSON.stringify(filled)}`;
        },
      };
    },
  ],
  [
    'deletes a row',
    (host, table) => {
      const place = placeOf(host, table);
      const key = place && firstKey(place);
      if (!place || key === undefined) return undefined;
      const row = place.rowOf.get(key);
      host.edit(place.name, `${row}:${row}`, { remove: 'rows' });
      return { deleted: key, lost: nothingLost };
    },
  ],
  [
    'moves a column of ours',
    (host, table) => {
      const place = placeOf(host, table);
      const [header] = Object.values(table.columns)
        .flatMap(({ owner, header: words }) => (owner === 'program' ? [words.ko] : []))
        .slice(1);
      const column = place?.columns.get(header ?? '');
      if (!place || column === undefined || place.rowOf.size === 0) return undefined;
      const name = letters(column);
      host.edit(place.name, `${name}:${name}`, { move: 'columns', to: place.lastColumn + 1 });
      return { lost: nothingLost };
    },
  ],
  [
    'moves his own column to the front and renames it',
    (host, table) => {
      const place = placeOf(host, table);
      const column = place?.columns.get(OWN);
      if (!place || column === undefined) return undefined;
      host.edit(place.name, `${letters(column)}:${letters(column)}`, { move: 'columns', to: 1 });
      host.edit(place.name, 'A1', RENAMED);
      return {
        lost: (snapshot) =>
          viewSheet(snapshot, table)?.rows.size === 0 ||
          [...(viewSheet(snapshot, table)?.rows.values() ?? [])].some((cells) => cells.has(RENAMED))
            ? ''
            : `${table.name.ko}: the renamed column is gone`,
      };
    },
  ],
  [
    'filters and adds a sheet',
    (host, table) => {
      const place = placeOf(host, table);
      const by = place?.columns.get(OWN);
      if (!place || by === undefined || place.rowOf.size === 0) return undefined;
      const key = someKey(place) ?? '';
      const hasFilter = host.snapshot().sheets.find(({ name }) => name === place.name)?.filter;
      if (hasFilter) host.edit(place.name, 'A1', { filter: 'remove' });
      host.edit(place.name, `A1:${letters(place.lastColumn)}${place.lastRow}`, { filter: 'create' });
      host.edit(place.name, 'A1', { filter: by, hidden: [markOf(key)] });
      host.changeTab(place.name, { add: true });
      return { lost: nothingLost };
    },
  ],
  [
    'gives a column of ours another name',
    (host, table) => {
      const place = placeOf(host, table);
      const key = table.columns[table.key]?.header.ko ?? '';
      const header = Object.values(table.columns)
        .map(({ header: words }) => words.ko)
        .find((words) => words !== key);
      const column = place?.columns.get(header ?? '');
      if (!place || header === undefined || column === undefined) return undefined;
      host.edit(place.name, `${letters(column)}1`, `${header} (바뀜)`);
      return {
        lost: nothingLost,
        undo(again) {
          const now = placeOf(again, table);
          const at = now?.columns.get(`${header} (바뀜)`);
          if (now && at !== undefined) again.edit(now.name, `${letters(at)}1`, header);
        },
      };
    },
  ],
]);

const COMBINED: readonly (readonly string[])[] = [
  ['types into his own column', 'types into a cell of staff', 'filters and adds a sheet'],
  ['sorts'],
  ['inserts a row'],
  ['deletes a row'],
  ['moves a column of ours'],
  ['moves his own column to the front and renames it'],
  ['gives a column of ours another name'],
];

/** Edits that do not touch each other at one moment, so that fewer runs try them all; what moves rows or columns by itself. */
export const EDITS_AT_ONCE: ReadonlyMap<string, Edit> = new Map(
  COMBINED.map((names): [string, Edit] => [
    names.join(', '),
    inOneGo(names.flatMap((name) => EDITS.get(name) ?? [])),
  ]),
);

function inOneGo(edits: readonly Edit[]): Edit {
  return (host, table) => {
    const done = edits.flatMap((edit) => edit(host, table) ?? []);
    if (done.length === 0) return undefined;
    const deleted = done.find((each) => each.deleted !== undefined)?.deleted;
    return {
      ...(deleted === undefined ? {} : { deleted }),
      typed: done.flatMap((each) => each.typed ?? []),
      next: (again) => {
        for (const each of done) each.next?.(again);
      },
      undo: (again) => {
        for (const each of done) each.undo?.(again);
      },
      lost: (snapshot, goals) =>
        done.map((each) => each.lost(snapshot, goals)).find((lost) => lost !== '') ?? '',
    };
  };
}

/** What stands in the staff's own column beside a key. */
export const markOf = (key: string): string => `표시 ${key}`;

/** Gives every sheet a column of the staff's own, with a mark in each row that tells whose it is. */
export function addOwnColumns(host: Host): void {
  for (const table of TABLES) {
    const place = placeOf(host, table);
    if (!place || place.columns.has(OWN)) continue;
    const [at, last] = [place.lastColumn + 1, letters(place.lastColumn)];
    host.edit(place.name, `${last}:${last}`, { insert: 'columns', side: 'after' });
    const texts = Array.from({ length: Math.max(1, place.lastRow) }, () => ['']);
    texts[0] = [OWN];
    for (const [key, row] of place.rowOf) texts[row - 1] = [markOf(key)];
    host.edit(place.name, `${letters(at)}1`, texts);
  }
}
