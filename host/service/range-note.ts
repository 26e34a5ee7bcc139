import { setGrid } from '../model/layer';
import { noteKey, type Validation } from '../model/sheet';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import { requireSize } from './range-value';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import { Grid, isMark } from './wire';

/** Notes and validations of cells. */
export const RANGE_NOTE_METHODS: Methods<RangeService> = {
  getNote: (range) => {
    const [row, column] = requireInGrid(range);
    return range.sheet.notes.get(noteKey(row, column)) ?? '';
  },
  getNotes: (range) =>
    new Grid(eachCell(range, (row, column) => range.sheet.notes.get(noteKey(row, column)) ?? '')),
  setNote: (range, _scope, note: string | null) => {
    eachCell(range, (row, column) => setNote(range, row, column, note));
    return range;
  },
  setNotes: (range, _scope, notes: readonly (readonly unknown[])[]) => {
    requireSize(range, notes);
    const [top, left] = range.at;
    eachCell(range, (row, column) => {
      const note = notes[row - top]?.[column - left];
      setNote(range, row, column, noteOf(note));
    });
    return range;
  },
  clearNote: (range) => {
    eachCell(range, (row, column) => setNote(range, row, column, null));
    return range;
  },

  getDataValidation: (range) => {
    const [row, column] = requireInGrid(range);
    return validationObject(range.sheet.validations.at(row, column));
  },
  getDataValidations: (range) =>
    range.sheet.validations.grid(requireInGrid(range)).map((row) => row.map(validationObject)),
  setDataValidation: (range, _scope, rule: unknown) => {
    range.sheet.validations.set(requireInGrid(range), validationOf(rule));
    return range;
  },
  setDataValidations: (range, _scope, rules: readonly (readonly unknown[])[]) => {
    requireSize(range, rules);
    setGrid(
      range.sheet.validations,
      range.at[0],
      range.at[1],
      rules.map((row) => row.map(validationOf)),
    );
    return range;
  },
  clearDataValidations: (range) => {
    range.sheet.validations.set(requireInGrid(range), undefined);
    return range;
  },
};

/** One result a cell, row by row; rows and columns count from 1. */
export function eachCell<T>(range: RangeService, visit: (row: number, column: number) => T): T[][] {
  const [row, column, rows, columns] = requireInGrid(range);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => visit(row + i, column + j)),
  );
}

function setNote({ sheet }: RangeService, row: number, column: number, note: string | null): void {
  if (note === null || note === '') sheet.notes.delete(noteKey(row, column));
  else sheet.notes.set(noteKey(row, column), note);
}

/** In a grid of notes Google takes numbers too, and writes whole ones with a decimal. */
function noteOf(note: unknown): string | null {
  if (typeof note === 'string' || note === null) return note;
  if (typeof note === 'number' && Number.isInteger(note)) return note.toFixed(1);
  throw new NotImplementedError('Range.setNotes with something else than text');
}

function validationObject(validation: Validation | undefined) {
  return validation ? { service: 'DataValidation', validation } : null;
}

function validationOf(rule: unknown): Validation | undefined {
  return isMark(rule, 'validation') ? (rule.validation as Validation) : undefined;
}
