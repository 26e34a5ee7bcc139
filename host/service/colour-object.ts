import { colourOf, colourOfTheme } from './colour';
import type { ColorService } from './object';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { ColorBuilderService } from './text-object';
import { type EnumMark, enumValue } from './wire';

/** A colour as scripts hold it. */
export function colourObject(hex: string, theme?: string | undefined): ColorService {
  return theme === undefined ? { service: 'Color', hex } : { service: 'Color', hex, theme };
}

type Held = Pick<ColorService, 'hex' | 'theme'>;

function typeOf({ hex, theme }: Partial<Held>): EnumMark {
  return enumValue('ColorType', theme !== undefined ? 'THEME' : hex !== undefined ? 'RGB' : 'UNSUPPORTED');
}

function asRgb({ hex, theme }: Partial<Held>): ColorService {
  if (hex === undefined || theme !== undefined) throw new ServiceError('Object is not of type RgbColor.');
  return { service: 'RgbColor', hex };
}

function asTheme({ hex, theme }: Partial<Held>): ColorService {
  if (hex === undefined || theme === undefined) throw new ServiceError('Object is not of type ThemeColor.');
  return { service: 'ThemeColor', hex, theme };
}

export const COLOR_METHODS: Methods<ColorService> = {
  asRgbColor: (self) => asRgb(self),
  asThemeColor: (self) => asTheme(self),
  getColorType: (self) => typeOf(self),
};

export const COLOR_BUILDER_METHODS: Methods<ColorBuilderService> = {
  asRgbColor: ({ colour }) => asRgb(colour),
  asThemeColor: ({ colour }) => asTheme(colour),
  getColorType: ({ colour }) => typeOf(colour),
  setRgbColor: (self, _scope, text: string) => {
    const hex = colourOf(text);
    if (hex === undefined) throw new NotImplementedError(`ColorBuilder.setRgbColor of "${text}"`);
    self.colour = { hex };
    return self;
  },
  setThemeColor: (self, _scope, type: EnumMark) => {
    const hex = colourOfTheme(type.name);
    if (hex === undefined) throw new NotImplementedError(`ColorBuilder.setThemeColor of ${type.name}`);
    self.colour = { hex, theme: type.name };
    return self;
  },
  build: ({ colour }) => {
    if (colour.hex === undefined) throw new NotImplementedError('ColorBuilder.build before a colour was set');
    return colourObject(colour.hex, colour.theme);
  },
};

const channel = (at: number) => (self: ColorService) => Number.parseInt(self.hex.slice(at, at + 2), 16);

export const RGB_COLOR_METHODS: Methods<ColorService> = {
  asHexString: ({ hex }) => hex,
  getRed: channel(1),
  getGreen: channel(3),
  getBlue: channel(5),
  getColorType: () => enumValue('ColorType', 'RGB'),
};

export const THEME_COLOR_METHODS: Methods<ColorService> = {
  getThemeColorType: ({ theme }) => enumValue('ThemeColorType', theme ?? ''),
  getColorType: () => enumValue('ColorType', 'THEME'),
};
