import { setGrid } from '../model/layer';
import type { TextStyle } from '../model/rich-text';
import type { FormatProperty, SheetModel } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import { colourOfRgb } from './colour';
import { colourObject } from './colour-object';
import { accessors, clearLooks, lookOf, looksOf, PROPERTIES, type Property, setLook, setLooks } from './look';
import type { ColorService, RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import { eachCell } from './range-note';
import { requireSize } from './range-value';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { TextRotationService, TextStyleService } from './text-object';
import { cellTextStyle } from './text-style';
import { type EnumMark, enumValue, Grid, isMark } from './wire';

const { background, fontColor, wrap, textDirection, textRotation, hyperlinks } = PROPERTIES;

const wrapOf = (value: string | number): EnumMark => enumValue('WrapStrategy', String(value));

const directionOf = (value: string | number): EnumMark | null =>
  value === '' ? null : enumValue('TextDirection', String(value));

const rotationOf = (value: string | number): TextRotationService => ({
  service: 'TextRotation',
  rotation: value === 'vertical' ? value : Number(value),
});

/** A cell whose wrapping was never set says that it wraps, and that its strategy is to overflow. */
function isWrapped(layer: string | number | undefined): boolean {
  return layer === undefined || layer === 'WRAP';
}

/** Looks of cells: colours, fonts, alignment, wrapping, rotation. */
export function rangeLookMethods(): Methods<RangeService> {
  return {
    ...accessors(PROPERTIES.numberFormat, 'NumberFormat', 'NumberFormats'),
    ...accessors(background, 'Background', 'Backgrounds'),
    ...accessors(background, 'BackgroundColor', 'BackgroundColors'),
    ...accessors(fontColor, 'FontColor', 'FontColors'),
    ...accessors(PROPERTIES.fontWeight, 'FontWeight', 'FontWeights'),
    ...accessors(PROPERTIES.fontStyle, 'FontStyle', 'FontStyles'),
    ...accessors(PROPERTIES.fontLine, 'FontLine', 'FontLines'),
    ...accessors(PROPERTIES.fontSize, 'FontSize', 'FontSizes'),
    ...accessors(PROPERTIES.fontFamily, 'FontFamily', 'FontFamilies'),
    ...accessors(PROPERTIES.horizontalAlignment, 'HorizontalAlignment', 'HorizontalAlignments'),
    ...accessors(PROPERTIES.verticalAlignment, 'VerticalAlignment', 'VerticalAlignments'),
    ...colourMethods(background, 'backgroundTheme', 'Background'),
    ...colourMethods(fontColor, 'fontColorTheme', 'FontColor'),
    ...WRAP_METHODS,
    ...TEXT_METHODS,
    setBackgroundRGB: (range, _scope, red: number, green: number, blue: number) => {
      const hex = colourOfRgb(red, green, blue);
      if (hex === undefined) throw new NotImplementedError('Range.setBackgroundRGB of a number beside 0–255');
      return setLook(range, background, hex);
    },
    getFontLine: (range) => lineOf(lookOf(range, PROPERTIES.fontLine)),
    getFontLines: (range) => new Grid(looksOf(range, PROPERTIES.fontLine).map((row) => row.map(lineOf))),
    clearFormat: (range) => {
      clearLooks(range, true);
      return range;
    },
  };
}

/** The reference has no word for letters with both lines, as a TextStyle can ask for. */
function lineOf(line: string | number): string | number {
  if (line === 'underline line-through') throw new NotImplementedError('Range.getFontLine of two lines');
  return line;
}

/** Colours as objects, which may be colours of the theme. */
function colourMethods(property: Property, theme: FormatProperty, name: string): Methods<RangeService> {
  const paint = (range: RangeService, colour: HeldColour | null) => {
    setLook(range, property, colour?.hex ?? null);
    if (colour?.theme !== undefined) range.sheet.format(theme).set(range.at, colour.theme);
  };
  return {
    [`get${name}Object`]: (range) => colourAt(range.sheet, range, property, theme),
    [`get${name}Objects`]: (range) => {
      const themes = range.sheet.format(theme).grid(requireInGrid(range));
      return looksOf(range, property).map((row, i) =>
        row.map((hex, j) => colourObject(String(hex), optionalText(themes[i]?.[j]))),
      );
    },
    [`set${name}Object`]: (range, _scope, colour: unknown) => {
      paint(range, requireColour(colour, name));
      return range;
    },
    [`set${name}Objects`]: (range, _scope, colours: readonly (readonly unknown[])[] | null) => {
      if (colours === null) return setLook(range, property, null);
      requireSize(range, colours);
      const held = colours.map((row) => row.map((colour) => requireColour(colour, name)));
      setLooks(
        range,
        property,
        held.map((row) => row.map((colour) => colour?.hex ?? null)),
      );
      setGrid(
        range.sheet.format(theme),
        range.at[0],
        range.at[1],
        held.map((row) => row.map((colour) => colour?.theme)),
      );
      return range;
    },
  };
}

function colourAt(
  sheet: SheetModel,
  range: RangeService,
  property: Property,
  theme: FormatProperty,
): ColorService {
  const hex = String(lookOf(range, property));
  return colourObject(hex, optionalText(sheet.formats.get(theme)?.at(range.at[0], range.at[1])));
}

function optionalText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

type HeldColour = Pick<ColorService, 'hex' | 'theme'>;

/** A builder counts as the colour that it holds. */
function requireColour(value: unknown, name: string): HeldColour | null {
  if (value === null) return null;
  const held = isMark(value, 'colour') ? value.colour : value;
  if (isMark(held, 'hex')) return held as unknown as HeldColour;
  throw new NotImplementedError(`Range.set${name}Objects with something else than colours`);
}

const WRAP_METHODS: Methods<RangeService> = {
  setWrap: (range, _scope, on: boolean) => setLook(range, wrap, wrapOf(on ? 'WRAP' : 'OVERFLOW')),
  setWraps: (range, _scope, values: readonly (readonly unknown[])[]) =>
    setLooks(
      range,
      wrap,
      values.map((row) => row.map((on) => (typeof on === 'boolean' ? wrapOf(on ? 'WRAP' : 'OVERFLOW') : on))),
    ),
  getWrap: (range) => {
    const [row, column] = requireInGrid(range);
    return isWrapped(range.sheet.formats.get('wrap')?.at(row, column));
  },
  getWraps: (range) =>
    new Grid(
      range.sheet
        .format('wrap')
        .grid(requireInGrid(range))
        .map((row) => row.map(isWrapped)),
    ),
  setWrapStrategy: (range, _scope, strategy: EnumMark) => setLook(range, wrap, strategy),
  getWrapStrategy: (range) => wrapOf(lookOf(range, wrap)),
  getWrapStrategies: (range) => looksOf(range, wrap).map((row) => row.map(wrapOf)),
  setWrapStrategies: (range, _scope, values: readonly (readonly unknown[])[]) =>
    setLooks(range, wrap, values),
};

const MOST_DEGREES = 90;

function requireDegrees(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new NotImplementedError('text rotations that are no whole number of degrees');
  if (Math.abs(value) > MOST_DEGREES)
    throw new ServiceError(`The rotation must be between -${MOST_DEGREES} and ${MOST_DEGREES} degrees.`);
  return value;
}

const TEXT_METHODS: Methods<RangeService> = {
  setTextDirection: (range, _scope, direction: EnumMark | null) => setLook(range, textDirection, direction),
  setTextDirections: (range, _scope, values: readonly (readonly unknown[])[] | null) =>
    setLooks(range, textDirection, values),
  getTextDirection: (range) => directionOf(lookOf(range, textDirection)),
  getTextDirections: (range) => looksOf(range, textDirection).map((row) => row.map(directionOf)),
  setTextRotation: (range, _scope, rotation: number | TextRotationService) =>
    setLook(range, textRotation, typeof rotation === 'number' ? requireDegrees(rotation) : rotation.rotation),
  setTextRotations: (range, _scope, values: readonly (readonly unknown[])[]) =>
    setLooks(
      range,
      textRotation,
      values.map((row) =>
        row.map((value) => (isMark(value, 'rotation') ? value.rotation : requireDegrees(value))),
      ),
    ),
  getTextRotation: (range) => rotationOf(lookOf(range, textRotation)),
  getTextRotations: (range) => looksOf(range, textRotation).map((row) => row.map(rotationOf)),
  setVerticalText: (range, _scope, on: boolean) => setLook(range, textRotation, on ? 'vertical' : 0),
  setShowHyperlink: (range, _scope, on: boolean) => setLook(range, hyperlinks, on),
  getTextStyle: (range) => {
    const [row, column] = requireInGrid(range);
    return { service: 'TextStyle', style: cellTextStyle(range.sheet, row, column) };
  },
  getTextStyles: (range) =>
    eachCell(range, (row, column) => ({
      service: 'TextStyle',
      style: cellTextStyle(range.sheet, row, column),
    })),
  setTextStyle: (range, _scope, { style }: TextStyleService) => {
    setTextStyle(range, style);
    return range;
  },
  setTextStyles: (range, _scope, styles: readonly (readonly unknown[])[]) => {
    requireSize(range, styles);
    const held = styles.map((row) =>
      row.map((value) => {
        if (value === null) return null;
        if (!isMark(value, 'style'))
          throw new NotImplementedError('Range.setTextStyles with something else than styles');
        return value.style as TextStyle;
      }),
    );
    const [top, left] = range.at;
    eachCell(range, (row, column) => {
      const style = held[row - top]?.[column - left];
      if (style) setTextStyle(rangeAt(range.sheet, row, column, 1, 1), style);
    });
    return range;
  },
};

/** Only what the style names is set. */
function setTextStyle(range: RangeService, style: TextStyle): void {
  const at: Rectangle = requireInGrid(range);
  const { fontFamily, fontSize, color, colorTheme, bold, italic } = style;
  if (fontFamily !== undefined) setLook(range, PROPERTIES.fontFamily, fontFamily);
  if (fontSize !== undefined) setLook(range, PROPERTIES.fontSize, fontSize);
  if (color !== undefined) setLook(range, fontColor, color);
  if (colorTheme !== undefined) range.sheet.format('fontColorTheme').set(at, colorTheme);
  if (bold !== undefined) setLook(range, PROPERTIES.fontWeight, bold ? 'bold' : 'normal');
  if (italic !== undefined) setLook(range, PROPERTIES.fontStyle, italic ? 'italic' : 'normal');
  if (style.underline !== undefined || style.strikethrough !== undefined) drawLines(range, style);
}

function drawLines(range: RangeService, style: TextStyle): void {
  const lines = looksOf(range, PROPERTIES.fontLine).map((row) =>
    row.map((before) => {
      const has = (line: string) => String(before).split(' ').includes(line);
      const kept = [
        ...((style.underline ?? has('underline')) ? ['underline'] : []),
        ...((style.strikethrough ?? has('line-through')) ? ['line-through'] : []),
      ];
      return kept.length === 0 ? 'none' : kept.join(' ');
    }),
  );
  setLooks(range, { ...PROPERTIES.fontLine, accept: (value) => String(value) }, lines);
}

export const TEXT_ROTATION_METHODS: Methods<TextRotationService> = {
  getDegrees: ({ rotation }) => (rotation === 'vertical' ? 0 : rotation),
  isVertical: ({ rotation }) => rotation === 'vertical',
};
