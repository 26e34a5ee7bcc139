import type { CalendarDate } from '../core/calendar-date';
import { LANGUAGES, type Language } from '../core/text';
import { type Appended, appendRows, settleRows } from './append-row';
import { findSheet, sheetMissing } from './find-sheet';
import { type Grid, keepsMoving, keyText, readGrid } from './grid';
import { type Fact, factsOf, type JournalTable, journalKey, keyCells, placeOf, removalOf } from './journal';
import type { Memory } from './memory';
import type { Migration } from './migration';
import { planEntries, rowMissing } from './plan-entries';
import { type MergePlan, planMerge } from './plan-merge';
import {
  prepareWorkbook,
  probeApostrophe,
  removeFirstSheet,
  showFirst,
  workbookLanguage,
} from './prepare-workbook';
import { readRows } from './read-row';
import { removeRows } from './remove-rows';
import { repairRemoval, repairSheet, sayEmpty } from './repair-sheet';
import { requireRoom } from './require-room';
import type { Apostrophe } from './safe-cell';
import { selectedKeys } from './selected-keys';
import { type WriteSettings, writePlan } from './sync-table';
import type { AnyTable, Change, Entry, Row } from './table';
import { upgradeWorkbook, workbookNewer } from './upgrade-workbook';
import type { ReadOptions, SyncOptions, SyncResult, Workbook } from './workbook';

/** What the product's workbook consists of. */
export interface WorkbookDeclaration {
  readonly tables: readonly AnyTable[];
  /** Grows by one with every release that adds sheets or columns; those say since when they are there. */
  readonly version: number;
  /** Where recorded facts are kept; one of `tables`. */
  readonly journal: JournalTable;
  /** What else has to be done to older workbooks, in the order of versions. */
  readonly migrations?: readonly Migration[];
}

/** What a workbook stands on; nothing global is reached for. */
export interface WorkbookSource extends WorkbookDeclaration {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  /** Wall clock at the clinic, for the journal. */
  readonly now: string;
  /** Who sits there, for the journal. */
  readonly who: string;
  /** What the workbook remembers about itself between runs. */
  readonly memory: Memory;
  readonly today: CalendarDate;
}

const APOSTROPHE = 'apostropheInTextCell';
const LANGUAGE = 'language';
const VERSION = 'version';
/** Ids of tables, blanks between them. */
const MIXED = 'mixedHeaders';

function rememberedLanguage(memory: Memory): Language | null {
  const known = memory.get(LANGUAGE);
  return LANGUAGES.find((language) => language === known) ?? null;
}

const MOST_TRIES = 3;

/** The clinic's spreadsheet as typed tables. A table read once is kept until it is written, so that each crosses the border once. */
export function openWorkbook(source: WorkbookSource): Workbook {
  const { spreadsheet, app, tables, version, journal, migrations = [], memory, today } = source;
  const grids = new Map<string, Grid>();
  let language: Language = rememberedLanguage(memory) ?? languageOfSheets() ?? 'ko';
  /** What this run has added to logs, by table. */
  const added = new Map<AnyTable, Appended>();
  let apostrophe: Apostrophe | undefined;
  let mixed: ReadonlySet<string> | undefined;

  /** In a copy of the spreadsheet the memory is empty; then the sheets' names tell. */
  function languageOfSheets(): Language | null {
    const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
    return workbookLanguage(names, tables);
  }

  function isPrepared(): boolean {
    if (memory.get(VERSION) !== null) return true;
    // The language is remembered when the first sheet is made, what follows when the last one stands.
    const isBegun = memory.get(LANGUAGE) !== null && memory.get(APOSTROPHE) === null;
    return !isBegun && languageOfSheets() !== null;
  }

  function writeSettings(expectRows: number): WriteSettings {
    apostrophe ??= memory.get(APOSTROPHE) === 'stored' ? 'stored' : 'swallowed';
    return { app, apostrophe, language, expectRows };
  }

  function readWith(table: AnyTable, wanted?: readonly string[]): Grid {
    mixed ??= new Set((memory.get(MIXED) ?? '').split(' '));
    return readGrid(spreadsheet, table, language, { wanted, isMixed: mixed.has(table.id) });
  }

  function gridOf(table: AnyTable): Grid {
    const known = grids.get(table.id);
    if (known) return known;
    const grid = readWith(table);
    grids.set(table.id, grid);
    return grid;
  }

  /** For putting a sheet right. */
  function wholeReader(table: AnyTable): () => Grid {
    return () => readGrid(spreadsheet, table, language, { isWhole: true, mayDouble: true });
  }

  /** Plans and writes until the sheet stands still; what a try put on wrong cells is taken away before the next. */
  function write(table: AnyTable, expectRows: number, plan: (grid: Grid) => MergePlan): MergePlan {
    const settings = writeSettings(expectRows);
    let first: MergePlan | undefined;
    const known = new Set<string>();
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const wasJustRead = !grids.has(table.id);
      const grid = gridOf(table);
      const planned = plan(grid);
      grids.delete(table.id);
      record(factsOf(table, grid, planned, known));
      const { outcome, blocks, seen } = writePlan(table, grid, planned, settings, { wasJustRead });
      if (outcome === 'written') return first ?? planned;
      if (outcome === 'moved before') continue;
      first ??= planned;
      repairSheet(table, seen, { plan: planned, blocks }, wholeReader(table), settings);
    }
    throw keepsMoving(table.name[language]);
  }

  /** @returns false where the log's sheet is gone */
  function append(
    table: AnyTable,
    rows: readonly ((ordinal: number) => Readonly<Record<string, unknown>>)[],
  ): boolean {
    grids.delete(table.id);
    const count = `rowsOf.${table.id}`;
    const known = memory.get(count);
    const before = known === null ? rowsIn(table) : Number(known);
    memory.set(count, String(before + rows.length));
    const numbered = rows.map((row, index) => row(before + index + 1));
    const appended = appendRows(spreadsheet, table, numbered, writeSettings(0), added.get(table));
    if (appended) added.set(table, appended);
    return appended !== undefined;
  }

  /** In a copied spreadsheet the count is lost, the rows are not. */
  function rowsIn(table: AnyTable): number {
    return Math.max(0, (findSheet(spreadsheet, table, language)?.getLastRow() ?? 0) - 1);
  }

  /**
   * Before the cells are written, so that nothing decided or done is lost with a run that breaks off.
   *
   * @throws AppError `table.sheetMissing`, `table.sheetRenamed` where there is no journal: nothing is decided without
   */
  function record(facts: readonly Fact[]): void {
    const { now: at, who } = source;
    const rows = facts.flatMap((fact) => {
      const { table, column, value } = fact;
      const action = placeOf(fact, tables, language);
      return keyCells(fact.keys).map((keys) => (ordinal: number) => ({
        [journal.key]: journalKey(ordinal),
        at,
        who,
        action,
        table,
        column,
        value,
        keys,
      }));
    });
    if (rows.length > 0 && !append(journal, rows)) throw sheetMissing(spreadsheet, journal);
  }

  const workbook: Workbook = {
    get language() {
      return language;
    },
    isCurrent: () => Number(memory.get(VERSION)) === version,
    isPrepared,
    upgrade() {
      const remembered = memory.get(VERSION);
      if (Number(remembered) === version) return;
      if (Number(remembered) > version) throw workbookNewer(Number(remembered), version);
      if (!isPrepared() || languageOfSheets() === null) return;
      // The first version left no mark, a copied spreadsheet loses it; what is there already is not added again.
      const from = remembered === null ? 1 : Number(remembered);
      memory.set(MIXED, upgradeWorkbook(spreadsheet, app, tables, language, from).join(' '));
      mixed = undefined;
      for (const migration of migrations) if (migration.version > from) migration.run(workbook, today);
      memory.set(VERSION, String(version));
    },
    prepare(wanted, most) {
      // Words and colours of the sheets rest on it: it stays as long as any of them is there, whatever they are called now.
      const named = languageOfSheets();
      language = named === null ? wanted : (rememberedLanguage(memory) ?? named);
      memory.set(LANGUAGE, language);
      const prepared = prepareWorkbook(spreadsheet, app, tables, language, most);
      const first = tables[0];
      if (prepared.missing > 0 || !first) return prepared;
      memory.set(VERSION, String(version));
      if (memory.get(APOSTROPHE) === null) {
        removeFirstSheet(spreadsheet);
        memory.set(APOSTROPHE, probeApostrophe(spreadsheet, first, language));
      }
      // What was made last is in front, and hidden by now: the first that people see shall be.
      if (prepared.made.length > 0) showFirst(spreadsheet, tables, language);
      return prepared;
    },
    read<T extends AnyTable>(table: T, options?: ReadOptions<string>): Row<T>[] {
      // A part of the columns is read for itself and not kept: a later write needs all of them.
      const grid =
        options?.columns && !grids.has(table.id) ? readWith(table, options.columns) : gridOf(table);
      return readRows(table, grid, options);
    },
    rowNumbers: (table) => new Map([...gridOf(table).rowByKey].map(([key, index]) => [key, index + 2])),
    requireRoom: (table, rows) => requireRoom(spreadsheet, gridOf(table), table, rows),
    sync<T extends AnyTable>(table: T, rows: readonly Change<T>[], options: SyncOptions<T>): SyncResult {
      const { added, changed, unchanged, orphaned } = write(table, options.expectRows ?? 0, (grid) =>
        planMerge(table, grid, rows as readonly Readonly<Record<string, unknown>>[], {
          columns: options.columns,
          complete: options.complete ?? false,
          language,
          today,
        }),
      );
      return { added, changed, unchanged, orphaned };
    },
    enter<T extends AnyTable>(
      table: T,
      entries: readonly Entry<T>[] | ((rows: readonly Row<T>[]) => readonly Entry<T>[]),
    ): void {
      const entriesFor = (grid: Grid) =>
        typeof entries === 'function'
          ? entries(readRows(table, grid, { onUnreadable: () => undefined }))
          : entries;
      write(table, 0, (grid) => planEntries(table, grid, entriesFor(grid), language));
    },
    remove(table, keys) {
      const settings = writeSettings(0);
      const readWhole = wholeReader(table);
      let removed = 0;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        grids.delete(table.id);
        const grid = readGrid(spreadsheet, table, language, { isWhole: true });
        if (tries === 0)
          record(
            removalOf(
              table,
              [...grid.rowByKey.keys()].filter((key) => keys.has(key)),
            ),
          );
        const { gone, left, isMoved, isEmptied } = removeRows(table, grid, keys);
        const survivors = gone.length > 0 ? repairRemoval(table, grid, gone, readWhole, settings) : 0;
        removed += gone.length - survivors;
        if (isMoved || survivors > 0) continue;
        if (isEmptied) sayEmpty(table, readWhole, language);
        return { removed, left };
      }
      throw keepsMoving(table.name[language]);
    },
    append<T extends AnyTable>(table: T, row: (ordinal: number) => Change<T>): void {
      append(table, [(ordinal) => row(ordinal) as Readonly<Record<string, unknown>>]);
    },
    settle() {
      for (const [table, appended] of added) settleRows(table, appended, language);
      added.clear();
    },
    show(table, key) {
      const sheet = findSheet(spreadsheet, table, language);
      if (!sheet) throw sheetMissing(spreadsheet, table);
      const row = key === undefined ? undefined : readWith(table, []).rowByKey.get(key);
      if (key !== undefined && row === undefined) throw rowMissing(table.name[language], key);
      if (sheet.isSheetHidden()) sheet.showSheet();
      spreadsheet.setActiveSheet(sheet);
      if (row !== undefined) sheet.getRange(`${row + 2}:${row + 2}`).activate();
    },
    selectedKeys: (table) => selectedKeys(spreadsheet, table, language, () => readWith(table, []).rowByKey),
    reveal(table) {
      findSheet(spreadsheet, table, language)?.showSheet();
    },
    offerChoices(table, column, words) {
      const grid = gridOf(table);
      const rules = grid.rows.map((row) => {
        const offered = words.get(keyText(row[grid.columnIndex.get(table.key) ?? 0]));
        return [
          offered
            ? app
                .newDataValidation()
                .requireValueInList([...offered], true)
                .setAllowInvalid(false)
                .build()
            : null,
        ];
      });
      if (rules.length === 0) return;
      grid.sheet
        .getRange(2, (grid.columnIndex.get(column) ?? 0) + 1, rules.length, 1)
        .setDataValidations(rules);
    },
  };
  return workbook;
}
