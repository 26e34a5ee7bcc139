import type { SavedConditionalFormat } from '../snapshot';
import type { Look } from './looks';
import { element } from './xml-text';

/** Collects the styles that a workbook uses and numbers them; `toXml` gives `xl/styles.xml`. */
export interface StyleTable {
  /** The number of a cell's style. `quoted`: the text stays text when somebody edits the cell. */
  cell(look: Look, numberFormat: string, quoted: boolean): number;
  /** The number of a conditional format's looks. */
  conditional(format: SavedConditionalFormat): number;
  toXml(): string;
}

/** Formats that Excel knows by number; the others are named in the file from 164 on. */
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

const DEFAULT_FONT_SIZE = 10;
/** Found on Windows and macOS in Korean and Chinese offices, and replaced by the system's own elsewhere. */
const DEFAULT_FONT = 'Arial';

export function createStyleTable(): StyleTable {
  const fonts = numbered();
  const fills = numbered();
  const numberFormats = numbered();
  const cells = numbered();
  const conditionals = numbered();
  fonts(fontXml({}));
  // Excel reserves the first two fills.
  fills('<fill><patternFill patternType="none"/></fill>');
  fills('<fill><patternFill patternType="gray125"/></fill>');
  cells('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  /** Looks are shared objects: most cells are answered without building any XML. */
  const known = new Map<Look, Map<string, number>>();

  const numberFormatId = (code: string) => BUILT_IN.get(code) ?? 164 + numberFormats(code);
  const build = (look: Look, numberFormat: string, quoted: boolean) => {
    const fill = colour(look.background);
    const alignment = alignmentXml(look);
    return cells(
      element(
        'xf',
        {
          numFmtId: numberFormatId(numberFormat),
          fontId: fonts(fontXml(look)),
          fillId: fill ? fills(solidFill(fill)) : 0,
          borderId: 0,
          xfId: 0,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyAlignment: alignment ? 1 : undefined,
          quotePrefix: quoted ? 1 : undefined,
        },
        alignment,
      ),
    );
  };

  return {
    cell(look, numberFormat, quoted) {
      const styles = known.get(look) ?? new Map<string, number>();
      known.set(look, styles);
      const key = quoted ? `'${numberFormat}` : numberFormat;
      const found = styles.get(key);
      if (found !== undefined) return found;
      const plain = numberFormat === 'General' && !quoted && Object.keys(look).length === 0;
      const style = plain ? 0 : build(look, numberFormat, quoted);
      styles.set(key, style);
      return style;
    },
    conditional: (format) => conditionals(conditionalXml(format)),
    toXml: () =>
      [
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        list(
          'numFmts',
          numberFormats
            .all()
            .map((formatCode, index) => element('numFmt', { numFmtId: 164 + index, formatCode })),
        ),
        list('fonts', fonts.all()),
        list('fills', fills.all()),
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', cells.all()),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        list('dxfs', conditionals.all()),
        '</styleSheet>',
      ].join(''),
  };
}

function fontXml(look: Look): string {
  const rgb = colour(look.fontColor);
  return [
    '<font>',
    look.fontWeight === 'bold' ? '<b/>' : '',
    look.fontStyle === 'italic' ? '<i/>' : '',
    look.fontLine === 'line-through' ? '<strike/>' : '',
    look.fontLine === 'underline' ? '<u/>' : '',
    element('sz', { val: look.fontSize ?? DEFAULT_FONT_SIZE }),
    rgb ? element('color', { rgb }) : '',
    element('name', { val: look.fontFamily ?? DEFAULT_FONT }),
    '</font>',
  ].join('');
}

function conditionalXml(format: SavedConditionalFormat): string {
  const rgb = colour(format.fontColor);
  const fill = colour(format.background);
  const flag = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : element(name, { val: value ? 1 : 0 });
  const font = [
    flag('b', format.bold),
    flag('i', format.italic),
    flag('strike', format.strikethrough),
    format.underline === undefined ? '' : element('u', { val: format.underline ? 'single' : 'none' }),
    rgb ? element('color', { rgb }) : '',
  ].join('');
  return [
    '<dxf>',
    font === '' ? '' : `<font>${font}</font>`,
    // Conditional fills name their colour as background, unlike those of cells.
    fill ? `<fill><patternFill patternType="solid"><bgColor rgb="${fill}"/></patternFill></fill>` : '',
    '</dxf>',
  ].join('');
}

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml(look: Look): string {
  const horizontal = look.horizontalAlignment ?? '';
  const vertical = look.verticalAlignment === 'middle' ? 'center' : (look.verticalAlignment ?? '');
  const attributes = {
    horizontal: /^(left|center|right)$/.test(horizontal) ? horizontal : undefined,
    vertical: /^(top|center|bottom)$/.test(vertical) ? vertical : undefined,
    wrapText: look.wrap === 'WRAP' ? 1 : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ''
    : element('alignment', attributes);
}

/** `FFRRGGBB`; `undefined` for anything but `#rrggbb` or `#rgb`. */
export function colour(text: string | undefined): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text ?? '');
  const digits = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : /^#([\da-f]{6})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : `FF${digits.toUpperCase()}`;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, items.join(''));
}

/** Numbers distinct texts from 0 in the order in which they come. */
function numbered(): ((text: string) => number) & { all: () => string[] } {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const found = numbers.get(text);
    if (found !== undefined) return found;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return Object.assign(numberOf, { all: () => [...numbers.keys()] });
}
