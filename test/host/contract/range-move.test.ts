import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

const SOURCE = `const source = s.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setBackgrounds([['red', 'lime'], ['blue', 'white']]);
  source.setNote('n').setFontWeight('bold');`;

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#moveTo(Range)
describe('Range.moveTo', () => {
  it.each([
    [
      'D1',
      [
        ['', '', '', 1, 2],
        ['', '', '', 3, 4],
      ],
    ],
    [
      'B1',
      [
        ['', 1, 2, '', ''],
        ['', 3, 4, '', ''],
      ],
    ],
  ])('cuts the cells out and puts them down at %s', (a1, values) => {
    const body = `${SOURCE} source.moveTo(s.getRange('${a1}'));
      return [s.getRange('A1:E2').getValues(), s.getRange('${a1}').getBackground(), s.getRange('A1').getBackground(), s.getRange('A1').getNote()];`;
    expect(resultOf(body)).toEqual([values, '#ff0000', '#ffffff', '']);
  });

  it('goes to another sheet', () => {
    const body = `${SOURCE} const other = ss.insertSheet('x'); source.moveTo(other.getRange('B2')); return [other.getDataRange().getValues(), s.getLastRow()]`;
    expect(resultOf(body)).toEqual([
      [
        ['', '', ''],
        ['', 1, 2],
        ['', 3, 4],
      ],
      0,
    ]);
  });
});

const LETTERS =
  "s.getRange('A1:D4').setValues([1, 2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((letter) => letter + row)));";

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#insertCells(Dimension)
describe('Range.insertCells, Range.deleteCells', () => {
  it.each([
    [
      "s.getRange('B2:C3').deleteCells(SpreadsheetApp.Dimension.COLUMNS)",
      ['A2 D2  ', 'A3 D3  ', 'A4 B4 C4 D4'],
    ],
    ["s.getRange('B2:C3').deleteCells(SpreadsheetApp.Dimension.ROWS)", ['A2 B4 C4 D2', 'A3   D3', 'A4   D4']],
    [
      "s.getRange('B2:C2').insertCells(SpreadsheetApp.Dimension.COLUMNS)",
      ['A2   B2', 'A3 B3 C3 D3', 'A4 B4 C4 D4'],
    ],
    [
      "s.getRange('B2:B3').insertCells(SpreadsheetApp.Dimension.ROWS)",
      ['A2  C2 D2', 'A3  C3 D3', 'A4 B2 C4 D4'],
    ],
  ])('%s', (call, rows) => {
    const body = `${LETTERS} ${call}; return s.getRange('A2:D4').getValues().map((row) => row.join(' '))`;
    expect(resultOf(body)).toEqual(rows);
  });

  it('leaves the new cells the looks of those that were there, and shifts looks with cells', () => {
    const body = `s.getRange('A1').setBackground('red').setValue('x'); s.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS);
      const inserted = s.getRange('A1:A3').getBackgrounds().flat();
      s.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS);
      return [inserted, s.getRange('A1:A3').getBackgrounds().flat(), s.getRange('A1').getValue()];`;
    expect(resultOf(body)).toEqual([
      ['#ff0000', '#ff0000', '#ffffff'],
      ['#ff0000', '#ffffff', '#ffffff'],
      'x',
    ]);
  });

  it('pushes nothing off the sheet', () => {
    const body =
      "s.getRange('Z1').setValue('x'); s.getRange('A1').insertCells(SpreadsheetApp.Dimension.COLUMNS)";
    expect(() => resultOf(body)).toThrow(
      'not implemented: Range.insertCells that pushes content off the sheet',
    );
  });
});

describe('protected cells', () => {
  const people = { owner: 'owner@example.com', editors: ['ann@example.com', 'bob@example.com'] };
  const SETUP = `if (a) { const protection = s.getRange('C1:C5').protect(); protection.removeEditor('ann@example.com'); return; }
    s.getRange('A1:A5').setValue('x,y,z');`;
  it.each([
    ["s.getRange('A1').copyValuesToRange(s, 3, 3, 1, 1)"],
    ["s.getRange('A1').splitTextToColumns()"],
    ["s.getRange('A1:B1').insertCells(SpreadsheetApp.Dimension.COLUMNS)"],
    ["s.getRange('A1').moveTo(s.getRange('C1'))"],
  ])('are not written by a way round: %s', (call) => {
    const host = hostOf(`${SETUP} ${call}`, { people });
    host.run('main', [true], { user: 'owner@example.com' });
    expect(() => host.run('main', [false], { user: 'ann@example.com' })).toThrow(/protected/);
    expect(() => host.run('main', [false], { user: 'bob@example.com' })).not.toThrow(/protected/);
  });
});
