import { setGrid } from '../model/layer';
import { type FormatProperty, noteKey, type Validation } from '../model/sheet';
import { colourOf } from './colour';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import { requireSize } from './range-value';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import { type EnumMark, enumValue, Grid, isMark } from './wire';

type Look = string | number | undefined;

/** What one property's setters take and its getters give. */
interface Property {
  readonly name: FormatProperty;
  /** What a getter gives where nothing was set. */
  readonly unset: string | number;
  /** undefined resets; 'ignored' leaves the cells as they are, as Google does with what it cannot read. */
  accept(value: unknown): Look | { readonly ignored: true };
}

const IGNORED = { ignored: true } as const;

function oneOf(...words: string[]): Property['accept'] {
  return (value) =>
    value === null ? undefined : typeof value === 'string' && words.includes(value) ? value : IGNORED;
}

const acceptColour: Property['accept'] = (value) =>
  value === null ? undefined : (colourOf(String(value)) ?? IGNORED);

const PROPERTIES = {
  numberFormat: { name: 'numberFormat', unset: 'General', accept: (value) => String(value) },
  background: { name: 'background', unset: '#ffffff', accept: acceptColour },
  fontColor: { name: 'fontColor', unset: '#000000', accept: acceptColour },
  fontWeight: { name: 'fontWeight', unset: 'normal', accept: oneOf('bold', 'normal') },
  fontStyle: { name: 'fontStyle', unset: 'normal', accept: oneOf('italic', 'normal') },
  fontLine: { name: 'fontLine', unset: 'none', accept: oneOf('underline', 'line-through', 'none') },
  fontSize: {
    name: 'fontSize',
    unset: 10,
    accept: (value) => (typeof value === 'number' && value > 0 ? value : IGNORED),
  },
  fontFamily: {
    name: 'fontFamily',
    unset: 'Arial',
    accept: (value) => (value === null ? undefined : String(value)),
  },
  horizontalAlignment: {
    name: 'horizontalAlignment',
    unset: 'general',
    accept: oneOf('left', 'center', 'right', 'normal'),
  },
  verticalAlignment: { name: 'verticalAlignment', unset: 'bottom', accept: oneOf('top', 'middle', 'bottom') },
  wrap: {
    name: 'wrap',
    unset: 'OVERFLOW',
    accept: (value) => (isMark(value, 'name') ? String(value.name) : IGNORED),
  },
} satisfies Record<string, Property>;

function get(range: RangeService, property: Property): string | number {
  const [row, column] = requireInGrid(range);
  return range.sheet.formats.get(property.name)?.at(row, column) ?? property.unset;
}

function getAll(range: RangeService, property: Property): (string | number)[][] {
  const at = requireInGrid(range);
  return range.sheet
    .format(property.name)
    .grid(at)
    .map((row) => row.map((value) => value ?? property.unset));
}

function set(range: RangeService, property: Property, value: unknown): RangeService {
  const at = requireInGrid(range);
  const look = property.accept(value);
  if (typeof look !== 'object') range.sheet.format(property.name).set(at, look);
  return range;
}

function setAll(
  range: RangeService,
  property: Property,
  values: readonly (readonly unknown[])[] | null,
): RangeService {
  if (values === null) return set(range, property, null);
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
  return range;
}

function accessors(property: Property, one: string, many: string): Methods<RangeService> {
  return {
    [`get${one}`]: (range) => get(range, property),
    [`get${many}`]: (range) => new Grid(getAll(range, property)),
    [`set${one}`]: (range, _scope, value: unknown) => set(range, property, value),
    [`set${many}`]: (range, _scope, values: readonly (readonly unknown[])[] | null) =>
      setAll(range, property, values),
  };
}

const wrapOf = (value: string | number): EnumMark => enumValue('WrapStrategy', String(value));

/** Looks, notes and validations of cells. */
export function rangeFormatMethods(): Methods<RangeService> {
  const { fontColor, wrap, ...plain } = PROPERTIES;
  return {
    ...accessors(plain.numberFormat, 'NumberFormat', 'NumberFormats'),
    ...accessors(plain.background, 'Background', 'Backgrounds'),
    ...accessors(plain.fontWeight, 'FontWeight', 'FontWeights'),
    ...accessors(plain.fontStyle, 'FontStyle', 'FontStyles'),
    ...accessors(plain.fontLine, 'FontLine', 'FontLines'),
    ...accessors(plain.fontSize, 'FontSize', 'FontSizes'),
    ...accessors(plain.fontFamily, 'FontFamily', 'FontFamilies'),
    ...accessors(plain.horizontalAlignment, 'HorizontalAlignment', 'HorizontalAlignments'),
    ...accessors(plain.verticalAlignment, 'VerticalAlignment', 'VerticalAlignments'),
    setFontColor: (range, _scope, colour: unknown) => set(range, fontColor, colour),
    setFontColors: (range, _scope, colours: readonly (readonly unknown[])[] | null) =>
      setAll(range, fontColor, colours),
    getFontColorObject: (range) => ({ service: 'Color', hex: String(get(range, fontColor)) }),
    getFontColorObjects: (range) =>
      getAll(range, fontColor).map((row) => row.map((hex) => ({ service: 'Color', hex: String(hex) }))),
    getBackgroundObject: (range) => ({ service: 'Color', hex: String(get(range, plain.background)) }),
    setWrap: (range, _scope, on: boolean) => set(range, wrap, wrapOf(on ? 'WRAP' : 'OVERFLOW')),
    getWrap: (range) => get(range, wrap) === 'WRAP',
    setWrapStrategy: (range, _scope, strategy: EnumMark) => set(range, wrap, strategy),
    getWrapStrategy: (range) => wrapOf(get(range, wrap)),
    getWrapStrategies: (range) => getAll(range, wrap).map((row) => row.map(wrapOf)),
    setWrapStrategies: (range, _scope, values: readonly (readonly unknown[])[]) =>
      setAll(range, wrap, values),
    clearFormat: (range) => {
      clearLooks(range);
      return range;
    },

    getNote: (range) => {
      const [row, column] = requireInGrid(range);
      return range.sheet.notes.get(noteKey(row, column)) ?? '';
    },
    getNotes: (range) =>
      new Grid(eachCell(range, (row, column) => range.sheet.notes.get(noteKey(row, column)) ?? '')),
    setNote: (range, _scope, note: string | null) => {
      eachCell(range, (row, column) => setNote(range, row, column, note));
      return range;
    },
    setNotes: (range, _scope, notes: readonly (readonly unknown[])[]) => {
      requireSize(range, notes);
      const [top, left] = range.at;
      eachCell(range, (row, column) => {
        const note = notes[row - top]?.[column - left];
        if (typeof note !== 'string' && note !== null)
          throw new NotImplementedError('Range.setNotes with something else than text');
        setNote(range, row, column, note);
      });
      return range;
    },
    clearNote: (range) => {
      eachCell(range, (row, column) => setNote(range, row, column, null));
      return range;
    },

    getDataValidation: (range) => {
      const [row, column] = requireInGrid(range);
      return validationObject(range.sheet.validations.at(row, column));
    },
    getDataValidations: (range) =>
      range.sheet.validations.grid(requireInGrid(range)).map((row) => row.map(validationObject)),
    setDataValidation: (range, _scope, rule: unknown) => {
      range.sheet.validations.set(requireInGrid(range), validationOf(rule));
      return range;
    },
    setDataValidations: (range, _scope, rules: readonly (readonly unknown[])[]) => {
      requireSize(range, rules);
      setGrid(
        range.sheet.validations,
        range.at[0],
        range.at[1],
        rules.map((row) => row.map(validationOf)),
      );
      return range;
    },
    clearDataValidations: (range) => {
      range.sheet.validations.set(requireInGrid(range), undefined);
      return range;
    },
  };
}

export function clearLooks(range: RangeService): void {
  const at = requireInGrid(range);
  for (const layer of range.sheet.formats.values()) layer.set(at, undefined);
}

/** One result a cell, row by row; rows and columns count from 1. */
export function eachCell<T>(range: RangeService, visit: (row: number, column: number) => T): T[][] {
  const [row, column, rows, columns] = requireInGrid(range);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => visit(row + i, column + j)),
  );
}

function setNote({ sheet }: RangeService, row: number, column: number, note: string | null): void {
  if (note === null || note === '') sheet.notes.delete(noteKey(row, column));
  else sheet.notes.set(noteKey(row, column), note);
}

function validationObject(validation: Validation | undefined) {
  return validation ? { service: 'DataValidation', validation } : null;
}

function validationOf(rule: unknown): Validation | undefined {
  return isMark(rule, 'validation') ? (rule.validation as Validation) : undefined;
}
