/** Excel measures columns in digits of 7 pixels of the standard font; so do files that it has not made. */
const DIGIT_PX = 7;
/** Standard fonts whose digits are wider, at their usual size. */
const WIDE_FONTS = new Map([
  ['맑은 고딕', 8],
  ['malgun gothic', 8],
  ['굴림', 8],
  ['돋움', 8],
  ['宋体', 8],
  ['simsun', 8],
  ['等线', 8],
]);

/** Google's widths of columns and heights of rows that nobody changed, in pixels. */
export const DEFAULT_WIDTH_PX = 100;
export const DEFAULT_HEIGHT_PX = 21;

/** A width as XLSX states it. Source: ECMA-376 part 1, 18.3.1.13 (col). */
export function widthInDigits(px: number): number {
  return Math.round((px / DIGIT_PX) * 10_000) / 10_000;
}

/** Reads widths of a file back to pixels. */
export type WidthReader = (digits: number) => number;

/**
 * @param standardFont of the workbook
 * @param defaultWidth as the sheet states it; Google's own export is known by it and counts 8 pixels a digit
 */
export function createWidthReader(standardFont: string, defaultWidth: number | undefined): WidthReader {
  if (defaultWidth === GOOGLE_WIDTH) return (digits) => Math.max(0, Math.round(digits * 8 - 1));
  const digitPx = WIDE_FONTS.get(standardFont.toLowerCase()) ?? DIGIT_PX;
  return (digits) => Math.max(0, Math.round(digits * digitPx));
}

/** 100 pixels. */
const GOOGLE_WIDTH = 12.63;

/** A screen shows 96 pixels an inch, and an inch has 72 points. */
export function pointsOf(px: number): number {
  return px * 0.75;
}

export function pixelsOf(points: number): number {
  return Math.round(points / 0.75);
}
