import type { FormatProperty } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import { colourOf } from './colour';
import { colourObject } from './colour-object';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import type { BorderService, BordersService } from './text-object';
import { type EnumMark, enumValue } from './wire';

/** true draws a line, false takes it away, null leaves it. */
type Side = boolean | null;

/** Lines at the edges of cells. */
export const RANGE_BORDER_METHODS: Methods<RangeService> = {
  setBorder: (
    range,
    _scope,
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    colour: string | null = null,
    style: EnumMark | null = null,
  ) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const hex = colour === null ? '#000000' : colourOf(colour);
    if (hex === undefined) return range;
    const line = `${style?.name ?? 'SOLID'} ${hex}`;
    const draw = (side: Side, property: FormatProperty, at: Rectangle) => {
      if (side !== null && at[2] > 0 && at[3] > 0)
        range.sheet.format(property).set(at, side ? line : undefined);
    };
    draw(vertical, 'borderRight', [row, column, rows, columns - 1]);
    draw(vertical, 'borderLeft', [row, column + 1, rows, columns - 1]);
    draw(horizontal, 'borderBottom', [row, column, rows - 1, columns]);
    draw(horizontal, 'borderTop', [row + 1, column, rows - 1, columns]);
    draw(top, 'borderTop', [row, column, 1, columns]);
    draw(left, 'borderLeft', [row, column, rows, 1]);
    draw(bottom, 'borderBottom', [row + rows - 1, column, 1, columns]);
    draw(right, 'borderRight', [row, column + columns - 1, rows, 1]);
    // A line belongs to the cells on both of its sides: where it goes, it goes from both.
    if (top === false) draw(top, 'borderBottom', [row - 1, column, row > 1 ? 1 : 0, columns]);
    if (left === false) draw(left, 'borderRight', [row, column - 1, rows, column > 1 ? 1 : 0]);
    if (bottom === false) draw(bottom, 'borderTop', [row + rows, column, 1, columns]);
    if (right === false) draw(right, 'borderLeft', [row, column + columns, rows, 1]);
    return range;
  },
  getBorder: (range) => {
    const [row, column] = requireInGrid(range);
    const line = (property: FormatProperty) =>
      optionalLine(range.sheet.formats.get(property)?.at(row, column));
    const lines = {
      top: line('borderTop'),
      left: line('borderLeft'),
      bottom: line('borderBottom'),
      right: line('borderRight'),
    };
    return Object.values(lines).every((each) => each === undefined) ? null : { service: 'Borders', lines };
  },
};

function optionalLine(line: string | number | undefined): string | undefined {
  return line === undefined ? undefined : String(line);
}

const side = (name: keyof BordersService['lines']) => (self: BordersService) => ({
  service: 'Border',
  line: self.lines[name],
});

export const BORDERS_METHODS: Methods<BordersService> = {
  getTop: side('top'),
  getLeft: side('left'),
  getBottom: side('bottom'),
  getRight: side('right'),
};

export const BORDER_METHODS: Methods<BorderService> = {
  getBorderStyle: ({ line }) =>
    line === undefined ? null : enumValue('BorderStyle', line.split(' ')[0] ?? ''),
  getColor: ({ line }) => {
    if (line === undefined) throw new NotImplementedError('the colour of a border that is not there');
    return colourObject(line.split(' ')[1] ?? '');
  },
};
