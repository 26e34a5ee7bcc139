import type { Text } from '../../core/text';

/** An A4 sheet of labels, in millimetres from its upper left corner; all labels of one size, in a grid. */
export interface LabelFormat {
  readonly name: Text;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Of the first label's upper left corner. */
  readonly left: number;
  readonly top: number;
  /** From one label's left edge to the next one's. */
  readonly pitchX: number;
  readonly pitchY: number;
}

function named(maker: Text, product: string, count: number, size: string): Text {
  return {
    ko: `${maker.ko} ${product} · ${count}칸 · ${size} mm`,
    zh: `${maker.zh} ${product} · ${count}格 · ${size} mm`,
    en: `${maker.en} ${product} · ${count} · ${size} mm`,
  };
}

const FORMTEC: Text = { ko: '폼텍', zh: 'Formtec', en: 'Formtec' };
const AVERY: Text = { ko: '에이버리', zh: 'Avery', en: 'Avery' };

/**
 * The sheets that Korean shops sell most for addresses, and their equals from elsewhere.
 * Source: Formtec's manual on setting label positions (LS-3106 to LS-3109); Avery's sheets L7160, L7162 and L7163, whose grids
 * stand in the middle of the page with 2.5 mm between columns; 3 × 8 labels of 70 × 37 mm fill the width of A4.
 */
export const LABEL_FORMATS = {
  'formtec-3107': {
    name: named(FORMTEC, 'LS-3107', 16, '99.1×33.9'),
    columns: 2,
    rows: 8,
    width: 99.1,
    height: 33.9,
    left: 4.7,
    top: 14.2,
    pitchX: 101.6,
    pitchY: 33.9,
  },
  'formtec-3108': {
    name: named(FORMTEC, 'LS-3108', 14, '99.1×38.1'),
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 5,
    top: 13.8,
    pitchX: 101.6,
    pitchY: 38.1,
  },
  'formtec-3109': {
    name: named(FORMTEC, 'LS-3109', 18, '100×29.9'),
    columns: 2,
    rows: 9,
    width: 100,
    height: 29.9,
    left: 3.7,
    top: 13.5,
    pitchX: 102.5,
    pitchY: 29.9,
  },
  'formtec-3106': {
    name: named(FORMTEC, 'LS-3106', 24, '64×33.9'),
    columns: 3,
    rows: 8,
    width: 64,
    height: 33.9,
    left: 6.5,
    top: 12.5,
    pitchX: 66.5,
    pitchY: 33.9,
  },
  'avery-7160': {
    name: named(AVERY, 'L7160', 21, '63.5×38.1'),
    columns: 3,
    rows: 7,
    width: 63.5,
    height: 38.1,
    left: 7.25,
    top: 15.15,
    pitchX: 66,
    pitchY: 38.1,
  },
  'avery-7162': {
    name: named(AVERY, 'L7162', 16, '99.1×33.9'),
    columns: 2,
    rows: 8,
    width: 99.1,
    height: 33.9,
    left: 4.65,
    top: 12.9,
    pitchX: 101.6,
    pitchY: 33.9,
  },
  'avery-7163': {
    name: named(AVERY, 'L7163', 14, '99.1×38.1'),
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.65,
    top: 15.15,
    pitchX: 101.6,
    pitchY: 38.1,
  },
  'plain-3x8': {
    name: {
      ko: '여백 없는 용지 · 24칸 · 70×37 mm',
      zh: '无边距标签纸 · 24格 · 70×37 mm',
      en: 'No margins · 24 · 70×37 mm',
    },
    columns: 3,
    rows: 8,
    width: 70,
    height: 37,
    left: 0,
    top: 0.5,
    pitchX: 70,
    pitchY: 37,
  },
} as const satisfies Readonly<Record<string, LabelFormat>>;

export type LabelFormatId = keyof typeof LABEL_FORMATS;

/** Where a label lies: on which sheet (from 0), and its upper left corner in millimetres. */
export interface LabelPlace {
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
}

/** Labels of one sheet. */
export function labelsPerSheet({ columns, rows }: LabelFormat): number {
  return columns * rows;
}

/**
 * Where each of so many labels lies, row by row.
 * @param start how many places of the first sheet were used before
 * @param nudge moves all of them, for a printer that feeds its paper askew; millimetres to the right and down
 */
export function placeLabels(
  count: number,
  format: LabelFormat,
  start = 0,
  nudge: { readonly right: number; readonly down: number } = { right: 0, down: 0 },
): LabelPlace[] {
  const perSheet = labelsPerSheet(format);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index;
    const onSheet = at % perSheet;
    const column = onSheet % format.columns;
    const row = Math.floor(onSheet / format.columns);
    return {
      sheet: Math.floor(at / perSheet),
      left: round(format.left + column * format.pitchX + nudge.right),
      top: round(format.top + row * format.pitchY + nudge.down),
    };
  });
}

/** To a hundredth of a millimetre, which no printer shows. */
function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}
