import { intersect, subtract } from '../model/rectangle';
import type { Rectangle, SavedBanding, SavedConditionalFormat, SavedSheet } from '../snapshot';

/**
 * Alternating colours as conditional formats, which follow rows that are inserted. They come last, and leave out cells
 * with a colour of their own.
 */
export function bandingFormats({ bandings = [], formats }: SavedSheet): SavedConditionalFormat[] {
  const coloured = formats.filter(({ background }) => background !== undefined).map(({ at }) => at);
  return bandings
    .flatMap(({ at, row, column }) => [
      ...(row ? bands(at, row, 'ROW') : []),
      ...(column ? bands(at, column, 'COLUMN') : []),
    ])
    .flatMap((format) => {
      let ranges: readonly Rectangle[] = format.ranges;
      for (const own of coloured) ranges = ranges.flatMap((range) => [...subtract(range, own)]);
      return ranges.length === 0 ? [] : [{ ...format, ranges }];
    });
}

type Axis = 'ROW' | 'COLUMN';

function bands(
  at: Rectangle,
  colours: NonNullable<SavedBanding['row']>,
  axis: Axis,
): SavedConditionalFormat[] {
  const [row, column, rows, columns] = at;
  const [start, length] = axis === 'ROW' ? [row, rows] : [column, columns];
  const part = (from: number, count: number): Rectangle =>
    axis === 'ROW' ? [from, column, count, columns] : [row, from, rows, count];
  const head = colours.header === undefined ? 0 : 1;
  const foot = colours.footer === undefined ? 0 : 1;
  const body = part(start + head, length - head - foot);
  const format = (range: Rectangle, formula: string, background: string | undefined) =>
    background === undefined || !intersect(range, at)
      ? []
      : [{ ranges: [range], type: 'CUSTOM_FORMULA', values: [formula], background }];
  const first = (start + head) % 2;
  return [
    ...format(part(start, head), '=TRUE', colours.header),
    ...format(part(start + length - foot, foot), '=TRUE', colours.footer),
    ...format(body, `=MOD(${axis}(),2)=${first}`, colours.first),
    ...format(body, `=MOD(${axis}(),2)=${1 - first}`, colours.second),
  ];
}
