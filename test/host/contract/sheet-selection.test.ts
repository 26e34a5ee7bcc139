import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet#setActiveRange(Range)

describe('Sheet.setActiveRange, Sheet.getActiveRange, Sheet.getActiveCell, Sheet.getCurrentCell, Sheet.setActiveSelection, Sheet.getActiveRangeList, Sheet.setActiveRangeList, Sheet.setCurrentCell, Sheet.getSelection', () => {
  it('select on a sheet and tell what is selected', () => {
    const body = `
      const a1 = (range) => range.getA1Notation();
      const seen = [a1(s.getActiveRange())];
      s.setActiveRange(s.getRange('B2:C3')); seen.push(a1(s.getActiveRange()), a1(s.getActiveCell()), a1(s.getCurrentCell()));
      s.setCurrentCell(s.getRange('C3')); seen.push(a1(s.getCurrentCell()), a1(s.getActiveRange()));
      s.setActiveSelection('D4:E5'); seen.push(a1(s.getSelection().getActiveRange()));
      s.setActiveRangeList(s.getRangeList(['A1', 'B2:B3'])); seen.push(s.getActiveRangeList().getRanges().map(a1).join());
      return seen`;
    expect(resultOf(body)).toEqual(['A1', 'B2:C3', 'B2', 'B2', 'C3', 'B2:C3', 'D4:E5', 'A1,B2:B3']);
  });

  it('fall back to the first cell where the selected one is deleted', () => {
    expect(
      resultOf(
        `s.getRange('B900').activate(); s.deleteRows(500, 501); return s.getActiveRange().getA1Notation()`,
      ),
    ).toBe('A1');
  });
});

describe('Spreadsheet.setActiveRange, Spreadsheet.getActiveRange, Spreadsheet.getActiveCell, Spreadsheet.getCurrentCell, Spreadsheet.setCurrentCell, Spreadsheet.setActiveSelection, Spreadsheet.getActiveRangeList, Spreadsheet.setActiveRangeList, Spreadsheet.getSelection', () => {
  it('do so on the sheet in front', () => {
    const body = `
      const a1 = (range) => range.getA1Notation();
      const seen = [];
      ss.setActiveRange(s.getRange('B2:C3')); seen.push(a1(ss.getActiveRange()), a1(ss.getActiveCell()));
      ss.setCurrentCell(s.getRange('C3')); seen.push(a1(ss.getCurrentCell()));
      ss.setActiveSelection('D4'); seen.push(a1(ss.getSelection().getActiveRange()));
      ss.setActiveRangeList(s.getRangeList(['A1', 'B2'])); seen.push(ss.getActiveRangeList().getRanges().length);
      return seen`;
    expect(resultOf(body)).toEqual(['B2:C3', 'B2', 'C3', 'D4', 2]);
  });
});

describe('SpreadsheetApp.setActiveRange, SpreadsheetApp.getActiveRange, SpreadsheetApp.getCurrentCell, SpreadsheetApp.setCurrentCell, SpreadsheetApp.getActiveRangeList, SpreadsheetApp.setActiveRangeList, SpreadsheetApp.getSelection', () => {
  it('do so, too', () => {
    const body = `
      const a1 = (range) => range.getA1Notation();
      const seen = [];
      SpreadsheetApp.setActiveRange(s.getRange('B2:C3')); seen.push(a1(SpreadsheetApp.getActiveRange()));
      SpreadsheetApp.setCurrentCell(s.getRange('C3')); seen.push(a1(SpreadsheetApp.getCurrentCell()));
      SpreadsheetApp.setActiveRangeList(s.getRangeList(['A1', 'B2'])); seen.push(SpreadsheetApp.getActiveRangeList().getRanges().length, a1(SpreadsheetApp.getSelection().getActiveRange()));
      return seen`;
    expect(resultOf(body)).toEqual(['B2:C3', 'C3', 2, 'B2']);
  });
});
