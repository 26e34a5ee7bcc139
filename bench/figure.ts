/** One measured figure and the bar it is held against. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that it may be; left out where it is for information only. */
  readonly bar?: number;
}

/** The figures as plain text, a line each: what, value, bar, and whether it holds. */
export function showFigures(title: string, figures: readonly Figure[]): string {
  const lines = figures.map(({ what, value, unit, bar }) => [
    what,
    `${showNumber(value)} ${unit}`.trim(),
    bar === undefined ? '' : `bar ${showNumber(bar)}`,
    bar === undefined ? '' : value <= bar ? 'holds' : 'DOES NOT HOLD',
  ]);
  return `\n${title}\n${showColumns(lines)}`;
}

/** Lines of cells, every column as wide as its widest cell; all but the first to the right. */
export function showColumns(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [index, cell] of line.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return lines
    .map((line) =>
      `  ${line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** Three digits are enough for anybody who compares. */
export function showNumber(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}

/** The middle one; of two the lower. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
