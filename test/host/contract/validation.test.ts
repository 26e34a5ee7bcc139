import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder

const NEW = 'SpreadsheetApp.newDataValidation()';

describe('DataValidationBuilder.getCriteriaType, DataValidationBuilder.getCriteriaValues, DataValidationBuilder.getAllowInvalid, DataValidationBuilder.getHelpText, DataValidationBuilder.copy, DataValidationBuilder.setHelpText, DataValidationBuilder.build, DataValidation.copy, DataValidation.getAllowInvalid, DataValidation.getHelpText', () => {
  it('tell what a builder has so far', () => {
    const body = `
      const builder = ${NEW};
      const bare = [builder.getCriteriaType(), builder.getCriteriaValues(), builder.getAllowInvalid(), builder.getHelpText()];
      const copy = builder.requireCheckbox('A', 'B').setAllowInvalid(false).setHelpText('도움').copy().requireDate();
      const rule = builder.build().copy().build();
      return [bare, builder.getCriteriaType().toString(), builder.getCriteriaValues(), copy.getCriteriaType().toString(), rule.getAllowInvalid(), rule.getHelpText()];`;
    expect(resultOf(body)).toEqual([
      [null, [], true, null],
      'CHECKBOX',
      ['A', 'B'],
      'DATE_IS_VALID_DATE',
      false,
      '도움',
    ]);
  });
});

const DAY = `new Date(2026, 11, 24)`;

describe('DataValidation.getCriteriaType, DataValidation.getCriteriaValues', () => {
  it.each([
    ['requireDate', [], 'DATE_IS_VALID_DATE'],
    ['requireValueInList', ['["가", "나"]', 'false'], 'VALUE_IN_LIST'],
    ['requireDateAfter', [DAY], 'DATE_AFTER'],
    ['requireDateBefore', [DAY], 'DATE_BEFORE'],
    ['requireDateBetween', [DAY, DAY], 'DATE_BETWEEN'],
    ['requireDateEqualTo', [DAY], 'DATE_EQUAL_TO'],
    ['requireDateNotBetween', [DAY, DAY], 'DATE_NOT_BETWEEN'],
    ['requireDateOnOrAfter', [DAY], 'DATE_ON_OR_AFTER'],
    ['requireDateOnOrBefore', [DAY], 'DATE_ON_OR_BEFORE'],
    ['requireNumberBetween', ['1.5', '2'], 'NUMBER_BETWEEN'],
    ['requireNumberEqualTo', ['5'], 'NUMBER_EQUAL_TO'],
    ['requireNumberGreaterThan', ['5'], 'NUMBER_GREATER_THAN'],
    ['requireNumberGreaterThanOrEqualTo', ['5'], 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
    ['requireNumberLessThan', ['5'], 'NUMBER_LESS_THAN'],
    ['requireNumberLessThanOrEqualTo', ['5'], 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
    ['requireNumberNotBetween', ['1', '2'], 'NUMBER_NOT_BETWEEN'],
    ['requireNumberNotEqualTo', ['5'], 'NUMBER_NOT_EQUAL_TO'],
    ['requireTextContains', ['"가"'], 'TEXT_CONTAINS'],
    ['requireTextDoesNotContain', ['"가"'], 'TEXT_DOES_NOT_CONTAIN'],
    ['requireTextEqualTo', ['"가"'], 'TEXT_EQUAL_TO'],
    ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL'],
    ['requireTextIsUrl', [], 'TEXT_IS_VALID_URL'],
    ['requireFormulaSatisfied', ['"=LEN(A1)<5"'], 'CUSTOM_FORMULA'],
    ['requireCheckbox', [], 'CHECKBOX'],
    ['requireCheckbox', ['"예"'], 'CHECKBOX'],
  ])(
    'give back what DataValidationBuilder.%s(%s) took, and DataValidationBuilder.withCriteria takes it again',
    (name, args, type) => {
      const body = `
      const args = [${args.join(', ')}];
      const read = (range) => { const rule = range.getDataValidation(); return [rule.getCriteriaType().toString(), rule.getCriteriaValues()]; };
      const [made, copied] = [s.getRange('A1'), s.getRange('A2')];
      made.setDataValidation(${NEW}.${name}(...args).build());
      const rule = made.getDataValidation();
      copied.setDataValidation(${NEW}.withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build());
      return JSON.stringify(read(made)) === JSON.stringify(read(copied)) && JSON.stringify(read(made)) === JSON.stringify([a, args]);`;
      expect(hostOf(body).run('main', [type]).value).toBe(true);
    },
  );

  it('of DataValidationBuilder.requireValueInList are texts, whatever was given', () => {
    expect(resultOf(`return ${NEW}.requireValueInList([9, false, 'z']).build().getCriteriaValues()`)).toEqual(
      [['9', 'false', 'z'], true],
    );
    expect(() => resultOf(`${NEW}.requireValueInList([null])`)).toThrow('not implemented');
  });

  it('of DataValidationBuilder.requireValueInRange are the range and whether there is an arrow', () => {
    const body = `
      const other = ss.insertSheet("남's");
      s.getRange('A1').setDataValidation(${NEW}.requireValueInRange(other.getRange('B2:B4'), false).build());
      const values = () => { const [range, arrow] = s.getRange('A1').getDataValidation().getCriteriaValues(); return [range.getSheet().getName(), range.getA1Notation(), arrow]; };
      const before = values();
      other.insertRowsBefore(3, 2).setName('다른 이름').insertColumnBefore(1);
      return [before, values()];`;
    expect(resultOf(body)).toEqual([
      ["남's", 'B2:B4', false],
      ['다른 이름', 'C2:C6', false],
    ]);
  });
});

describe('a formula of DataValidationBuilder.requireFormulaSatisfied', () => {
  it.each([
    ['s.insertRowsBefore(1, 2)', 'A4', '=AND(A4>1,$B$1=0,D4=2)'.replace('$B$1', '$B$3')],
    ['s.deleteRow(2)', 'A2', '=AND(A2>1,$B$1=0,D2=2)'],
    ['s.insertColumnAfter(1)', 'A2', '=AND(A2>1,$C$1=0,E2=2)'],
  ])('follows %s', (change, a1, formula) => {
    const body = `s.getRange('A2:A9').setDataValidation(${NEW}.requireFormulaSatisfied('=AND(A2>1,$B$1=0,D2=2)').build());
      ${change}; return s.getRange(a).getDataValidation().getCriteriaValues()[0]`;
    expect(hostOf(body).run('main', [a1]).value).toBe(formula);
  });
});

describe('DataValidationBuilder.setAllowInvalid(false) and Range.setValue', () => {
  const REFUSED = 'The data you entered in cell A1 violates the data validation rules set on this cell.';
  it.each([
    ['requireNumberBetween(2, 1)', '1.5', '3'],
    ['requireNumberNotBetween(1, 2)', '3', '"x"'],
    ['requireNumberEqualTo(5)', '5', '"x"'],
    ['requireNumberNotEqualTo(5)', '4', '5'],
    ['requireNumberLessThan(5)', '4', '5'],
    [`requireDateAfter(${DAY})`, '"2026-12-25"', '"2026-12-24"'],
    [`requireDateOnOrAfter(${DAY})`, '"2026-12-24 09:00"', '"2026-12-23"'],
    [`requireDateBefore(${DAY})`, '"2026-12-23"', '"2026-12-24"'],
    [`requireDateOnOrBefore(${DAY})`, '"2026-12-24 23:00"', '"text"'],
    [`requireDateEqualTo(${DAY})`, '"2026-12-24"', '"2026-12-25"'],
    [`requireDateBetween(${DAY}, ${DAY})`, '"2026-12-24"', '5'],
    [`requireDateNotBetween(${DAY}, ${DAY})`, '"2026-12-25"', '"2026-12-24"'],
    ['requireDate()', 'new Date()', '"text"'],
    ['requireTextContains("나다")', '"가나다"', '"가나"'],
    ['requireTextDoesNotContain("나다")', '"가나"', '"가나다"'],
    ['requireTextEqualTo("가")', '"가"', '"나"'],
    ['requireTextIsEmail()', '"a@example.com"', '"a@example"'],
    ['requireTextIsUrl()', '"https://example.com/x"', '"x"'],
    ['requireCheckbox("예", "아니요")', '"아니요"', 'true'],
    ['requireValueInList(["1", "TRUE"])', '1', '2'],
    ['requireValueInRange(s.getRange("C1:D2"))', '"가"', '"라"'],
  ])('%s takes %s, refuses %s', (rule, good, bad) => {
    const body = `s.getRange('C1:D2').setValues([['가', '나'], ['다', '']]);
      const range = s.getRange('A1').setDataValidation(${NEW}.${rule}.setAllowInvalid(false).build());`;
    expect(() => resultOf(`${body} range.setValue(${good}).setValue('')`)).not.toThrow();
    expect(() => resultOf(`${body} range.setValue(${bad})`)).toThrow(REFUSED);
  });

  it.each([
    ['requireFormulaSatisfied("=A1>1")', '2'],
    ['requireTextContains("AB")', '"xab"'],
    ['requireNumberEqualTo(1)', 'new Date()'],
  ])('%s: whether %s is right is not known', (rule, value) => {
    const body = `s.getRange('A1').setDataValidation(${NEW}.${rule}.setAllowInvalid(false).build()).setValue(${value})`;
    expect(() => resultOf(body)).toThrow('not implemented');
  });

  it('refuses what a person types, too', () => {
    const host = hostOf(
      `s.getRange('A1').setDataValidation(${NEW}.requireValueInRange(s.getRange('C1')).setAllowInvalid(false).build())`,
    );
    host.run('main');
    expect(() => host.edit('시트1', 'A1', 'x')).toThrow(REFUSED);
  });
});
