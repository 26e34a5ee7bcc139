import { toA1 } from '../model/a1';
import type { Validation } from '../model/sheet';
import type { DataValidationBuilderService, DataValidationService, RangeService } from './object';
import { requireInGrid } from './place';
import { rangeOfReference } from './reference-range';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue, isDate, isMark } from './wire';

type Builder = DataValidationBuilderService;
type Value = Validation['values'][number];

function savedValue(value: unknown, { workbook }: Scope): Value {
  if (isDate(value)) return workbook.dateCellAt(value.getTime()).date;
  if (isMark(value, 'enumeration')) return (value as EnumMark).name;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new NotImplementedError('a data validation with this value');
}

function set(self: Builder, type: string, values: readonly Value[]): Builder {
  self.validation = { ...self.validation, type, values };
  return self;
}

function criterion(type: string): Methods<Builder>[string] {
  return (self, scope, ...args: unknown[]) =>
    set(
      self,
      type,
      args.map((value) => savedValue(value, scope)),
    );
}

function requireList(self: Builder, words: readonly unknown[], dropdown: boolean): Builder {
  if (words.length > 500)
    throw new ServiceError(
      'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  if (words.some((word) => !['string', 'number', 'boolean'].includes(typeof word)))
    throw new NotImplementedError('DataValidationBuilder.requireValueInList with something else than text');
  return set(self, 'VALUE_IN_LIST', [words.map(String), dropdown]);
}

function requireRange(self: Builder, range: RangeService, dropdown: boolean): Builder {
  const name = range.sheet.name.replaceAll("'", "''");
  return set(self, 'VALUE_IN_RANGE', [`'${name}'!${toA1(requireInGrid(range))}`, dropdown]);
}

/** How many values each kind of criterion has, where it is not one. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['DATE_IS_VALID_DATE', 0],
  ['TEXT_IS_VALID_EMAIL', 0],
  ['TEXT_IS_VALID_URL', 0],
  ['DATE_BETWEEN', 2],
  ['DATE_NOT_BETWEEN', 2],
  ['NUMBER_BETWEEN', 2],
  ['NUMBER_NOT_BETWEEN', 2],
]);

function withCriteria(self: Builder, scope: Scope, { name }: EnumMark, args: readonly unknown[]): Builder {
  const [first, dropdown = true] = args;
  const hasDropdown = args.length <= 2 && typeof dropdown === 'boolean';
  if (name === 'VALUE_IN_LIST' && Array.isArray(first) && hasDropdown)
    return requireList(self, first, dropdown);
  if (name === 'VALUE_IN_RANGE' && isRange(first) && hasDropdown) return requireRange(self, first, dropdown);
  const isRight = name === 'CHECKBOX' ? args.length <= 2 : args.length === (COUNTS.get(name) ?? 1);
  if (!isRight || name.startsWith('VALUE_'))
    throw new NotImplementedError(`DataValidationBuilder.withCriteria(${name}) with these arguments`);
  return set(
    self,
    name,
    args.map((value) => savedValue(value, scope)),
  );
}

function isRange(value: unknown): value is RangeService {
  return isMark(value, 'service') && value.service === 'Range';
}

function criteriaValues({ type = '', values = [] }: Partial<Validation>, { workbook }: Scope): unknown[] {
  if (type === 'VALUE_IN_RANGE') {
    const [text, dropdown] = values;
    const range = rangeOfReference(workbook, String(text));
    if (!range) throw new NotImplementedError('DataValidation.getCriteriaValues of a range that was deleted');
    return [range, dropdown];
  }
  if (type.endsWith('_RELATIVE')) return values.map((name) => enumValue('RelativeDate', String(name)));
  if (type.startsWith('DATE_'))
    return values.map((value) => (typeof value === 'number' ? { t: workbook.instantOf(value) } : value));
  return values.map((value) => (Array.isArray(value) ? [...value] : value));
}

/** What a rule and its builder have alike. */
const READING: Methods<{ readonly validation: Partial<Validation> }> = {
  copy: ({ validation }): Builder => ({ service: 'DataValidationBuilder', validation }),
  getCriteriaType: ({ validation: { type } }) =>
    type === undefined ? null : enumValue('DataValidationCriteria', type),
  getCriteriaValues: ({ validation }, scope) => criteriaValues(validation, scope),
  getAllowInvalid: ({ validation }) => validation.allowInvalid ?? true,
  getHelpText: ({ validation }) => validation.helpText ?? null,
};

export const DATA_VALIDATION_METHODS: Methods<DataValidationService> = READING;

export const DATA_VALIDATION_BUILDER_METHODS: Methods<Builder> = {
  ...READING,
  requireCheckbox: criterion('CHECKBOX'),
  requireDate: criterion('DATE_IS_VALID_DATE'),
  requireDateAfter: criterion('DATE_AFTER'),
  requireDateBefore: criterion('DATE_BEFORE'),
  requireDateBetween: criterion('DATE_BETWEEN'),
  requireDateEqualTo: criterion('DATE_EQUAL_TO'),
  requireDateNotBetween: criterion('DATE_NOT_BETWEEN'),
  requireDateOnOrAfter: criterion('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: criterion('DATE_ON_OR_BEFORE'),
  requireFormulaSatisfied: criterion('CUSTOM_FORMULA'),
  requireNumberBetween: criterion('NUMBER_BETWEEN'),
  requireNumberEqualTo: criterion('NUMBER_EQUAL_TO'),
  requireNumberGreaterThan: criterion('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: criterion('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: criterion('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: criterion('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireNumberNotBetween: criterion('NUMBER_NOT_BETWEEN'),
  requireNumberNotEqualTo: criterion('NUMBER_NOT_EQUAL_TO'),
  requireTextContains: criterion('TEXT_CONTAINS'),
  requireTextDoesNotContain: criterion('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: criterion('TEXT_EQUAL_TO'),
  requireTextIsEmail: criterion('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: criterion('TEXT_IS_VALID_URL'),
  requireValueInList: (self, _scope, words: readonly unknown[], dropdown = true) =>
    requireList(self, words, dropdown),
  requireValueInRange: (self, _scope, range: RangeService, dropdown = true) =>
    requireRange(self, range, dropdown),
  withCriteria,
  setAllowInvalid: (self, _scope, allowInvalid: boolean) => {
    self.validation = { ...self.validation, allowInvalid };
    return self;
  },
  setHelpText: (self, _scope, helpText: string) => {
    self.validation = { ...self.validation, helpText };
    return self;
  },
  build: ({ validation: { type, values = [], allowInvalid = true, ...rest } }): DataValidationService => {
    if (type === undefined) throw new ServiceError('A data validation rule must have a criteria.');
    return { service: 'DataValidation', validation: { type, values, allowInvalid, ...rest } };
  },
};
