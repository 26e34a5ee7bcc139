import type { ColorService } from './object';
import type { Methods } from './scope';
import { enumValue } from './wire';

export const COLOR_METHODS: Methods<ColorService> = {
  asRgbColor: ({ hex }) => ({ service: 'RgbColor', hex }),
  getColorType: () => enumValue('ColorType', 'RGB'),
};

const channel = (at: number) => (self: ColorService) => Number.parseInt(self.hex.slice(at, at + 2), 16);

export const RGB_COLOR_METHODS: Methods<ColorService> = {
  asHexString: ({ hex }) => hex,
  getRed: channel(1),
  getGreen: channel(3),
  getBlue: channel(5),
};
