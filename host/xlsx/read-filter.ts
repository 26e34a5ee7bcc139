import type { Rectangle, SavedFilterCriteria } from '../snapshot';
import { child, decodeText, descendants, flag, whole, type XmlElement } from './xml-part';

/** What a filter is read with. */
export interface FilterReading {
  readonly at: Rectangle;
  /** What people see in the cells of a column below the filter's header. */
  shownIn(column: number): readonly string[];
  /** Whether a column holds days: its numbers then are days too. */
  holdsDates(column: number): boolean;
  /** The colour that a look of the file has, for filters by colour. */
  colourOf(look: number | undefined, isBackground: boolean): string | undefined;
  readonly drop: (what: string) => void;
}

/** What the columns of a filter show, by column of the sheet. */
export function readFilterCriteria(
  filter: XmlElement,
  reading: FilterReading,
): Record<string, SavedFilterCriteria> {
  const criteria: [string, SavedFilterCriteria][] = [];
  for (const column of filter.children) {
    if (column.name !== 'filterColumn') continue;
    const number = reading.at[1] + (whole(column.attributes.colId) ?? 0);
    const read = readColumn(column, number, reading);
    if (read) criteria.push([String(number), read]);
    else if (column.children.length > 0) reading.drop(`the filter of column ${number}: its rows stay hidden`);
  }
  return Object.fromEntries(criteria);
}

function readColumn(
  column: XmlElement,
  number: number,
  { shownIn, holdsDates, colourOf }: FilterReading,
): SavedFilterCriteria | undefined {
  const values = child(column, 'filters');
  if (values) {
    // Days are named by year, month and so on: not what people see in the cell.
    if (child(values, 'dateGroupItem')) return undefined;
    const visible = new Set(
      [...descendants(values, 'filter')].map(({ attributes }) => decodeText(attributes.val ?? '')),
    );
    if (flag(values.attributes.blank)) {
      if (visible.size === 0) return { type: 'CELL_EMPTY', values: [] };
      visible.add('');
    }
    const hidden = [...new Set(shownIn(number))].filter((text) => !visible.has(text));
    return { hiddenValues: hidden };
  }
  const colour = child(column, 'colorFilter');
  if (colour) {
    const isBackground = flag(colour.attributes.cellColor, true);
    const found = colourOf(whole(colour.attributes.dxfId), isBackground);
    if (found === undefined) return undefined;
    return isBackground ? { visibleBackground: found } : { visibleForeground: found };
  }
  const custom = child(column, 'customFilters');
  const read = custom && readCustom(custom);
  const day = read?.values?.[0];
  const type = DAYS.get(read?.type ?? '');
  return type !== undefined && typeof day === 'number' && holdsDates(number)
    ? { type, values: [{ date: day }] }
    : read;
}

const DAYS = new Map([
  ['NUMBER_EQUAL_TO', 'DATE_EQUAL_TO'],
  ['NUMBER_NOT_EQUAL_TO', 'DATE_NOT_EQUAL_TO'],
  ['NUMBER_GREATER_THAN', 'DATE_AFTER'],
  ['NUMBER_LESS_THAN', 'DATE_BEFORE'],
]);

function readCustom(custom: XmlElement): SavedFilterCriteria | undefined {
  const [first, second] = custom.children.map(({ attributes }) => ({
    operator: attributes.operator ?? 'equal',
    value: decodeText(attributes.val ?? ''),
  }));
  if (!first) return undefined;
  if (second) {
    const [low, high] = [Number(first.value), Number(second.value)];
    if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
    const signs = `${first.operator} ${second.operator}`;
    const isBoth = flag(custom.attributes.and);
    if (isBoth && signs === 'greaterThanOrEqual lessThanOrEqual')
      return { type: 'NUMBER_BETWEEN', values: [low, high] };
    if (!isBoth && signs === 'lessThan greaterThan')
      return { type: 'NUMBER_NOT_BETWEEN', values: [low, high] };
    return undefined;
  }
  return readSingle(first.operator, first.value);
}

function readSingle(operator: string, value: string): SavedFilterCriteria | undefined {
  if (operator === 'notEqual' && value === ' ') return { type: 'CELL_NOT_EMPTY', values: [] };
  const number = Number(value);
  const numeric = NUMERIC.get(operator);
  if (value.trim() !== '' && Number.isFinite(number))
    return numeric === undefined ? undefined : { type: numeric, values: [number] };
  const isNot = operator === 'notEqual';
  if (!isNot && operator !== 'equal') return undefined;
  const [, before, text = '', after] = /^(\*?)((?:~[*?~]|[^*?~])*)(\*?)$/s.exec(value) ?? [];
  if (before === undefined) return undefined;
  const plain = text.replace(/~([*?~])/g, '$1');
  if (before && after) return { type: isNot ? 'TEXT_DOES_NOT_CONTAIN' : 'TEXT_CONTAINS', values: [plain] };
  if (!before && !after) return { type: isNot ? 'TEXT_NOT_EQUAL_TO' : 'TEXT_EQUAL_TO', values: [plain] };
  if (isNot) return undefined;
  return { type: before ? 'TEXT_ENDS_WITH' : 'TEXT_STARTS_WITH', values: [plain] };
}

const NUMERIC = new Map([
  ['equal', 'NUMBER_EQUAL_TO'],
  ['notEqual', 'NUMBER_NOT_EQUAL_TO'],
  ['greaterThan', 'NUMBER_GREATER_THAN'],
  ['greaterThanOrEqual', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['lessThan', 'NUMBER_LESS_THAN'],
  ['lessThanOrEqual', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
]);
