/** The names that scripts use most; Google knows all of CSS. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['red', '#ff0000'],
  ['green', '#008000'],
  ['blue', '#0000ff'],
  ['yellow', '#ffff00'],
  ['orange', '#ffa500'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['lightgray', '#d3d3d3'],
  ['lightgrey', '#d3d3d3'],
]);

/** A colour in CSS notation as #rrggbb in small letters; undefined where it is none: Google ignores such a call. */
export function colourOf(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return NAMES.get(lower);
}
