import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

const VALUES = `s.getRange('A1:B5').setValues([
    ['sample', 'sámplé'], ['SampleA', 'sámplé'],
    ['=SAMPLE()', '=SámpléB()'], ['=sample()', '=sámpléB()'], ['=sampleA()', '=sámpléB()']]);`;

// Source: https://developers.google.com/apps-script/reference/spreadsheet/text-finder
describe('TextFinder.findAll, TextFinder.matchCase, TextFinder.matchEntireCell, TextFinder.matchFormulaText, TextFinder.ignoreDiacritics, Range.createTextFinder, Sheet.createTextFinder, Spreadsheet.createTextFinder', () => {
  it.each([
    ['matchFormulaText(true)', ['A1', 'A2', 'A3', 'A4', 'A5'], ['A3', 'A4', 'A5']],
    ['matchFormulaText(true).matchCase(true)', ['A1', 'A4', 'A5'], ['A4', 'A5']],
    [
      'matchFormulaText(true).ignoreDiacritics(true).matchCase(true).matchEntireCell(true)',
      ['A1', 'B1', 'B2'],
      [],
    ],
  ])('%s', (options, everywhere, below) => {
    const body = `${VALUES} ss.insertSheet('x');
      return [ss, s, s.getRange('A3:B5')].map((place) => place.createTextFinder('sample').${options}.findAll().map((cell) => cell.getA1Notation()));`;
    expect(resultOf(body)).toEqual([everywhere, everywhere, below]);
  });

  it('looks at what cells show, row by row, and at every sheet in the spreadsheet', () => {
    const body = `s.getRange('A1:B2').setNumberFormats([['0.0', '@'], ['@', 'yyyy-mm-dd']]).setValues([[5, 'x5.0'], ['가5.0나', new Date(2026, 4, 5)]]);
      ss.insertSheet('뒤').getRange('C3').setNumberFormat('@').setValue('5.0');
      const places = (text) => ss.createTextFinder(text).findAll().map((cell) => cell.getSheet().getIndex() + cell.getA1Notation());
      return [places('5.0'), places('2026-05'), places('05-05')];`;
    expect(resultOf(body)).toEqual([['1A1', '1B1', '1A2', '2C3'], ['1B2'], ['1B2']]);
  });

  it('finds Hangul whole, with or without marks ignored', () => {
    const body =
      "s.getRange('A1:A2').setValues([['각'], ['가']]); return [true, false].map((on) => s.createTextFinder('가').ignoreDiacritics(on).findAll().length)";
    expect(resultOf(body)).toEqual([1, 1]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/text-finder#useRegularExpression(Boolean)
describe('TextFinder.useRegularExpression', () => {
  it.each([
    ['^010-\\\\d{4}', '', ['A1']],
    ['\\\\d+', '.matchEntireCell(true)', ['A3']],
    ['(?i)KIM', '', ['A2']],
    ['k.m', '.matchCase(true)', ['A2']],
  ])('%s %s', (pattern, options, found) => {
    const body = `s.getRange('A1:A4').setNumberFormat('@').setValues([['010-1234'], ['kim'], ['77'], ['x010']]);
      return s.createTextFinder('${pattern}').useRegularExpression(true)${options}.findAll().map((cell) => cell.getA1Notation());`;
    expect(resultOf(body)).toEqual(found);
  });

  it.each(['(?=a)b', '(a)\\\\1', '\\\\p{Hangul}', '[', 'K'])('does not guess at %s', (pattern) => {
    const body = `s.getRange('A1').setValue('kim'); s.createTextFinder('${pattern}').useRegularExpression(true).findAll()`;
    expect(() => resultOf(body)).toThrow('not implemented: a TextFinder with');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/text-finder#findNext()
describe('TextFinder.findNext, TextFinder.findPrevious, TextFinder.getCurrentMatch, TextFinder.startFrom', () => {
  it('goes through the cells and ends with null, staying at the last match', () => {
    const body = `s.getRange('A1:C2').setValues([['x', '', 'x'], ['', 'x', '']]);
      const finder = s.createTextFinder('x'); const at = (cell) => cell && cell.getA1Notation();
      return [at(finder.getCurrentMatch()), at(finder.findNext()), at(finder.findNext()), at(finder.findNext()), at(finder.findNext()),
        at(finder.getCurrentMatch()), at(finder.findPrevious()), at(finder.findPrevious()), at(finder.findPrevious())];`;
    expect(resultOf(body)).toEqual([null, 'A1', 'C1', 'B2', null, 'B2', 'C1', 'A1', null]);
  });

  it('starts behind a range', () => {
    const body = `s.getRange('A1:C2').setValue('x'); return s.createTextFinder('x').startFrom(s.getRange('B1:C1')).findNext().getA1Notation()`;
    expect(resultOf(body)).toBe('A2');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/text-finder#replaceAllWith(String)
describe('TextFinder.replaceAllWith, TextFinder.replaceWith', () => {
  it('counts occurrences, not cells', () => {
    const body = `const range = s.getRange('A1:A3').setValues([['aXbXa'], ['no'], ['X']]);
      const count = s.createTextFinder('x').replaceAllWith('-');
      return [count, range.getValues().flat()];`;
    expect(resultOf(body)).toEqual([3, ['a-b-a', 'no', '-']]);
  });

  it('replaces in the current match only', () => {
    const body = `const range = s.getRange('A1:A2').setValue('x x'); const finder = s.createTextFinder('x');
      const none = finder.replaceWith('y'); finder.findNext();
      return [none, finder.replaceWith('y'), range.getValues().flat()];`;
    expect(resultOf(body)).toEqual([0, 2, ['y y', 'x x']]);
  });

  it('puts in what parentheses caught, and takes other dollars as they are', () => {
    const body = `s.getRange('A1').setValue('Kim, 5'); s.createTextFinder('(\\\\D+), (\\\\d)').useRegularExpression(true).replaceAllWith('$2 $1 $& $$');
      return s.getRange('A1').getValue();`;
    expect(resultOf(body)).toBe('5 Kim $& $$');
  });

  it('keeps marks around a match found without them', () => {
    const body =
      "s.getRange('A1').setValue('é-á-é'); s.createTextFinder('a').ignoreDiacritics(true).replaceAllWith('o'); return s.getRange('A1').getValue()";
    expect(resultOf(body)).toBe('é-o-é');
  });

  it('reads the new text as if it were typed, but for a text cell', () => {
    const body = `s.getRange('B1').setNumberFormat('@'); s.getRange('A1:B1').setValue('x5'); s.createTextFinder('x').replaceAllWith('');
      return s.getRange('A1:B1').getValues()[0];`;
    expect(resultOf(body)).toEqual([5, '5']);
  });

  it('changes formulas where their text is searched', () => {
    const body =
      "s.getRange('A1').setFormula('=1+1'); s.createTextFinder('+1').matchFormulaText(true).replaceAllWith('+2'); return s.getRange('A1').getFormula()";
    expect(resultOf(body)).toBe('=1+2');
  });

  it('does not guess what becomes of a date', () => {
    const body =
      "s.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(new Date(2026, 4, 5)); s.createTextFinder('05').replaceAllWith('06')";
    expect(() => resultOf(body)).toThrow(
      'not implemented: a replacement in a cell that holds something else than it shows',
    );
  });
});
