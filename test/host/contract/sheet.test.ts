import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet

describe('Sheet.setName', () => {
  it('takes a hundred characters and refuses more, none, and a name that is taken but for case', () => {
    expect(resultOf(`return s.setName('가'.repeat(100)).getName().length`)).toBe(100);
    expect(() => resultOf(`s.setName('가'.repeat(101))`)).toThrow(
      'The sheet name cannot be greater than 100 characters.',
    );
    expect(() => resultOf(`ss.insertSheet('x'.repeat(101))`)).toThrow('100 characters');
    expect(() => resultOf(`s.setName('')`)).toThrow('cannot be empty');
    expect(() => resultOf(`ss.insertSheet('Data'); s.setName('data')`)).toThrow(
      'A sheet with the name "data" already exists. Please enter another name.',
    );
  });

  it('lets formulas that name the sheet follow', () => {
    const body = `const other = ss.insertSheet('b'); other.getRange('A1').setFormula("='시트1'!B2+b!C3");
      s.setName('새 이름'); other.setName('자료'); return other.getRange('A1').getFormula()`;
    expect(resultOf(body)).toBe("='새 이름'!B2+자료!C3");
  });
});

describe('Sheet.copyTo', () => {
  it('copies contents, looks and rules to the end, without protections, under a name of its own', () => {
    const body = `
      s.getRange('A1').setValue('x').setBackground('red').setNote('n').protect();
      s.setFrozenRows(1); s.getRange('A1:B2').createFilter();
      const [one, two] = [s.copyTo(ss), s.copyTo(ss)];
      one.getRange('A1').setValue('y');
      return [one.getName(), two.getName(), one.getSheetId() === s.getSheetId(), s.getRange('A1').getValue(), two.getRange('A1').getBackground(), two.getRange('A1').getNote(),
        two.getFrozenRows(), two.getFilter().getRange().getA1Notation(), two.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, ss.getActiveSheet().getName()];`;
    expect(resultOf(body)).toEqual([
      '시트1의 사본',
      '시트1의 사본 2',
      false,
      'x',
      '#ff0000',
      'n',
      1,
      'A1:B2',
      0,
      '시트1',
    ]);
  });

  it('says so where a name or metadata would have to be copied, too', () => {
    expect(() => resultOf(`ss.setNamedRange('a_', s.getRange('A1')); s.copyTo(ss)`)).toThrow(
      'not implemented',
    );
    expect(() => resultOf(`s.addDeveloperMetadata('k'); s.copyTo(ss)`)).toThrow('not implemented');
  });
});

describe('Sheet.appendRow', () => {
  it('grows the grid to the right and below, and refuses an empty row', () => {
    const body = `s.deleteColumns(3, 24); s.deleteRows(2, 999); s.appendRow([1, 2, 3]).appendRow([4]); return [s.getMaxColumns(), s.getMaxRows(), s.getLastRow()]`;
    expect(resultOf(body)).toEqual([3, 2, 2]);
    expect(() => resultOf('s.appendRow([])')).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });
});

describe('Sheet.clear, Sheet.clearContents, Sheet.clearFormats, Sheet.clearNotes, Sheet.clearConditionalFormatRules', () => {
  const SET = `s.getRange('A1').setValue(1).setBackground('red').setNote('n').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build());
    const left = () => [s.getRange('A1').getValue(), s.getRange('A1').getBackground(), s.getRange('A1').getNote(), s.getRange('A1').getDataValidation() !== null];`;
  it.each([
    ['s.clear()', ['', '#ffffff', 'n', true]],
    ['s.clear({ contentsOnly: true })', ['', '#ff0000', 'n', true]],
    ['s.clear({ formatOnly: true })', [1, '#ffffff', 'n', true]],
    ['s.clear({ formatOnly: true, contentsOnly: true })', ['', '#ffffff', 'n', true]],
    ['s.clearContents()', ['', '#ff0000', 'n', true]],
    ['s.clearFormats()', [1, '#ffffff', 'n', true]],
    ['s.clearNotes()', [1, '#ff0000', '', true]],
  ])('%s', (call, left) => {
    expect(resultOf(`${SET} ${call}; return left()`)).toEqual(left);
  });

  it('takes conditional formats with the looks, or alone', () => {
    const body = `
      const set = () => s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([s.getRange('A1')]).build()]);
      const left = () => s.getConditionalFormatRules().length;
      return [set() || left(), s.clearFormats() && left(), set() || s.clearContents() && left(), s.clearConditionalFormatRules() || left()]`;
    expect(resultOf(body)).toEqual([1, 0, 1, 0]);
  });

  it('names an option that the host lacks', () => {
    expect(() => resultOf('s.clear({ skipFilteredRows: true })')).toThrow('not implemented: Sheet.clear');
  });
});

describe('Sheet.getLastRow, Sheet.getLastColumn, Sheet.getDataRange', () => {
  it.each([
    ['', [0, 0, 'A1']],
    [
      "s.getRange('C5').setBackground('red').setNote('n').setBorder(true, true, true, true, true, true)",
      [0, 0, 'A1'],
    ],
    [
      "s.getRange('C5').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build())",
      [0, 0, 'A1'],
    ],
    ["s.getRange('C5').insertCheckboxes()", [5, 3, 'A1:C5']],
    ["s.getRange('C5').setValue('x'); s.getRange('C5').setValue('')", [0, 0, 'A1']],
    ["s.getRange('C5').setValue(' ')", [5, 3, 'A1:C5']],
    [`s.getRange('C5').setFormula('=""')`, [5, 3, 'A1:C5']],
    ["s.getRange('B2').setValue(0); s.hideRows(2)", [2, 2, 'A1:B2']],
  ])('after "%s"', (act, expected) => {
    expect(
      resultOf(`${act}; return [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()]`),
    ).toEqual(expected);
  });
});

describe('Sheet.setColumnWidth, Sheet.setColumnWidths, Sheet.setRowHeight, Sheet.setRowHeights, Sheet.setRowHeightsForced, Sheet.getColumnWidth, Sheet.getRowHeight', () => {
  it('keep pixels; a row does not shrink below its text unless it is forced', () => {
    const body = `s.setColumnWidth(1, 50).setColumnWidths(2, 2, 200).setRowHeight(1, 40).setRowHeights(2, 2, 5).setRowHeightsForced(4, 1, 5);
      return [[1, 2, 3, 4].map((column) => s.getColumnWidth(column)), [1, 2, 3, 4, 5].map((row) => s.getRowHeight(row))]`;
    expect(resultOf(body)).toEqual([
      [50, 200, 200, 100],
      [40, 21, 21, 5, 21],
    ]);
  });

  it.each([
    ['s.setColumnWidth(1, 0)', 'column width'],
    ['s.setColumnWidth(1, -1)', 'column width'],
    ['s.setRowHeight(1, 0)', 'row height'],
    ['s.setRowHeight(1, 2001)', 'row height'],
    ['s.setColumnWidth(27, 10)', 'Those columns are out of bounds.'],
    ['s.getRowHeight(1001)', 'Those rows are out of bounds.'],
  ])('%s throws', (call, message) => {
    expect(() => resultOf(call)).toThrow(message);
  });
});

describe('Sheet.hideRow, Sheet.unhideRow, Sheet.hideRows, Sheet.showRows, Sheet.isRowHiddenByUser, Sheet.hideColumn, Sheet.unhideColumn, Sheet.hideColumns, Sheet.showColumns, Sheet.isColumnHiddenByUser, Sheet.hideSheet, Sheet.showSheet, Sheet.isSheetHidden', () => {
  it('put rows, columns and sheets out of sight, and back', () => {
    const body = `
      const rows = () => [1, 2, 3, 4, 5].filter((row) => s.isRowHiddenByUser(row)).join('');
      const columns = () => [1, 2, 3, 4, 5].filter((column) => s.isColumnHiddenByUser(column)).join('');
      const seen = [];
      s.hideRow(s.getRange('A2:A3')); s.hideRows(5); seen.push(rows()); s.unhideRow(s.getRange('C3')); s.showRows(4, 2); seen.push(rows());
      s.hideColumn(s.getRange('B:C')); s.hideColumns(5); seen.push(columns()); s.unhideColumn(s.getRange('C3')); s.showColumns(4, 2); seen.push(columns());
      const other = ss.insertSheet('b').hideSheet();
      let message; try { s.hideSheet() } catch (error) { message = error.message }
      return [...seen, other.isSheetHidden(), message, other.showSheet().isSheetHidden()]`;
    expect(resultOf(body)).toEqual([
      '235',
      '2',
      '235',
      '2',
      true,
      "You can't hide all the sheets in a document.",
      false,
    ]);
  });
});

describe('Sheet.getSheetName, Sheet.getSheetId, Sheet.getMaxRows, Sheet.getMaxColumns, Sheet.getName', () => {
  it('tell of the sheet', () => {
    const body = `return [s.getSheetName(), s.getName(), typeof s.getSheetId(), s.getMaxRows(), s.getMaxColumns()]`;
    expect(resultOf(body)).toEqual(['시트1', '시트1', 'number', 1000, 26]);
  });
});

describe('Sheet.autoResizeColumn, Sheet.autoResizeColumns, Sheet.autoResizeRows', () => {
  it('fit a column to its widest text, about, and leave a blank one', () => {
    const body = `s.getRange('A1:B2').setValues([['short', '가나다라마바사아자차카타파하'], ['a somewhat longer text', 1]]);
      s.setColumnWidth(3, 77).setRowHeight(1, 90);
      s.autoResizeColumns(1, 3).autoResizeRows(1, 1);
      return [1, 2, 3].map((column) => s.getColumnWidth(column)).concat(s.getRowHeight(1))`;
    const [a = 0, b = 0, c, row] = resultOf(body) as number[];
    expect([a > 120 && a < 190, b > 180 && b < 230, c, row]).toEqual([true, true, 77, 21]);
  });
});

describe('Sheet.setFrozenRows, Sheet.setFrozenColumns, Sheet.getFrozenRows, Sheet.getFrozenColumns', () => {
  it('freeze all but the last, and follow what is inserted and deleted among them', () => {
    const body = `s.setFrozenRows(3); s.setFrozenColumns(2);
      s.insertRowsBefore(2, 2); s.insertRowsAfter(5, 1); s.deleteRow(1); s.deleteColumns(2, 3);
      return [s.getFrozenRows(), s.getFrozenColumns()]`;
    expect(resultOf(body)).toEqual([4, 1]);
    expect(() => resultOf('s.setFrozenRows(1000)')).toThrow(
      "You can't freeze all visible rows on the sheet.",
    );
    expect(() => resultOf('s.setFrozenColumns(-1)')).toThrow('freeze');
  });
});

describe('Sheet.insertRows, Sheet.insertRowBefore, Sheet.insertRowAfter, Sheet.insertColumns, Sheet.insertColumnBefore, Sheet.insertColumnAfter, Sheet.deleteRow, Sheet.deleteColumn: bounds', () => {
  it.each([
    ['s.insertRowsBefore(0, 1)', 'Those rows are out of bounds.'],
    ['s.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['s.insertRows(1, 0)', 'Those rows are out of bounds.'],
    ['s.insertColumnBefore(27)', 'Those columns are out of bounds.'],
    ['s.deleteRow(0)', 'Those rows are out of bounds.'],
    ['s.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['s.deleteColumns(26, 2)', 'Those columns are out of bounds.'],
    ['s.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['s.setFrozenRows(2); s.deleteRows(3, 998)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ["s.moveRows(s.getRange('A1:A3'), 2)", 'destination index'],
    ["s.moveRows(s.getRange('A1'), 1002)", 'Those rows are out of bounds.'],
    ["s.moveRows(ss.insertSheet('x').getRange('A1'), 2)", 'same sheet'],
    ['s.hideRows(1000, 2)', 'Those rows are out of bounds.'],
    ['s.isRowHiddenByUser(1001)', 'Those rows are out of bounds.'],
  ])('%s', (call, message) => {
    expect(() => resultOf(call)).toThrow(message);
  });

  it('the reference moves rows 1 and 2 before 5, where they become 3 and 4', () => {
    const body = `s.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]); s.moveRows(s.getRange('A1:A2'), 5); return s.getRange('A1:A5').getValues().join('')`;
    expect(resultOf(body)).toBe('34125');
  });
});

describe('the limits of a grid', () => {
  const CELLS =
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
  it.each([
    ['s.insertRowsAfter(1000, 383616)', CELLS],
    ['s.insertColumnsAfter(26, 9975)', CELLS],
    ['s.insertRowsAfter(1000, 383615); ss.insertSheet()', CELLS],
    ['s.insertRowsAfter(1000, 200000); s.copyTo(ss)', CELLS],
    ['s.insertRowsAfter(1000, 200000); ss.duplicateActiveSheet()', CELLS],
    ["s.insertRowsAfter(1000, 200000); ss.insertSheet('x', { template: s })", CELLS],
    ["s.insertRowsAfter(1000, 383615); s.getRange(384615, 1).setValue('x'); s.appendRow([1])", CELLS],
    ['s.insertRowsAfter(1000, 383615); s.appendRow(new Array(27).fill(1))', CELLS],
    ['s.deleteRows(2, 999); s.insertColumnsAfter(26, 18253)', '18278 columns'],
    ['s.deleteRows(2, 999); s.appendRow(new Array(18279).fill(1))', '18278 columns'],
  ])('%s', (call, message) => {
    expect(() => resultOf(call)).toThrow(message);
  });

  it('are reached, not passed', () => {
    expect(resultOf('s.insertRowsAfter(1000, 383615); return s.getMaxRows() * s.getMaxColumns()')).toBe(
      9_999_990 + 0,
    );
    expect(resultOf('s.deleteRows(2, 999); s.insertColumnsAfter(26, 18252); return s.getMaxColumns()')).toBe(
      18_278,
    );
  });
});

describe('Sheet.setTabColorObject, Sheet.getTabColorObject, Sheet.getTabColor, Sheet.setHiddenGridlines, Sheet.hasHiddenGridlines, Sheet.setRightToLeft, Sheet.isRightToLeft, Sheet.getType, SheetType.GRID, Sheet.getFormUrl', () => {
  it('are kept, in a snapshot, too', () => {
    const host =
      hostOf(`s.setTabColorObject(SpreadsheetApp.newColor().setRgbColor('#00ff00').build()).setHiddenGridlines(true).setRightToLeft(true);
      return [s.getTabColor(), s.getTabColorObject().asRgbColor().asHexString(), s.hasHiddenGridlines(), s.isRightToLeft(), s.getType() === SpreadsheetApp.SheetType.GRID, s.getFormUrl()]`);
    expect(host.run('main').value).toEqual(['#00ff00', '#00ff00', true, true, true, null]);
    const saved = host.snapshot();
    const again = createHost({
      script:
        'function main() { const s = SpreadsheetApp.getActiveSheet(); return [s.hasHiddenGridlines(), s.isRightToLeft()] }',
      snapshot: JSON.parse(JSON.stringify(saved)),
    });
    expect([again.run('main').value, again.snapshot()]).toEqual([[true, true], saved]);
  });
});

describe('Sheet.sort', () => {
  it('leaves frozen rows where they are', () => {
    const body = `s.getRange('A1:A4').setValues([['z'], ['b'], ['c'], ['a']]); s.setFrozenRows(1); s.sort(1, false); return s.getRange('A1:A4').getValues().join('')`;
    expect(resultOf(body)).toBe('zcba');
  });
});

describe('Sheet.getSheetValues, Sheet.getIndex, Sheet.getParent', () => {
  it('tell values and place', () => {
    const body = `s.getRange('B2').setValue(5); return [s.getSheetValues(1, 1, 2, 2), s.getIndex(), s.getParent().getName()]`;
    expect(resultOf(body)).toEqual([
      [
        ['', ''],
        ['', 5],
      ],
      1,
      'Workbook',
    ]);
  });
});
