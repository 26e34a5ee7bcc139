import type { SavedFilterCriteria } from '../snapshot';
import { colourObject } from './colour-object';
import { conditionOf, conditionValues, requireArguments } from './criterion-value';
import type { ColorService, FilterCriteriaBuilderService, FilterCriteriaService } from './object';
import type { Methods } from './scope';
import { type EnumMark, enumValue } from './wire';

type Builder = FilterCriteriaBuilderService;

function when(type: string): Methods<Builder>[string] {
  return (self, scope, ...args: unknown[]) => {
    self.criteria = { ...self.criteria, ...conditionOf(type, args, scope) };
    return self;
  };
}

/** Values to hide and values to show exclude each other. */
function list(property: 'hiddenValues' | 'visibleValues'): Methods<Builder>[string] {
  return (self, _scope, values: readonly string[]) => {
    const { hiddenValues: _hidden, visibleValues: _visible, ...rest } = self.criteria;
    self.criteria = { ...rest, [property]: [...values] };
    return self;
  };
}

/** One colour at a time. */
function colour(property: 'visibleBackground' | 'visibleForeground'): Methods<Builder>[string] {
  return (self, _scope, { hex }: ColorService) => {
    const { visibleBackground: _background, visibleForeground: _foreground, ...rest } = self.criteria;
    self.criteria = { ...rest, [property]: hex };
    return self;
  };
}

const colourOrNull = (hex: string | undefined) => (hex === undefined ? null : colourObject(hex));

/** What criteria and their builder have alike. */
const READING: Methods<{ readonly criteria: SavedFilterCriteria }> = {
  copy: ({ criteria }): Builder => ({ service: 'FilterCriteriaBuilder', criteria }),
  getCriteriaType: ({ criteria: { type } }) =>
    type === undefined ? null : enumValue('BooleanCriteria', type),
  getCriteriaValues: ({ criteria: { type, values } }, scope) =>
    type === undefined ? [] : conditionValues({ type, values: values ?? [] }, scope),
  getHiddenValues: ({ criteria }) => [...(criteria.hiddenValues ?? [])],
  getVisibleValues: ({ criteria }) => [...(criteria.visibleValues ?? [])],
  getVisibleBackgroundColor: ({ criteria }) => colourOrNull(criteria.visibleBackground),
  getVisibleForegroundColor: ({ criteria }) => colourOrNull(criteria.visibleForeground),
};

export const FILTER_CRITERIA_METHODS: Methods<FilterCriteriaService> = READING;

/** Those with "any" are for data of a database: not implemented. */
export const FILTER_CRITERIA_BUILDER_METHODS: Methods<Builder> = {
  ...READING,
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenDateAfter: when('DATE_AFTER'),
  whenDateBefore: when('DATE_BEFORE'),
  whenDateEqualTo: when('DATE_EQUAL_TO'),
  whenDateNotEqualTo: when('DATE_NOT_EQUAL_TO'),
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  whenNumberBetween: when('NUMBER_BETWEEN'),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: when('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN'),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO'),
  whenTextContains: when('TEXT_CONTAINS'),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN'),
  whenTextEndsWith: when('TEXT_ENDS_WITH'),
  whenTextEqualTo: when('TEXT_EQUAL_TO'),
  whenTextNotEqualTo: when('TEXT_NOT_EQUAL_TO'),
  whenTextStartsWith: when('TEXT_STARTS_WITH'),
  withCriteria: (self, scope, { name }: EnumMark, args: readonly unknown[]) => {
    requireArguments(name, args);
    self.criteria = { ...self.criteria, ...conditionOf(name, args, scope) };
    return self;
  },
  setHiddenValues: list('hiddenValues'),
  setVisibleValues: list('visibleValues'),
  setVisibleBackgroundColor: colour('visibleBackground'),
  setVisibleForegroundColor: colour('visibleForeground'),
  build: ({ criteria }): FilterCriteriaService => ({ service: 'FilterCriteria', criteria }),
};
