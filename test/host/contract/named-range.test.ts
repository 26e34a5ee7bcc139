import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setNamedRange(String,Range)
// Source: https://developers.google.com/apps-script/reference/spreadsheet/named-range

describe('Spreadsheet.setNamedRange, Spreadsheet.getRangeByName, Sheet.getNamedRanges, Spreadsheet.getNamedRanges', () => {
  it('name a range, name it anew, and find it without regard to case', () => {
    const body = `
      ss.setNamedRange('TaxRates', s.getRange('B2:C3'));
      ss.setNamedRange('TaxRates', s.getRange('B2:C4'));
      const other = ss.insertSheet('다른');
      ss.setNamedRange('둘', other.getRange('A1'));
      return [ss.getRangeByName('taxrates').getA1Notation(), ss.getRangeByName('없음'), s.getRange('TaxRates').getA1Notation(),
        ss.getRangeByName('시트1!TaxRates').getA1Notation(), ss.getRangeByName('다른!TaxRates'),
        ss.getNamedRanges().map((each) => each.getName()), s.getNamedRanges().map((each) => each.getRange().getA1Notation())];`;
    expect(resultOf(body)).toEqual(['B2:C4', null, 'B2:C4', 'B2:C4', null, ['TaxRates', '둘'], ['B2:C4']]);
  });

  it.each(['1st', 'two words', 'A1', 'R1C1', 'true', '', 'a-b', 'x'.repeat(251)])(
    'refuse the name "%s"',
    (name) => {
      expect(() => hostOf(`ss.setNamedRange(a, s.getRange('A1'))`).run('main', [name])).toThrow(
        'name of the range',
      );
    },
  );
});

describe('NamedRange.getName, NamedRange.setName, NamedRange.getRange, NamedRange.setRange, NamedRange.remove', () => {
  it('change the very name', () => {
    const body = `
      ss.setNamedRange('old', s.getRange('A1'));
      const named = ss.getNamedRanges()[0].setName('fresh').setRange(s.getRange('B2:B3'));
      const facts = [named.getName(), named.getRange().getA1Notation(), ss.getRangeByName('old'), ss.getRangeByName('fresh').getA1Notation()];
      named.remove();
      return [...facts, ss.getNamedRanges().length];`;
    expect(resultOf(body)).toEqual(['fresh', 'B2:B3', null, 'B2:B3', 0]);
  });

  it('refuse a name that another range has', () => {
    const body = `ss.setNamedRange('a_1', s.getRange('A1')); ss.setNamedRange('b_1', s.getRange('A2'));
      ss.getNamedRanges()[0].setName('B_1')`;
    expect(() => resultOf(body)).toThrow('already exists');
  });
});

describe('Spreadsheet.removeNamedRange', () => {
  it('forgets a name and throws for one that nobody gave', () => {
    const body = `ss.setNamedRange('one', s.getRange('A1')); ss.removeNamedRange('one'); return ss.getRangeByName('one')`;
    expect(resultOf(body)).toBe(null);
    expect(() => resultOf(`ss.removeNamedRange('one')`)).toThrow('Range not found');
  });
});

describe('a named range when rows and columns change', () => {
  it.each([
    ['s.insertRowsBefore(1, 2)', 'B4:C6'],
    ['s.insertRowsAfter(2, 3)', 'B2:C7'],
    ['s.insertRowsAfter(4, 3)', 'B2:C4'],
    ['s.insertColumnsBefore(3, 1)', 'B2:D4'],
    ['s.deleteRows(1, 2)', 'B1:C2'],
    ['s.deleteColumn(3)', 'B2:B4'],
    ["s.moveRows(s.getRange('A2:A4'), 10)", 'B7:C9'],
    ["s.moveRows(s.getRange('A2'), 10)", 'B2:C3'],
    ["s.moveRows(s.getRange('A10'), 3)", 'B2:C5'],
    ["s.moveColumns(s.getRange('C1'), 2)", 'B2:C4'],
  ])('%s: %s', (change, place) => {
    const body = `ss.setNamedRange('area', s.getRange('B2:C4')); ${change}; return ss.getRangeByName('area').getA1Notation()`;
    expect(resultOf(body)).toBe(place);
  });

  it('is there without a range once all its cells are deleted', () => {
    const body = `ss.setNamedRange('area', s.getRange('B2:C4')); s.deleteRows(2, 3); return [ss.getRangeByName('area'), ss.getNamedRanges().length]`;
    expect(resultOf(body)).toEqual([null, 1]);
    const sheetGone = `const other = ss.insertSheet('x'); ss.setNamedRange('area', other.getRange('A1')); ss.deleteSheet(other);
      return ss.getRangeByName('area')`;
    expect(resultOf(sheetGone)).toBe(null);
  });

  it('is kept in a snapshot', () => {
    const host = hostOf(
      `ss.setNamedRange('area', s.getRange('B2:C4')); ss.setNamedRange('gone', s.getRange('Z9')); s.deleteColumn(26)`,
    );
    host.run('main');
    const saved = host.snapshot();
    const again = createHost({
      script: `function main() { return SpreadsheetApp.getActive().getRangeByName('area').getA1Notation() }`,
      snapshot: JSON.parse(JSON.stringify(saved)),
    });
    expect([again.run('main').value, again.snapshot()]).toEqual(['B2:C4', saved]);
  });
});
