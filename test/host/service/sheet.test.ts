import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

describe('Sheet.insertRowsAfter', () => {
  it('gives the new rows the looks and validation of the row before, but neither content nor note', () => {
    const body = `
      s.getRange('A2').setNumberFormat('@').setBackground('#ff0000').setNote('메모').setValue('010');
      s.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['010']).build());
      s.insertRowsAfter(2, 2);
      const range = s.getRange('A2:A5');
      return [range.getNumberFormats(), range.getBackgrounds(), range.getNotes(), range.getValues(),
        range.getDataValidations().map((row) => row[0] && row[0].getCriteriaValues()[0]), s.getMaxRows()].map((x) => String(x));`;
    expect(resultOf(body)).toEqual([
      '@,@,@,0.###############',
      '#ff0000,#ff0000,#ff0000,#ffffff',
      '메모,,,',
      '010,,,',
      '010,010,010,',
      '1002',
    ]);
  });

  it('lets conditional formats, filter and protections grow inside, and stay at their end', () => {
    const body = `
      const area = s.getRange('A1:B10');
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([area]).build()]);
      area.createFilter();
      area.protect().setWarningOnly(true);
      const places = () => [s.getConditionalFormatRules()[0].getRanges()[0], s.getFilter().getRange(),
        s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange()].map((range) => range.getA1Notation());
      s.insertRowsAfter(5, 5);
      const inside = places();
      s.insertRowsAfter(15, 5);
      return [inside, places()];`;
    expect(resultOf(body)).toEqual([new Array(3).fill('A1:B15'), new Array(3).fill('A1:B15')]);
  });
});

describe('Sheet.insertColumnsBefore, deleteColumns', () => {
  it('carry contents, looks, notes, hidden marks and widths along', () => {
    const body = `
      s.getRange('A1:C1').setValues([['이름', '전화', '메모']]);
      s.getRange('C:C').setNumberFormat('@'); s.getRange('C1').setNote('n'); s.hideColumns(3); s.setColumnWidth(3, 222);
      const facts = () => [s.getRange(1, 1, 1, 4).getValues()[0].join('|'), s.getRange('D5').getNumberFormat(), s.getRange('D1').getNote(),
        s.isColumnHiddenByUser(4), s.getColumnWidth(4)];
      s.insertColumnsBefore(2, 1);
      const inserted = facts();
      s.deleteColumns(2, 1);
      return [inserted, s.getRange('C5').getNumberFormat(), s.getRange('C1').getNote(), s.isColumnHiddenByUser(3), s.getColumnWidth(3), s.getMaxColumns()];`;
    expect(resultOf(body)).toEqual([['이름||전화|메모', '@', 'n', true, 222], '@', 'n', true, 222, 26]);
  });
});

describe('Sheet.moveColumns, moveRows', () => {
  it('put a column before another one with all that belongs to it', () => {
    const body = `
      s.getRange('A1:D1').setValues([['가', '나', '다', '라']]);
      s.getRange('A:A').setNumberFormat('@').setFontWeight('bold');
      s.moveColumns(s.getRange('A1'), 4);
      return [s.getRange('A1:D1').getValues()[0].join(''), s.getRange('A1:D1').getNumberFormats()[0].join()];`;
    expect(resultOf(body)).toEqual(['나다가라', '0.###############,0.###############,@,0.###############']);
  });

  it('move rows up and down', () => {
    const body = `
      s.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      s.moveRows(s.getRange('A3:A4'), 1);
      const up = s.getRange('A1:A4').getValues().join('');
      s.moveRows(s.getRange('A1'), 1001);
      return [up, s.getRange('A1:A3').getValues().join(''), s.getRange('A1000').getValue(), s.getLastRow()];`;
    expect(resultOf(body)).toEqual(['3412', '412', 3, 1000]);
  });
});

describe('Sheet.getLastRow and getDataRange', () => {
  it('count content only: not formats, validations or notes, but check boxes', () => {
    const body = `
      s.getRange('A50').setBackground('red').setNote('n').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      const before = [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()];
      s.getRange('B20').insertCheckboxes();
      return before.concat([s.getLastRow(), s.getLastColumn(), s.getRange('B20').getValue(), s.getDataRange().getA1Notation()]);`;
    expect(resultOf(body)).toEqual([0, 0, 'A1', 20, 2, false, 'A1:B20']);
  });
});

describe('Sheet.appendRow', () => {
  it('writes below the last content and grows the grid where it is full', () => {
    const body = `
      s.deleteRows(3, 998);
      s.appendRow(['a']); s.appendRow(['b', '=A1']); s.appendRow(['c']);
      return [s.getMaxRows(), s.getRange('A1:A3').getValues().join(''), s.getRange('B2').getFormula()];`;
    expect(resultOf(body)).toEqual([3, 'abc', '=A1']);
  });
});

describe('Sheet.getRange', () => {
  it.each([
    ['"B2"', 'B2'],
    ['"B2:C3"', 'B2:C3'],
    ['"C3:B2"', 'B2:C3'],
    ['"A:A"', 'A:A'],
    ['"2:3"', '2:3'],
    ['"A2:A"', 'A2:A1000'],
    ['"$A$1"', 'A1'],
    [`"'시트1'!B2"`, 'B2'],
    ['2, 3', 'C2'],
    ['2, 3, 4', 'C2:C5'],
    ['2, 3, 4, 5', 'C2:G5'],
    ['1, 26', 'Z1'],
  ])('(%s) is %s', (args, a1) => {
    expect(resultOf(`return s.getRange(${args}).getA1Notation()`)).toBe(a1);
  });
});

describe('Spreadsheet.insertSheet', () => {
  it('makes 1000 rows and 26 columns at the place it is told, and shows it', () => {
    const body = `
      const made = ss.insertSheet('환자', 0);
      ss.insertSheet('내원');
      return [ss.getSheets().map((sheet) => sheet.getName()), made.getMaxRows(), made.getMaxColumns(), ss.getActiveSheet().getName(), made.getIndex()];`;
    expect(resultOf(body)).toEqual([['환자', '내원', '시트1'], 1000, 26, '내원', 1]);
  });

  it('moves the active sheet to a place', () => {
    const body = `ss.insertSheet('가', 1); ss.insertSheet('나', 2); ss.moveActiveSheet(1); return ss.getSheets().map((sheet) => sheet.getName())`;
    expect(resultOf(body)).toEqual(['나', '시트1', '가']);
  });

  it('finds a sheet by its exact name and gives null for any other', () => {
    expect(resultOf(`return [ss.getSheetByName('시트1').getName(), ss.getSheetByName('없음')]`)).toEqual([
      '시트1',
      null,
    ]);
  });
});

describe('looks of a range', () => {
  it.each([
    ['Background', '#123456', 'Backgrounds'],
    ['FontWeight', 'bold', 'FontWeights'],
    ['FontStyle', 'italic', 'FontStyles'],
    ['FontLine', 'line-through', 'FontLines'],
    ['FontSize', 14, 'FontSizes'],
    ['FontFamily', 'Noto Sans KR', 'FontFamilies'],
    ['HorizontalAlignment', 'center', 'HorizontalAlignments'],
    ['VerticalAlignment', 'middle', 'VerticalAlignments'],
    ['NumberFormat', '0%', 'NumberFormats'],
  ])('%s is set for one cell or for each', (one, value, many) => {
    const body = `
      s.getRange('A1').set${one}(a);
      const all = s.getRange('A1:B1').get${many}()[0];
      s.getRange('C1:D1').set${many}([[all[1], a]]);
      return [s.getRange('A1').get${one}(), s.getRange('D1').get${one}(), s.getRange('C1').get${one}() === all[1]];`;
    expect(hostOf(body).run('main', [value]).value).toEqual([value, value, true]);
  });

  it.each([
    ['setBackground', '없는색', 'getBackground', '#ffffff'],
    ['setHorizontalAlignment', 'middle', 'getHorizontalAlignment', 'general'],
    ['setFontWeight', 'heavy', 'getFontWeight', 'normal'],
  ])('%s ignores "%s" without a word', (set, value, get, before) => {
    expect(resultOf(`return s.getRange('A1').${set}('${value}').${get}()`)).toBe(before);
  });

  it('gives colours as small six-digit hex', () => {
    expect(
      resultOf(
        `return ['#ABC', 'red', '#A1B2C3'].map((colour) => s.getRange('A1').setBackground(colour).getBackground())`,
      ),
    ).toEqual(['#aabbcc', '#ff0000', '#a1b2c3']);
  });

  it('are set for every range of a list', () => {
    const body = `s.getRangeList(['A1', 'C2:D3']).setFontWeight('bold').setNumberFormat('@');
      return [s.getRange('A1:D3').getFontWeights().join(';'), s.getRange('D3').getNumberFormat()];`;
    expect(resultOf(body)).toEqual([
      'bold,normal,normal,normal;normal,normal,bold,bold;normal,normal,bold,bold',
      '@',
    ]);
  });

  it('go with clearFormat, contents with clearContent', () => {
    const body = `
      const range = s.getRange('A1:B2').setValue('x').setBackground('red').setFontWeight('bold');
      s.getRange('A1').clearFormat(); s.getRange('B2').clearContent();
      return [range.getBackgrounds(), range.getValues()];`;
    expect(resultOf(body)).toEqual([
      [
        ['#ffffff', '#ff0000'],
        ['#ff0000', '#ff0000'],
      ],
      [
        ['x', 'x'],
        ['x', ''],
      ],
    ]);
  });
});
