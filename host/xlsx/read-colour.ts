import { child, descendants, flag, items, whole, type XmlElement } from './xml-part';

/** `#rrggbb` of a colour element; `undefined` where it is automatic. */
export type ColourReader = (element: XmlElement | undefined) => string | undefined;

/**
 * Reads the colours of a workbook: given outright, by number in a palette, or from the theme, darker or lighter.
 * Source: ECMA-376 part 1, 18.8.3 (bgColor), 18.8.19 (color), 18.8.27 (indexedColors).
 *
 * @param theme `xl/theme/theme1.xml`, where there is one
 */
export function createColourReader(
  styles: XmlElement | undefined,
  theme: XmlElement | undefined,
): ColourReader {
  const palette = items(child(styles, 'colors'), 'indexedColors').map(({ attributes }) =>
    rgbOf(attributes.rgb),
  );
  const themeColours = theme ? readTheme(theme) : OFFICE_THEME;
  return (element) => {
    if (!element || flag(element.attributes.auto)) return undefined;
    const { rgb, indexed, theme: themeIndex, tint } = element.attributes;
    const base =
      rgbOf(rgb) ??
      (indexed === undefined ? undefined : indexedColour(Number(indexed), palette)) ??
      (themeIndex === undefined ? undefined : themeColours[whole(themeIndex) ?? -1]);
    if (base === undefined) return undefined;
    const shift = Number(tint ?? 0);
    return Number.isFinite(shift) && shift !== 0 ? tinted(base, Math.max(-1, Math.min(1, shift))) : base;
  };
}

/** `#rrggbb` of `AARRGGBB` or `RRGGBB`. */
function rgbOf(text: string | undefined): string | undefined {
  const digits = /^(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
}

/** The theme's colours in the order that cells number them: light 1, dark 1, light 2, dark 2, then accents and links. */
function readTheme(theme: XmlElement): (string | undefined)[] {
  const [scheme] = descendants(theme, 'clrScheme');
  const colours = new Map(
    (scheme?.children ?? []).map(({ name, children }) => {
      const stated = children[0]?.attributes;
      return [name, rgbOf(stated?.lastClr ?? stated?.val)];
    }),
  );
  return THEME_ORDER.map((name, index) => colours.get(name) ?? OFFICE_THEME[index]);
}

const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
const OFFICE_THEME = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#0563c1',
  '#954f72',
];

/** Colours 8–63; 0–7 are the same as 8–15. 64 and 65 are the system's colours of text and window. */
const INDEXED =
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c0808080' +
  '9999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff800080800000008080' +
  '0000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600' +
  '666699969696003366339966003300333300993300993366333399333333';

function indexedColour(index: number, palette: readonly (string | undefined)[]): string | undefined {
  if (!Number.isInteger(index) || index < 0 || index > 63) return undefined;
  const own = palette[index];
  if (own !== undefined) return own;
  const at = (index < 8 ? index : index - 8) * 6;
  return `#${INDEXED.slice(at, at + 6)}`;
}

/** Lightness moved towards white (above 0) or black (below), hue and saturation kept. */
function tinted(colour: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = [red ?? 0, green ?? 0, blue ?? 0];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const before = (max + min) / 2;
  const lightness = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * before - 1));
  const hue = spread === 0 ? 0 : hueOf(r, g, b, max, spread);
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number) => {
    const k = (offset + hue * 2) % 12;
    const value = lightness - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** In sixths of the circle. */
function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  if (max === r) return ((g - b) / spread + 6) % 6;
  return max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
}
