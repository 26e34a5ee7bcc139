import { getFormatDateInfo, isDateFormat as isDayOrTime } from 'numfmt';

/** Excel shows truth values as words by itself; LibreOffice would show 1 and 0. */
export const BOOLEAN_FORMAT = '"TRUE";"TRUE";"FALSE"';

/**
 * Formats that files name by number alone. Those that follow the reader's country are given as Korea, China
 * and international use write them: year first.
 * Source: ECMA-376 part 1, 18.8.30 (numFmt).
 */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Formats of dates in East Asian Excel, numbers 27–36 and 50–58; times of day among them. */
function eastAsianFormat(id: number): string | undefined {
  if (id >= 32 && id <= 35) return 'h:mm';
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : undefined;
}

/** The code of a format that a file names by number; General where nobody knows it. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? eastAsianFormat(id) ?? 'General';
}

/** The number of a format that every reader knows in the same way. */
export function builtInNumber(code: string): number | undefined {
  return STABLE.get(code);
}

const STABLE = new Map<string, number>(
  [0, 1, 2, 3, 4, 9, 10, 49].map((id): [string, number] => [BUILT_IN.get(id) ?? '', id]),
);

/** Whether a number in this format is shown as a day or a time. */
export function isDateFormat(code: string): boolean {
  return code !== 'General' && isDayOrTime(code);
}

/** Whether it shows a time only, days counted in hours or not at all. */
export function isTimeFormat(code: string): boolean {
  const { year, day, hours, minutes, seconds } = getFormatDateInfo(code);
  return !year && !day && (hours || minutes || seconds);
}

/** Whether Excel opens a file with this format: marks closed, at most 255 characters and four sections. */
export function isExcelFormat(code: string): boolean {
  const rest = code.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[[^[\]]*\]/g, '');
  if (code.length > 255 || /["[\]\\]/.test(rest) || rest.split(';').length > 4) return false;
  // Letters that stand for nothing are an error in Excel, unless they are quoted.
  return !/[a-z]/i.test(rest.replace(/general|am\/pm|a\/p|e[+-]|[ymdhsbge]/gi, ''));
}

/** A format as people write it: `yyyy\-mm\-dd` and `0\명` are how some programs write `yyyy-mm-dd` and `0"명"`. */
export function withFewEscapes(code: string): string {
  return code
    .replace(/"[^"]*"|\\([- ])/g, (whole, plain?: string) => plain ?? whole)
    .replace(/"[^"]*"|(?:\\[^\u0000-\u007F])+/g, (whole) =>
      whole.startsWith('"') ? whole : `"${whole.replaceAll('\\', '')}"`,
    );
}
