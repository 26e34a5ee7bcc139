import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#applyRowBanding(BandingTheme,Boolean,Boolean)
// Source: https://developers.google.com/apps-script/reference/spreadsheet/banding

describe('Range.applyRowBanding, Range.applyColumnBanding, Range.getBandings, Sheet.getBandings, Spreadsheet.getBandings', () => {
  it('lay a theme over a range, with a header and without a footer if nothing is said', () => {
    const body = `
      const banding = s.getRange('A1:C5').applyRowBanding();
      s.getRange('E1:G5').applyColumnBanding(SpreadsheetApp.BandingTheme.CYAN, false, true);
      const column = ss.getBandings()[1];
      return [banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor(), banding.getFooterRowColor(), banding.getFirstColumnColor(),
        column.getHeaderColumnColor(), column.getSecondColumnColor(), column.getFooterColumnColorObject().asRgbColor().asHexString(),
        s.getBandings().length, s.getRange('C5:D6').getBandings().length, s.getRange('D1').getBandings().length];`;
    expect(resultOf(body)).toEqual([
      '#bdbdbd',
      '#ffffff',
      '#f3f3f3',
      null,
      null,
      null,
      '#e0f7fa',
      '#a2e8f1',
      2,
      1,
      0,
    ]);
  });

  it('refuse a range where one lies already', () => {
    expect(() =>
      resultOf(`s.getRange('A1:C5').applyRowBanding(); s.getRange('C5:D6').applyRowBanding()`),
    ).toThrow('already has alternating background colors');
  });

  it('are what a person sees where the cell has no colour of its own', () => {
    const host = hostOf(
      `s.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.BLUE, true, true); s.getRange('B2').setBackground('#123456')`,
    );
    host.run('main');
    const seen = (row: number, column = 1) => host.effectiveBackground('시트1', row, column);
    expect([seen(1), seen(2), seen(3), seen(4), seen(5), seen(2, 2)]).toEqual([
      '#5b95f9',
      '#ffffff',
      '#e8f0fe',
      '#acc9fe',
      '#ffffff',
      '#123456',
    ]);
  });
});

describe('Banding.setFirstRowColor, Banding.setSecondRowColor, Banding.setHeaderRowColorObject, Banding.setFooterRowColor, Banding.getRange, Banding.setRange, Banding.copyTo, Banding.remove', () => {
  it('change one, copy it and take it away', () => {
    const body = `
      const banding = s.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.PINK, true, true);
      banding.setFirstRowColor('red').setFooterRowColor(null).setHeaderRowColorObject(SpreadsheetApp.newColor().setRgbColor('#0000ff').build());
      banding.setRange(s.getRange('A1:B9'));
      const copy = banding.copyTo(s.getRange('D1:E9')).setFirstRowColor('#00ff00');
      const facts = [banding.getFirstRowColor(), banding.getFooterRowColor(), banding.getHeaderRowColor(), banding.getRange().getA1Notation(), copy.getFirstRowColor()];
      banding.remove();
      return [...facts, s.getBandings().length];`;
    expect(resultOf(body)).toEqual(['#ff0000', null, '#0000ff', 'A1:B9', '#00ff00', 1]);
  });

  it.each([
    ['setFirstRowColor(null)', 'First row color should not be null'],
    ['setSecondRowColorObject(null)', 'Second row color should not be null'],
  ])('%s throws', (call, message) => {
    expect(() => resultOf(`s.getRange('A1:B4').applyRowBanding().${call}`)).toThrow(message);
  });
});

describe('each colour of a banding', () => {
  const bands = ['Header', 'First', 'Second', 'Footer'];
  it.each([
    [
      'Banding.getHeaderRowColor, Banding.setHeaderRowColor, Banding.getHeaderRowColorObject, Banding.setHeaderRowColorObject',
    ],
    [
      'Banding.getFirstRowColor, Banding.setFirstRowColor, Banding.getFirstRowColorObject, Banding.setFirstRowColorObject',
    ],
    [
      'Banding.getSecondRowColor, Banding.setSecondRowColor, Banding.getSecondRowColorObject, Banding.setSecondRowColorObject',
    ],
    [
      'Banding.getFooterRowColor, Banding.setFooterRowColor, Banding.getFooterRowColorObject, Banding.setFooterRowColorObject',
    ],
    [
      'Banding.getHeaderColumnColor, Banding.setHeaderColumnColor, Banding.getHeaderColumnColorObject, Banding.setHeaderColumnColorObject',
    ],
    [
      'Banding.getFirstColumnColor, Banding.setFirstColumnColor, Banding.getFirstColumnColorObject, Banding.setFirstColumnColorObject',
    ],
    [
      'Banding.getSecondColumnColor, Banding.setSecondColumnColor, Banding.getSecondColumnColorObject, Banding.setSecondColumnColorObject',
    ],
    [
      'Banding.getFooterColumnColor, Banding.setFooterColumnColor, Banding.getFooterColumnColorObject, Banding.setFooterColumnColorObject',
    ],
  ])('is set and told by %s, and no other with it', (members) => {
    const [get = '', set = '', getObject = '', setObject = ''] = members
      .split(', ')
      .map((member) => member.replace('Banding.', ''));
    const all = ['Row', 'Column'].flatMap((side) => bands.map((band) => `get${band}${side}Color`));
    const body = `
      const banding = s.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.GREEN, true, true);
      const told = () => ${JSON.stringify(all)}.map((name) => banding[name]());
      const before = told();
      const text = banding.${set}('#123456').${get}();
      const object = banding.${setObject}(SpreadsheetApp.newColor().setRgbColor('#654321').build()).${getObject}().asRgbColor().asHexString();
      const after = told();
      return [text, object, before.filter((colour, i) => colour !== after[i]).length];`;
    expect(resultOf(body)).toEqual(['#123456', '#654321', 1]);
  });
});

describe('a banding when rows change', () => {
  it('grows, shrinks and moves, and is kept in a snapshot', () => {
    const host = hostOf(`
      const banding = s.getRange('A2:C5').applyRowBanding();
      s.insertRowsBefore(3, 2); s.deleteRow(1); s.insertRowsAfter(6, 5);
      return banding.getRange().getA1Notation();`);
    expect(host.run('main').value).toBe('A1:C6');
    const saved = host.snapshot();
    expect(saved.sheets[0]?.bandings?.[0]?.at).toEqual([1, 1, 6, 3]);
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });
});
