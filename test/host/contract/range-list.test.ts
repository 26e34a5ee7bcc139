import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range-list
describe('RangeList.setBackground, RangeList.setBackgroundRGB, RangeList.setFontColor, RangeList.setFontFamily, RangeList.setFontLine, RangeList.setFontSize, RangeList.setFontStyle, RangeList.setFontWeight, RangeList.setHorizontalAlignment, RangeList.setVerticalAlignment, RangeList.setNumberFormat, RangeList.setNote, RangeList.setValue, RangeList.setWrap, RangeList.setWrapStrategy, RangeList.setTextRotation, RangeList.setTextDirection, RangeList.setVerticalText, RangeList.setShowHyperlink, RangeList.setFormula, RangeList.clear, RangeList.clearContent, RangeList.clearFormat, RangeList.clearNote, RangeList.getRanges', () => {
  it.each([
    ["setBackground('red')", 'getBackground()', '#ff0000'],
    ['setBackgroundRGB(1, 2, 3)', 'getBackground()', '#010203'],
    ["setFontColor('red')", 'getFontColor()', '#ff0000'],
    ["setFontFamily('Georgia')", 'getFontFamily()', 'Georgia'],
    ["setFontLine('underline')", 'getFontLine()', 'underline'],
    ['setFontSize(14)', 'getFontSize()', 14],
    ["setFontStyle('italic')", 'getFontStyle()', 'italic'],
    ["setFontWeight('bold')", 'getFontWeight()', 'bold'],
    ["setHorizontalAlignment('right')", 'getHorizontalAlignment()', 'right'],
    ["setVerticalAlignment('top')", 'getVerticalAlignment()', 'top'],
    ["setNumberFormat('0.0')", 'getNumberFormat()', '0.0'],
    ["setNote('n')", 'getNote()', 'n'],
    ["setValue('v')", 'getValue()', 'v'],
    ["setFormula('=1')", 'getFormula()', '=1'],
    ['setWrap(false)', 'getWrap()', false],
    ['setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)', 'getWrapStrategy().toString()', 'CLIP'],
    ['setTextRotation(30)', 'getTextRotation().getDegrees()', 30],
    ['setVerticalText(true)', 'getTextRotation().isVertical()', true],
    [
      'setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)',
      'getTextDirection().toString()',
      'RIGHT_TO_LEFT',
    ],
    ["setBackground('red').clearFormat()", 'getBackground()', '#ffffff'],
    ["setValue('v').clearContent()", 'getValue()', ''],
    ["setValue('v').clear()", 'getValue()', ''],
    ["setNote('n').clearNote()", 'getNote()', ''],
    ['setShowHyperlink(false)', 'isBlank()', true],
  ])('%s reaches every range and hands the list back', (set, get, seen) => {
    const body = `const list = s.getRangeList(['A1', 'C3:D4']); return list.${set}.getRanges().map((range) => range.${get})`;
    expect(resultOf(body)).toEqual([seen, seen]);
  });
});
