import { columnLetters, toA1 } from '../model/a1';
import type { SavedConditionalFormat, SavedFilterCriteria, SavedSheet } from '../snapshot';
import { inOrder } from './comparison';
import { shownTexts } from './read-grid';
import { element } from './xml-text';

/** What a filter is written with. */
export interface FilterContext {
  readonly locale: string;
  /** The number of a look, for filters by colour. */
  styleOf(look: Pick<SavedConditionalFormat, 'background' | 'fontColor'>): number;
  readonly leaveOut: (what: string) => void;
}

/** A sheet's filter with what each column shows. What Excel cannot say is left out: the rows stay hidden as they are. */
export function filterXml(sheet: SavedSheet, context: FilterContext): string {
  const { filter, filterCriteria = {} } = sheet;
  if (!filter) return '';
  const columns = Object.entries(filterCriteria)
    .map(([column, criteria]) => ({ column: Number(column), criteria }))
    .filter(({ column }) => column >= filter[1] && column < filter[1] + filter[3])
    .sort((a, b) => a.column - b.column)
    .map(({ column, criteria }) => {
      const content = criteriaXml(sheet, column, criteria, context);
      if (content !== undefined) return element('filterColumn', { colId: column - filter[1] }, content);
      context.leaveOut(`what the filter shows in column ${columnLetters(column)}`);
      return '';
    });
  return element('autoFilter', { ref: toA1(filter) }, columns.join(''));
}

function criteriaXml(
  sheet: SavedSheet,
  column: number,
  criteria: SavedFilterCriteria,
  { locale, styleOf }: FilterContext,
): string | undefined {
  const { type, values = [], hiddenValues, visibleValues, visibleBackground, visibleForeground } = criteria;
  const conditions = [type, hiddenValues, visibleValues, visibleBackground, visibleForeground];
  // Excel has one condition a column.
  if (conditions.filter((condition) => condition !== undefined).length !== 1) return undefined;
  if (visibleBackground !== undefined)
    return element('colorFilter', { dxfId: styleOf({ background: visibleBackground }) });
  if (visibleForeground !== undefined)
    return element('colorFilter', { dxfId: styleOf({ fontColor: visibleForeground }), cellColor: 0 });
  if (visibleValues !== undefined) return visibleXml(visibleValues);
  if (hiddenValues !== undefined) {
    if (!sheet.filter || holdsDates(sheet, column)) return undefined;
    const hidden = new Set(hiddenValues);
    const shown = new Set(shownTexts(sheet.cells, sheet.formats, sheet.filter, column, locale));
    return visibleXml([...shown].filter((text) => !hidden.has(text)));
  }
  return conditionXml(type ?? '', values);
}

/** Excel lists days by year, month and day. */
export function holdsDates({ cells, filter }: Pick<SavedSheet, 'cells' | 'filter'>, column: number): boolean {
  if (!filter) return false;
  const [top, , height] = filter;
  return cells.slice(top, top + height - 1).some((row) => {
    const cell = row[column - 1];
    return typeof cell === 'object' && 'date' in cell;
  });
}

function visibleXml(texts: readonly string[]): string {
  const shown = texts.filter((text) => text !== '').map((val) => element('filter', { val }));
  return element(
    'filters',
    { blank: texts.includes('') || shown.length === 0 ? 1 : undefined },
    shown.join(''),
  );
}

function conditionXml(type: string, values: readonly SavedConditionalFormat['values'][number][]) {
  const [first, second] = inOrder(values);
  const one = (operator: string | undefined, val: string | number) =>
    element('customFilters', {}, element('customFilter', { operator, val }));
  const two = (and: 1 | undefined, low: string, high: string) =>
    element(
      'customFilters',
      { and },
      element('customFilter', { operator: low, val: numberOf(first) }) +
        element('customFilter', { operator: high, val: numberOf(second) }),
    );
  const text = typeof first === 'string' ? first.replace(/[~*?]/g, '~$&') : '';
  const isPair = numberOf(first) !== undefined && numberOf(second) !== undefined;
  switch (type) {
    case 'CELL_EMPTY':
      return element('filters', { blank: 1 });
    case 'CELL_NOT_EMPTY':
      return one('notEqual', ' ');
    case 'TEXT_EQUAL_TO':
      return one(undefined, text);
    case 'TEXT_NOT_EQUAL_TO':
      return one('notEqual', text);
    case 'TEXT_CONTAINS':
      return one(undefined, `*${text}*`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return one('notEqual', `*${text}*`);
    case 'TEXT_STARTS_WITH':
      return one(undefined, `${text}*`);
    case 'TEXT_ENDS_WITH':
      return one(undefined, `*${text}`);
    case 'NUMBER_BETWEEN':
      return isPair ? two(1, 'greaterThanOrEqual', 'lessThanOrEqual') : undefined;
    case 'NUMBER_NOT_BETWEEN':
      return isPair ? two(undefined, 'lessThan', 'greaterThan') : undefined;
    default: {
      const operator = OPERATORS.get(type);
      const value = numberOf(first);
      return operator === undefined || value === undefined ? undefined : one(operator, value);
    }
  }
}

function numberOf(value: SavedConditionalFormat['values'][number] | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? value.date : undefined;
}

/** Of single conditions on numbers and days. */
const OPERATORS = new Map([
  ['NUMBER_EQUAL_TO', 'equal'],
  ['NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['NUMBER_GREATER_THAN', 'greaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['NUMBER_LESS_THAN', 'lessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
  ['DATE_EQUAL_TO', 'equal'],
  ['DATE_NOT_EQUAL_TO', 'notEqual'],
  ['DATE_AFTER', 'greaterThan'],
  ['DATE_BEFORE', 'lessThan'],
]);
