import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

describe("an error of Google's, word for word", () => {
  it.each([
    ['s.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['s.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['s.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['s.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['s.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['s.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['s.getRange("A1001")', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['s.getRange("nowhere!A1")', 'Range not found'],
    ['s.getRange("1A")', 'Range not found'],
    ['s.deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['s.insertColumnsAfter(27, 1)', 'Those columns are out of bounds.'],
    [
      's.getRange(1, 1, 2, 1).setValues([[1]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      's.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'ss.insertSheet("환자"); ss.insertSheet("환자")',
      'A sheet with the name "환자" already exists. Please enter another name.',
    ],
    [
      's.insertRowsAfter(1, 400000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      's.getRange(1, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["예"]).setAllowInvalid(false).build()).setValue("아니요")',
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    ],
    ['ss.deleteSheet(s)', "You can't remove all the sheets in a document."],
  ])('%s', (body, message) => {
    expect(() => resultOf(body)).toThrow(message);
  });

  it('comes for every method of a sheet that was deleted', () => {
    expect(() =>
      resultOf('const other = ss.insertSheet("x"); ss.deleteSheet(other); other.getName()'),
    ).toThrow(/^Sheet \d+ not found$/);
  });

  it('comes for a range whose rows are gone', () => {
    const body = 'const range = s.getRange(1000, 1); s.deleteRows(500, 501); range.getValue()';
    expect(() => resultOf(body)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });
});

describe('arguments that fit no signature', () => {
  it.each([
    ['s.getRange(1, 1).setValues("x")', '(String)', 'SpreadsheetApp.Range.setValues'],
    ['s.getRange(1, 1).setValues([1])', '(number[])', 'SpreadsheetApp.Range.setValues'],
    ['s.getRange(1, 1, null, 2)', '(number,number,null,number)', 'SpreadsheetApp.Sheet.getRange'],
    ['s.getRange("1", "2")', '(String,String)', 'SpreadsheetApp.Sheet.getRange'],
    ['s.getRange(1.5, 1)', '(number,number)', 'SpreadsheetApp.Sheet.getRange'],
    ['ss.getSheetByName(2026)', '(number)', 'SpreadsheetApp.Spreadsheet.getSheetByName'],
    ['ss.getSheetByName()', '()', 'SpreadsheetApp.Spreadsheet.getSheetByName'],
    ['s.getLastRow(1)', '(number)', 'SpreadsheetApp.Sheet.getLastRow'],
    ['s.setFrozenRows(undefined)', '(null)', 'SpreadsheetApp.Sheet.setFrozenRows'],
    ['s.getRange(1, 1).setNumberFormat(null)', '(null)', 'SpreadsheetApp.Range.setNumberFormat'],
    ['s.getRange(1, 1).setBackgrounds(["red"])', '(String[])', 'SpreadsheetApp.Range.setBackgrounds'],
    ['ss.deleteSheet("환자")', '(String)', 'SpreadsheetApp.Spreadsheet.deleteSheet'],
    [
      's.setConditionalFormatRules([s])',
      '(SpreadsheetApp.Sheet[])',
      'SpreadsheetApp.Sheet.setConditionalFormatRules',
    ],
    ['s.getRange({ row: 1 })', '((class))', 'SpreadsheetApp.Sheet.getRange'],
    ['SpreadsheetApp.getUi().alert(5)', '(number)', 'Ui.alert'],
    ['s.getProtections("SHEET")', '(String)', 'SpreadsheetApp.Sheet.getProtections'],
    ['Utilities.formatDate("2026", "Asia/Seoul", "yyyy")', '(String,String,String)', 'Utilities.formatDate'],
    ['LockService.getScriptLock().tryLock("1")', '(String)', 'LockService.Lock.tryLock'],
  ])('%s', (body, types, method) => {
    expect(() => resultOf(body)).toThrow(
      `The parameters ${types} don't match the method signature for ${method}.`,
    );
  });

  it('does not come for null where null resets', () => {
    expect(resultOf('return s.getRange(1, 1).setBackground("red").setBackground(null).getBackground()')).toBe(
      '#ffffff',
    );
  });
});

describe('a member that the host lacks', () => {
  it.each([
    ['s.getRange(1, 1).createPivotTable(s.getRange(1, 2))', 'Range.createPivotTable'],
    ['s.newChart()', 'Sheet.newChart'],
    ['s.getRange(1, 1).nonsense', 'Range.nonsense'],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    ['SpreadsheetApp.BooleanCriteria.TEXT_IS_NICE', 'BooleanCriteria.TEXT_IS_NICE'],
    ['DriveApp.getRootFolder()', 'DriveApp.getRootFolder'],
    ['s.insertImage("x", 1, 1)', 'Sheet.insertImage'],
  ])('throws and names itself: %s', (body, name) => {
    expect(() => resultOf(body)).toThrow(`not implemented: ${name}`);
  });

  it('cannot be put there', () => {
    expect(() => resultOf('s.extra = 1')).toThrow('not implemented: setting Sheet.extra');
  });
});
