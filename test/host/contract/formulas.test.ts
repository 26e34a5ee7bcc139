import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range

describe('Range.getValue, Range.getValues of formulas', () => {
  it('gives the values of staff columns within a block', () => {
    const body = `s.getRange('A1:C3').setValues([['이름', '소개', '등급'], ['김영희', 3, '=IF(B2>=3,"VIP","")'], ['이철수', 1, '=IF(B3>=3,"VIP","")']]);
      s.getRange('D1:D2').setValues([['합'], ['=SUM(B2:B)']]);
      return s.getDataRange().getValues();`;
    expect(resultOf(body)).toEqual([
      ['이름', '소개', '등급', '합'],
      ['김영희', 3, 'VIP', 4],
      ['이철수', 1, '', ''],
    ]);
  });

  it('follows what is written between two reads', () => {
    const body = `const sum = s.getRange('B1').setFormula('=SUM(A1:A3)'); const before = sum.getValue();
      s.getRange('A1:A3').setValues([[1], [2], [3]]); return [before, sum.getValue()];`;
    expect(resultOf(body)).toEqual([0, 6]);
  });

  it('reads other sheets, by names with blanks and quotes too', () => {
    const body = `const other = ss.insertSheet("소개 '26"); other.getRange('A1:A2').setValues([[5], [6]]);
      return s.getRange('A1').setFormula("=SUM('소개 ''26'!A:A)").getValue();`;
    expect(resultOf(body)).toBe(11);
  });

  it.each([
    ['=1/0', '#DIV/0!'],
    ['=VLOOKUP("없음",A2:B3,2,FALSE)', '#N/A'],
    ['=없는이름', '#NAME?'],
    ['=없는시트!A1', '#REF!'],
    ['="a"+1', '#VALUE!'],
    ['=SUM(', '#ERROR!'],
    ['+82 10-1234-5678', '#ERROR!'],
  ])('gives the error of %s as the text %s, shown alike', (formula, error) => {
    const body = `const range = s.getRange('D1').setValue(a); return [range.getValue(), range.getDisplayValue()];`;
    expect(hostOf(body).run('main', [formula]).value).toEqual([error, error]);
  });

  it('gives dates as dates at the wall clock of the spreadsheet, and what a number format makes of them', () => {
    const body = `s.getRange('A1').setValue('2026-11-03');
      s.getRange('B1:E1').setFormulas([['=A1+7', '=TODAY()-A1', '=TODAY()', '=A1']]);
      s.getRange('E1').setNumberFormat('0');
      return s.getRange('B1:E1').getValues()[0].map((value) => typeof value === 'object' ? value.toISOString() : value);`;
    expect(resultOf(body)).toEqual(['2026-11-09T15:00:00.000Z', 28, '2026-11-30T15:00:00.000Z', 46329]);
    expect(resultOf(body, { spreadsheetTimeZone: 'America/New_York' })).toEqual([
      '2026-11-10T05:00:00.000Z',
      27,
      '2026-11-30T05:00:00.000Z',
      46329,
    ]);
  });

  it('gives #REF! in every cell of a circle, IFERROR or not, and in what depends on it', () => {
    const body = `s.getRange('A1:D1').setFormulas([['=IFERROR(B1,1)', '=C1', '=A1+1', '=A1']]);
      s.getRange('E1').setFormula('=E1'); return s.getRange('A1:E1').getValues()[0];`;
    expect(resultOf(body)).toEqual(['#REF!', '#REF!', '#REF!', '#REF!', '#REF!']);
  });

  it('computes long chains in either direction', () => {
    const body = `const up = [], down = [];
      for (let row = 1; row <= 900; row++) { up.push([row === 900 ? '1' : '=A' + (row + 1) + '+1']); down.push([row === 1 ? '1' : '=B' + (row - 1) + '+1']); }
      s.getRange(1, 1, 900, 1).setValues(up); s.getRange(1, 2, 900, 1).setValues(down);
      return [s.getRange('A1').getValue(), s.getRange('B900').getValue(), s.getRange(1, 1, 900, 2).getValues()[449]];`;
    expect(resultOf(body)).toEqual([900, 900, [451, 450]]);
  });

  it('finds a circle longer than the stack', () => {
    const body = `const cells = []; for (let row = 1; row <= 900; row++) cells.push(['=A' + (row === 900 ? 1 : row + 1)]);
      return s.getRange(1, 1, 900, 1).setFormulas(cells).getValues().every((row) => row[0] === '#REF!');`;
    expect(resultOf(body)).toBe(true);
  });

  it('names the function that it lacks', () => {
    expect(() => resultOf(`s.getRange('A1').setFormula('=GOOGLEFINANCE("X")').getValues()`)).toThrow(
      'formula not evaluated: GOOGLEFINANCE is not implemented',
    );
  });

  it('a cell with a formula is not blank, whatever it shows', () => {
    const body = `s.getRange('A1:C1').setFormulas([['=Z9', '=ISBLANK(A1)', '=ISBLANK(Z9)']]); return [s.getRange('A1:C1').getValues()[0], s.getRange('A1').isBlank()];`;
    expect(resultOf(body)).toEqual([['', false, true], false]);
  });

  it('leaves blocks without such a cell readable', () => {
    const body = `s.getRange('A1:B1').setValues([['=GOOGLEFINANCE("X")', 1]]); return s.getRange('B1').getValues();`;
    expect(resultOf(body)).toEqual([[1]]);
  });

  it('reads named ranges', () => {
    const body = `s.getRange('A1:A2').setValues([[1], [2]]); ss.setNamedRange('소개수', s.getRange('A1:A2'));
      return s.getRange('C1').setFormula('=SUM(소개수)').getValue();`;
    expect(resultOf(body)).toBe(3);
  });
});

describe('Range.getValues, Sheet.getLastRow of formulas with several values', () => {
  it.each([
    ['=ARRAYFORMULA(A1:A3*2)', [[2], [4], [6], ['']]],
    ['={A1:A2;9}', [[1], [2], [9], ['']]],
    ['=FILTER(A1:A3,A1:A3>1)', [[2], [3], [''], ['']]],
    ['=SORT(A1:A3,1,FALSE)', [[3], [2], [1], ['']]],
    ['=UNIQUE(B1:B3)', [['x'], ['y'], [''], ['']]],
    ['=TRANSPOSE({7,8})', [[7], [8], [''], ['']]],
    ['=SEQUENCE(2)', [[1], [2], [''], ['']]],
    ['=ARRAYFORMULA(IF(A1:A3>1,B1:B3,"-"))', [['-'], ['y'], ['x'], ['']]],
    ['=ARRAYFORMULA(VLOOKUP(A1:A3,A1:B3,2,FALSE))', [['x'], ['y'], ['x'], ['']]],
    ['=ARRAYFORMULA(IFERROR(1/(A1:A3-1),0))', [[0], [1], [0.5], ['']]],
  ])('%s fills the cells below', (formula, column) => {
    const body = `s.getRange('A1:B3').setValues([[1, 'x'], [2, 'y'], [3, 'x']]); s.getRange('D1').setFormula(a);
      return s.getRange('D1:D4').getValues();`;
    expect(hostOf(body).run('main', [formula]).value).toEqual(column);
  });

  it('counts what is filled as content, and other formulas read it', () => {
    const body = `s.getRange('A1:A3').setValues([[1], [2], [3]]); s.getRange('C2').setFormula('=ARRAYFORMULA(A1:A3+1)');
      s.getRange('E1').setFormula('=SUM(C:C)+C4');
      return [s.getLastRow(), s.getRange('E1').getValue(), s.getRange('C4').isBlank(), s.getRange('C5').isBlank()];`;
    expect(resultOf(body)).toEqual([4, 13, false, true]);
  });

  it('an open range of blanks fills the sheet to its end', () => {
    const body = `s.getRange('A2').setValue(1); s.getRange('B2').setFormula('=ARRAYFORMULA(IF(A2:A="","",A2:A+1))'); return s.getLastRow();`;
    expect(resultOf(body)).toBe(1000);
  });

  it('gives #REF! where something is in the way', () => {
    const body = `s.getRange('A1:A3').setFormulas([['=SEQUENCE(3)'], [''], ['x']]); s.getRange('A3').setValue('x'); return s.getRange('A1:A3').getValues();`;
    expect(resultOf(body)).toEqual([['#REF!'], [''], ['x']]);
  });
});

describe('Range.getFormula, Range.getFormulas, Range.setFormula, Range.setFormulas', () => {
  it('keep the text, with or without the equals sign', () => {
    const body = `s.getRange('A1:B1').setFormulas([['=1+1', 'SUM(C1:C2)']]); s.getRange('A2').setValue(5);
      return [s.getRange('A1:B2').getFormulas(), s.getRange('A2').getFormula()];`;
    expect(resultOf(body)).toEqual([
      [
        ['=1+1', '=SUM(C1:C2)'],
        ['', ''],
      ],
      '',
    ]);
  });

  it('a formula of more than 50,000 characters is refused', () => {
    expect(() => resultOf(`s.getRange('A1').setFormula('=' + '1'.repeat(50000))`)).toThrow(
      '50000 characters',
    );
  });
});

describe('Range.getFormulaR1C1, Range.getFormulasR1C1, Range.setFormulaR1C1, Range.setFormulasR1C1', () => {
  it.each([
    ['=A1', '=R[-1]C[-1]'],
    ['=B2', '=R[0]C[0]'],
    ['=$A$1+SUM($A1:A$3)', '=R1C1+SUM(R[-1]C1:R3C[-1])'],
    ['=SUM(C:C)', '=SUM(C[1]:C[1])'],
    ['="A1"&다른!C3', '="A1"&다른!R[1]C[1]'],
  ])('%s in B2 is %s', (a1, r1c1) => {
    const body = `const range = s.getRange('B2'); return [range.setFormula(a).getFormulaR1C1(), range.setFormulaR1C1(b).getFormula()];`;
    expect(hostOf(body).run('main', [a1, r1c1]).value).toEqual([r1c1, a1]);
  });

  it('fills a range relative to each cell', () => {
    const body = `s.getRange('A1:A2').setValues([[1], [2]]); const range = s.getRange('B1:B2').setFormulaR1C1('=RC[-1]*10');
      return [range.getFormulas(), range.getValues(), range.getFormulasR1C1(), s.getRange('A1').getFormulaR1C1()];`;
    expect(resultOf(body)).toEqual([
      [['=A1*10'], ['=A2*10']],
      [[10], [20]],
      [['=R[0]C[-1]*10'], ['=R[0]C[-1]*10']],
      null,
    ]);
  });
});

describe('formulas when Sheet.insertRowsBefore, Sheet.deleteRow, Sheet.moveRows, Sheet.setName change the sheet', () => {
  const before = `s.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    const other = ss.insertSheet('다른'); const f = other.getRange('A1:C1');
    f.setFormulas([['=SUM(' + s.getName() + '!A2:A3)', '=' + s.getName() + '!$A$4', '=SUM(' + s.getName() + '!A:A)']]);`;

  it.each([
    ['s.insertRowsBefore(3, 2)', ['=SUM(시트1!A2:A5)', '=시트1!$A$6', '=SUM(시트1!A:A)'], [5, 4, 10]],
    ['s.deleteRow(2)', ['=SUM(시트1!A2:A2)', '=시트1!$A$3', '=SUM(시트1!A:A)'], [3, 4, 8]],
    ['s.deleteRow(4)', ['=SUM(시트1!A2:A3)', '=#REF!', '=SUM(시트1!A:A)'], [5, '#REF!', 6]],
    ['s.insertColumnBefore(1)', ['=SUM(시트1!B2:B3)', '=시트1!$B$4', '=SUM(시트1!B:B)'], [5, 4, 10]],
    ["s.setName('새 이름')", ["=SUM('새 이름'!A2:A3)", "='새 이름'!$A$4", "=SUM('새 이름'!A:A)"], [5, 4, 10]],
  ])('%s', (change, formulas, values) => {
    const body = `${before} ${change}; return [f.getFormulas()[0], f.getValues()[0]];`;
    expect(resultOf(body)).toEqual([formulas, values]);
  });
});

describe('Range.setFormula in several cells', () => {
  it('goes along but for what is fixed', () => {
    const body = `return s.getRange('C2:D3').setFormula('A2*$A2+A$1+$B$1').getFormulas()`;
    expect(resultOf(body)).toEqual([
      ['=A2*$A2+A$1+$B$1', '=B2*$A2+B$1+$B$1'],
      ['=A3*$A3+A$1+$B$1', '=B3*$A3+B$1+$B$1'],
    ]);
  });

  it('is refused to Range.setValue where a reference is relative', () => {
    expect(() => resultOf(`s.getRange('B1:B2').setValue('=A1')`)).toThrow('not implemented: Range.setValue');
    expect(resultOf(`return s.getRange('B1:B2').setValue('=$A$1').getFormulas()`)).toEqual([
      ['=$A$1'],
      ['=$A$1'],
    ]);
    expect(resultOf(`return s.getRange('B1:B2').setNumberFormat('@').setValue('=A1').getValues()`)).toEqual([
      ['=A1'],
      ['=A1'],
    ]);
  });
});
