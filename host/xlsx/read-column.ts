import { createWidthReader, DEFAULT_WIDTH_PX } from './grid-size';
import type { LookRun } from './look-grid';
import { MAX_COLUMNS } from './read-range';
import { flag, whole, type XmlElement } from './xml-part';

/** The columns of a sheet as a file describes them. */
export interface Columns {
  /** Style numbers from column 1 on without gaps. */
  readonly styles: readonly LookRun[];
  readonly hidden: ReadonlySet<number>;
  readonly levels: ReadonlyMap<number, number>;
  readonly collapsed: ReadonlySet<number>;
  /** Pixels of the columns up to that one that differ from Google's default. */
  widths(maxColumns: number): Record<string, number>;
}

/** Excel's width of a column that nobody changed, in pixels of a screen. */
const EXCEL_WIDTH_PX = 64;

/**
 * @param standardFont of the workbook, which widths are measured in
 * @param format `sheetFormatPr`, `cols` as read
 */
export function readColumns(
  standardFont: string,
  format: XmlElement | undefined,
  cols: XmlElement | undefined,
): Columns {
  const stated = Number(format?.attributes.defaultColWidth);
  const defaultWidth = Number.isFinite(stated) && stated > 0 ? stated : undefined;
  const toPixels = createWidthReader(standardFont, defaultWidth);
  const styles: [number, number, number][] = [];
  const hidden = new Set<number>();
  const levels = new Map<number, number>();
  const collapsed = new Set<number>();
  const widths = new Map<number, number>();
  let next = 1;
  for (const { attributes } of cols?.children ?? []) {
    const first = whole(attributes.min) ?? 0;
    const last = Math.min(MAX_COLUMNS, whole(attributes.max) ?? first);
    // Overlapping entries are an error in Excel; the first counts.
    if (first < next || last < first) continue;
    if (first > next) styles.push([next, first - 1, 0]);
    styles.push([first, last, whole(attributes.style) ?? 0]);
    next = last + 1;
    const width = Number(attributes.width);
    const level = Math.min(8, whole(attributes.outlineLevel) ?? 0);
    for (let column = first; column <= last; column++) {
      if (attributes.width !== undefined && width > 0) widths.set(column, toPixels(width));
      if (flag(attributes.hidden)) hidden.add(column);
      if (level > 0) levels.set(column, level);
      if (flag(attributes.collapsed)) collapsed.add(column);
    }
  }
  if (next <= MAX_COLUMNS) styles.push([next, MAX_COLUMNS, 0]);
  const defaultPx = defaultWidth === undefined ? EXCEL_WIDTH_PX : toPixels(defaultWidth);
  return {
    styles,
    hidden,
    levels,
    collapsed,
    widths(maxColumns) {
      const differing: [string, number][] = [];
      for (let column = 1; column <= maxColumns; column++) {
        const px = widths.get(column) ?? defaultPx;
        if (px !== DEFAULT_WIDTH_PX) differing.push([String(column), px]);
      }
      return Object.fromEntries(differing);
    },
  };
}
