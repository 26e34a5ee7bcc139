import type { TextStyle } from '../model/rich-text';
import { overlay } from '../model/rich-text';
import type { SheetModel } from '../model/sheet';
import { colourOf } from './colour';
import { colourObject } from './colour-object';
import type { ColorService } from './object';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import type { ColorBuilderService, TextStyleBuilderService, TextStyleService } from './text-object';

/** The look of letters in a cell as a whole; `fontFamily` as Google names the theme's font here. */
export function cellTextStyle({ formats }: SheetModel, row: number, column: number): TextStyle {
  const look = (property: Parameters<typeof formats.get>[0]) => formats.get(property)?.at(row, column);
  const line = String(look('fontLine') ?? '');
  const theme = look('fontColorTheme');
  return {
    fontFamily: String(look('fontFamily') ?? 'arial,sans,sans-serif'),
    fontSize: Number(look('fontSize') ?? 10),
    color: String(look('fontColor') ?? '#000000'),
    ...(theme === undefined ? {} : { colorTheme: String(theme) }),
    bold: look('fontWeight') === 'bold',
    italic: look('fontStyle') === 'italic',
    strikethrough: line.includes('line-through'),
    underline: line.includes('underline'),
  };
}

/** The colour of a script's Color object; of a builder too, which Google takes as well. */
export function heldColour({
  hex,
  theme,
}: Pick<ColorService, 'hex' | 'theme'>): Pick<TextStyle, 'color' | 'colorTheme'> {
  return theme === undefined ? { color: hex } : { color: hex, colorTheme: theme };
}

export const TEXT_STYLE_METHODS: Methods<TextStyleService> = {
  copy: ({ style }) => ({ service: 'TextStyleBuilder', style }),
  getFontFamily: ({ style }) => style.fontFamily ?? null,
  getFontSize: ({ style }) => style.fontSize ?? null,
  getForegroundColor: ({ style }) => style.colorTheme ?? style.color ?? null,
  getForegroundColorObject: ({ style }) =>
    style.color === undefined ? null : colourObject(style.color, style.colorTheme),
  isBold: ({ style }) => style.bold ?? null,
  isItalic: ({ style }) => style.italic ?? null,
  isStrikethrough: ({ style }) => style.strikethrough ?? null,
  isUnderline: ({ style }) => style.underline ?? null,
};

type Builder = TextStyleBuilderService;

function set(key: 'fontFamily' | 'fontSize' | 'bold' | 'italic' | 'strikethrough' | 'underline') {
  return (self: Builder, _scope: unknown, value: unknown) => {
    const { [key]: _before, ...rest } = self.style;
    self.style = value === null ? rest : { ...rest, [key]: value };
    return self;
  };
}

function paint(self: Builder, colour: Pick<TextStyle, 'color' | 'colorTheme'> | null): Builder {
  const { color: _color, colorTheme: _theme, ...rest } = self.style;
  self.style = colour === null ? rest : overlay(rest, colour);
  return self;
}

export const TEXT_STYLE_BUILDER_METHODS: Methods<Builder> = {
  build: ({ style }) => ({ service: 'TextStyle', style }),
  setBold: set('bold'),
  setFontFamily: set('fontFamily'),
  setFontSize: set('fontSize'),
  setItalic: set('italic'),
  setStrikethrough: set('strikethrough'),
  setUnderline: set('underline'),
  setForegroundColor: (self, _scope, text: string | null) => {
    if (text === null) return paint(self, null);
    const color = colourOf(text);
    if (color === undefined)
      throw new NotImplementedError(`TextStyleBuilder.setForegroundColor of "${text}"`);
    return paint(self, { color });
  },
  setForegroundColorObject: (self, _scope, colour: ColorService | ColorBuilderService | null) => {
    if (colour === null) return paint(self, null);
    const held = colour.service === 'ColorBuilder' ? colour.colour : colour;
    if (held.hex === undefined) throw new NotImplementedError('a colour that was not set');
    return paint(
      self,
      heldColour({ hex: held.hex, ...(held.theme === undefined ? {} : { theme: held.theme }) }),
    );
  },
};
