import type { SheetModel } from '../../host/model/sheet';
import type { Reader } from './tab-view';

export interface FilterValue {
  readonly text: string;
  readonly shown: boolean;
  readonly count: number;
}

const MAX_VALUES = 5_000;

/** The different values of a filter's column, as shown, in order; none where the filter does not reach it. */
export function filterValues(
  sheet: SheetModel,
  column: number,
  { calculation, looks }: Reader,
): FilterValue[] {
  if (!sheet.filter) return [];
  const [top, first, rows, columns] = sheet.filter;
  if (column < first || column >= first + columns) return [];
  const counts = new Map<string, number>();
  const bottom = top + rows;
  const layer = sheet.formats.get('numberFormat')?.column(column, top + 1, Math.max(0, rows - 1));
  for (let row = top + 1; row < bottom; row++) {
    const format = layer && ('all' in layer ? layer.all : layer.each[row - top - 1]);
    const text = looks.texts.of(
      sheet.cell(row, column),
      String(format ?? 'General'),
      [sheet, row, column],
      calculation,
    );
    if (counts.size >= MAX_VALUES && !counts.has(text)) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const hidden = new Set(sheet.filterCriteria.get(column)?.hiddenValues ?? []);
  const order = new Intl.Collator(calculation.workbook.locale.replace('_', '-'), { numeric: true });
  return [...counts]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([text, count]) => ({ text, shown: !hidden.has(text), count }));
}
