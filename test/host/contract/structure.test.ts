import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, toA1 } from '../../../host/model/a1';
import { noteKey, type SheetModel } from '../../../host/model/sheet';
import { insert, relocate, remove } from '../../../host/model/structure';
import { WorkbookModel } from '../../../host/model/workbook';
import type { Rectangle } from '../../../host/snapshot';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowsBefore(Integer,Integer)
// Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet#moveRows(Range,Integer)

const ROWS = 7;
const COLUMNS = 5;

interface Cell {
  readonly value: string;
  readonly background: string | undefined;
  readonly rule: string | undefined;
  readonly note: string | undefined;
}

interface Line {
  readonly isHidden: boolean;
  readonly size: number | undefined;
}

/** A sheet as a list of lists, each row and column with what belongs to it. */
interface Naive {
  cells: Cell[][];
  rows: Line[];
  columns: Line[];
}

type Axis = 'rows' | 'columns';

type Step =
  | {
      readonly kind: 'insert';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly inherit: 'before' | 'after';
    }
  | { readonly kind: 'remove'; readonly axis: Axis; readonly at: number; readonly count: number }
  | {
      readonly kind: 'move';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

const axis = fc.constantFrom<Axis>('rows', 'columns');
const place = fc.integer({ min: 1, max: 9 });
const count = fc.integer({ min: 1, max: 3 });
const inserting = fc.record({
  kind: fc.constant('insert' as const),
  axis,
  at: place,
  count,
  inherit: fc.constantFrom('before' as const, 'after' as const),
});
const removing = fc.record({ kind: fc.constant('remove' as const), axis, at: place, count });
const moving = fc.record({
  kind: fc.constant('move' as const),
  axis,
  at: place,
  count,
  to: fc.integer({ min: 1, max: 10 }),
});

/** Whether the step can be taken where there are so many lines; one that cannot is left out. */
function isPossible(step: Step, lines: number): boolean {
  switch (step.kind) {
    case 'insert':
      // After the line before, or before the line after: one of them has to be there.
      return step.inherit === 'before' ? step.at >= 2 && step.at <= lines + 1 : step.at <= lines;
    case 'remove':
      return step.at + step.count - 1 <= lines && step.count < lines;
    case 'move':
      return (
        step.at + step.count - 1 <= lines &&
        step.to <= lines + 1 &&
        (step.to <= step.at || step.to >= step.at + step.count)
      );
  }
}

function act(workbook: WorkbookModel, sheet: SheetModel, step: Step): void {
  if (step.kind === 'insert') insert(workbook, sheet, step.axis, step.at, step.count, step.inherit);
  else if (step.kind === 'remove') remove(workbook, sheet, step.axis, step.at, step.count);
  else relocate(workbook, sheet, step.axis, step.at, step.count, step.to);
}

/** Does a step to a list; `make` gives a new element beside the one whose looks it takes. */
function splice<T>(list: readonly T[], step: Step, make: (like: T) => T): T[] {
  const result = [...list];
  const at = step.at - 1;
  if (step.kind === 'insert') {
    const like = list[step.inherit === 'before' ? at - 1 : at];
    if (like !== undefined) result.splice(at, 0, ...Array.from({ length: step.count }, () => make(like)));
  } else {
    const taken = result.splice(at, step.count);
    if (step.kind === 'move')
      result.splice(step.to > step.at ? step.to - step.count - 1 : step.to - 1, 0, ...taken);
  }
  return result;
}

const likeCell = ({ background, rule }: Cell): Cell => ({ value: '', background, rule, note: undefined });
const likeLine = ({ size }: Line): Line => ({ isHidden: false, size });

function actNaively(naive: Naive, step: Step): void {
  if (step.axis === 'rows') {
    naive.cells = splice(naive.cells, step, (row) => row.map(likeCell));
    naive.rows = splice(naive.rows, step, likeLine);
  } else {
    naive.cells = naive.cells.map((row) => splice(row, step, likeCell));
    naive.columns = splice(naive.columns, step, likeLine);
  }
}

const look = fc.option(fc.constantFrom('#111111', '#222222'), { nil: undefined });
const cell: fc.Arbitrary<Cell> = fc.record({
  value: fc.constantFrom('', 'a', 'b', 'c'),
  background: look,
  rule: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  note: fc.option(fc.constantFrom('n', 'm'), { nil: undefined }),
});
const line: fc.Arbitrary<Line> = fc.record({
  isHidden: fc.boolean(),
  size: fc.option(fc.integer({ min: 30, max: 33 }), { nil: undefined }),
});
const sheetOf = fc.record({
  cells: fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
    minLength: ROWS,
    maxLength: ROWS,
  }),
  rows: fc.array(line, { minLength: ROWS, maxLength: ROWS }),
  columns: fc.array(line, { minLength: COLUMNS, maxLength: COLUMNS }),
});

function build({ cells, rows, columns }: Naive): { workbook: WorkbookModel; sheet: SheetModel } {
  const workbook = new WorkbookModel('Workbook', 'Asia/Seoul', 'ko_KR');
  const sheet = workbook.addSheet('a', 0, rows.length, columns.length);
  cells.forEach((row, i) => {
    row.forEach(({ value, background, rule, note }, j) => {
      const at: Rectangle = [i + 1, j + 1, 1, 1];
      sheet.setCell(i + 1, j + 1, value);
      if (background) sheet.format('background').set(at, background);
      if (rule) sheet.validations.set(at, { type: 'TEXT_EQUAL_TO', values: [rule], allowInvalid: true });
      if (note) sheet.notes.set(noteKey(i + 1, j + 1), note);
    });
  });
  const lay = (lines: readonly Line[], hidden: Set<number>, sizes: Map<number, number>) =>
    lines.forEach(({ isHidden, size }, i) => {
      if (isHidden) hidden.add(i + 1);
      if (size !== undefined) sizes.set(i + 1, size);
    });
  lay(rows, sheet.hiddenRows, sheet.rowHeights);
  lay(columns, sheet.hiddenColumns, sheet.columnWidths);
  return { workbook, sheet };
}

function read(sheet: SheetModel): Naive {
  const lines = (length: number, hidden: ReadonlySet<number>, sizes: ReadonlyMap<number, number>) =>
    Array.from({ length }, (_, i) => ({ isHidden: hidden.has(i + 1), size: sizes.get(i + 1) }));
  return {
    cells: Array.from({ length: sheet.maxRows }, (_, i) =>
      Array.from({ length: sheet.maxColumns }, (_, j) => ({
        value: String(sheet.cell(i + 1, j + 1)),
        background: sheet.formats.get('background')?.at(i + 1, j + 1) as string | undefined,
        rule: sheet.validations.at(i + 1, j + 1)?.values[0] as string | undefined,
        note: sheet.notes.get(noteKey(i + 1, j + 1)),
      })),
    ),
    rows: lines(sheet.maxRows, sheet.hiddenRows, sheet.rowHeights),
    columns: lines(sheet.maxColumns, sheet.hiddenColumns, sheet.columnWidths),
  };
}

const linesOf = (sheet: SheetModel, { axis: along }: Step) =>
  along === 'rows' ? sheet.maxRows : sheet.maxColumns;

describe('Sheet.insertRowsBefore, Sheet.insertRowsAfter, Sheet.insertColumnsBefore, Sheet.insertColumnsAfter, Sheet.deleteRows, Sheet.deleteColumns, Sheet.moveRows, Sheet.moveColumns', () => {
  it('leave the very grid that a list of lists would be, with its looks, rules, notes, sizes and hidden lines', () => {
    fc.assert(
      fc.property(
        sheetOf,
        fc.array(fc.oneof(inserting, removing, moving), { maxLength: 10 }),
        (start, steps) => {
          const naive: Naive = { ...start };
          const { workbook, sheet } = build(naive);
          for (const step of steps) {
            if (!isPossible(step, linesOf(sheet, step))) continue;
            act(workbook, sheet, step);
            actNaively(naive, step);
          }
          expect(read(sheet)).toEqual(naive);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('let a formula name the same cell for ever, or #REF! once it is gone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(inserting, removing, moving), { maxLength: 10 }), (steps) => {
        const workbook = new WorkbookModel('Workbook', 'Asia/Seoul', 'ko_KR');
        const sheet = workbook.addSheet('자료', 0, ROWS, COLUMNS);
        const other = workbook.addSheet('식', 1, ROWS, COLUMNS);
        let names: string[][] = Array.from({ length: ROWS }, (_, i) =>
          Array.from({ length: COLUMNS }, (_, j) => toA1([i + 1, j + 1, 1, 1])),
        );
        const first = names;
        first.forEach((row, i) => {
          row.forEach((name, j) => {
            other.setCell(i + 1, j + 1, { formula: `=자료!${name}+A1+"자료!A1"` });
          });
        });
        for (const step of steps) {
          if (!isPossible(step, linesOf(sheet, step))) continue;
          act(workbook, sheet, step);
          names =
            step.axis === 'rows'
              ? splice(names, step, (row) => row.map(() => ''))
              : names.map((row) => splice(row, step, () => ''));
        }
        const places = new Map(
          names.flatMap((row, i) =>
            row.map((name, j) => [name, `자료!${columnLetters(j + 1)}${i + 1}`] as const),
          ),
        );
        const expected = first.map((row) =>
          row.map((name) => ({ formula: `=${places.get(name) ?? '#REF!'}+A1+"자료!A1"` })),
        );
        expect(first.map((row, i) => row.map((_, j) => other.cell(i + 1, j + 1)))).toEqual(expected);
      }),
    );
  });

  it('let every range be the frame of those of its cells that are left', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: COLUMNS }))
      .chain(([row, column]) =>
        fc.tuple(
          fc.constant(row),
          fc.constant(column),
          fc.integer({ min: 1, max: ROWS - row + 1 }),
          fc.integer({ min: 1, max: COLUMNS - column + 1 }),
        ),
      );
    fc.assert(
      fc.property(range, fc.array(fc.oneof(inserting, removing), { maxLength: 8 }), (at, steps) => {
        const workbook = new WorkbookModel('Workbook', 'Asia/Seoul', 'ko_KR');
        const sheet = workbook.addSheet('a', 0, ROWS, COLUMNS);
        lay(workbook, sheet, at);
        let marks: boolean[][] = Array.from({ length: ROWS }, (_, i) =>
          Array.from(
            { length: COLUMNS },
            (_, j) => i + 1 >= at[0] && i + 1 < at[0] + at[2] && j + 1 >= at[1] && j + 1 < at[1] + at[3],
          ),
        );
        for (const step of steps) {
          if (!isPossible(step, linesOf(sheet, step))) continue;
          act(workbook, sheet, step);
          marks =
            step.axis === 'rows' ? spliceMarks(marks, step) : transpose(spliceMarks(transpose(marks), step));
        }
        const frame = frameOf(marks);
        const gone = frame === null;
        expect(placesOf(workbook, sheet)).toEqual({
          named: frame,
          filter: frame,
          protections: gone ? [] : [frame],
          bandings: gone ? [] : [frame],
          rules: gone ? [] : [[frame]],
          merges: gone || (frame[2] === 1 && frame[3] === 1) ? [] : [frame],
        });
      }),
    );
  });
});

function lay(workbook: WorkbookModel, sheet: SheetModel, at: Rectangle): void {
  workbook.namedRanges.push({ name: 'area', sheet, at });
  sheet.filter = at;
  sheet.protections.push({
    at,
    description: '',
    warningOnly: true,
    unprotected: [],
    rangeName: undefined,
    editors: undefined,
  });
  sheet.bandings.push({ at, row: {}, column: {} });
  sheet.conditionalFormats = [{ ranges: [at], type: 'CELL_EMPTY', values: [] }];
  if (at[2] * at[3] > 1) sheet.merges.push(at);
}

function placesOf(workbook: WorkbookModel, sheet: SheetModel) {
  return {
    named: workbook.namedRange('area')?.at,
    filter: sheet.filter,
    protections: sheet.protections.map(({ at }) => at),
    bandings: sheet.bandings.map(({ at }) => at),
    rules: sheet.conditionalFormats.map(({ ranges }) => ranges),
    merges: sheet.merges,
  };
}

const transpose = (marks: readonly (readonly boolean[])[]): boolean[][] =>
  (marks[0] ?? []).map((_, j) => marks.map((row) => row[j] ?? false));

/** What is put between two cells of the range belongs to it, too. */
function spliceMarks(marks: readonly boolean[][], step: Step): boolean[][] {
  const [above, below] = [marks[step.at - 2], marks[step.at - 1]];
  return splice(marks, step, (row) => row.map((_, j) => above?.[j] === true && below?.[j] === true));
}

function frameOf(marks: readonly (readonly boolean[])[]): Rectangle | null {
  const rows = marks.flatMap((row, i) => (row.includes(true) ? [i + 1] : []));
  const columns = marks.flatMap((row) => row.flatMap((isIn, j) => (isIn ? [j + 1] : [])));
  if (rows.length === 0) return null;
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return [top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
}

describe('Range.setFormula when rows and columns change', () => {
  it.each([
    ['=SUM(A1:A3)', 's.insertRowsBefore(2, 1)', '=SUM(A1:A4)'],
    ['=SUM(A1:A3)', 's.insertRowsAfter(3, 1)', '=SUM(A1:A3)'],
    ['=SUM($A$1:A$3)', 's.insertRowsBefore(1, 1)', '=SUM($A$2:A$4)'],
    ['=SUM(A:A)+SUM(1:1)', 's.insertRowsBefore(1, 1).insertColumnBefore(1)', '=SUM(B:B)+SUM(2:2)'],
    ['=SUM(A2:A)', 's.deleteRows(1, 2)', '=SUM(A1:A)'],
    ['=A1&" A1 "&\'시트1\'!A2', 's.insertRowsBefore(1, 1)', '=A2&" A1 "&\'시트1\'!A3'],
    ['=A1+다른!A1', 's.insertRowsBefore(1, 1)', '=A2+다른!A1'],
    ['=A1+A2', 's.deleteRow(1)', '=#REF!+A1'],
    ['=SUM(A1:A3)', 's.deleteRow(2)', '=SUM(A1:A2)'],
    ['=SUM(A1:A3)', "s.moveRows(s.getRange('A2'), 10)", '=SUM(A1:A2)'],
    ['=LOG10(A1)+A1', 's.insertRowsBefore(1, 1)', '=LOG10(A2)+A2'],
  ])('%s after %s is %s', (formula, change, after) => {
    const body = `ss.insertSheet('다른'); s.getRange('F20').setFormula(${JSON.stringify(formula)}); ${change};
      return s.getRange(1, 1, 25, 8).getFormulas().flat().filter((text) => text !== '')[0]`;
    expect(resultOf(body)).toBe(after);
  });
});
