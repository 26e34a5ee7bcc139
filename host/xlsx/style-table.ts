import type { SavedConditionalFormat } from '../snapshot';
import type { GridLook, Look } from './looks';
import { builtInNumber, isExcelFormat } from './number-format';
import { element } from './xml-text';

/** Collects the styles that a workbook uses and numbers them; `toXml` gives `xl/styles.xml`. */
export interface StyleTable {
  /** The number of a cell's style. `quoted`: the text stays text when somebody edits the cell. */
  cell(look: GridLook, numberFormat: string, quoted: boolean): number;
  /** The number of a conditional format's looks. */
  conditional(format: Omit<SavedConditionalFormat, 'ranges' | 'type' | 'values'>): number;
  /** Whether some cells are shown as boxes to tick. */
  hasCheckboxes(): boolean;
  toXml(): string;
}

const DEFAULT_FONT_SIZE = 10;
/** Found on Windows and macOS in Korean and Chinese offices, and replaced by the system's own elsewhere. */
const DEFAULT_FONT = 'Arial';

/** @param leaveOut told of number formats that Excel would call the file damaged for */
export function createStyleTable(leaveOut: (what: string) => void): StyleTable {
  const fonts = numbered();
  const fills = numbered();
  const borders = numbered();
  const numberFormats = numbered();
  const cells = numbered();
  const conditionals = numbered();
  let hasCheckboxes = false;
  fonts(fontXml({}));
  borders(NO_BORDER);
  // Excel reserves the first two fills.
  fills('<fill><patternFill patternType="none"/></fill>');
  fills('<fill><patternFill patternType="gray125"/></fill>');
  cells('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  /** Looks are shared objects: most cells are answered without building any XML. */
  const known = new Map<GridLook, Map<string, number>>();

  const numberFormatId = (code: string) => {
    const id = builtInNumber(code);
    if (id !== undefined) return id;
    if (isExcelFormat(code)) return 164 + numberFormats(code);
    leaveOut(`number format ${code}`);
    return 0;
  };
  const build = (look: GridLook, numberFormat: string, quoted: boolean) => {
    const fill = colour(look.background);
    const alignment = alignmentXml(look);
    const border = borders(borderXml(look));
    if (look.checkbox) hasCheckboxes = true;
    return cells(
      element(
        'xf',
        {
          numFmtId: numberFormatId(numberFormat),
          fontId: fonts(fontXml(look)),
          fillId: fill ? fills(solidFill(fill)) : 0,
          borderId: border,
          xfId: 0,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: border > 0 ? 1 : undefined,
          applyAlignment: alignment ? 1 : undefined,
          applyProtection: look.unlocked ? 1 : undefined,
          quotePrefix: quoted ? 1 : undefined,
        },
        [alignment, look.unlocked ? '<protection locked="0"/>' : '', look.checkbox ? CHECKBOX : ''].join(''),
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
    hasCheckboxes: () => hasCheckboxes,
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
        list('borders', borders.all()),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', cells.all()),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        list('dxfs', conditionals.all()),
        '</styleSheet>',
      ].join(''),
  };
}

function fontXml(look: Look): string {
  return `<font>${fontMarks(look, 'name')}</font>`;
}

/** The marks of a font. @param nameTag of its family: `name` in a style, `rFont` in a text */
export function fontMarks(look: Look, nameTag: 'name' | 'rFont'): string {
  const rgb = colour(look.fontColor);
  const line = look.fontLine ?? '';
  const marks = [
    look.fontWeight === 'bold' ? '<b/>' : '',
    look.fontStyle === 'italic' ? '<i/>' : '',
    line.includes('line-through') ? '<strike/>' : '',
  ];
  const name = element(nameTag, { val: look.fontFamily ?? DEFAULT_FONT });
  const underline = line.includes('underline') ? '<u/>' : '';
  const size = element('sz', { val: look.fontSize ?? DEFAULT_FONT_SIZE });
  const colourXml = rgb ? element('color', { rgb }) : '';
  return nameTag === 'name'
    ? [...marks, underline, size, colourXml, name].join('')
    : [name, ...marks, colourXml, size, underline].join('');
}

function conditionalXml(format: Omit<SavedConditionalFormat, 'ranges' | 'type' | 'values'>): string {
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
    textRotation: rotation(look.textRotation),
    // Said outright it means cutting off, as in Google's own files.
    wrapText: look.wrap === 'WRAP' ? 1 : look.wrap === 'CLIP' ? 0 : undefined,
    readingOrder:
      look.textDirection === undefined ? undefined : look.textDirection === 'RIGHT_TO_LEFT' ? 2 : 1,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ''
    : element('alignment', attributes);
}

/** Degrees to the right are counted from 91 on; 255 stands for letters below each other. */
function rotation(degrees: Look['textRotation']): number | undefined {
  if (degrees === undefined || degrees === 0) return undefined;
  if (degrees === 'vertical') return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

const LINES = new Map([
  ['SOLID', 'thin'],
  ['SOLID_MEDIUM', 'medium'],
  ['SOLID_THICK', 'thick'],
  ['DOTTED', 'dotted'],
  ['DASHED', 'dashed'],
  ['DOUBLE', 'double'],
]);

function borderXml({ borderLeft, borderRight, borderTop, borderBottom }: Look): string {
  const edge = (name: string, line: string | undefined) => {
    const [kind = '', rgb] = (line ?? '').split(' ');
    const style = LINES.get(kind);
    return style === undefined
      ? `<${name}/>`
      : element(name, { style }, element('color', { rgb: colour(rgb) ?? 'FF000000' }));
  };
  const edges = [
    edge('left', borderLeft),
    edge('right', borderRight),
    edge('top', borderTop),
    edge('bottom', borderBottom),
  ];
  return `<border>${edges.join('')}<diagonal/></border>`;
}

/** A box to tick in Excel of 2024 and later; other programs show TRUE and FALSE. Source: [MS-XLSX] 2.6.344 (XFComplement). */
const CHECKBOX =
  '<extLst><ext xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag" uri="{C7286773-470A-42A8-94C5-96B5CB345126}"><xfpb:xfComplement i="0"/></ext></extLst>';

/** `xl/featurePropertyBag/featurePropertyBag.xml`, which says what the complement of the styles with boxes means. */
export const CHECKBOX_PART =
  '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag">' +
  '<bag type="Checkbox"/><bag type="XFControls"><bagId k="CellControl">0</bagId></bag>' +
  '<bag type="XFComplement"><bagId k="XFControls">1</bagId></bag>' +
  '<bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags"><bagId>2</bagId></a></bag>' +
  '</FeaturePropertyBags>';

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
