import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setBackground(String)
describe('Range.getBackground, Range.setBackground, Range.getBackgrounds, Range.setBackgrounds', () => {
  it.each([
    ['#F00', '#ff0000'],
    ['LightGoldenrodYellow', '#fafad2'],
    ['rebeccapurple?', '#ffffff'],
    ['#12345', '#ffffff'],
  ])('reads %s as %s', (colour, seen) => {
    expect(
      hostOf('return s.getRange(1, 1).setBackground(a).getBackground()').run('main', [colour]).value,
    ).toBe(seen);
  });

  it('sets one colour a cell, null resets, and the size must match', () => {
    const body = `const range = s.getRange('A1:B2').setBackground('red').setBackgrounds([['blue', null], ['no colour', '#123456']]);
      return range.getBackgrounds();`;
    expect(resultOf(body)).toEqual([
      ['#0000ff', '#ffffff'],
      ['#ff0000', '#123456'],
    ]);
    expect(() => resultOf("s.getRange('A1:B2').setBackgrounds([['red'], ['red']])")).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setBackgroundRGB(Integer,Integer,Integer)
describe('Range.setBackgroundRGB', () => {
  it('takes the parts of a colour', () => {
    expect(resultOf('return s.getRange(1, 1).setBackgroundRGB(255, 8, 0).getBackground()')).toBe('#ff0800');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setBackgroundObject(Color)
describe('Range.setBackgroundObject, Range.getBackgroundObject, Range.getBackgroundObjects, Range.setBackgroundObjects, Range.setFontColorObject, Range.getFontColorObject, Range.getFontColorObjects, Range.setFontColorObjects', () => {
  it.each(['Background', 'FontColor'])('%s takes and gives colours, those of the theme as such', (name) => {
    const body = `const rgb = SpreadsheetApp.newColor().setRgbColor('red').build();
      const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
      const type = (colour) => colour.getColorType().toString();
      const range = s.getRange('A1:B1').set${name}Objects([[rgb, accent]]);
      const [first, second] = range.get${name}Objects()[0];
      const shown = s.getRange('B1').get${name === 'Background' ? 'Background' : 'FontColor'}();
      s.getRange('A1').set${name}Object(accent);
      s.getRange('B1').set${name}('blue');
      return [type(first), first.asRgbColor().asHexString(), type(second), second.asThemeColor().getThemeColorType().toString(), shown,
        type(s.getRange('A1').get${name}Object()), type(s.getRange('B1').get${name}Object()), s.getRange('A1').set${name}Object(null).get${name}()];`;
    const plain = name === 'Background' ? '#ffffff' : '#000000';
    expect(resultOf(body)).toEqual(['RGB', '#ff0000', 'THEME', 'ACCENT1', '#4285f4', 'THEME', 'RGB', plain]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/color-builder
describe('SpreadsheetApp.newColor, ColorBuilder.setRgbColor, ColorBuilder.setThemeColor, ColorBuilder.build, Color.asThemeColor, Color.asRgbColor, Color.getColorType, RgbColor.getRed', () => {
  it('tells which kind of colour it holds', () => {
    const body = `const builder = SpreadsheetApp.newColor(); const before = builder.getColorType().toString();
      const colour = builder.setRgbColor('#0a0b0c').build().asRgbColor();
      return [before, colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getColorType().toString()];`;
    expect(resultOf(body)).toEqual(['UNSUPPORTED', 10, 11, 12, 'RGB']);
    expect(() => resultOf("SpreadsheetApp.newColor().setRgbColor('red').build().asThemeColor()")).toThrow(
      'Object is not of type ThemeColor.',
    );
    expect(() =>
      resultOf(
        'SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.TEXT).build().asRgbColor()',
      ),
    ).toThrow('Object is not of type RgbColor.');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setFontWeight(String)
describe('Range looks: Range.setFontWeight, Range.getFontWeight, Range.setFontStyle, Range.getFontStyle, Range.setFontLine, Range.getFontLine, Range.setFontSize, Range.getFontSize, Range.setFontFamily, Range.getFontFamily, Range.setFontColor, Range.getFontColor, Range.setHorizontalAlignment, Range.getHorizontalAlignment, Range.setVerticalAlignment, Range.getVerticalAlignment', () => {
  it.each([
    ['FontWeight', 'FontWeights', 'bold', 'normal', 'heavy'],
    ['FontStyle', 'FontStyles', 'italic', 'normal', 'oblique'],
    ['FontLine', 'FontLines', 'line-through', 'none', 'double'],
    ['FontSize', 'FontSizes', 14, 10, -1],
    ['FontFamily', 'FontFamilies', 'Georgia', 'Arial', undefined],
    ['FontColor', 'FontColors', '#00ff00', '#000000', 'greenish'],
    ['HorizontalAlignment', 'HorizontalAlignments', 'right', 'general', 'justify'],
    ['VerticalAlignment', 'VerticalAlignments', 'middle', 'bottom', 'center'],
  ])(
    '%s is set for one cell or many, reset by null, and left alone by what is none',
    (one, many, value, unset, none) => {
      const body = `const range = s.getRange('A1:B1');
      const plain = range.get${one}();
      range.set${one}(a); const all = range.get${many}()[0];
      range.set${one}(b); const kept = range.get${one}();
      range.set${many}([[null, a]]);
      return [plain, all, kept, range.get${many}()[0]];`;
      const result = hostOf(body).run('main', [value, none ?? value]).value;
      expect(result).toEqual([unset, [value, value], value, [unset, value]]);
    },
  );

  it('calls the alignment "normal" by the name that Google gives it back by', () => {
    expect(
      resultOf("return s.getRange(1, 1).setHorizontalAlignment('normal').getHorizontalAlignment()"),
    ).toBe('general-left');
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setWrapStrategy(WrapStrategy)
describe('Range.setWrap, Range.setWraps, Range.getWrap, Range.getWraps, Range.setWrapStrategy, Range.setWrapStrategies, Range.getWrapStrategy, Range.getWrapStrategies', () => {
  it('says of a cell never touched that it wraps and overflows, as Google does', () => {
    expect(
      resultOf('const cell = s.getRange(1, 1); return [cell.getWrap(), cell.getWrapStrategy().toString()]'),
    ).toEqual([true, 'OVERFLOW']);
  });

  it('goes from true and false to strategies and back', () => {
    const body = `const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy; const range = s.getRange('A1:B1');
      const names = () => range.getWrapStrategies()[0].map(String);
      range.setWraps([[true, false]]); const first = [range.getWraps()[0], names()];
      range.setWrapStrategies([[CLIP, WRAP]]); const second = [range.getWraps()[0], names()];
      range.setWrapStrategy(OVERFLOW).setWrap(true);
      return [first, second, range.getWrapStrategy() === WRAP];`;
    expect(resultOf(body)).toEqual([
      [
        [true, false],
        ['WRAP', 'OVERFLOW'],
      ],
      [
        [false, true],
        ['CLIP', 'WRAP'],
      ],
      true,
    ]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setTextRotation(Integer)
describe('Range.setTextRotation, Range.setTextRotations, Range.getTextRotation, Range.getTextRotations, Range.setVerticalText, TextRotation.getDegrees, TextRotation.isVertical', () => {
  it('turns text, or stacks it', () => {
    const body = `const range = s.getRange('A1:B1'); const tell = (rotation) => [rotation.getDegrees(), rotation.isVertical()];
      const plain = tell(range.getTextRotation());
      range.setTextRotations([[45, -90]]); const turned = range.getTextRotations()[0].map(tell);
      range.setVerticalText(true); const stacked = tell(range.getTextRotation());
      return [plain, turned, stacked, tell(range.setTextRotation(s.getRange('C1').getTextRotation()).getTextRotation())];`;
    expect(resultOf(body)).toEqual([
      [0, false],
      [
        [45, false],
        [-90, false],
      ],
      [0, true],
      [0, false],
    ]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setTextDirection(TextDirection)
describe('Range.setTextDirection, Range.setTextDirections, Range.getTextDirection, Range.getTextDirections', () => {
  it('is null where Google finds it out from the text', () => {
    const body = `const { RIGHT_TO_LEFT, LEFT_TO_RIGHT } = SpreadsheetApp.TextDirection; const range = s.getRange('A1:B1');
      const plain = range.getTextDirection();
      range.setTextDirections([[RIGHT_TO_LEFT, null]]); const mixed = range.getTextDirections()[0].map(String);
      return [plain, mixed, range.setTextDirection(LEFT_TO_RIGHT).getTextDirection().toString(), range.setTextDirection(null).getTextDirection()];`;
    expect(resultOf(body)).toEqual([null, ['RIGHT_TO_LEFT', 'null'], 'LEFT_TO_RIGHT', null]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setBorder(Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,String,BorderStyle)
describe('Range.setBorder, RangeList.setBorder', () => {
  const bordersOf = (body: string) => {
    const host = hostOf(body);
    host.run('main');
    return (host.snapshot().sheets[0]?.formats ?? []).flatMap(({ at, ...look }) =>
      Object.entries(look).map(([name, line]) => `${name.slice('border'.length)} ${at.join()} ${line}`),
    );
  };

  it('draws lines around and inside', () => {
    expect(bordersOf("s.getRange('A1:B2').setBorder(true, true, true, true, true, true)").sort()).toEqual([
      'Bottom 1,1,2,2 SOLID #000000',
      'Left 1,1,2,2 SOLID #000000',
      'Right 1,1,2,2 SOLID #000000',
      'Top 1,1,2,2 SOLID #000000',
    ]);
  });

  it('leaves what is null, takes away what is false, on the neighbour’s side too', () => {
    const body = `const { DASHED } = SpreadsheetApp.BorderStyle;
      s.getRange('A1').setBorder(null, null, true, null, null, null, 'red', DASHED);
      s.getRange('A2').setBorder(true, true, null, null, null, null, null, null);
      s.getRange('A2').setBorder(false, null, null, null, null, null);`;
    expect(bordersOf(body)).toEqual(['Left 2,1,1,1 SOLID #000000']);
  });

  it('is drawn for each range of a list', () => {
    expect(bordersOf("s.getRangeList(['A1', 'C1']).setBorder(true, null, null, null, null, null)")).toEqual([
      'Top 1,1,1,1 SOLID #000000',
      'Top 1,3,1,1 SOLID #000000',
    ]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#clearFormat()
describe('Range.clearFormat, Range.clear', () => {
  const SETUP = `const range = s.getRange('A1').setValue(5).setBackground('red').setNumberFormat('0.00').setNote('n')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
    const state = () => [range.getValue(), range.getBackground(), range.getNumberFormat() === '0.00', range.getNote(), range.getDataValidation() !== null];`;
  it.each([
    ['clearFormat()', [5, '#ffffff', true, 'n', true]],
    ['clear()', ['', '#ffffff', false, 'n', false]],
    ['clear({ contentsOnly: true })', ['', '#ff0000', true, 'n', true]],
    ['clear({ formatOnly: true })', [5, '#ffffff', false, 'n', false]],
    ['clear({ validationsOnly: true })', [5, '#ff0000', true, 'n', false]],
    ['clear({ contentsOnly: true, validationsOnly: true })', ['', '#ff0000', true, 'n', false]],
    ['clear({ contentsOnly: true, skipFilteredRows: true })', ['', '#ff0000', true, 'n', true]],
  ])('%s', (call, left) => {
    expect(resultOf(`${SETUP} range.${call}; return state()`)).toEqual(left);
  });
});

describe('Range.clear with skipFilteredRows', () => {
  it('leaves what the filter hides', () => {
    const body = `s.getRange('A1:A4').setValues([['h'], ['x'], ['y'], ['x']]).createFilter()
        .setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['y']).build());
      return s.getRange('A2:A4').clear({ contentsOnly: true, skipFilteredRows: true }).getValues().flat();`;
    expect(resultOf(body)).toEqual(['', 'y', '']);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setNotes(Object)
describe('Range.setNote, Range.setNotes, Range.getNote, Range.getNotes, Range.clearNote', () => {
  it('writes, reads and removes notes', () => {
    const body = `const range = s.getRange('A1:B1').setNote('x');
      const all = range.getNotes(); range.setNotes([[null, 25]]);
      return [all, range.getNotes(), range.clearNote().getNotes()];`;
    expect(resultOf(body)).toEqual([[['x', 'x']], [['', '25.0']], [['', '']]]);
  });
});

describe('looks', () => {
  it('of inserted rows are those of the row before', () => {
    const body = `s.getRange('A1').setTextRotation(45).setBorder(true, true, true, true, true, true); s.insertRowAfter(1);
      return s.getRange('A2').getTextRotation().getDegrees();`;
    expect(resultOf(body)).toBe(45);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormat(String)
describe('Range.setNumberFormat, Range.setNumberFormats, Range.getNumberFormat, Range.getNumberFormats', () => {
  it('gives patterns as set, and of the automatic format the pattern that Google gives', () => {
    const body = `const range = s.getRange('A1:B1').setNumberFormats([['#,##0', '@']]);
      return [range.getNumberFormat(), range.getNumberFormats()[0], range.setNumberFormat('general').getNumberFormat(), s.getRange('C1').getNumberFormat()];`;
    expect(resultOf(body)).toEqual(['#,##0', ['#,##0', '@'], '0.###############', '0.###############']);
  });

  it.each(['[', '0 "원', '0;0;0;0;0'])('refuses %s, which is no pattern', (format) => {
    expect(() => hostOf('s.getRange(1, 1).setNumberFormat(a)').run('main', [format])).toThrow(
      'not implemented: the number format',
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setDataValidation(DataValidation)
describe('Range.setDataValidation, Range.setDataValidations, Range.getDataValidation, Range.getDataValidations, Range.clearDataValidations, RangeList.clearDataValidations', () => {
  it('sets one rule for all cells or one a cell, and removes it by null', () => {
    const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).build(); const range = s.getRange('A1:B1');
      const has = () => range.getDataValidations()[0].map((each) => each !== null);
      range.setDataValidation(rule); const both = has(); range.setDataValidations([[null, rule]]); const second = has();
      range.setDataValidation(null); const none = has(); range.setDataValidation(rule).clearDataValidations();
      return [both, second, none, has(), range.getDataValidation()];`;
    expect(resultOf(body)).toEqual([[true, true], [false, true], [false, false], [false, false], null]);
  });

  it('wants a rule for each cell', () => {
    expect(() => resultOf("s.getRange('A1:B1').setDataValidations([[null]])")).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });
});

describe('members that the reference no longer names: Range.getBorder, Range.getBackgroundColor, Range.setBackgroundColors', () => {
  it('answer as they do at Google', () => {
    const body = `const range = s.getRange('A1:B2'); const none = range.getBorder();
      range.setBorder(true, null, true, true, true, true, '#00ff00', SpreadsheetApp.BorderStyle.DASHED).setBackgroundColors([['red', 'red'], ['red', 'red']]);
      const border = range.getBorder();
      return [none, border.getTop().getBorderStyle().toString(), border.getTop().getColor().asRgbColor().asHexString(), border.getLeft().getBorderStyle(), range.getBackgroundColor(), range.getColumnIndex()];`;
    expect(resultOf(body)).toEqual([null, 'DASHED', '#00ff00', null, '#ff0000', 1]);
  });
});
