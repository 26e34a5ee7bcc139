import { describe, expect, it } from 'vitest';
import { endOf, revealed } from '../../../../local/workbench/page/grid/grid-scroll';

const view = { from: 1000, size: 600 };

describe('bringing a line into view', () => {
  it('leaves the view where it is if the line stands in it', () => {
    expect(revealed(1000, 1021, view)).toBe(1000);
    expect(revealed(1579, 1600, view)).toBe(1000);
  });

  it('moves no more than is needed where the line is near', () => {
    expect(revealed(1590, 1611, view)).toBe(1011);
    expect(revealed(979, 1000, view)).toBe(979);
  });

  it('shows a third of the view before a line that is far', () => {
    expect(revealed(50_000, 50_021, view)).toBe(49_800);
    expect(revealed(300, 321, view)).toBe(100);
    expect(revealed(21, 42, view)).toBe(0);
  });

  it('begins with the start of what is larger than the view', () => {
    expect(revealed(1100, 1900, view)).toBe(1100);
  });
});

it('knows where a line ends', () => {
  expect([0, 1, 3, 4].map((line) => endOf([21, 42, 90], line))).toEqual([0, 21, 90, 90]);
});
