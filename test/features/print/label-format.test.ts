import { describe, expect, it } from 'vitest';
import {
  LABEL_FORMATS,
  type LabelFormat,
  labelsPerSheet,
  placeLabels,
} from '../../../src/features/print/label-format';

const formats: readonly (readonly [string, LabelFormat])[] = Object.entries(LABEL_FORMATS);
const A4 = { width: 210, height: 297 };

describe.each(formats)('the sheet %s', (_, format) => {
  it('holds its labels within the paper, none over another', () => {
    const right = format.left + (format.columns - 1) * format.pitchX + format.width;
    const bottom = format.top + (format.rows - 1) * format.pitchY + format.height;
    expect(right).toBeLessThanOrEqual(A4.width);
    expect(bottom).toBeLessThanOrEqual(A4.height);
    expect(format.pitchX).toBeGreaterThanOrEqual(format.width);
    expect(format.pitchY).toBeGreaterThanOrEqual(format.height);
  });

  it('stands about the middle of the paper', () => {
    const width = (format.columns - 1) * format.pitchX + format.width;
    const height = (format.rows - 1) * format.pitchY + format.height;
    expect(Math.abs(format.left - (A4.width - width) / 2)).toBeLessThan(0.5);
    expect(Math.abs(format.top - (A4.height - height) / 2)).toBeLessThan(1.5);
  });

  it('says in its name how many labels it holds', () => {
    for (const name of Object.values(format.name)) expect(name).toContain(String(labelsPerSheet(format)));
  });
});

describe('placeLabels', () => {
  const format = LABEL_FORMATS['formtec-3107'];

  it('goes row by row and on to the next sheet', () => {
    const places = placeLabels(17, format);
    expect(places[0]).toEqual({ sheet: 0, left: 4.7, top: 14.2 });
    expect(places[1]).toEqual({ sheet: 0, left: 106.3, top: 14.2 });
    expect(places[2]).toEqual({ sheet: 0, left: 4.7, top: 48.1 });
    expect(places[15]).toEqual({ sheet: 0, left: 106.3, top: 251.5 });
    expect(places[16]).toEqual({ sheet: 1, left: 4.7, top: 14.2 });
  });

  it('begins behind the labels of a used sheet', () => {
    const places = placeLabels(3, format, 15);
    expect(places.map(({ sheet }) => sheet)).toEqual([0, 1, 1]);
    expect(places[0]).toEqual({ sheet: 0, left: 106.3, top: 251.5 });
  });

  it('moves all labels for a printer that feeds askew', () => {
    expect(placeLabels(1, format, 0, { right: -0.5, down: 1.25 })).toEqual([
      { sheet: 0, left: 4.2, top: 15.45 },
    ]);
  });
});
