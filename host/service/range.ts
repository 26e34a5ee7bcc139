import { toA1 } from '../model/a1';
import { intersect } from '../model/rectangle';
import type { ProtectionModel, Validation } from '../model/sheet';
import { sortRows } from '../model/sort';
import type { SavedCell } from '../snapshot';
import type { RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import { clearLooks, rangeFormatMethods } from './range-format';
import { RANGE_VALUE_METHODS } from './range-value';
import type { Methods, Scope } from './scope';
import { select } from './selection';
import { NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

/** All of Range but what the parts beside it bring. */
export function rangeMethods(): Methods<RangeService> {
  return { ...RANGE_VALUE_METHODS, ...rangeFormatMethods(), ...PLACE_METHODS, ...ACTION_METHODS };
}

const PLACE_METHODS: Methods<RangeService> = {
  getA1Notation: ({ at }) => toA1(at),
  getRow: ({ at }) => at[0],
  getRowIndex: ({ at }) => at[0],
  getColumn: ({ at }) => at[1],
  getLastRow: ({ at }) => at[0] + at[2] - 1,
  getLastColumn: ({ at }) => at[1] + at[3] - 1,
  getNumRows: ({ at }) => at[2],
  getHeight: ({ at }) => at[2],
  getNumColumns: ({ at }) => at[3],
  getWidth: ({ at }) => at[3],
  getSheet: ({ sheet }) => ({ service: 'Sheet', sheet }),
  getGridId: ({ sheet }) => sheet.id,
  getCell: ({ sheet, at }, _scope, row: number, column: number) => {
    if (row < 1 || row > at[2] || column < 1 || column > at[3])
      throw new ServiceError('Cell reference out of range');
    return rangeAt(sheet, at[0] + row - 1, at[1] + column - 1, 1, 1);
  },
  offset: ({ sheet, at }, _scope, rows: number, columns: number, numRows?: number, numColumns?: number) =>
    rangeAt(sheet, at[0] + rows, at[1] + columns, numRows ?? at[2], numColumns ?? at[3]),
  activate: (range, { workbook }) => select(workbook, range),
  canEdit: () => true,
  getFilter: ({ sheet }) => (sheet.filter ? { service: 'Filter', sheet } : null),
};

const ACTION_METHODS: Methods<RangeService> = {
  clear: (range, scope, options?: { plain: Readonly<Record<string, unknown>> }) => {
    const chosen = options?.plain ?? {};
    const all = Object.values(chosen).every((on) => on !== true);
    if (chosen.skipFilteredRows === true || chosen.commentsOnly === true)
      throw new NotImplementedError('Range.clear with these options');
    if (all || chosen.contentsOnly === true) RANGE_VALUE_METHODS.clearContent?.(range, scope);
    if (all || chosen.formatOnly === true) clearLooks(range);
    if (chosen.validationsOnly === true) range.sheet.validations.set(range.at, undefined);
    return range;
  },
  createFilter: ({ sheet, at }) => {
    if (sheet.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    requireInGrid({ service: 'Range', sheet, at });
    sheet.filter = at;
    return { service: 'Filter', sheet };
  },
  protect: (range) => {
    const protection: ProtectionModel = { at: requireInGrid(range), description: '', warningOnly: false };
    range.sheet.protections.push(protection);
    return { service: 'Protection', sheet: range.sheet, protection };
  },
  sort: (range, _scope, spec: unknown) => {
    sortRows(range.sheet, requireInGrid(range), sortKeys(spec, range));
    return range;
  },
  insertCheckboxes: (range, _scope, ...values: (string | number | boolean)[]) => {
    const at = requireInGrid(range);
    const validation: Validation = { type: 'CHECKBOX', values, allowInvalid: false };
    range.sheet.validations.set(at, validation);
    setBlank(range, values.length === 0 ? false : (values[1] ?? ''));
    return range;
  },
  removeCheckboxes: (range) => {
    const at = requireInGrid(range);
    const boxes = range.sheet.validations.entries.filter(({ value }) => value.type === 'CHECKBOX');
    for (const box of boxes) {
      const shared = intersect(box.at, at);
      if (!shared) continue;
      range.sheet.validations.set(shared, undefined);
      for (let i = 0; i < shared[2]; i++)
        for (let j = 0; j < shared[3]; j++) range.sheet.setCell(shared[0] + i, shared[1] + j, '');
    }
    return range;
  },
  check: (range, scope) => tick(range, scope, true),
  uncheck: (range, scope) => tick(range, scope, false),
  isChecked: (range) => {
    const [row, column] = requireInGrid(range);
    if (range.sheet.validations.at(row, column)?.type !== 'CHECKBOX') return null;
    return range.sheet.cell(row, column) === true;
  },
  copyTo: (source, _scope, destination: RangeService, ...more: unknown[]) => {
    if (more.length > 0) throw new NotImplementedError('Range.copyTo with options');
    copy(source, destination);
    return undefined;
  },
};

function setBlank({ sheet, at: [row, column, rows, columns] }: RangeService, value: SavedCell): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      if (sheet.cell(row + i, column + j) === '') sheet.setCell(row + i, column + j, value);
}

function tick(range: RangeService, _scope: Scope, on: boolean): RangeService {
  const [row, column, rows, columns] = requireInGrid(range);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const box = range.sheet.validations.at(row + i, column + j);
      if (box?.type !== 'CHECKBOX') continue;
      const value = box.values[on ? 0 : 1] ?? (box.values.length === 0 ? on : '');
      range.sheet.setCell(row + i, column + j, value as SavedCell);
    }
  return range;
}

function sortKeys(spec: unknown, range: RangeService): { column: number; ascending: boolean }[] {
  const entries =
    isMark(spec, 'array') && Array.isArray(spec.array) ? spec.array : Array.isArray(spec) ? spec : [spec];
  return entries.map((entry) => {
    const { column, ascending } = isMark(entry, 'plain')
      ? (entry.plain as { column: unknown; ascending?: unknown })
      : { column: entry, ascending: true };
    if (typeof column !== 'number') throw new NotImplementedError('Range.sort with this argument');
    const [, first, , columns] = range.at;
    if (column < first || column >= first + columns)
      throw new ServiceError('Sort range should not contain columns outside of the range.');
    return { column, ascending: ascending !== false };
  });
}

/** Values, looks and validations; the pattern is repeated where the destination is larger in whole multiples. */
function copy(source: RangeService, destination: RangeService): void {
  const [row, column, rows, columns] = requireInGrid(source);
  const [toRow, toColumn, toRows, toColumns] = requireInGrid(destination);
  const down = Math.max(rows, toRows - (toRows % rows));
  const across = Math.max(columns, toColumns - (toColumns % columns));
  rangeAt(destination.sheet, toRow, toColumn, down, across);
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => source.sheet.cell(row + i, column + j)),
  );
  if (cells.some((line) => line.some((cell) => typeof cell === 'object' && 'formula' in cell)))
    throw new NotImplementedError('Range.copyTo of formulas');
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++)
      destination.sheet.setCell(toRow + i, toColumn + j, cells[i % rows]?.[j % columns] ?? '');
  for (let i = 0; i < down; i += rows)
    for (let j = 0; j < across; j += columns) {
      const place = (at: readonly [number, number, number, number]) =>
        [toRow + i + at[0] - row, toColumn + j + at[1] - column, at[2], at[3]] as const;
      for (const [property, layer] of source.sheet.formats) {
        const target = destination.sheet.format(property);
        const patches = [...layer.entries];
        target.set([toRow + i, toColumn + j, rows, columns], undefined);
        for (const patch of patches) {
          const part = intersect(patch.at, source.at);
          if (part) target.set(place(part), patch.value);
        }
      }
      const validations = [...source.sheet.validations.entries];
      destination.sheet.validations.set([toRow + i, toColumn + j, rows, columns], undefined);
      for (const patch of validations) {
        const part = intersect(patch.at, source.at);
        if (part) destination.sheet.validations.set(place(part), patch.value);
      }
    }
}
