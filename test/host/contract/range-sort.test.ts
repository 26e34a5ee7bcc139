import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#sort(Object)
describe('Range.sort', () => {
  it.each([
    ['1', ['a', 'b', 'c']],
    ['{ column: 1 }', ['a', 'b', 'c']],
    ['{ column: 1, ascending: false }', ['c', 'b', 'a']],
    ['[{ column: 2, ascending: false }, 1]', ['b', 'c', 'a']],
    ['[2, 1]', ['a', 'b', 'c']],
  ])('takes %s', (spec, order) => {
    const body = `const range = s.getRange('A1:B3').setValues([['c', 2], ['a', 1], ['b', 2]]);
      return range.sort(${spec}).getValues().map((row) => row[0]);`;
    expect(resultOf(body)).toEqual(order);
  });

  it('puts numbers and dates before text before booleans, backwards when descending, blanks always last', () => {
    const body = `const range = s.getRange('A1:A6').setValues([[true], ['a'], [''], [new Date(2026, 0, 1)], [5], [false]]);
      const show = () => range.getValues().map(([value]) => typeof value === 'object' ? 'date' : value);
      return [range.sort(1) && show(), range.sort({ column: 1, ascending: false }) && show()];`;
    expect(resultOf(body)).toEqual([
      [5, 'date', 'a', false, true, ''],
      [true, false, 'a', 'date', 5, ''],
    ]);
  });

  it.each([
    ['ko_KR', ['하', '가나', 'B', 'a', '가', '漢'], ['가', '가나', '하', '漢', 'a', 'B']],
    ['en_US', ['하', 'B', 'a', 'é', 'e', 'f'], ['a', 'B', 'e', 'é', 'f', '하']],
    ['zh_CN', ['张', '李', '王', '陈'], ['陈', '李', '王', '张']],
  ])('orders text as people of %s do', (locale, names, sorted) => {
    const body =
      'const range = s.getRange(1, 1, a.length, 1).setNumberFormat("@").setValues(a.map((x) => [x])); return range.sort(1).getValues().map((row) => row[0])';
    expect(hostOf(body, { locale }).run('main', [names]).value).toEqual(sorted);
  });

  it('moves notes, looks, number formats, check boxes and rich text with their rows', () => {
    const body = `s.getRange('A1:B2').setValues([['b', true], ['a', 'x']]);
      const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
      s.getRange('A1').setNote('of b').setBackground('red').setNumberFormat('0.0')
        .setRichTextValue(SpreadsheetApp.newRichTextValue().setText('b').setTextStyle(bold).build());
      s.getRange('B1').insertCheckboxes();
      s.getRange('A1:B2').sort(1);
      const [above, below] = [s.getRange('A1'), s.getRange('A2')];
      return [above, below].map((cell) => [cell.getValue(), cell.getNote(), cell.getBackground(), cell.getNumberFormat(),
        cell.getRichTextValue().getTextStyle().isBold(), cell.offset(0, 1).isChecked()]);`;
    const [above, below] = resultOf(body) as unknown[][];
    expect(above).toEqual(['a', '', '#ffffff', expect.any(String), false, null]);
    expect(below).toEqual(['b', 'of b', '#ff0000', '0.0', true, false]);
  });

  it('refuses a column beside the range', () => {
    expect(() => resultOf("s.getRange('A1:B2').sort(3)")).toThrow(
      'Sort range should not contain columns outside of the range.',
    );
  });

  it('is stable, a permutation, and sorted twice the same as once', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'B', '가', ''), fc.boolean());
    const host =
      hostOf(`const range = s.getRange(1, 1, a.length, 2).clear().setValues(a.map((x, i) => [x, i]));
      const once = range.sort(1).getValues(); return [once, range.sort(1).getValues()];`);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const [once, twice] = host.run('main', [cells]).value as [unknown, number][][];
        expect(twice).toEqual(once);
        expect(once?.map(([, index]) => index).sort((x, y) => x - y)).toEqual(cells.map((_, i) => i));
        for (const [value, index] of once ?? []) expect(value).toBe(cells[index]);
        const sameValue = (once ?? []).filter(([value]) => value === cells[0]).map(([, index]) => index);
        expect(sameValue).toEqual([...sameValue].sort((x, y) => x - y));
      }),
      { numRuns: 40 },
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#randomize()
describe('Range.randomize', () => {
  it('puts the rows in another order and loses none', () => {
    const body = `const range = s.getRange('A1:B9').setValues([...'abcdefghi'].map((letter, i) => [letter, i]));
      return range.randomize().getValues();`;
    const rows = resultOf(body) as [string, number][];
    expect(rows.map(([letter]) => letter).join('')).not.toBe('abcdefghi');
    expect(
      [...rows]
        .sort((a, b) => a[1] - b[1])
        .map(([letter]) => letter)
        .join(''),
    ).toBe('abcdefghi');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#removeDuplicates()
describe('Range.removeDuplicates', () => {
  it('keeps the first of rows that are alike in any case or format, and gives the range that is left', () => {
    const body = `s.getRange('A1:C5').setValues([['foo', 1, 'x'], ['bar', 2, 'y'], ['FOO', 1, 'z'], ['foo', 2, 'u'], ['v', 'w', 'beside']]);
      s.getRange('B3').setNumberFormat('0.00');
      const left = s.getRange('A1:B4').removeDuplicates();
      return [left.getA1Notation(), s.getRange('A1:C5').getValues()];`;
    expect(resultOf(body)).toEqual([
      'A1:B3',
      [
        ['foo', 1, 'x'],
        ['bar', 2, 'y'],
        ['foo', 2, 'z'],
        ['', '', 'u'],
        ['v', 'w', 'beside'],
      ],
    ]);
  });

  it('compares the columns named, counted on the sheet', () => {
    const body = `s.getRange('B1:D4').setValues([['a', 1, 2], ['b', 1, 2], ['a', 2, 2], ['b', 1, 3]]);
      return [s.getRange('B1:D4').removeDuplicates([3, 4]).getValues()];`;
    expect(resultOf(body)).toEqual([
      [
        ['a', 1, 2],
        ['a', 2, 2],
        ['b', 1, 3],
      ],
    ]);
  });

  it('tells the number 1 from the text 1', () => {
    const body =
      "s.getRange('A2').setNumberFormat('@'); return s.getRange('A1:A2').setValues([[1], ['1']]).removeDuplicates().getNumRows()";
    expect(resultOf(body)).toBe(2);
  });
});
