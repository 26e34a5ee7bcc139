import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#trimWhitespace()
describe('Range.trimWhitespace, RangeList.trimWhitespace', () => {
  it("trims Google's own example, and makes no formula of it", () => {
    const body = `const range = s.getRange('A1:A4').setValues([[' preceding space'], ['following space '], ['two  middle  spaces'], ["'   =SUM(1,2)"]]);
      return range.trimWhitespace().getValues().flat();`;
    expect(resultOf(body)).toEqual(['preceding space', 'following space', 'two middle spaces', '=SUM(1,2)']);
  });

  it('takes tabs and line ends for one space, and leaves numbers and spaces that do not break', () => {
    const body =
      "return s.getRange('A1:C1').setNumberFormat('@').setValues([['a\\t\\n b', 5, '\\u00a0x']]).trimWhitespace().getValues()[0]";
    expect(resultOf(body)).toEqual(['a b', 5, '\u00a0x']);
  });

  it('is done for each range of a list', () => {
    expect(
      resultOf(
        "s.getRange('A1:C1').setValue(' x '); s.getRangeList(['A1', 'C1']).trimWhitespace(); return s.getRange('A1:C1').getValues()[0]",
      ),
    ).toEqual(['x', ' x ', 'x']);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#splitTextToColumns()
describe('Range.splitTextToColumns', () => {
  it.each([
    ['', ','],
    ["'#'", '#'],
    ["'::'", '::'],
    ['SpreadsheetApp.TextToColumnsDelimiter.SEMICOLON', ';'],
    ['SpreadsheetApp.TextToColumnsDelimiter.SPACE', ' '],
  ])('(%s) splits at "%s"', (argument, mark) => {
    const body = `s.getRange('A1:A3').setValues([['a', 'b', 'c'].join(a), 'alone', ['x', '', 'z'].join(a)].map((text) => [text])).splitTextToColumns(${argument});
      return s.getRange('A1:C3').getValues();`;
    expect(hostOf(body).run('main', [mark]).value).toEqual([
      ['a', 'b', 'c'],
      ['alone', '', ''],
      ['x', '', 'z'],
    ]);
  });

  it('reads the pieces as if they were typed', () => {
    const body =
      "s.getRange('A1').setValue('a;5;TRUE').splitTextToColumns(); return s.getRange('A1:C1').getValues()[0]";
    expect(resultOf(body)).toEqual(['a', 5, true]);
  });

  it('does not guess between delimiters', () => {
    expect(() => resultOf("s.getRange('A1').setValue('a, b;c').splitTextToColumns()")).toThrow(
      'not implemented: Range.splitTextToColumns where several delimiters come into question',
    );
  });
});
