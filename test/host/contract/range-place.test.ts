import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getCell(Integer,Integer)
describe('Range.getCell, Range.offset, Range.getA1Notation', () => {
  it.each([
    ["s.getRange('B2:D4').getCell(1, 1)", 'B2'],
    ["s.getRange('B2:D4').getCell(3, 2)", 'C4'],
    ["s.getRange('B2:D4').offset(1, -1)", 'A3:C5'],
    ["s.getRange('B2:D4').offset(0, 0, 1)", 'B2:D2'],
    ["s.getRange('B2:D4').offset(2, 2, 5, 1)", 'D4:D8'],
    ["s.getRange('$AA$1')", 'AA1'],
    ["s.getRange('R5C3')", 'C5'],
    ["s.getRange('r2c2:R4C5')", 'B2:E4'],
    ["s.getRange('R10C5:R1C2')", 'B1:E10'],
    ["s.getRange('D4:B2')", 'B2:D4'],
    ["s.getRange('A1:5')", 'A1:AB5'],
  ])('%s is %s', (range, a1) => {
    expect(resultOf(`s.insertColumns(1, 2); return ${range}.getA1Notation()`)).toBe(a1);
  });

  it.each([
    ["s.getRange('B2').getCell(2, 1)", 'Cell reference out of range'],
    ["s.getRange('B2').offset(-2, 0)", 'The starting row of the range is too small.'],
    ["s.getRange('B2').offset(0, -2)", 'The starting column of the range is too small.'],
    ["s.getRange('B2').offset(0, 0, 0)", 'The number of rows in the range must be at least 1.'],
    ["s.getRange('B2').offset(0, 0, 1, 0)", 'The number of columns in the range must be at least 1.'],
    [
      "s.getRange('B2').offset(1000, 0)",
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
  ])('%s is refused', (range, message) => {
    expect(() => resultOf(range)).toThrow(message);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getColumn()
describe('Range.getRow, Range.getRowIndex, Range.getColumn, Range.getLastRow, Range.getLastColumn, Range.getNumRows, Range.getNumColumns, Range.getHeight, Range.getWidth, Range.getGridId, Range.getSheet', () => {
  it('tell where the range lies', () => {
    const body = `const range = s.getRange('C2:E7');
      return [range.getRow(), range.getRowIndex(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(), range.getHeight(),
        range.getNumColumns(), range.getWidth(), range.getGridId() === s.getSheetId(), range.getSheet().getName() === s.getName()];`;
    expect(resultOf(body)).toEqual([2, 2, 3, 7, 5, 6, 6, 3, 3, true, true]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#isEndColumnBounded()
describe('Range.isStartRowBounded, Range.isStartColumnBounded, Range.isEndRowBounded, Range.isEndColumnBounded', () => {
  it.each([
    ["'A1:B10'", [true, true, true, true]],
    ["'B:B'", [false, true, false, true]],
    ["'3:7'", [true, false, true, false]],
    ["'A1:C'", [true, true, false, true]],
    ["'A1:5'", [true, true, true, false]],
    ['1, 1, 3, 3', [true, true, true, true]],
  ])('%s', (place, bounds) => {
    const body = `const range = s.getRange(${place}); return [range.isStartRowBounded(), range.isStartColumnBounded(), range.isEndRowBounded(), range.isEndColumnBounded()]`;
    expect(resultOf(body)).toEqual(bounds);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getDataRegion()
describe('Range.getDataRegion', () => {
  it("finds what Google's example finds", () => {
    const body = `for (const a1 of ['C2', 'B3', 'D3', 'C4']) s.getRange(a1).setValue(100);
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension; const cell = s.getRange('C3');
      return [cell.getDataRegion(), cell.getDataRegion(ROWS), cell.getDataRegion(COLUMNS)].map((range) => range.getA1Notation());`;
    expect(resultOf(body)).toEqual(['B2:D4', 'C2:C4', 'B3:D3']);
  });

  it.each([
    ['C3', 'B2:D4'],
    ['A1', 'A1'],
    ['B1', 'B1:D4'],
    ['E3', 'B2:E4'],
    ['F6', 'F6:G7'],
    ['Z1000', 'Z1000'],
  ])('from %s: %s', (from, region) => {
    const body = `s.getRange('B2:D4').setValue(1); s.getRange('F6:G7').setValue(1); return s.getRange(a).getDataRegion().getA1Notation()`;
    expect(resultOf(body.replace('(a)', `('${from}')`))).toBe(region);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getNextDataCell(Direction)
describe('Range.getNextDataCell', () => {
  it.each([
    ['B1', 'DOWN', 'B2'],
    ['B2', 'DOWN', 'B5'],
    ['D2', 'DOWN', 'D4'],
    ['B5', 'DOWN', 'B1000'],
    ['A1', 'DOWN', 'A1000'],
    ['F1000', 'DOWN', 'F1000'],
    ['B4', 'UP', 'B2'],
    ['D4', 'UP', 'D2'],
    ['B2', 'UP', 'B1'],
    ['A2', 'NEXT', 'B2'],
    ['B2', 'NEXT', 'D2'],
    ['D2', 'NEXT', 'Z2'],
    ['D2', 'PREVIOUS', 'B2'],
    ['B2', 'PREVIOUS', 'A2'],
  ])('from %s %s to %s', (from, direction, to) => {
    const body = `for (const a1 of ['B2', 'B5', 'D2:D4', 'F1000']) s.getRange(a1).setValue('x');
      return s.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`;
    expect(resultOf(body)).toBe(to);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/selection
describe('Selection.getActiveRange, Selection.getActiveRangeList, Selection.getCurrentCell, Selection.getActiveSheet, Range.activate, Range.activateAsCurrentCell, RangeList.activate', () => {
  it('has the first cell as the current one, until another within is chosen', () => {
    const body = `s.getRange('A1:D10').activate(); const selection = s.getSelection();
      const first = selection.getCurrentCell().getA1Notation();
      s.getRange('B5').activateAsCurrentCell(); const second = [selection.getCurrentCell().getA1Notation(), selection.getActiveRange().getA1Notation()];
      s.getRange('F5').activateAsCurrentCell();
      return [first, second, selection.getActiveRange().getA1Notation(), selection.getActiveSheet().getName() === s.getName()];`;
    expect(resultOf(body)).toEqual(['A1', ['B5', 'A1:D10'], 'F5', true]);
  });

  it('holds several ranges, the last of them active', () => {
    const body = `s.getRangeList(['A1:B2', 'D4:E5']).activate();
      const list = ss.getActiveRangeList().getRanges().map((range) => range.getA1Notation());
      return [list, ss.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation()];`;
    expect(resultOf(body)).toEqual([['A1:B2', 'D4:E5'], 'D4:E5', 'D4']);
  });

  it('refuses a current cell of several cells', () => {
    expect(() => resultOf("s.getRange('A1:A2').activateAsCurrentCell()")).toThrow(
      'The range must be a single cell.',
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/selection#getNextDataRange(Direction)
describe('Selection.getNextDataRange', () => {
  it.each([
    ["s.getRange('C3:E5').activate()", 'UP', 'C1:E3'],
    ["s.getRange('C3').activate()", 'DOWN', 'C3:C1000'],
    ["s.getRange('C3:E3').activate()", 'PREVIOUS', 'A3:C3'],
    ["s.getRange('B7').setValue(1); s.getRange('B3').activate()", 'DOWN', 'B3:B7'],
  ])('%s, then %s', (select, direction, a1) => {
    const body = `${select}; return SpreadsheetApp.getSelection().getNextDataRange(SpreadsheetApp.Direction.${direction}).getA1Notation()`;
    expect(resultOf(body)).toBe(a1);
  });
});
