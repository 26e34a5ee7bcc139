import { describe, expect, it } from 'vitest';
import { isSameAlongRow } from '../../../host/formula/condition';
import { judgeOf } from '../../../host/model/conditional';
import { hostOf } from '../script-run';

const RULES = `
  const rule = (colour) => SpreadsheetApp.newConditionalFormatRule().setBackground(colour);
  const table = s.getRange('A2:C10');
  s.getRange('A1:C4').setValues([['등급', '이름', '기한'], ['A', '김영희', '2026-11-30'], ['B', '이철수', '2026-12-02'], ['', '박민수', '']]);
  s.getRange('A4').setBackground('#eeeeee');
  s.setConditionalFormatRules([
    rule('#ff0000').whenFormulaSatisfied('=AND($C2<>"",$C2<TODAY())').setRanges([s.getRange('C2:C10')]).build(),
    rule('#aa0000').whenFormulaSatisfied('=$A2="A"').setRanges([table]).build(),
    rule('#00aa00').whenTextEqualTo('b').setRanges([s.getRange('A2:A10')]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([table]).build(),
  ]);`;

describe('effectiveBackground', () => {
  it.each([
    ['the first matching rule wins', 2, 3, '#ff0000'],
    ['a row rule colours the row', 2, 2, '#aa0000'],
    ['a text is compared without case', 3, 1, '#00aa00'],
    ['a date in the future is not overdue', 3, 3, '#ffffff'],
    ['without a rule the cell has its own', 4, 1, '#eeeeee'],
    ['a rule without background changes none', 4, 2, '#ffffff'],
    ['outside all ranges nothing matches', 1, 1, '#ffffff'],
  ])('%s', (_, row, column, colour) => {
    const host = hostOf(RULES);
    host.run('main');
    expect(host.effectiveBackground('시트1', row, column)).toBe(colour);
  });

  it('follows what people type', () => {
    const host = hostOf(RULES);
    host.run('main');
    host.edit('시트1', 'A3', 'A');
    expect(host.effectiveBackground('시트1', 3, 2)).toBe('#aa0000');
  });
});

describe('a rule judged for many cells', () => {
  it.each([
    ['=$A2="A"', true],
    ['=AND($C2<>"",$C2<TODAY()-3,$C$1>0)', true],
    ['=A2="A"', false],
    ['=$A2=B$1', false],
    ['=$A2:$C2="A"', false],
    ['=COUNTIF($A$2:$A,$A2)>1', true],
    ['=AND($A2="A",COLUMN()=2)', false],
    ['=INDIRECT("A2")="A"', false],
    ['="no', false],
  ])('%s says the same along a row: %s', (formula, isSame) => {
    expect(isSameAlongRow(formula)).toBe(isSame);
  });

  it('finds what it finds cell by cell', () => {
    const host = hostOf(`
      s.getRange('A1:D30').setValues(Array.from({ length: 30 }, (_, i) => [i % 3, 'x' + i % 4, i, -i]));
      const rule = (formula) => SpreadsheetApp.newConditionalFormatRule().setBackground('#ff0000').whenFormulaSatisfied(formula).setRanges([s.getRange('A2:D30')]).build();
      s.setConditionalFormatRules(['=$A2=1', '=$B2="x2"', '=COUNTIF($B$2:$B,$B2)>7', '=A2=C2', '=MOD($C2+COLUMN(),5)=0'].map(rule));`);
    host.run('main');
    host.look(({ sheets: [sheet] }, calculation) => {
      if (!sheet) throw new Error('a workbook has a sheet');
      for (const rule of sheet.conditionalFormats) {
        const judge = judgeOf(rule, sheet, calculation);
        for (let row = 2; row <= 30; row++)
          for (let column = 1; column <= 4; column++)
            expect([row, column, judge(row, column)]).toEqual([
              row,
              column,
              judgeOf(rule, sheet, calculation)(row, column),
            ]);
      }
    });
  });
});
