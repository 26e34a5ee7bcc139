import { sortRows } from '../model/sort';
import type { FilterService, ProtectionService } from './object';
import type { Methods } from './scope';
import { ServiceError } from './service-error';
import { enumValue } from './wire';

export const FILTER_METHODS: Methods<FilterService> = {
  getRange: ({ sheet }) => ({ service: 'Range', sheet, at: filterPlace({ service: 'Filter', sheet }) }),
  remove: ({ sheet }) => {
    sheet.filter = null;
  },
  getColumnFilterCriteria: () => null,
  sort: (self, _scope, column: number, ascending: boolean) => {
    const [row, first, rows, columns] = filterPlace(self);
    if (column < first || column >= first + columns)
      throw new ServiceError('The column is not in the filter.');
    if (rows > 1) sortRows(self.sheet, [row + 1, first, rows - 1, columns], [{ column, ascending }]);
    return self;
  },
};

function filterPlace({ sheet }: FilterService) {
  if (!sheet.filter) throw new ServiceError('The filter does not exist any more.');
  return sheet.filter;
}

export const PROTECTION_METHODS: Methods<ProtectionService> = {
  getDescription: ({ protection }) => protection.description,
  setDescription: (self, _scope, text: string) => {
    self.protection.description = text;
    return self;
  },
  isWarningOnly: ({ protection }) => protection.warningOnly,
  setWarningOnly: (self, _scope, on: boolean) => {
    self.protection.warningOnly = on;
    return self;
  },
  getRange: ({ sheet, protection: { at } }) => ({
    service: 'Range',
    sheet,
    at: at === 'sheet' ? sheet.extent : at,
  }),
  getProtectionType: ({ protection }) =>
    enumValue('ProtectionType', protection.at === 'sheet' ? 'SHEET' : 'RANGE'),
  canEdit: () => true,
  remove: ({ sheet, protection }) => {
    sheet.protections = sheet.protections.filter((other) => other !== protection);
  },
};
