import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

describe('a conditional format rule', () => {
  it.each([
    ['whenTextEqualTo("A")', 'TEXT_EQUAL_TO', ['A']],
    ['whenTextContains("A")', 'TEXT_CONTAINS', ['A']],
    ['whenFormulaSatisfied("=A1=1")', 'CUSTOM_FORMULA', ['=A1=1']],
    ['whenCellNotEmpty()', 'CELL_NOT_EMPTY', []],
    ['whenNumberBetween(1, 5)', 'NUMBER_BETWEEN', [1, 5]],
  ])('made by %s is read back as %s', (when, type, values) => {
    const body = `
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().${when}.setBackground('#FF0000').setFontColor('#000001')
        .setBold(true).setItalic(false).setRanges([s.getRange('A1:B2'), s.getRange('D1')]).build()]);
      const [rule] = s.getConditionalFormatRules();
      const condition = rule.getBooleanCondition();
      return [condition.getCriteriaType().toString(), condition.getCriteriaValues(), condition.getBackgroundObject().asRgbColor().asHexString(),
        condition.getFontColorObject().asRgbColor().getBlue(), condition.getBold(), condition.getItalic(), condition.getUnderline(),
        rule.getRanges().map((range) => range.getA1Notation()), rule.getGradientCondition()];`;
    expect(resultOf(body)).toEqual([type, values, '#ff0000', 1, true, false, null, ['A1:B2', 'D1'], null]);
  });

  it('needs a condition and ranges', () => {
    expect(() =>
      resultOf(
        `SpreadsheetApp.newConditionalFormatRule().setBold(true).setRanges([s.getRange('A1')]).build()`,
      ),
    ).toThrow('must have a condition');
    expect(() => resultOf('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toThrow(
      'at least one range',
    );
  });

  it('cannot speak of another sheet', () => {
    const body = `const other = ss.insertSheet('x');
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([other.getRange('A1')]).build()])`;
    expect(() => resultOf(body)).toThrow('Conditional format rule cannot reference a different sheet.');
  });

  it('set anew replaces all rules, and a copy changes none of them', () => {
    const body = `
      const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges([s.getRange('A1')]).build();
      s.setConditionalFormatRules([rule, rule]);
      s.setConditionalFormatRules([rule, rule.copy().setBackground('blue').build()]);
      const colours = s.getConditionalFormatRules().map((each) => each.getBooleanCondition().getBackgroundObject().asRgbColor().asHexString());
      s.clearConditionalFormatRules();
      return [colours, s.getConditionalFormatRules().length];`;
    expect(resultOf(body)).toEqual([['#ff0000', '#0000ff'], 0]);
  });
});

describe('a data validation', () => {
  it.each([
    ['requireCheckbox()', 'CHECKBOX', []],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
    ['requireValueInList(["예", "아니요"])', 'VALUE_IN_LIST', [['예', '아니요'], true]],
    ['requireValueInList(["예"], false)', 'VALUE_IN_LIST', [['예'], false]],
    ['requireNumberBetween(1, 7)', 'NUMBER_BETWEEN', [1, 7]],
    ['requireFormulaSatisfied("=LEN(A1)<5")', 'CUSTOM_FORMULA', ['=LEN(A1)<5']],
  ])('made by %s is read back as %s', (require, type, values) => {
    const body = `
      const range = s.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().${require}.setHelpText('도움').build());
      const rule = range.getDataValidation();
      return [rule.getCriteriaType().toString(), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()];`;
    expect(resultOf(body)).toEqual([type, values, true, '도움']);
  });

  it('goes with null or clearDataValidations, one by one with a grid', () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireDate().build();
      const range = s.getRange('A1:A4').setDataValidation(rule);
      s.getRange('A1').setDataValidation(null); s.getRange('A2').clearDataValidations();
      s.getRange('B1:B2').setDataValidations([[rule], [null]]);
      return [range.getDataValidations().map((row) => row[0] !== null), s.getRange('B1:B2').getDataValidations().map((row) => row[0] !== null)];`;
    expect(resultOf(body)).toEqual([
      [false, false, true, true],
      [true, false],
    ]);
  });

  it('offers 500 words at most', () => {
    expect(() =>
      resultOf(`SpreadsheetApp.newDataValidation().requireValueInList(new Array(501).fill('x'))`),
    ).toThrow('limit of 500');
  });

  it('of check boxes is ticked, unticked and removed with its value', () => {
    const body = `
      const range = s.getRange('A1:A2').insertCheckboxes();
      s.getRange('A1').check();
      const ticked = range.getValues().flat().concat(s.getRange('A1').isChecked(), s.getRange('B1').isChecked());
      range.uncheck();
      const none = range.getValues().flat();
      range.removeCheckboxes();
      return [ticked, none, range.getValues().flat(), s.getLastRow()];`;
    expect(resultOf(body)).toEqual([[true, false, true, null], [false, false], ['', ''], 0]);
  });
});

describe('a filter', () => {
  it('is one a sheet, sorts what is below its header and can be removed', () => {
    const body = `
      s.getRange('A1:A4').setValues([['이름'], ['나'], ['가'], ['다']]).createFilter();
      s.getFilter().sort(1, false);
      const sorted = s.getRange('A1:A4').getValues().flat().join('');
      let message; try { s.getRange('A1').createFilter(); } catch (error) { message = error.message; }
      s.getFilter().remove();
      return [sorted, message, s.getFilter()];`;
    expect(resultOf(body)).toEqual([
      '이름다나가',
      "You can't create a filter in a sheet that already has a filter.",
      null,
    ]);
  });
});

describe('a protection', () => {
  it('covers a range or the sheet, and a sheet has one', () => {
    const body = `
      s.protect().setDescription('시트'); s.protect().setWarningOnly(true);
      const range = s.getRange('A1:B1').protect().setDescription('머리글');
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      const facts = ss.getProtections(SHEET).concat(s.getProtections(RANGE)).map((each) => [each.getDescription(), each.isWarningOnly(), each.getRange().getA1Notation()].join());
      range.remove();
      return [facts, s.getProtections(RANGE).length];`;
    expect(resultOf(body)).toEqual([['시트,true,A1:Z1000', '머리글,false,A1:B1'], 0]);
  });
});

describe('Range.copyTo', () => {
  it('repeats values, looks and validations over the destination', () => {
    const body = `
      s.getRange('A1:A2').setValues([[1], [2]]);
      s.getRange('A1').setBackground('red').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      s.getRange('A1:A2').copyTo(s.getRange('C1:D4'));
      return [s.getRange('C1:D4').getValues().join(';'), s.getRange('D1:D4').getBackgrounds().join(), s.getRange('C3').getDataValidation() !== null];`;
    expect(resultOf(body)).toEqual(['1,1;2,2;1,1;2,2', '#ff0000,#ffffff,#ff0000,#ffffff', true]);
  });
});

describe('clearing', () => {
  it.each([
    ["s.getRange('A1').clear()", ['', '#ffffff', 'n', false]],
    ["s.getRange('A1').clear({ contentsOnly: true })", ['', '#ff0000', 'n', true]],
    ["s.getRange('A1').clear({ formatOnly: true })", ['x', '#ffffff', 'n', false]],
    ["s.getRange('A1').clear({ validationsOnly: true })", ['x', '#ff0000', 'n', false]],
    ["s.getRange('A1').clearNote()", ['x', '#ff0000', '', true]],
    ['s.clearContents()', ['', '#ff0000', 'n', true]],
    ['s.clear()', ['', '#ffffff', 'n', true]],
  ])('%s', (clear, left) => {
    const body = `
      const range = s.getRange('A1').setValue('x').setBackground('red').setNote('n')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
      ${clear};
      return [range.getValue(), range.getBackground(), range.getNote(), range.getDataValidation() !== null];`;
    expect(resultOf(body)).toEqual(left);
  });
});

describe('rows, columns and sheets out of sight', () => {
  it('are hidden and shown again', () => {
    const body = `
      s.hideRows(2, 3); s.showRows(3); s.hideColumn(s.getRange('B:C')); s.unhideColumn(s.getRange('C1'));
      const other = ss.insertSheet('x').hideSheet();
      const hidden = other.isSheetHidden();
      return [[2, 3, 4].map((row) => s.isRowHiddenByUser(row)), [2, 3].map((column) => s.isColumnHiddenByUser(column)), hidden, other.showSheet().isSheetHidden()];`;
    expect(resultOf(body)).toEqual([[true, false, true], [true, false], true, false]);
  });

  it('leave one sheet at least', () => {
    expect(() => hostOf('s.hideSheet()').run('main')).toThrow("You can't hide all the sheets in a document.");
  });
});
