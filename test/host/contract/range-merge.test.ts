import { describe, expect, it } from 'vitest';
import { loadWorkbook, saveWorkbook } from '../../../host/model/save';
import { hostOf, resultOf } from '../script-run';

const GRID = "s.getRange('A1:C3').setValues([['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']]);";
const MERGED = 's.getDataRange().getMergedRanges().map((range) => range.getA1Notation())';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#merge()
describe('Range.merge, Range.isPartOfMerge, Range.getMergedRanges', () => {
  it('keeps the content of the first cell and blanks out the others', () => {
    const body = `${GRID} s.getRange('A1:B2').merge();
      return [s.getRange('A1:C2').getValues(), ${MERGED}, ['A1', 'B2', 'C3'].map((a1) => s.getRange(a1).isPartOfMerge())];`;
    expect(resultOf(body)).toEqual([
      [
        ['a', '', 'c'],
        ['', '', 'f'],
      ],
      ['A1:B2'],
      [true, true, false],
    ]);
  });

  it('gives merged cells whole where a range touches only some of them', () => {
    const body = `s.getRange('B2:D4').merge();
      return ['A1:B2', 'D4', 'E5'].map((a1) => s.getRange(a1).getMergedRanges().map((range) => range.getA1Notation()))`;
    expect(resultOf(body)).toEqual([['B2:D4'], ['B2:D4'], []]);
  });

  it('takes merged cells inside along, and refuses those that reach over the edge', () => {
    expect(resultOf(`s.getRange('A1:B1').merge(); s.getRange('A1:C2').merge(); return ${MERGED}`)).toEqual([
      'A1:C2',
    ]);
    expect(() => resultOf("s.getRange('A1:B2').merge(); s.getRange('B2:C3').merge()")).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
  });

  it('does not guess which content stays where the first cell is blank', () => {
    expect(() => resultOf("s.getRange('B1').setValue('x'); s.getRange('A1:B1').merge()")).toThrow(
      'not implemented: merging cells of which the first is blank and another is not',
    );
  });

  it('drops what is written into the cells that do not show', () => {
    const body =
      "s.getRange('A1:B1').merge(); s.getRange('A1:C1').setValues([['x', 'y', 'z']]); return s.getRange('A1:C1').getValues()";
    expect(resultOf(body)).toEqual([['x', '', 'z']]);
  });

  it('merges nothing of a single cell', () => {
    expect(resultOf(`s.getRange('A1').merge(); return ${MERGED}`)).toEqual([]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#mergeAcross()
describe('Range.mergeAcross, Range.mergeVertically', () => {
  it.each([
    ['mergeAcross', ['D1:F1', 'D2:F2']],
    ['mergeVertically', ['D1:D2', 'E1:E2', 'F1:F2']],
  ])('%s', (method, merged) => {
    const body = `s.getRange('D1:F2').${method}();
      return s.getRange('A1:Z9').getMergedRanges().map((range) => range.getA1Notation())`;
    expect(resultOf(body)).toEqual(merged);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#breakApart()
describe('Range.breakApart, RangeList.breakApart', () => {
  it('leaves the content in the first cell', () => {
    const body = `${GRID} s.getRange('A1:B2').merge().breakApart(); return [s.getRange('A1:B2').getValues(), ${MERGED}]`;
    expect(resultOf(body)).toEqual([
      [
        ['a', ''],
        ['', ''],
      ],
      [],
    ]);
  });

  it('refuses a part of merged cells', () => {
    expect(() => resultOf("s.getRange('A1:B2').merge(); s.getRange('A1:A2').breakApart()")).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
  });

  it('works for each range of a list', () => {
    const body = `s.getRange('A1:B1').merge(); s.getRange('A3:B3').merge();
      s.getRangeList(['A1:B1', 'A3:B3']).breakApart(); return s.getRange('A1:B3').isPartOfMerge()`;
    expect(resultOf(body)).toBe(false);
  });
});

describe('merged cells', () => {
  it('move and grow with rows and columns, and are gone with all but one of their cells', () => {
    const merged = "s.getRange('A1:X20').getMergedRanges().map((range) => range.getA1Notation())";
    const body = `s.getRange('B2:C3').merge();
      s.insertRowBefore(1); s.insertColumnAfter(2); const grown = ${merged};
      s.deleteColumns(2, 2); s.deleteRow(3); return [grown, ${merged}];`;
    expect(resultOf(body)).toEqual([['B3:D4'], []]);
  });

  it('are kept in a snapshot', () => {
    const host = hostOf("s.getRange('A1:B2').merge()");
    host.run('main');
    expect(saveWorkbook(loadWorkbook(host.snapshot())).sheets[0]?.merges).toEqual([[1, 1, 2, 2]]);
  });

  it('are not sorted', () => {
    expect(() => resultOf("s.getRange('A1:A2').merge(); s.getRange('A1:B3').sort(1)")).toThrow(
      "You can't sort a range with vertical merges.",
    );
  });
});
