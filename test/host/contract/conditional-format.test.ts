import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder

const NEW = 'SpreadsheetApp.newConditionalFormatRule()';

/** The colours of A1:A5 under one red rule. */
function coloured(rule: string, values: string): string {
  const host = hostOf(
    `s.getRange('A1:A5').setValues(${values}); s.setConditionalFormatRules([${NEW}.${rule}.setBackground('#ff0000').setRanges([s.getRange('A1:A5')]).build()])`,
  );
  host.run('main');
  return [1, 2, 3, 4, 5].filter((row) => host.effectiveBackground('시트1', row, 1) === '#ff0000').join('');
}

const NUMBERS = '[[1], [2], [3], ["x"], [""]]';
const TEXTS = '[["가나"], ["나다"], ["ABC"], [12], [""]]';
const DATES = '[["2026-11-30"], ["2026-12-01"], ["2026-12-02"], ["x"], [""]]';

describe('ConditionalFormatRuleBuilder: every condition colours what meets it', () => {
  it.each([
    ['whenCellEmpty()', NUMBERS, '5'],
    ['whenCellNotEmpty()', NUMBERS, '1234'],
    ['whenNumberGreaterThan(2)', NUMBERS, '3'],
    ['whenNumberGreaterThanOrEqualTo(2)', NUMBERS, '23'],
    ['whenNumberLessThan(2)', NUMBERS, '1'],
    ['whenNumberLessThanOrEqualTo(2)', NUMBERS, '12'],
    ['whenNumberEqualTo(2)', NUMBERS, '2'],
    ['whenNumberBetween(2, 3)', NUMBERS, '23'],
    ['whenTextContains("나")', TEXTS, '12'],
    ['whenTextDoesNotContain("나")', TEXTS, '345'],
    ['whenTextStartsWith("나")', TEXTS, '2'],
    ['whenTextEndsWith("bc")', TEXTS, '3'],
    ['whenTextEqualTo("12")', TEXTS, '4'],
    ['whenDateEqualTo(new Date(2026, 11, 1, 15))', DATES, '2'],
    ['whenDateBefore(new Date(2026, 11, 1))', DATES, '1'],
    ['whenDateAfter(new Date(2026, 11, 1))', DATES, '3'],
    ['whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)', DATES, '2'],
    ['whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)', DATES, '1'],
    ['whenDateEqualTo(SpreadsheetApp.RelativeDate.TOMORROW)', DATES, '3'],
    ['whenFormulaSatisfied("=MOD(A1,2)=1")', NUMBERS, '13'],
  ])('ConditionalFormatRuleBuilder.%s on %s: rows %s', (rule, values, rows) => {
    expect(coloured(rule, values)).toBe(rows);
  });

  it.each([
    'whenNumberNotEqualTo(2)',
    'whenNumberNotBetween(1, 2)',
    'whenDateAfter(SpreadsheetApp.RelativeDate.PAST_WEEK)',
  ])('ConditionalFormatRuleBuilder.%s says so where the answer is not known', (rule) => {
    expect(() => coloured(rule, rule.includes('Date') ? DATES : NUMBERS)).toThrow('not implemented');
  });
});

describe('BooleanCondition.getCriteriaType, BooleanCondition.getCriteriaValues, ConditionalFormatRuleBuilder.withCriteria', () => {
  it.each([
    ['whenDateAfter(SpreadsheetApp.RelativeDate.PAST_YEAR)', 'DATE_AFTER_RELATIVE'],
    ['whenDateEqualTo(new Date(2026, 0, 5))', 'DATE_EQUAL_TO'],
    ['whenNumberNotBetween(1, 2)', 'NUMBER_NOT_BETWEEN'],
    ['whenTextEndsWith("x")', 'TEXT_ENDS_WITH'],
    ['whenCellEmpty()', 'CELL_EMPTY'],
  ])('take again what %s gave', (rule, type) => {
    const body = `
      const condition = ${NEW}.${rule}.setRanges([s.getRange('A1')]).build().getBooleanCondition();
      const again = ${NEW}.withCriteria(condition.getCriteriaType(), condition.getCriteriaValues()).getBooleanCondition();
      return [again.getCriteriaType().toString(), String(again.getCriteriaValues()) === String(condition.getCriteriaValues())];`;
    expect(resultOf(body)).toEqual([type, true]);
  });
});

describe('ConditionalFormatRuleBuilder.setBackgroundObject, ConditionalFormatRuleBuilder.setFontColorObject, ConditionalFormatRuleBuilder.getBooleanCondition, ConditionalFormatRuleBuilder.getRanges, ConditionalFormatRuleBuilder.build, ConditionalFormatRule.copy, BooleanCondition.getBackground, BooleanCondition.getFontColor, BooleanCondition.getBold', () => {
  it('set looks and take them away', () => {
    const body = `
      const red = SpreadsheetApp.newColor().setRgbColor('#ff0000').build();
      const builder = ${NEW}.whenCellEmpty().setBackgroundObject(red).setFontColorObject(red).setBold(true).setRanges([s.getRange('A1')]);
      const rule = builder.build().copy().setBackgroundObject(null).setBold(null).build();
      const looks = (condition) => [condition.getBackground(), condition.getFontColor(), condition.getBold()];
      return [looks(builder.getBooleanCondition()), looks(rule.getBooleanCondition()), builder.getRanges().length, ${NEW}.getBooleanCondition()];`;
    expect(resultOf(body)).toEqual([['#ff0000', '#ff0000', true], [null, '#ff0000', null], 1, null]);
  });
});

describe('ConditionalFormatRuleBuilder.setGradientMinpoint, ConditionalFormatRuleBuilder.setGradientMidpointWithValue, ConditionalFormatRuleBuilder.setGradientMaxpointWithValue, ConditionalFormatRule.getGradientCondition, ConditionalFormatRule.getBooleanCondition, ConditionalFormatRuleBuilder.getGradientCondition, GradientCondition.getMinColorObject, GradientCondition.getMinType, GradientCondition.getMinValue, GradientCondition.getMidType, GradientCondition.getMidValue, GradientCondition.getMidColorObject, GradientCondition.getMaxColor, GradientCondition.getMaxType, GradientCondition.getMaxValue', () => {
  const SCALE = `
    const { NUMBER, PERCENT } = SpreadsheetApp.InterpolationType;
    s.setConditionalFormatRules([${NEW}.setGradientMinpoint('#ffffff').setGradientMidpointWithValue('#ffff00', PERCENT, '50')
      .setGradientMaxpointWithValue('#ff0000', NUMBER, '100').setRanges([s.getRange('A1:A5')]).build()]);`;

  it('keep a colour scale to be read', () => {
    const body = `${SCALE}
      const [rule] = s.getConditionalFormatRules();
      const scale = rule.getGradientCondition();
      const without = rule.copy().setGradientMidpointWithValue('red', null, '').build().getGradientCondition();
      return [rule.getBooleanCondition(), scale.getMinColorObject().asRgbColor().asHexString(), scale.getMinType().toString(), scale.getMinValue(),
        scale.getMidType().toString(), scale.getMidValue(), scale.getMaxColor(), scale.getMaxType() === NUMBER, scale.getMaxValue(),
        without.getMidType(), without.getMidColorObject(), rule.copy().whenCellEmpty().getGradientCondition()];`;
    expect(resultOf(body)).toEqual([
      null,
      '#ffffff',
      'MIN',
      '',
      'PERCENT',
      '50',
      '#ff0000',
      true,
      '100',
      null,
      null,
      null,
    ]);
  });

  it('say that their colours are not computed, and are kept in a snapshot', () => {
    const host = hostOf(SCALE);
    host.run('main');
    expect(() => host.effectiveBackground('시트1', 1, 1)).toThrow('not implemented');
    expect(host.effectiveBackground('시트1', 6, 1)).toBe('#ffffff');
    const saved = host.snapshot();
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });
});

describe('BooleanCondition.getBackgroundObject, BooleanCondition.getFontColorObject, BooleanCondition.getItalic, BooleanCondition.getStrikethrough, BooleanCondition.getUnderline, ConditionalFormatRuleBuilder.setBold, ConditionalFormatRuleBuilder.setItalic, ConditionalFormatRuleBuilder.setStrikethrough, ConditionalFormatRuleBuilder.setUnderline, ConditionalFormatRuleBuilder.setFontColor, ConditionalFormatRuleBuilder.copy, ConditionalFormatRuleBuilder.setRanges', () => {
  it('give each look back, null where none is set', () => {
    const body = `
      const looks = (rule) => { const c = rule.getBooleanCondition(); const hex = (colour) => colour && colour.asRgbColor().asHexString();
        return [hex(c.getBackgroundObject()), hex(c.getFontColorObject()), c.getBold(), c.getItalic(), c.getStrikethrough(), c.getUnderline()]; };
      const builder = ${NEW}.whenCellEmpty().setRanges([s.getRange('A1')]);
      const full = builder.copy().setBackground('red').setFontColor('blue').setBold(true).setItalic(false).setStrikethrough(true).setUnderline(false).build();
      return [looks(builder.build()), looks(full), looks(full.copy().setFontColor(null).setItalic(null).setStrikethrough(null).setUnderline(null).build())];`;
    expect(resultOf(body)).toEqual([
      [null, null, null, null, null, null],
      ['#ff0000', '#0000ff', true, false, true, false],
      ['#ff0000', null, true, null, null, null],
    ]);
  });
});

describe('a point of a colour scale', () => {
  it.each([
    ['setGradientMinpointObject(RED)', 'Min', ['#ff0000', 'MIN', '']],
    ["setGradientMinpointWithValue('red', NUMBER, '1')", 'Min', ['#ff0000', 'NUMBER', '1']],
    ["setGradientMinpointObjectWithValue(RED, NUMBER, '1')", 'Min', ['#ff0000', 'NUMBER', '1']],
    ["setGradientMidpointObjectWithValue(RED, NUMBER, '2')", 'Mid', ['#ff0000', 'NUMBER', '2']],
    ["setGradientMaxpoint('red')", 'Max', ['#ff0000', 'MAX', '']],
    ['setGradientMaxpointObject(RED)', 'Max', ['#ff0000', 'MAX', '']],
    ["setGradientMaxpointObjectWithValue(RED, NUMBER, '3')", 'Max', ['#ff0000', 'NUMBER', '3']],
  ])('ConditionalFormatRuleBuilder.%s', (call, point, expected) => {
    const body = `
      const { NUMBER } = SpreadsheetApp.InterpolationType;
      const RED = SpreadsheetApp.newColor().setRgbColor('#ff0000').build();
      const rule = ${NEW}.setGradientMinpoint('white').setGradientMaxpoint('white').${call}.setRanges([s.getRange('A1')]).build();
      const scale = rule.getGradientCondition();
      return [scale.get${point}Color(), scale.get${point}Type().toString(), scale.get${point}Value()];`;
    expect(resultOf(body)).toEqual(expected);
  });
});

describe('GradientCondition.getMinColor, GradientCondition.getMidColor, GradientCondition.getMaxColorObject', () => {
  it('give the colours of the points', () => {
    const body = `const scale = ${NEW}.setGradientMinpoint('red').setGradientMaxpoint('blue').setRanges([s.getRange('A1')]).build().getGradientCondition();
      return [scale.getMinColor(), scale.getMidColor(), scale.getMaxColorObject().asRgbColor().asHexString()]`;
    expect(resultOf(body)).toEqual(['#ff0000', null, '#0000ff']);
  });
});

describe('ConditionalFormatRule.getRanges after Sheet.setConditionalFormatRules when rows and columns change', () => {
  it.each([
    ['s.insertRowsBefore(1, 2)', 'B4:C9', '=AND($B4="x",C$3=1)'],
    ['s.insertRowsBefore(4, 1)', 'B2:C8', '=AND($B2="x",C$1=1)'],
    ['s.deleteRow(2)', 'B2:C6', '=AND($B2="x",C$1=1)'],
    ['s.deleteColumn(1)', 'A2:B7', '=AND($A2="x",B$1=1)'],
    ['s.deleteColumn(2)', 'B2:B7', '=AND(#REF!="x",C$1=1)'],
    ["s.moveColumns(s.getRange('B:B'), 1)", 'A2:A7,C2:C7', '=AND($A2="x",C$1=1)'],
    ["s.setName('다른')", 'B2:C7', '=AND($B2="x",C$1=1)'],
  ])('%s', (change, ranges, formula) => {
    const body = `
      s.setConditionalFormatRules([${NEW}.whenFormulaSatisfied('=AND($B2="x",C$1=1)').setBold(true).setRanges([s.getRange('B2:C7')]).build()]);
      ${change};
      const [rule] = s.getConditionalFormatRules();
      return [rule.getRanges().map((range) => range.getA1Notation()).join(), rule.getBooleanCondition().getCriteriaValues()[0]];`;
    expect(resultOf(body)).toEqual([ranges, formula]);
  });

  it('loses a rule whose cells are all deleted', () => {
    const body = `s.setConditionalFormatRules([${NEW}.whenCellEmpty().setBold(true).setRanges([s.getRange('B2')]).build()]); s.deleteRow(2);
      return s.getConditionalFormatRules().length`;
    expect(resultOf(body)).toBe(0);
  });
});
