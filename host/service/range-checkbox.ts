import { type Patch, setGrid } from '../model/layer';
import { intersect } from '../model/rectangle';
import type { SheetModel, Validation } from '../model/sheet';
import type { Rectangle, SavedCell } from '../snapshot';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';

/** Cells that are ticked: by true and false, or by two values of the script's own. */
export const RANGE_CHECKBOX_METHODS: Methods<RangeService> = {
  insertCheckboxes: (range, _scope, ...values: unknown[]) => {
    const at = requireInGrid(range);
    const validation: Validation = {
      type: 'CHECKBOX',
      values: values.map(requireValue),
      // The reference's example of Range.isChecked writes something else into such a cell, and it stays.
      allowInvalid: true,
    };
    range.sheet.validations.set(at, validation);
    fill(range.sheet, at, stateValue(validation, false));
    return range;
  },
  removeCheckboxes: (range) => {
    for (const { at, value } of boxesIn(range)) {
      eachCellOf(at, (row, column) => {
        if (isOneOf(value, range.sheet.cell(row, column))) range.sheet.setCell(row, column, '');
      });
      range.sheet.validations.set(at, undefined);
    }
    return range;
  },
  check: (range) => tick(range, true),
  uncheck: (range) => tick(range, false),
  isChecked: (range) => {
    const states = new Set<boolean | null>();
    const { sheet } = range;
    eachCellOf(requireInGrid(range), (row, column) => {
      const box = sheet.validations.at(row, column);
      const cell = sheet.cell(row, column);
      const isBox = box?.type === 'CHECKBOX' && isOneOf(box, cell);
      states.add(isBox ? cell === stateValue(box, true) : null);
    });
    return states.size === 1 ? [...states][0] : null;
  },
};

function requireValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new NotImplementedError('Range.insertCheckboxes with this value');
}

function stateValue({ values }: Validation, on: boolean): SavedCell {
  if (values.length === 0) return on;
  const [checked, unchecked = ''] = values;
  return (on ? checked : unchecked) as SavedCell;
}

function isOneOf(box: Validation, cell: SavedCell): boolean {
  return cell === stateValue(box, true) || cell === stateValue(box, false);
}

/** The check boxes that show in a range, a rectangle for each kind. */
function boxesIn(range: RangeService): readonly Patch<Validation>[] {
  const at = requireInGrid(range);
  // What lies below another validation does not show: on one layer of its own nothing overlaps.
  const shown = range.sheet.validations;
  setGrid(shown, at[0], at[1], shown.grid(at));
  return shown.entries.flatMap((patch) => {
    const shared = patch.value.type === 'CHECKBOX' ? intersect(patch.at, at) : null;
    return shared ? [{ at: shared, value: patch.value }] : [];
  });
}

/** Cells that hold neither of the two values are left alone. */
function tick(range: RangeService, on: boolean): RangeService {
  for (const { at, value } of boxesIn(range))
    eachCellOf(at, (row, column) => {
      if (isOneOf(value, range.sheet.cell(row, column)))
        range.sheet.setCell(row, column, stateValue(value, on));
    });
  return range;
}

function fill(sheet: SheetModel, at: Rectangle, value: SavedCell): void {
  eachCellOf(at, (row, column) => sheet.setCell(row, column, value));
}

function eachCellOf(
  [row, column, rows, columns]: Rectangle,
  visit: (row: number, column: number) => void,
): void {
  for (let i = row; i < row + rows; i++) for (let j = column; j < column + columns; j++) visit(i, j);
}
