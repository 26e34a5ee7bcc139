import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

const SOURCE = `const source = s.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setBackgrounds([['red', 'lime'], ['blue', 'white']]);
  source.setNote('n').setFontWeight('bold');`;

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#copyTo(Range)
describe('Range.copyTo', () => {
  it.each([
    [
      'D1:E2',
      [
        [1, 2, ''],
        [3, 4, ''],
        ['', '', ''],
      ],
    ],
    [
      'D1',
      [
        [1, 2, ''],
        [3, 4, ''],
        ['', '', ''],
      ],
    ],
    [
      'D1:F3',
      [
        [1, 2, ''],
        [3, 4, ''],
        ['', '', ''],
      ],
    ],
  ])('to %s puts the whole source there once', (a1, values) => {
    expect(
      resultOf(`${SOURCE} source.copyTo(s.getRange('${a1}')); return s.getRange('D1:F3').getValues()`),
    ).toEqual(values);
  });

  it('repeats the source as often as it fits a larger destination', () => {
    const body = `${SOURCE} source.copyTo(s.getRange('D1:H4')); return [s.getRange('D1:H4').getValues(), s.getRange('G4').getBackground(), s.getRange('H1').getBackground()]`;
    expect(resultOf(body)).toEqual([
      [
        [1, 2, 1, 2, ''],
        [3, 4, 3, 4, ''],
        [1, 2, 1, 2, ''],
        [3, 4, 3, 4, ''],
      ],
      '#ffffff',
      '#ffffff',
    ]);
  });

  it('carries values, notes, looks, validations and merged cells, and blanks of a blank source', () => {
    const body = `${SOURCE} s.getRange('A2:B2').merge(); s.getRange('A1').insertCheckboxes();
      source.copyTo(s.getRange('D5'));
      const to = s.getRange('D5:E6');
      const seen = [to.getNotes(), to.getBackgrounds(), to.getFontWeight(), to.isChecked(), s.getRange('D5').isChecked(), to.getMergedRanges()[0].getA1Notation()];
      s.getRange('H1:I2').copyTo(s.getRange('D5'));
      return [...seen, s.getRange('D5').getBackground(), s.getRange('D5').isBlank(), s.getRange('D5').getNote()];`;
    expect(resultOf(body)).toEqual([
      [
        ['n', 'n'],
        ['n', 'n'],
      ],
      [
        ['#ff0000', '#00ff00'],
        ['#0000ff', '#ffffff'],
      ],
      'bold',
      null,
      false,
      'D6:E6',
      '#ffffff',
      true,
      '',
    ]);
  });

  it.each([
    ['{ contentsOnly: true }', [1, '#cccccc', '']],
    ['{ formatOnly: true }', ['x', '#ff0000', '']],
    ['SpreadsheetApp.CopyPasteType.PASTE_VALUES, false', [1, '#cccccc', '']],
    ['SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false', ['x', '#ff0000', '']],
    ['SpreadsheetApp.CopyPasteType.PASTE_NORMAL, false', [1, '#ff0000', 'n']],
    // No overload has the kind of paste as its last argument: it counts as options that say nothing.
    ['SpreadsheetApp.CopyPasteType.PASTE_VALUES', [1, '#ff0000', 'n']],
  ])('with %s', (how, seen) => {
    const body = `${SOURCE} s.getRange('D1').setValue('x').setBackground('#cccccc');
      source.copyTo(s.getRange('D1'), ${how});
      const to = s.getRange('D1'); return [to.getValue(), to.getBackground(), to.getNote()];`;
    expect(resultOf(body)).toEqual(seen);
  });

  it('carries no borders with PASTE_NO_BORDERS, only validations or widths where they alone are asked for', () => {
    const body = `const { PASTE_NO_BORDERS, PASTE_DATA_VALIDATION, PASTE_COLUMN_WIDTHS } = SpreadsheetApp.CopyPasteType;
      const source = s.getRange('A1').setValue('x').setBackground('red').setBorder(true, true, true, true, true, true);
      s.setColumnWidth(1, 44);
      source.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
      source.copyTo(s.getRange('B1'), PASTE_NO_BORDERS, false);
      source.copyTo(s.getRange('C1'), PASTE_DATA_VALIDATION, false);
      source.copyTo(s.getRange('D1'), PASTE_COLUMN_WIDTHS, false);
      return [s.getRange('B1:D1').getValues()[0], s.getRange('C1').getDataValidation() !== null, [2, 4].map((column) => s.getColumnWidth(column))];`;
    const host = hostOf(body);
    expect(host.run('main').value).toEqual([['x', '', ''], true, [100, 44]]);
    expect(host.snapshot().sheets[0]?.formats.filter(({ borderTop }) => borderTop)).toEqual([
      { at: [1, 1, 1, 1], borderTop: 'SOLID #000000' },
    ]);
  });

  it('turns rows into columns, and twice back again', () => {
    const host = hostOf(`const { PASTE_NORMAL } = SpreadsheetApp.CopyPasteType;
      s.clear(); const source = s.getRange(1, 1, a.length, a[0].length).setValues(a);
      source.copyTo(s.getRange(1, 10), PASTE_NORMAL, true);
      const turned = s.getRange(1, 10, a[0].length, a.length);
      turned.copyTo(s.getRange(10, 1), PASTE_NORMAL, true);
      return [turned.getValues(), s.getRange(10, 1, a.length, a[0].length).getValues()];`);
    expect(
      host.run('main', [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ]).value,
    ).toEqual([
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((width) =>
          fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
        (grid) => {
          expect((host.run('main', [grid]).value as unknown[])[1]).toEqual(grid);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads the source before it writes where the two overlap', () => {
    const body =
      "s.getRange('A1:C1').setValues([[1, 2, 3]]).copyTo(s.getRange('B1')); return s.getRange('A1:D1').getValues()[0]";
    expect(resultOf(body)).toEqual([1, 1, 2, 3]);
  });

  it('says so where conditional formats would have to be copied', () => {
    const body = `s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges([s.getRange('A1')]).build()]);
      s.getRange('A1').copyTo(s.getRange('B1'));`;
    expect(() => resultOf(body)).toThrow('not implemented: copying conditional formats');
  });
});

describe('formulas', () => {
  it('copied by Range.copyTo keep their distance to what they name, but for what is fixed', () => {
    const body = `s.getRange('B2').setFormula('=A1+$A$1'); s.getRange('B2').copyTo(s.getRange('C5:D5'));
      s.getRange('B2').copyTo(s.getRange('A2'));
      return s.getRange('A5:D5').getFormulas()[0].concat(s.getRange('A2').getFormula());`;
    expect(resultOf(body)).toEqual(['', '', '=B4+$A$1', '=C4+$A$1', '=#REF!+$A$1']);
  });

  it('become their values with PASTE_VALUES, contentsOnly and Range.copyValuesToRange', () => {
    const body = `const cell = s.getRange('A1').setFormula('=1+1'); cell.copyTo(s.getRange('B1'), { contentsOnly: true });
      cell.copyTo(s.getRange('C1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false); cell.copyValuesToRange(s, 4, 4, 1, 1);
      cell.copyTo(s.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false);
      return [s.getRange('A1:E1').getFormulas()[0], s.getRange('A1:E1').getValues()[0]];`;
    expect(resultOf(body)).toEqual([
      ['=1+1', '', '', '', '=1+1'],
      [2, 2, 2, 2, 2],
    ]);
  });

  it('move with their rows in Range.sort, which sorts them by value', () => {
    const body = `s.getRange('A1:A3').setValues([[3], [1], [2]]); s.getRange('B1:B3').setFormulas([['=A1*10'], ['=A2*10'], ['=A3*10']]);
      s.getRange('A1:B3').sort(2); return [s.getRange('A1:B3').getValues(), s.getRange('B1:B3').getFormulas().flat()];`;
    expect(resultOf(body)).toEqual([
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      ['=A1*10', '=A2*10', '=A3*10'],
    ]);
  });

  it('go on in Range.autoFill', () => {
    const body = `s.getRange('B1').setFormula('=A1+$C$1').autoFill(s.getRange('B1:B3'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return s.getRange('B1:B3').getFormulas().flat()`;
    expect(resultOf(body)).toEqual(['=A1+$C$1', '=A2+$C$1', '=A3+$C$1']);
  });

  it.each([
    ["s.getRange('A1').moveTo(s.getRange('C1'))", 'Range.moveTo'],
    ["s.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS)", 'Range.insertCells'],
    ["s.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS)", 'Range.deleteCells'],
  ])('do not follow cells, which is said: %s', (call, member) => {
    expect(() => resultOf(`s.getRange('B9').setFormula('=A1'); ${call}`)).toThrow(
      `not implemented: ${member} of cells that a formula names`,
    );
    expect(() => resultOf(`s.getRange('B9').setFormula('=Z9'); ${call}`)).not.toThrow();
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#copyValuesToRange(Integer,Integer,Integer,Integer,Integer)
describe('Range.copyTo of rows that a filter hides', () => {
  const filtered = `s.getRange('A1:A4').setValues([['h'], [1], [2], [3]]); s.getRange('A1:A4').createFilter()
    .setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['2']).build());`;

  it.each([
    `s.getRange('A1:A4').copyTo(s.getRange('C1'))`,
    `s.getRange('A2').copyTo(s.getRange('C2:C4'))`,
    `s.getRange('A1:A4').copyValuesToRange(s, 3, 3, 1, 4)`,
  ])('is refused, into them too: %s', (copy) => {
    expect(() => resultOf(filtered + copy)).toThrow('not implemented: copying rows that a filter may hide');
  });

  it('goes on beside them', () => {
    expect(
      resultOf(
        `${filtered} s.getRange('A1:A2').copyTo(s.getRange('C1')); return s.getRange('C2').getValue()`,
      ),
    ).toBe(1);
  });
});

describe('Range.copyValuesToRange, Range.copyFormatToRange', () => {
  it.each(['s', 's.getSheetId()'])('to the place named, on %s', (sheet) => {
    const body = `${SOURCE} source.copyValuesToRange(${sheet}, 4, 5, 1, 2); source.copyFormatToRange(${sheet}, 7, 8, 1, 2);
      return ['D1:E2', 'G1:H2'].map((a1) => [s.getRange(a1).getValues(), s.getRange(a1).getBackground()]);`;
    expect(resultOf(body)).toEqual([
      [
        [
          [1, 2],
          [3, 4],
        ],
        '#ffffff',
      ],
      [
        [
          ['', ''],
          ['', ''],
        ],
        '#ff0000',
      ],
    ]);
  });
});
