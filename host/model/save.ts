import type { SavedCell, SavedFormat, SavedMetadata, SavedSheet, Snapshot } from '../snapshot';
import type { Patch } from './layer';
import { type FormatProperty, noteKey, notePlace, type ProtectionModel, SheetModel } from './sheet';
import { type MetadataModel, WorkbookModel } from './workbook';

/** The workbook as it is now; cells are copied row by row, so later writes do not reach it. */
export function saveWorkbook(workbook: WorkbookModel): Snapshot {
  return { ...saveBook(workbook), sheets: workbook.sheets.map(saveSheet) };
}

/** What belongs to the workbook and to none of its sheets. */
export function saveBook(workbook: WorkbookModel): Omit<Snapshot, 'sheets'> {
  return {
    format: 'dental-vip-care-workbook',
    version: 1,
    name: workbook.name,
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    ...saveNames(workbook),
    documentProperties: Object.fromEntries(workbook.documentProperties),
    scriptProperties: Object.fromEntries(workbook.scriptProperties),
    ...(workbook.userProperties.size === 0
      ? {}
      : {
          userProperties: [...workbook.userProperties].map(([user, store]) => ({ user, values: [...store] })),
        }),
    ...(workbook.triggers.length === 0
      ? {}
      : { triggers: workbook.triggers.map((trigger) => ({ ...trigger })) }),
  };
}

/** What belongs to the workbook as a whole and many workbooks lack. */
function saveNames(workbook: WorkbookModel): Partial<Snapshot> {
  const { namedRanges, metadata, calculation } = workbook;
  const isDefault = calculation.interval === 'ON_CHANGE' && !calculation.isIterative;
  return {
    ...(namedRanges.length === 0
      ? {}
      : { namedRanges: namedRanges.map(({ name, sheet, at }) => ({ name, sheetId: sheet.id, at })) }),
    ...(metadata.length === 0 ? {} : { metadata: metadata.map(saveMetadata) }),
    ...(isDefault && calculation.maxCycles === 50 && calculation.threshold === 0.05 ? {} : { calculation }),
  };
}

function saveMetadata({ id, key, value, visibility, sheet, axis, index }: MetadataModel): SavedMetadata {
  return {
    id,
    key,
    value,
    visibility,
    ...(sheet && { sheetId: sheet.id }),
    ...(axis && { axis, index }),
  };
}

function loadNames(workbook: WorkbookModel, snapshot: Snapshot): void {
  const byId = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  workbook.namedRanges = (snapshot.namedRanges ?? []).map(({ name, sheetId, at }) => {
    const sheet = byId.get(sheetId);
    return sheet ? { name, sheet, at } : { name, sheet: goneSheet(sheetId), at: null };
  });
  workbook.metadata = (snapshot.metadata ?? []).map(({ sheetId, axis, index = 0, ...rest }) => ({
    ...rest,
    sheet: sheetId === undefined ? undefined : byId.get(sheetId),
    axis,
    index,
  }));
  if (snapshot.calculation) workbook.calculation = snapshot.calculation;
}

/** The sheet that a name still points at, although it was deleted. */
function goneSheet(id: number): SheetModel {
  const sheet = new SheetModel(id, '', 1, 1);
  sheet.isDeleted = true;
  return sheet;
}

/** A second sheet of the same contents, looks and rules, which no tab shows yet. */
export function copySheet(workbook: WorkbookModel, source: SheetModel, name: string): SheetModel {
  const id = workbook.nextSheetId();
  return loadSheet({ ...saveSheet(source), id, name, protections: [] }, workbook);
}

/** One sheet as it is now; cells are copied. */
export function saveSheet(sheet: SheetModel): SavedSheet {
  const rows = sheet.lastRow();
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    cells: sheet.cells.slice(0, rows).map(withoutTrailingBlanks),
    formats: [...sheet.formats].flatMap(([property, layer]) =>
      layer.entries.map(({ at, value }) => ({ at, [property]: value }) as SavedFormat),
    ),
    notes: [...sheet.notes]
      .sort(([a], [b]) => a - b)
      .map(([key, note]) => {
        const [row, column] = notePlace(key);
        return { row, column, note };
      }),
    ...(sheet.merges.length === 0 ? {} : { merges: sheet.merges }),
    ...(sheet.richTexts.size === 0 ? {} : { richTexts: saveRichTexts(sheet) }),
    validations: sheet.validations.entries.map(({ at, value }) => ({ at, ...value })),
    conditionalFormats: sheet.conditionalFormats,
    filter: sheet.filter,
    protections: sheet.protections.map(saveProtection),
    ...saveExtras(sheet),
  };
}

function saveRichTexts(sheet: SheetModel): NonNullable<SavedSheet['richTexts']> {
  return [...sheet.richTexts.keys()]
    .sort((a, b) => a - b)
    .flatMap((key) => {
      const [row, column] = notePlace(key);
      const rich = sheet.richText(row, column);
      return rich ? [{ row, column, runs: rich.runs }] : [];
    });
}

function saveProtection({ at, description, warningOnly, unprotected, rangeName, editors }: ProtectionModel) {
  return {
    at,
    description,
    warningOnly,
    ...(unprotected.length === 0 ? {} : { unprotected }),
    ...(rangeName === undefined ? {} : { rangeName }),
    ...(editors === undefined ? {} : { editors }),
  };
}

/** What many sheets lack; left out of the snapshot then. */
function saveExtras(sheet: SheetModel): Partial<SavedSheet> {
  const { filteredRows, filterCriteria, bandings, rowGroups, columnGroups } = sheet;
  return {
    ...(filterCriteria.size === 0
      ? {}
      : {
          filterCriteria: Object.fromEntries(filterCriteria),
          ...(filteredRows && {
            filteredRows: filteredRows.map(({ start, length }) => [start, length] as const),
          }),
        }),
    ...(bandings.length === 0 ? {} : { bandings: bandings.map((banding) => ({ ...banding })) }),
    ...(rowGroups.length === 0 ? {} : { rowGroups }),
    ...(columnGroups.length === 0 ? {} : { columnGroups }),
    ...(sheet.rowGroupControl === 'BEFORE' ? { rowGroupControl: 'BEFORE' } : {}),
    ...(sheet.columnGroupControl === 'BEFORE' ? { columnGroupControl: 'BEFORE' } : {}),
    ...(sheet.hasHiddenGridlines ? { hiddenGridlines: true } : {}),
    ...(sheet.isRightToLeft ? { rightToLeft: true } : {}),
  };
}

function withoutTrailingBlanks(row: readonly SavedCell[]): SavedCell[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end--;
  return row.slice(0, end);
}

export function loadWorkbook(snapshot: Snapshot): WorkbookModel {
  if (snapshot.format !== 'dental-vip-care-workbook' || snapshot.version !== 1)
    throw new Error(
      `not a saved workbook of version 1: format "${snapshot.format}", version ${snapshot.version}`,
    );
  const workbook = new WorkbookModel(snapshot.name, snapshot.timeZone, snapshot.locale);
  workbook.documentProperties = new Map(Object.entries(snapshot.documentProperties));
  workbook.scriptProperties = new Map(Object.entries(snapshot.scriptProperties));
  workbook.userProperties = new Map(
    (snapshot.userProperties ?? []).map(({ user, values }) => [user, new Map(values)]),
  );
  workbook.triggers = (snapshot.triggers ?? []).map((trigger) => ({ ...trigger }));
  workbook.sheets = snapshot.sheets.map((saved) => loadSheet(saved, workbook));
  loadNames(workbook, snapshot);
  return workbook;
}

function loadSheet(saved: SavedSheet, workbook: WorkbookModel): SheetModel {
  const sheet = new SheetModel(saved.id, saved.name, saved.maxRows, saved.maxColumns);
  sheet.hidden = saved.hidden;
  sheet.tabColor = saved.tabColor;
  sheet.frozenRows = saved.frozenRows;
  sheet.frozenColumns = saved.frozenColumns;
  sheet.columnWidths = sizes(saved.columnWidths);
  sheet.rowHeights = sizes(saved.rowHeights);
  sheet.hiddenColumns = new Set(saved.hiddenColumns);
  sheet.hiddenRows = new Set(saved.hiddenRows);
  sheet.cells = saved.cells.map((row) => row.map((cell) => workbook.intern(cell)));
  for (const [property, patches] of groupFormats(saved.formats)) sheet.format(property).load(patches);
  for (const { row, column, note } of saved.notes) sheet.notes.set(noteKey(row, column), note);
  sheet.merges = [...(saved.merges ?? [])];
  for (const { row, column, runs } of saved.richTexts ?? [])
    sheet.richTexts.set(noteKey(row, column), { text: String(sheet.cell(row, column)), runs });
  sheet.validations.load(saved.validations.map(({ at, ...value }) => ({ at, value })));
  sheet.conditionalFormats = saved.conditionalFormats;
  sheet.filter = saved.filter;
  sheet.protections = saved.protections.map(({ unprotected = [], ...protection }) => ({
    rangeName: undefined,
    editors: undefined,
    ...protection,
    unprotected,
  }));
  loadExtras(sheet, saved);
  return sheet;
}

function loadExtras(sheet: SheetModel, saved: SavedSheet): void {
  const criteria = Object.entries(saved.filterCriteria ?? {});
  sheet.filterCriteria = new Map(criteria.map(([column, each]) => [Number(column), each]));
  sheet.filteredRows =
    criteria.length === 0 ? [] : saved.filteredRows?.map(([start, length]) => ({ start, length }));
  sheet.bandings = (saved.bandings ?? []).map(({ at, row = {}, column = {} }) => ({ at, row, column }));
  sheet.rowGroups = saved.rowGroups ?? [];
  sheet.columnGroups = saved.columnGroups ?? [];
  sheet.rowGroupControl = saved.rowGroupControl ?? 'AFTER';
  sheet.columnGroupControl = saved.columnGroupControl ?? 'AFTER';
  sheet.hasHiddenGridlines = saved.hiddenGridlines ?? false;
  sheet.isRightToLeft = saved.rightToLeft ?? false;
}

function groupFormats(formats: readonly SavedFormat[]): Map<FormatProperty, Patch<string | number>[]> {
  const groups = new Map<FormatProperty, Patch<string | number>[]>();
  for (const { at, ...looks } of formats)
    for (const [name, value] of Object.entries(looks)) {
      const property = name as FormatProperty;
      const group = groups.get(property) ?? [];
      group.push({ at, value });
      groups.set(property, group);
    }
  return groups;
}

function sizes(saved: Readonly<Record<string, number>>): Map<number, number> {
  return new Map(Object.entries(saved).map(([index, size]) => [Number(index), size]));
}
