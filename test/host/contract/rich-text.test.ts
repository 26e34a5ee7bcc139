import { describe, expect, it } from 'vitest';
import { loadWorkbook, saveWorkbook } from '../../../host/model/save';
import { hostOf, resultOf } from '../script-run';

const STYLES = `const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const italic = SpreadsheetApp.newTextStyle().setItalic(true).build();
  const rich = () => SpreadsheetApp.newRichTextValue();
  const tell = (value) => value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(),
    run.getTextStyle().isBold(), run.getTextStyle().isItalic(), run.getLinkUrl()].join('|'));`;

// Source: https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder
describe('SpreadsheetApp.newRichTextValue, RichTextValueBuilder.setText, RichTextValueBuilder.setTextStyle, RichTextValueBuilder.build, RichTextValue.getRuns, RichTextValue.getText, RichTextValue.getStartIndex, RichTextValue.getEndIndex', () => {
  it('splits the text where the look changes, offsets from 0, the end not included', () => {
    const body = `${STYLES} return tell(rich().setText('HelloWorld').setTextStyle(0, 5, bold).setTextStyle(5, 10, italic).build())`;
    expect(resultOf(body)).toEqual(['Hello|0|5|true||', 'World|5|10||true|']);
  });

  it('lays a style for the whole over what is there', () => {
    const body = `${STYLES} return tell(rich().setText('HelloWorld').setTextStyle(0, 5, bold).setTextStyle(italic).build())`;
    expect(resultOf(body)).toEqual(['Hello|0|5|true|true|', 'World|5|10||true|']);
  });

  it('joins what looks alike, forgets styles with a new text, and does nothing for null', () => {
    const body = `${STYLES} const value = rich().setText('abc').setTextStyle(0, 1, bold).setTextStyle(1, 3, bold).setTextStyle(0, 3, null);
      return [tell(value.build()), tell(value.setText('x').build())];`;
    expect(resultOf(body)).toEqual([['abc|0|3|true||'], ['x|0|1|||']]);
  });

  it('leaves a built value as it is, and starts a copy from it', () => {
    const body = `${STYLES} const value = rich().setText('abc').setTextStyle(bold).build(); const copy = value.copy().setTextStyle(0, 1, italic).build();
      return [tell(value), tell(copy)];`;
    expect(resultOf(body)).toEqual([['abc|0|3|true||'], ['a|0|1|true|true|', 'bc|1|3|true||']]);
  });

  it('refuses offsets beside the text', () => {
    expect(() => resultOf(`${STYLES} rich().setText('abc').setTextStyle(1, 4, bold)`)).toThrow(
      'Illegal argument',
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder#setLinkUrl(Integer,Integer,String)
describe('RichTextValueBuilder.setLinkUrl, RichTextValue.getLinkUrl', () => {
  it("underlines links in the links' colour, unless a later style says otherwise, as in Google's example", () => {
    const body = `const plain = SpreadsheetApp.newTextStyle().setUnderline(false).setBold(true).setForegroundColor('#000000').build();
      const value = SpreadsheetApp.newRichTextValue().setText('foo no baz').setLinkUrl(0, 3, 'https://bar.foo').setLinkUrl(7, 10, 'https://abc.xyz').setTextStyle(7, 10, plain).build();
      return value.getRuns().map((run) => { const style = run.getTextStyle(); return [run.getText(), run.getLinkUrl(), style.isUnderline(), style.getForegroundColor(), style.isBold()]; });`;
    expect(resultOf(body)).toEqual([
      ['foo', 'https://bar.foo', true, '#1155cc', null],
      [' no ', null, null, null, null],
      ['baz', 'https://abc.xyz', false, '#000000', true],
    ]);
  });

  it('is null where there is none or several, and is taken away by null', () => {
    const body = `const value = SpreadsheetApp.newRichTextValue().setText('ab').setLinkUrl(0, 1, 'https://a.example').setLinkUrl(1, 2, 'https://b.example').build();
      const none = value.copy().setLinkUrl(null).build();
      return [value.getLinkUrl(), value.getLinkUrl(0, 1), value.getLinkUrl(0, 2), none.getLinkUrl(), none.getRuns().length, none.getTextStyle().isUnderline()];`;
    expect(resultOf(body)).toEqual([null, 'https://a.example', null, null, 1, null]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/text-style
describe('SpreadsheetApp.newTextStyle, TextStyleBuilder.setBold, TextStyleBuilder.setFontSize, TextStyleBuilder.setFontFamily, TextStyleBuilder.setForegroundColor, TextStyleBuilder.setForegroundColorObject, TextStyleBuilder.setStrikethrough, TextStyle.isBold, TextStyle.getFontSize, TextStyle.getForegroundColorObject, TextStyle.copy', () => {
  it('gives back what was set and null for the rest', () => {
    const body = `const style = SpreadsheetApp.newTextStyle().setFontSize(14).setFontFamily('Georgia').setStrikethrough(true).setUnderline(false).build();
      return [style.getFontSize(), style.getFontFamily(), style.isStrikethrough(), style.isUnderline(), style.isBold(), style.isItalic(), style.getForegroundColor(),
        style.getForegroundColorObject(), style.copy().setBold(true).build().isBold(), style.isBold()];`;
    expect(resultOf(body)).toEqual([14, 'Georgia', true, false, null, null, null, null, true, null]);
  });

  it('holds colours of the theme by their name', () => {
    const body = `const { ACCENT4 } = SpreadsheetApp.ThemeColorType;
      const style = SpreadsheetApp.newTextStyle().setForegroundColorObject(SpreadsheetApp.newColor().setThemeColor(ACCENT4).build()).build();
      const red = style.copy().setForegroundColor('red').build();
      return [style.getForegroundColor(), style.getForegroundColorObject().asThemeColor().getThemeColorType() === ACCENT4, red.getForegroundColorObject().asRgbColor().asHexString()];`;
    expect(resultOf(body)).toEqual(['ACCENT4', true, '#ff0000']);
  });

  it('is null for what differs between the runs of a text', () => {
    const body = `${STYLES} const value = rich().setText('abc').setTextStyle(italic).setTextStyle(0, 1, bold).build();
      const style = value.getTextStyle(); return [style.isBold(), style.isItalic(), value.getTextStyle(0, 1).isBold(), value.getTextStyle(1, 3).isBold()];`;
    expect(resultOf(body)).toEqual([null, true, true, null]);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setRichTextValue(RichTextValue)
describe('Range.setRichTextValue, Range.setRichTextValues, Range.getRichTextValue, Range.getRichTextValues', () => {
  it('gives runs with every property, from the cell where the text has none', () => {
    const body = `${STYLES} const cell = s.getRange('A1').setFontSize(14).setRichTextValue(rich().setText('Bold Link').setTextStyle(0, 4, bold).setLinkUrl(5, 9, 'https://a.example').build());
      const value = cell.getRichTextValue();
      return [cell.getValue(), tell(value), value.getTextStyle().getFontSize(), value.getRuns()[1].getTextStyle().getForegroundColor()];`;
    expect(resultOf(body)).toEqual([
      'Bold Link',
      ['Bold|0|4|true|false|', ' |4|5|false|false|', 'Link|5|9|false|false|https://a.example'],
      14,
      '#000000',
    ]);
  });

  it('writes and reads a grid; plain text is one run, a number or a date is null', () => {
    const body = `${STYLES} s.getRange('A1:B2').setRichTextValues([['a', 'b'], ['c', 'd']].map((row) => row.map((text) => rich().setText(text).setTextStyle(bold).build())));
      s.getRange('B1').setValue(5); s.getRange('B2').setValue('plain');
      return s.getRange('A1:C2').getRichTextValues().map((row) => row.map((value) => value && [value.getText(), value.getTextStyle().isBold()].join()));`;
    expect(resultOf(body)).toEqual([
      ['a,true', null, ',false'],
      ['c,true', 'plain,false', ',false'],
    ]);
  });

  it('is forgotten when the cell is written again, and moves with rows and copies', () => {
    const body = `${STYLES} const value = rich().setText('ab').setTextStyle(0, 1, bold).build(); const cell = s.getRange('A1').setRichTextValue(value);
      cell.copyTo(s.getRange('C1')); s.insertRowBefore(1);
      const moved = ['A2', 'C2'].map((a1) => s.getRange(a1).getRichTextValue().getRuns().length);
      s.getRange('A2').setValue('x').setValue('ab');
      return [moved, s.getRange('A2').getRichTextValue().getRuns().length];`;
    expect(resultOf(body)).toEqual([[2, 2], 1]);
  });

  it('gives way to a look set for the whole cell', () => {
    const body = `${STYLES} const cell = s.getRange('A1').setRichTextValue(rich().setText('ab').setTextStyle(0, 1, bold).setTextStyle(1, 2, italic).build());
      return tell(cell.setFontWeight('normal').getRichTextValue());`;
    expect(resultOf(body)).toEqual(['a|0|1|false|false|', 'b|1|2|false|true|']);
  });

  it('is kept in a snapshot', () => {
    const host = hostOf(
      `${STYLES} s.getRange('A1').setRichTextValue(rich().setText('ab').setTextStyle(0, 1, bold).setLinkUrl(1, 2, 'https://a.example').build())`,
    );
    host.run('main');
    const { richTexts } = host.snapshot().sheets[0] ?? {};
    expect(richTexts).toEqual([
      {
        row: 1,
        column: 1,
        runs: [
          { start: 0, style: { bold: true } },
          { start: 1, style: { underline: true, color: '#1155cc' }, link: 'https://a.example' },
        ],
      },
    ]);
    expect(saveWorkbook(loadWorkbook(host.snapshot())).sheets[0]?.richTexts).toEqual(richTexts);
  });

  it.each(['010', '=A1', 'TRUE', '2026-05-05'])(
    'does not guess what becomes of %s, but in a text cell',
    (text) => {
      const body = 'const value = SpreadsheetApp.newRichTextValue().setText(a).build();';
      expect(() => hostOf(`${body} s.getRange('A1').setRichTextValue(value)`).run('main', [text])).toThrow(
        'not implemented: a rich text that would be something else',
      );
      expect(
        hostOf(`${body} return s.getRange('A1').setNumberFormat('@').setRichTextValue(value).getValue()`).run(
          'main',
          [text],
        ).value,
      ).toBe(text);
    },
  );
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setTextStyle(TextStyle)
describe('Range.setTextStyle, Range.setTextStyles, Range.getTextStyle, Range.getTextStyles', () => {
  it('sets what the style names and leaves the rest', () => {
    const body = `const style = SpreadsheetApp.newTextStyle().setBold(true).setUnderline(true).setForegroundColor('red').setFontSize(12).build();
      const range = s.getRange('A1:B1').setFontStyle('italic').setTextStyle(style);
      const seen = [range.getFontWeight(), range.getFontStyle(), range.getFontLine(), range.getFontColor(), range.getFontSize()];
      range.setTextStyles([[SpreadsheetApp.newTextStyle().setBold(false).build(), null]]);
      return [seen, range.getTextStyles()[0].map((each) => [each.isBold(), each.isItalic(), each.isUnderline(), each.getFontSize()].join())];`;
    expect(resultOf(body)).toEqual([
      ['bold', 'italic', 'underline', '#ff0000', 12],
      ['false,true,true,12', 'true,true,true,12'],
    ]);
  });

  it('of a cell never touched is that of a new spreadsheet', () => {
    const body = `const style = s.getRange('A1').getTextStyle();
      return [style.getFontFamily(), style.getFontSize(), style.getForegroundColor(), style.isBold(), style.isStrikethrough()];`;
    expect(resultOf(body)).toEqual(['arial,sans,sans-serif', 10, '#000000', false, false]);
  });

  it('draws both lines where both are asked for', () => {
    const body = `const cell = s.getRange('A1').setTextStyle(SpreadsheetApp.newTextStyle().setUnderline(true).setStrikethrough(true).build());
      const both = cell.getTextStyle(); return [both.isUnderline(), both.isStrikethrough(), cell.setFontLine('none').getTextStyle().isUnderline()];`;
    expect(resultOf(body)).toEqual([true, true, false]);
  });
});
