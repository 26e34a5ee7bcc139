import { isValidFormat } from 'numfmt';
import { setGrid } from '../model/layer';
import { intersect } from '../model/rectangle';
import { type TextStyle, withoutProperty } from '../model/rich-text';
import { type FormatProperty, notePlace } from '../model/sheet';
import { colourOf } from './colour';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import { requireSize } from './range-value';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import { Grid, isMark } from './wire';

type Look = string | number | undefined;

/** What one property's setters take and its getters give. */
export interface Property {
  readonly name: FormatProperty;
  /** What a getter gives where nothing was set. */
  readonly unset: string | number;
  /** undefined resets; 'ignored' leaves the cells as they are, as Google does with what it cannot read. */
  accept(value: unknown): Look | { readonly ignored: true };
  /** What else is reset when this is set. */
  readonly resets?: FormatProperty;
  /** What of the runs of a rich text gives way. */
  readonly overrides?: readonly (keyof TextStyle)[];
}

const IGNORED = { ignored: true } as const;

function oneOf(...words: string[]): Property['accept'] {
  return (value) =>
    value === null ? undefined : typeof value === 'string' && words.includes(value) ? value : IGNORED;
}

const acceptColour: Property['accept'] = (value) =>
  value === null ? undefined : (colourOf(String(value)) ?? IGNORED);

const acceptName: Property['accept'] = (value) =>
  value === null ? undefined : isMark(value, 'name') ? String(value.name) : IGNORED;

/** `General` and what Google answers for it stand for the automatic format; what becomes of a pattern that is none is not known. */
function acceptNumberFormat(value: unknown): Look {
  const format = String(value);
  if (/^(general|0\.#{15})?$/i.test(format)) return undefined;
  if (!isValidFormat(format)) throw new NotImplementedError(`the number format "${format}"`);
  return format;
}

const ALIGNMENTS = oneOf('left', 'center', 'right', 'general-left');

export const PROPERTIES = {
  numberFormat: { name: 'numberFormat', unset: '0.###############', accept: acceptNumberFormat },
  background: {
    name: 'background',
    unset: '#ffffff',
    accept: acceptColour,
    resets: 'backgroundTheme',
  },
  fontColor: {
    name: 'fontColor',
    unset: '#000000',
    accept: acceptColour,
    resets: 'fontColorTheme',
    overrides: ['color', 'colorTheme'],
  },
  fontWeight: {
    name: 'fontWeight',
    unset: 'normal',
    accept: oneOf('bold', 'normal'),
    overrides: ['bold'],
  },
  fontStyle: {
    name: 'fontStyle',
    unset: 'normal',
    accept: oneOf('italic', 'normal'),
    overrides: ['italic'],
  },
  fontLine: {
    name: 'fontLine',
    unset: 'none',
    accept: oneOf('underline', 'line-through', 'none'),
    overrides: ['underline', 'strikethrough'],
  },
  fontSize: {
    name: 'fontSize',
    unset: 10,
    accept: (value) =>
      value === null ? undefined : typeof value === 'number' && value > 0 ? value : IGNORED,
    overrides: ['fontSize'],
  },
  fontFamily: {
    name: 'fontFamily',
    unset: 'Arial',
    accept: (value) => (value === null ? undefined : String(value)),
    overrides: ['fontFamily'],
  },
  horizontalAlignment: {
    name: 'horizontalAlignment',
    unset: 'general',
    accept: (value) => ALIGNMENTS(value === 'normal' ? 'general-left' : value),
  },
  verticalAlignment: { name: 'verticalAlignment', unset: 'bottom', accept: oneOf('top', 'middle', 'bottom') },
  wrap: { name: 'wrap', unset: 'OVERFLOW', accept: acceptName },
  textDirection: { name: 'textDirection', unset: '', accept: acceptName },
  textRotation: {
    name: 'textRotation',
    unset: 0,
    accept: (value) => (typeof value === 'number' || value === 'vertical' ? value : IGNORED),
  },
  hyperlinks: { name: 'hyperlinks', unset: 'shown', accept: (value) => (value === true ? 'shown' : 'plain') },
} satisfies Record<string, Property>;

export function lookOf(range: RangeService, property: Property): string | number {
  const [row, column] = requireInGrid(range);
  return range.sheet.formats.get(property.name)?.at(row, column) ?? property.unset;
}

export function looksOf(range: RangeService, property: Property): (string | number)[][] {
  const at = requireInGrid(range);
  return range.sheet
    .format(property.name)
    .grid(at)
    .map((row) => row.map((value) => value ?? property.unset));
}

export function setLook(range: RangeService, property: Property, value: unknown): RangeService {
  const at = requireInGrid(range);
  const look = property.accept(value);
  if (typeof look === 'object') return range;
  range.sheet.format(property.name).set(at, look);
  giveWay(range, property);
  return range;
}

export function setLooks(
  range: RangeService,
  property: Property,
  values: readonly (readonly unknown[])[] | null,
): RangeService {
  if (values === null) return setLook(range, property, null);
  const at = requireInGrid(range);
  requireSize(range, values);
  const layer = range.sheet.format(property.name);
  const before = layer.grid(at);
  const grid = values.map((row, i) =>
    row.map((value, j) => {
      const look = property.accept(value);
      return typeof look === 'object' ? before[i]?.[j] : look;
    }),
  );
  setGrid(layer, at[0], at[1], grid);
  giveWay(range, property);
  return range;
}

/** A look of the whole cell takes the place of what was set for parts of it. */
function giveWay({ sheet, at }: RangeService, { resets, overrides = [] }: Property): void {
  if (resets) sheet.formats.get(resets)?.set(at, undefined);
  if (sheet.richTexts.size === 0) return;
  for (const [key, rich] of sheet.richTexts) {
    if (overrides.length === 0 || !intersect([...notePlace(key), 1, 1], at)) continue;
    sheet.richTexts.set(key, overrides.reduce(withoutProperty, rich));
  }
}

/** The four methods of a property whose values cross as they are. */
export function accessors(property: Property, one: string, many: string): Methods<RangeService> {
  return {
    [`get${one}`]: (range) => lookOf(range, property),
    [`get${many}`]: (range) => new Grid(looksOf(range, property)),
    [`set${one}`]: (range, _scope, value: unknown) => setLook(range, property, value),
    [`set${many}`]: (range, _scope, values: readonly (readonly unknown[])[] | null) =>
      setLooks(range, property, values),
  };
}

/** Resets looks; number formats are left where `keepsNumberFormats`. */
export function clearLooks(range: RangeService, keepsNumberFormats = false): void {
  const at = requireInGrid(range);
  for (const [property, layer] of range.sheet.formats)
    if (!keepsNumberFormats || property !== 'numberFormat') layer.set(at, undefined);
}
