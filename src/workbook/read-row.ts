import { AppError } from '../core/app-error';
import { LANGUAGES, say, type Text } from '../core/text';
import { type Cell, cellText } from './codec';
import { type Grid, holdsAnything, isOrphaned, keyText } from './grid';
import type { AnyTable, Row } from './table';
import type { ReadOptions } from './workbook';

const MOST_NAMED = 5;
/** Of a cell that cannot be read, in characters. */
const LONGEST_SHOWN = 80;

/** The rows that the program still produces, decoded. @throws AppError `table.badCell` naming up to five cells that cannot be read */
export function readRows<T extends AnyTable>(
  table: T,
  grid: Grid,
  { columns: wanted, staffRows, orphaned, onUnreadable, lenient }: ReadOptions<string> = {},
): Row<T>[] {
  const columns = Object.entries(table.columns)
    .filter(([id]) => wanted === undefined || wanted.includes(id))
    .map(([id, column]) => ({
      id,
      column,
      index: grid.columnIndex.get(id) ?? -1,
      isText: column.codec.kind === 'text',
    }));
  // Every row starts as a copy of this one: alike in shape, which is what makes long tables quick.
  const blank = Object.fromEntries(columns.map(({ id, column }) => [id, column.codec.blank]));
  const keyAt = grid.columnIndex.get(table.key) ?? -1;
  const bad: { row: number; header: Text; value: Cell; expected: Text }[] = [];
  const rows: Row<T>[] = [];
  const declared = Object.keys(table.columns).map((id) => grid.columnIndex.get(id) ?? -1);
  for (const rowIndex of staffRows ? grid.rows.keys() : grid.rowByKey.values()) {
    const cells = grid.rows[rowIndex] ?? [];
    if (staffRows && !holdsAnything(cells, declared)) continue;
    if (!orphaned && isOrphaned(grid, cells)) continue;
    const row: Record<string, unknown> = { ...blank };
    for (const { id, column, index, isText } of columns) {
      const cell = cells[index] ?? '';
      if (cell === '') continue;
      const value = isText && typeof cell === 'string' ? cell : column.codec.decode(cell);
      if (value !== undefined) row[id] = value;
      else if (onUnreadable && column.owner !== 'program')
        onUnreadable(keyText(cells[keyAt]), id, cellText(cell));
      else if (!lenient) {
        bad.push({ row: rowIndex + 2, header: column.header, value: cell, expected: column.codec.expected });
      }
    }
    rows.push(row as Row<T>);
  }
  if (bad.length > 0) throw badCells(grid.sheetName, bad);
  return rows;
}

function badCells(
  sheet: string,
  bad: readonly { row: number; header: Text; value: Cell; expected: Text }[],
): AppError {
  const list = (language: (typeof LANGUAGES)[number], pattern: Text) =>
    bad
      .slice(0, MOST_NAMED)
      .map(({ row, header, value, expected }) =>
        say(pattern, language, {
          row,
          header: header[language],
          value: cellText(value).slice(0, LONGEST_SHOWN),
          expected: expected[language],
        }),
      )
      .join(language === 'zh' ? '；' : '; ');
  const each: Text = {
    ko: '{row}행 "{header}" 칸의 "{value}" (필요한 것: {expected})',
    zh: '第{row}行“{header}”的“{value}”（应为：{expected}）',
    en: 'row {row}, "{header}": "{value}" (expected {expected})',
  };
  return new AppError(
    'table.badCell',
    {
      ko: '"{sheet}" 시트에 읽을 수 없는 칸이 {count}개 있습니다: {ko}.',
      zh: '“{sheet}”表有{count}个单元格无法读取：{zh}。',
      en: 'The sheet "{sheet}" has {count} {count|cell|cells} that cannot be read: {en}.',
    },
    {
      sheet,
      count: bad.length,
      ...Object.fromEntries(LANGUAGES.map((language) => [language, list(language, each)])),
    },
    {
      ko: '그 칸을 고치거나 비워 주세요.',
      zh: '请修改或清空这些单元格。',
      en: 'Please correct or blank them.',
    },
  );
}
