import { toA1 } from '../model/a1';
import type { Validation } from '../model/sheet';
import type { Rectangle, SavedConditionalFormat } from '../snapshot';
import { colourOf } from './colour';
import type {
  BooleanConditionService,
  ConditionalFormatRuleBuilderService,
  ConditionalFormatRuleService,
  DataValidationBuilderService,
  DataValidationService,
  RangeService,
} from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { enumValue, isDate } from './wire';

type RuleValue = SavedConditionalFormat['values'][number];
type RuleBuilder = ConditionalFormatRuleBuilderService;

function ruleValue(value: unknown, { workbook }: Scope): RuleValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isDate(value)) return workbook.dateCellAt(value.getTime());
  throw new NotImplementedError('a conditional format with this value');
}

function when(type: string): Methods<RuleBuilder>[string] {
  return (self, scope, ...args: unknown[]) => {
    self.rule = { ...self.rule, type, values: args.map((value) => ruleValue(value, scope)) };
    return self;
  };
}

function paint(property: 'background' | 'fontColor'): Methods<RuleBuilder>[string] {
  return (self, _scope, colour: string | null) => {
    const { [property]: _before, ...rest } = self.rule;
    const hex = colour === null ? undefined : colourOf(colour);
    if (colour !== null && hex === undefined) return self;
    self.rule = hex === undefined ? rest : { ...rest, [property]: hex };
    return self;
  };
}

function mark(property: 'bold' | 'italic' | 'strikethrough' | 'underline'): Methods<RuleBuilder>[string] {
  return (self, _scope, on: boolean | null) => {
    const { [property]: _before, ...rest } = self.rule;
    self.rule = on === null ? rest : { ...rest, [property]: on };
    return self;
  };
}

const rangesOf = (sheet: ConditionalFormatRuleService['sheet'], ranges: readonly Rectangle[]) =>
  sheet ? ranges.map((at): RangeService => ({ service: 'Range', sheet, at })) : [];

export const CONDITIONAL_FORMAT_BUILDER_METHODS: Methods<RuleBuilder> = {
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  whenTextEqualTo: when('TEXT_EQUAL_TO'),
  whenTextContains: when('TEXT_CONTAINS'),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN'),
  whenTextStartsWith: when('TEXT_STARTS_WITH'),
  whenTextEndsWith: when('TEXT_ENDS_WITH'),
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: when('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenNumberBetween: when('NUMBER_BETWEEN'),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN'),
  setBackground: paint('background'),
  setFontColor: paint('fontColor'),
  setBold: mark('bold'),
  setItalic: mark('italic'),
  setStrikethrough: mark('strikethrough'),
  setUnderline: mark('underline'),
  setRanges: (self, _scope, ranges: readonly RangeService[]) => {
    self.sheet = ranges[0]?.sheet;
    if (ranges.some(({ sheet }) => sheet !== self.sheet))
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    self.rule = { ...self.rule, ranges: ranges.map(({ at }) => at) };
    return self;
  },
  getRanges: ({ sheet, rule }) => rangesOf(sheet, rule.ranges ?? []),
  copy: ({ sheet, rule }) => ({ service: 'ConditionalFormatRuleBuilder', sheet, rule }),
  build: ({ sheet, rule: { type, values, ranges, ...look } }) => {
    if (type === undefined || values === undefined)
      throw new ServiceError('A conditional format rule must have a condition.');
    if (ranges === undefined || ranges.length === 0)
      throw new ServiceError('A conditional format rule must have at least one range.');
    return { service: 'ConditionalFormatRule', sheet, rule: { ranges, type, values, ...look } };
  },
};

export const CONDITIONAL_FORMAT_RULE_METHODS: Methods<ConditionalFormatRuleService> = {
  copy: ({ sheet, rule }) => ({ service: 'ConditionalFormatRuleBuilder', sheet, rule }),
  getRanges: ({ sheet, rule }) => rangesOf(sheet, rule.ranges),
  getBooleanCondition: ({ rule }) => ({ service: 'BooleanCondition', rule }),
  getGradientCondition: () => null,
};

const colourObject = (hex: string | undefined) => (hex === undefined ? null : { service: 'Color', hex });

export const BOOLEAN_CONDITION_METHODS: Methods<BooleanConditionService> = {
  getCriteriaType: ({ rule }) => enumValue('BooleanCriteria', rule.type),
  getCriteriaValues: ({ rule }, { workbook }) =>
    rule.values.map((value) => (typeof value === 'object' ? { t: workbook.instantOf(value.date) } : value)),
  getBackgroundObject: ({ rule }) => colourObject(rule.background),
  getFontColorObject: ({ rule }) => colourObject(rule.fontColor),
  getBold: ({ rule }) => rule.bold ?? null,
  getItalic: ({ rule }) => rule.italic ?? null,
  getStrikethrough: ({ rule }) => rule.strikethrough ?? null,
  getUnderline: ({ rule }) => rule.underline ?? null,
};

type ValidationBuilder = DataValidationBuilderService;

function criterion(type: string): Methods<ValidationBuilder>[string] {
  return (self, { workbook }, ...args: unknown[]) => {
    const values = args.map((value) =>
      isDate(value) ? workbook.dateCellAt(value.getTime()).date : (value as string),
    );
    self.validation = { ...self.validation, type, values };
    return self;
  };
}

export const DATA_VALIDATION_BUILDER_METHODS: Methods<ValidationBuilder> = {
  requireCheckbox: criterion('CHECKBOX'),
  requireDate: criterion('DATE_IS_VALID_DATE'),
  requireDateAfter: criterion('DATE_AFTER'),
  requireDateBefore: criterion('DATE_BEFORE'),
  requireDateOnOrAfter: criterion('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: criterion('DATE_ON_OR_BEFORE'),
  requireDateBetween: criterion('DATE_BETWEEN'),
  requireFormulaSatisfied: criterion('CUSTOM_FORMULA'),
  requireNumberBetween: criterion('NUMBER_BETWEEN'),
  requireNumberEqualTo: criterion('NUMBER_EQUAL_TO'),
  requireNumberGreaterThan: criterion('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: criterion('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: criterion('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: criterion('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireTextContains: criterion('TEXT_CONTAINS'),
  requireTextEqualTo: criterion('TEXT_EQUAL_TO'),
  requireTextIsEmail: criterion('TEXT_IS_VALID_EMAIL'),
  requireValueInList: (self, _scope, words: readonly string[], dropdown = true) => {
    if (words.length > 500)
      throw new ServiceError(
        'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    self.validation = { ...self.validation, type: 'VALUE_IN_LIST', values: [[...words], dropdown] };
    return self;
  },
  requireValueInRange: (self, _scope, { sheet, at }: RangeService, dropdown = true) => {
    const text = `'${sheet.name.replaceAll("'", "''")}'!${toA1(at)}`;
    self.validation = { ...self.validation, type: 'VALUE_IN_RANGE', values: [text, dropdown] };
    return self;
  },
  setAllowInvalid: (self, _scope, allowInvalid: boolean) => {
    self.validation = { ...self.validation, allowInvalid };
    return self;
  },
  setHelpText: (self, _scope, helpText: string) => {
    self.validation = { ...self.validation, helpText };
    return self;
  },
  copy: ({ validation }) => ({ service: 'DataValidationBuilder', validation }),
  build: ({ validation: { type, values = [], allowInvalid = true, ...rest } }) => {
    if (type === undefined) throw new ServiceError('A data validation rule must have a criteria.');
    return { service: 'DataValidation', validation: { type, values, allowInvalid, ...rest } };
  },
};

function criteriaValues({ type, values }: Partial<Validation>): unknown {
  if (type === 'VALUE_IN_RANGE')
    throw new NotImplementedError('DataValidation.getCriteriaValues of VALUE_IN_RANGE');
  if (type?.startsWith('DATE_') && (values?.length ?? 0) > 0)
    throw new NotImplementedError('DataValidation.getCriteriaValues of dates');
  return values?.map((value) => (Array.isArray(value) ? [...value] : value));
}

export const DATA_VALIDATION_METHODS: Methods<DataValidationService> = {
  getCriteriaType: ({ validation }) => enumValue('DataValidationCriteria', validation.type),
  getCriteriaValues: ({ validation }) => criteriaValues(validation),
  getAllowInvalid: ({ validation }) => validation.allowInvalid,
  getHelpText: ({ validation }) => validation.helpText ?? null,
  copy: ({ validation }) => ({ service: 'DataValidationBuilder', validation }),
};
