import type { SavedCell, SavedFormat, SavedSheet, Snapshot } from '../snapshot';
import type { Patch } from './layer';
import { type FormatProperty, noteKey, notePlace, SheetModel } from './sheet';
import { WorkbookModel } from './workbook';

/** The workbook as it is now; cells are copied row by row, so later writes do not reach it. */
export function saveWorkbook(workbook: WorkbookModel): Snapshot {
  return {
    format: 'dental-vip-care-workbook',
    version: 1,
    name: workbook.name,
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    sheets: workbook.sheets.map(saveSheet),
    documentProperties: Object.fromEntries(workbook.documentProperties),
    scriptProperties: Object.fromEntries(workbook.scriptProperties),
  };
}

function saveSheet(sheet: SheetModel): SavedSheet {
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
    validations: sheet.validations.entries.map(({ at, value }) => ({ at, ...value })),
    conditionalFormats: sheet.conditionalFormats,
    filter: sheet.filter,
    protections: sheet.protections.map((protection) => ({ ...protection })),
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
  workbook.sheets = snapshot.sheets.map((saved) => loadSheet(saved, workbook));
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
  sheet.validations.load(saved.validations.map(({ at, ...value }) => ({ at, value })));
  sheet.conditionalFormats = saved.conditionalFormats;
  sheet.filter = saved.filter;
  sheet.protections = saved.protections.map((protection) => ({ ...protection }));
  return sheet;
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
