import type { SavedConditionalFormat } from '../snapshot';
import type { Look } from './looks';
import { BOOLEAN_FORMAT, builtInFormat, withFewEscapes } from './number-format';
import type { ColourReader } from './read-colour';
import { child, descendants, flag, items, whole, type XmlElement } from './xml-part';

/** What a cell's style number stands for. */
export interface CellStyle {
  /** Without what every new cell of a spreadsheet has. */
  readonly look: Look;
  /** `General` where none is set. */
  readonly numberFormat: string;
  readonly isLocked: boolean;
  /** Excel shows a box to tick. */
  readonly isCheckbox: boolean;
}

/** The looks of a conditional format. */
export type ConditionalLook = Pick<
  SavedConditionalFormat,
  'background' | 'fontColor' | 'bold' | 'italic' | 'strikethrough' | 'underline'
>;

export interface Styles {
  /** By number; never empty. */
  readonly cells: readonly CellStyle[];
  readonly conditional: readonly ConditionalLook[];
}

const DEFAULT_FONT = 'Arial';
const DEFAULT_SIZE = 10;

/** Reads `xl/styles.xml`; `undefined` is a workbook without styles. */
export function readStyles(
  root: XmlElement | undefined,
  colourOf: ColourReader,
  drop: (what: string) => void,
): Styles {
  const formats = new Map(
    items(root, 'numFmts').map(({ attributes }) => [whole(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const fonts = items(root, 'fonts').map((font) => readFont(font, colourOf, drop));
  const fills = items(root, 'fills').map((fill) => readFill(fill, colourOf, drop));
  const borders = items(root, 'borders').map((border) => readBorder(border, colourOf, drop));
  const part = (list: readonly Look[], index: string | undefined): Look => list[whole(index) ?? 0] ?? {};
  const cells = items(root, 'cellXfs').map((xf): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const id = whole(numFmtId) ?? 0;
    const code = formats.get(id) ?? builtInFormat(id);
    const numberFormat =
      code === '' || code === BOOLEAN_FORMAT || /^general$/i.test(code) ? 'General' : withFewEscapes(code);
    return {
      look: {
        ...(numberFormat === 'General' ? {} : { numberFormat }),
        ...part(fonts, fontId),
        ...part(fills, fillId),
        ...part(borders, borderId),
        ...readAlignment(child(xf, 'alignment'), drop),
      },
      numberFormat,
      isLocked: flag(child(xf, 'protection')?.attributes.locked, true),
      isCheckbox: [...descendants(xf, 'xfComplement')].length > 0,
    };
  });
  if (cells.length === 0)
    cells.push({ look: {}, numberFormat: 'General', isLocked: true, isCheckbox: false });
  return {
    cells,
    conditional: items(root, 'dxfs').map((dxf) => readConditionalLook(dxf, colourOf, drop)),
  };
}

/** Whether a font's mark is set: `<b/>`, `<u val="none"/>`; `undefined` where it is not named. */
function mark(font: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(font, name);
  if (!element) return undefined;
  const { val } = element.attributes;
  return name === 'u' ? val !== 'none' : flag(val, true);
}

/** A font's looks, those of every new cell left out; also of a run of rich text. */
export function readFont(font: XmlElement, colourOf: ColourReader, drop: (what: string) => void): Look {
  const colour = colourOf(child(font, 'color'));
  const size = Number(child(font, 'sz')?.attributes.val ?? DEFAULT_SIZE);
  const family = (child(font, 'name') ?? child(font, 'rFont'))?.attributes.val ?? DEFAULT_FONT;
  const struck = mark(font, 'strike') === true;
  const underlined = mark(font, 'u') === true;
  if (child(font, 'vertAlign')) drop('superscript and subscript');
  return {
    ...(colour === undefined || colour === '#000000' ? {} : { fontColor: colour }),
    ...(mark(font, 'b') ? { fontWeight: 'bold' } : {}),
    ...(mark(font, 'i') ? { fontStyle: 'italic' } : {}),
    ...(struck || underlined
      ? { fontLine: struck && underlined ? 'underline line-through' : struck ? 'line-through' : 'underline' }
      : {}),
    ...(size === DEFAULT_SIZE || !(size > 0) ? {} : { fontSize: size }),
    ...(family === DEFAULT_FONT ? {} : { fontFamily: family }),
  };
}

function readFill(fill: XmlElement, colourOf: ColourReader, drop: (what: string) => void): Look {
  const pattern = child(fill, 'patternFill');
  if (!pattern) {
    const [stop] = items(fill, 'gradientFill');
    if (!stop) return {};
    drop('gradient fills: their first colour is kept');
    const background = colourOf(child(stop, 'color'));
    return background === undefined ? {} : { background };
  }
  const type = pattern.attributes.patternType ?? 'none';
  if (type === 'none') return {};
  // The first two fills are there in every file, the second as a pattern that nobody uses.
  if (type !== 'solid' && type !== 'gray125') drop('patterns of fills: their colour is kept');
  const background =
    type === 'gray125'
      ? undefined
      : (colourOf(child(pattern, 'fgColor')) ?? colourOf(child(pattern, 'bgColor')));
  return background === undefined ? {} : { background };
}

function readAlignment(alignment: XmlElement | undefined, drop: (what: string) => void): Look {
  if (!alignment) return {};
  const {
    horizontal = 'general',
    vertical = 'bottom',
    wrapText,
    textRotation,
    indent,
    readingOrder,
    shrinkToFit,
  } = alignment.attributes;
  const rotation = rotationOf(whole(textRotation) ?? 0);
  if (!/^(general|left|center|right)$/.test(horizontal)) drop(`horizontal alignment: ${horizontal}`);
  if (!/^(top|center|bottom)$/.test(vertical)) drop(`vertical alignment: ${vertical}`);
  if ((indent ?? '0') !== '0') drop('indented texts');
  return {
    ...(/^(left|center|right)$/.test(horizontal) ? { horizontalAlignment: horizontal } : {}),
    ...(vertical === 'top' ? { verticalAlignment: 'top' } : {}),
    ...(vertical === 'center' ? { verticalAlignment: 'middle' } : {}),
    // Said outright it means cutting off, in Google's own files and in ours; LibreOffice says everything outright.
    ...(flag(wrapText) ? { wrap: 'WRAP' } : {}),
    ...(wrapText !== undefined && !flag(wrapText) && shrinkToFit === undefined ? { wrap: 'CLIP' } : {}),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
    ...(readingOrder === '1' ? { textDirection: 'LEFT_TO_RIGHT' } : {}),
    ...(readingOrder === '2' ? { textDirection: 'RIGHT_TO_LEFT' } : {}),
  };
}

/** Degrees to the left; the file counts those to the right from 91 on, and 255 stands for letters below each other. */
function rotationOf(stated: number): number | 'vertical' {
  if (stated === 255) return 'vertical';
  return stated > 90 ? 90 - stated : stated;
}

const EDGES = [
  ['top', 'borderTop'],
  ['left', 'borderLeft'],
  ['bottom', 'borderBottom'],
  ['right', 'borderRight'],
] as const;

/** Kinds of lines that Google has, by those that files name; the others are shown as the nearest. */
const LINES = new Map([
  ['thin', 'SOLID'],
  ['hair', 'DOTTED'],
  ['dotted', 'DOTTED'],
  ['dashed', 'DASHED'],
  ['dashDot', 'DASHED'],
  ['dashDotDot', 'DASHED'],
  ['double', 'DOUBLE'],
  ['medium', 'SOLID_MEDIUM'],
  ['mediumDashed', 'DASHED'],
  ['mediumDashDot', 'DASHED'],
  ['mediumDashDotDot', 'DASHED'],
  ['slantDashDot', 'DASHED'],
  ['thick', 'SOLID_THICK'],
]);

function readBorder(border: XmlElement, colourOf: ColourReader, drop: (what: string) => void): Look {
  if (child(border, 'diagonal')?.attributes.style) drop('diagonal borders');
  return Object.fromEntries(
    EDGES.flatMap(([name, property]) => {
      const edge =
        child(border, name) ?? child(border, name === 'left' ? 'start' : name === 'right' ? 'end' : name);
      const line = LINES.get(edge?.attributes.style ?? '');
      return line === undefined ? [] : [[property, `${line} ${colourOf(child(edge, 'color')) ?? '#000000'}`]];
    }),
  );
}

/** The looks of a conditional format, `dxf`. */
export function readConditionalLook(
  dxf: XmlElement,
  colourOf: ColourReader,
  drop: (what: string) => void,
): ConditionalLook {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // The colour of a conditional fill is its background, unlike that of a cell; some writers take the other.
  const background = colourOf(child(pattern, 'bgColor')) ?? colourOf(child(pattern, 'fgColor'));
  const fontColor = colourOf(child(font, 'color'));
  for (const name of ['numFmt', 'border', 'alignment'])
    if (child(dxf, name)) drop(`conditional formats: ${name === 'numFmt' ? 'number format' : name}`);
  const [bold, italic, strikethrough, underline] = ['b', 'i', 'strike', 'u'].map((name) => mark(font, name));
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(underline === undefined ? {} : { underline }),
  };
}
