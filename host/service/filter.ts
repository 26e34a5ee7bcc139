import type { Span } from '../model/span';
import { findHidden } from './hidden-row';
import type { FilterCriteriaService, FilterService } from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { sortRows } from './sort-range';

/** Rows are hidden when criteria are set, as by hand: what is written later does not hide or show them. */
function apply({ sheet }: FilterService, scope: Scope): void {
  sheet.filteredRows = findHidden(sheet, scope);
}

function requireColumn(self: FilterService, column: number): void {
  const [, first, , columns] = filterPlace(self);
  if (column < first || column >= first + columns) throw new ServiceError('The column is not in the filter.');
}

export const FILTER_METHODS: Methods<FilterService> = {
  getRange: (self) => ({ service: 'Range', sheet: self.sheet, at: filterPlace(self) }),
  remove: (self) => {
    filterPlace(self);
    self.sheet.filter = null;
    self.sheet.filterCriteria = new Map();
    self.sheet.filteredRows = [];
  },
  getColumnFilterCriteria: (self, _scope, column: number): FilterCriteriaService | null => {
    requireColumn(self, column);
    const criteria = self.sheet.filterCriteria.get(column);
    return criteria ? { service: 'FilterCriteria', criteria } : null;
  },
  setColumnFilterCriteria: (self, scope, column: number, given: FilterCriteriaService | null) => {
    requireColumn(self, column);
    if (given?.criteria.visibleValues)
      throw new NotImplementedError(
        'visible values in the filter of a sheet: Google takes them for pivot tables only',
      );
    if (given) self.sheet.filterCriteria.set(column, given.criteria);
    else self.sheet.filterCriteria.delete(column);
    apply(self, scope);
    return self;
  },
  removeColumnFilterCriteria: (self, scope, column: number) => {
    requireColumn(self, column);
    self.sheet.filterCriteria.delete(column);
    apply(self, scope);
    return self;
  },
  sort: (self, scope, column: number, ascending: boolean) => {
    const [row, first, rows, columns] = filterPlace(self);
    requireColumn(self, column);
    if (rows > 1) sortRows(self.sheet, [row + 1, first, rows - 1, columns], [{ column, ascending }], scope);
    if (self.sheet.filterCriteria.size > 0) apply(self, scope);
    return self;
  },
};

function filterPlace({ sheet }: FilterService) {
  if (!sheet.filter) throw new ServiceError('The filter does not exist any more.');
  return sheet.filter;
}

/** Whether the row is out of sight since the filter was applied. */
export function isFilteredOut(spans: readonly Span[] | undefined, row: number): boolean {
  if (!spans) throw new NotImplementedError('Sheet.isRowHiddenByFilter under these filter criteria');
  return spans.some(({ start, length }) => row >= start && row < start + length);
}
