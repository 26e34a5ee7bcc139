import type { CellStyle, CellView, SheetFrame } from '../../protocol';
import { holds } from './a1';
import { ROW_HEIGHT } from './default-size';

/** How wide a text is in a style, in pixels. */
export type Measure = (text: string, style: CellStyle) => number;

/** Pixels beside and above the text of a cell. */
export const [SIDES, ENDS] = [6, 5];

/** Pixels of a line of letters of a size in points, as the grid draws it. */
const lineHeight = (points: number): number => Math.round(points * 1.6);

/**
 * The height that a row needs so that wrapped texts are read in full, as Sheets gives it to rows whose height nobody set.
 * @returns ROW_HEIGHT where one line is enough
 */
export function fitRow(
  row: number,
  cells: readonly CellView[],
  styles: readonly CellStyle[],
  widthOf: (column: number) => number,
  merges: SheetFrame['merges'],
  measure: Measure,
): number {
  let height = ROW_HEIGHT;
  for (const [index, [text, styleIndex]] of cells.entries()) {
    if (text === '') continue;
    const style = styles[styleIndex] ?? {};
    const isWrapped = style.wrap === 'wrap';
    const points = style.size ?? 10;
    if (!isWrapped && (!text.includes('\n') || style.wrap === 'clip') && points <= 10) continue;
    if (merges.some((at) => holds(at, row, index + 1))) continue;
    const width = isWrapped ? widthOf(index + 1) - SIDES : Number.POSITIVE_INFINITY;
    const lines = countLines(text, width, (part) => measure(part, style));
    height = Math.max(height, lines * lineHeight(points) + ENDS);
  }
  return height;
}

/** Words of other scripts stay whole where they fit; a Chinese or Korean syllable may begin a line anywhere. */
const PARTS =
  /\n|[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|\s|[^\s\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+/g;

/** As many lines as a text takes in a width. */
export function countLines(text: string, width: number, measure: (part: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const [part] of text.matchAll(PARTS)) {
    if (part === '\n') {
      lines += 1;
      used = 0;
      continue;
    }
    const size = measure(part);
    if (used + size <= width) used += size;
    else if (/\s/.test(part)) used = width;
    else if (size <= width) {
      lines += used > 0 ? 1 : 0;
      used = size;
    } else {
      const all = used + size;
      lines += Math.ceil(all / width) - 1;
      used = all % width;
    }
  }
  return lines;
}

/** A text with its lines broken between words, where all its words fit the width; else as it is. */
export function breakAtSpaces(text: string, width: number, measure: (part: string) => number): string {
  if (measure(text) <= width) return text;
  const words = text.split(' ');
  if (words.some((part) => measure(part) > width)) return text;
  const lines: string[] = [];
  for (const next of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${next}`) <= width)
      lines[lines.length - 1] = `${last} ${next}`;
    else lines.push(next);
  }
  return lines.join('\n');
}
