import type { RichText, TextStyle } from '../model/rich-text';
import type { RangeService } from './object';

export interface ColorBuilderService {
  readonly service: 'ColorBuilder';
  colour: { readonly hex?: string; readonly theme?: string };
}

export interface TextStyleService {
  readonly service: 'TextStyle';
  readonly style: TextStyle;
}

export interface TextStyleBuilderService {
  readonly service: 'TextStyleBuilder';
  style: TextStyle;
}

/** A text, or a stretch of one, with the offsets at which it begins and ends in the cell. */
export interface RichTextValueService {
  readonly service: 'RichTextValue';
  readonly rich: RichText;
  readonly start: number;
  readonly end: number;
}

export interface RichTextValueBuilderService {
  readonly service: 'RichTextValueBuilder';
  rich: RichText;
}

export interface TextRotationService {
  readonly service: 'TextRotation';
  readonly rotation: number | 'vertical';
}

export interface TextFinderService {
  readonly service: 'TextFinder';
  /** Where it looks, in order. */
  readonly places: () => readonly RangeService[];
  readonly text: string;
  options: FinderOptions;
  startAfter: RangeService | undefined;
  current: RangeService | undefined;
}

export interface FinderOptions {
  readonly matchCase?: boolean;
  readonly matchEntireCell?: boolean;
  readonly matchFormulaText?: boolean;
  readonly ignoreDiacritics?: boolean;
  readonly useRegularExpression?: boolean;
}

/** A line at one edge of a cell, `SOLID #000000`; undefined where there is none. */
export interface BorderService {
  readonly service: 'Border';
  readonly line: string | undefined;
}

export interface BordersService {
  readonly service: 'Borders';
  readonly lines: Readonly<Record<'top' | 'left' | 'bottom' | 'right', string | undefined>>;
}

/** All of these. */
export type TextObject =
  | ColorBuilderService
  | TextStyleService
  | TextStyleBuilderService
  | RichTextValueService
  | RichTextValueBuilderService
  | TextRotationService
  | TextFinderService
  | BorderService
  | BordersService;
