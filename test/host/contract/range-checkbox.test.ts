import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#insertCheckboxes()
describe('Range.insertCheckboxes, RangeList.insertCheckboxes', () => {
  it.each([
    ['', false],
    ["'yes'", ''],
    ["'yes', 'no'", 'no'],
  ])('with (%s) sets every cell to the unchecked value', (values, unchecked) => {
    const body = `const range = s.getRange('A1:A2').setValues([['x'], ['']]).insertCheckboxes(${values});
      return [range.getValues(), range.getDataValidation().getCriteriaType().toString()];`;
    expect(resultOf(body)).toEqual([[[unchecked], [unchecked]], 'CHECKBOX']);
  });

  it('counts as content where false stands', () => {
    expect(resultOf("s.getRange('A5').insertCheckboxes(); return s.getLastRow()")).toBe(5);
  });

  it('is done for each range of a list', () => {
    expect(
      resultOf(
        "s.getRangeList(['A1', 'C1']).insertCheckboxes().check(); return s.getRange('A1:C1').getValues()[0]",
      ),
    ).toEqual([true, '', true]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#check()
describe('Range.check, Range.uncheck', () => {
  it('leaves cells that hold neither value, or no check box', () => {
    const body = `s.getRange('A1:A2').insertCheckboxes('yes', 'no'); s.getRange('A2').clearContent(); s.getRange('A3').setValue('no');
      const range = s.getRange('A1:A3').check(); const checked = range.getValues().flat();
      return [checked, range.uncheck().getValues().flat()];`;
    expect(resultOf(body)).toEqual([
      ['yes', '', 'no'],
      ['no', '', 'no'],
    ]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#isChecked()
describe('Range.isChecked', () => {
  it('is null for a mixture, and for what is no check box', () => {
    const body = `s.getRange('A1:A3').insertCheckboxes('yes', 'no'); s.getRange('A1').setValue('yes'); s.getRange('B1').setValue(true);
      return ['A1', 'A2:A3', 'A1:A2', 'B1', 'A1:B1'].map((a1) => s.getRange(a1).isChecked());`;
    expect(resultOf(body)).toEqual([true, false, null, null, null]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#removeCheckboxes()
describe('Range.removeCheckboxes', () => {
  it('takes away the check boxes and their two values, nothing else', () => {
    const body = `s.getRange('A1:A2').insertCheckboxes('yes', 'no'); s.getRange('A2').clearDataValidations().setValue('memo').setDataValidation(s.getRange('A1').getDataValidation());
      s.getRange('A3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['yes']).build()).setValue('yes');
      const range = s.getRange('A1:A3').removeCheckboxes();
      return [range.getValues().flat(), range.getDataValidations().flat().map((rule) => rule === null)];`;
    expect(resultOf(body)).toEqual([
      ['', 'memo', 'yes'],
      [true, true, false],
    ]);
  });
});
