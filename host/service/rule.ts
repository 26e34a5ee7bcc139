import type { SavedConditionalFormat, SavedGradient, SavedGradientPoint } from '../snapshot';
import { colourOf } from './colour';
import { colourObject } from './colour-object';
import { conditionOf, conditionValues, requireArguments } from './criterion-value';
import type {
  BooleanConditionService,
  ColorService,
  ConditionalFormatRuleBuilderService,
  ConditionalFormatRuleService,
  GradientConditionService,
  RangeService,
} from './object';
import { requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

type RuleBuilder = ConditionalFormatRuleBuilderService;
type Rule = Partial<SavedConditionalFormat>;

/** The criteria type of a rule that is a colour scale. */
const GRADIENT = 'GRADIENT';

function when(type: string): Methods<RuleBuilder>[string] {
  return (self, scope, ...args: unknown[]) => {
    const { gradient: _gradient, ...rest } = self.rule;
    self.rule = { ...rest, ...conditionOf(type, args, scope) };
    return self;
  };
}

function setLook<K extends keyof Rule>(
  self: RuleBuilder,
  property: K,
  value: Rule[K] | undefined,
): RuleBuilder {
  const { [property]: _before, ...rest } = self.rule;
  self.rule = value === undefined ? rest : { ...rest, [property]: value };
  return self;
}

function paint(property: 'background' | 'fontColor'): Methods<RuleBuilder>[string] {
  return (self, _scope, colour: string | null) => {
    const hex = colour === null ? undefined : colourOf(colour);
    return colour !== null && hex === undefined ? self : setLook(self, property, hex);
  };
}

function paintObject(property: 'background' | 'fontColor'): Methods<RuleBuilder>[string] {
  return (self, _scope, colour: ColorService | null) => {
    if (colour?.theme !== undefined)
      throw new NotImplementedError("a conditional format in a theme's colour");
    return setLook(self, property, colour?.hex);
  };
}

function mark(property: 'bold' | 'italic' | 'strikethrough' | 'underline'): Methods<RuleBuilder>[string] {
  return (self, _scope, on: boolean | null) => setLook(self, property, on ?? undefined);
}

type Point = keyof SavedGradient;

function setPoint(self: RuleBuilder, point: Point, value: SavedGradientPoint | undefined): RuleBuilder {
  const { background: _background, fontColor: _color, ...rest } = self.rule;
  const { [point]: _before, ...others } = self.rule.gradient ?? {};
  self.rule = {
    ...rest,
    type: GRADIENT,
    values: [],
    gradient: value === undefined ? others : { ...others, [point]: value },
  };
  return self;
}

function colourHex(colour: string | ColorService): string {
  if (typeof colour !== 'string') {
    if (colour.theme !== undefined) throw new NotImplementedError("a colour scale in a theme's colours");
    return colour.hex;
  }
  const hex = colourOf(colour);
  if (hex === undefined) throw new NotImplementedError(`a colour scale with the colour "${colour}"`);
  return hex;
}

/** At the smallest or the largest value of the ranges. */
function atEnd(point: Point): Methods<RuleBuilder>[string] {
  return (self, _scope, colour: string | ColorService) => setPoint(self, point, { color: colourHex(colour) });
}

/** At a value of its own; the middle point goes with a type of null. */
function atValue(point: Point): Methods<RuleBuilder>[string] {
  return (self, _scope, colour: string | ColorService, type: EnumMark | null, value: string) =>
    setPoint(self, point, type === null ? undefined : { color: colourHex(colour), type: type.name, value });
}

const rangesOf = ({ sheet, rule }: { readonly sheet: RuleBuilder['sheet']; readonly rule: Rule }) =>
  sheet ? (rule.ranges ?? []).map((at): RangeService => ({ service: 'Range', sheet, at })) : [];

function isComplete(rule: Rule): rule is SavedConditionalFormat {
  return rule.type !== undefined && rule.values !== undefined;
}

/** What a rule and its builder have alike. */
const READING: Methods<{ readonly sheet: RuleBuilder['sheet']; readonly rule: Rule }> = {
  copy: ({ sheet, rule }): RuleBuilder => ({ service: 'ConditionalFormatRuleBuilder', sheet, rule }),
  getRanges: rangesOf,
  getBooleanCondition: ({ rule }): BooleanConditionService | null =>
    isComplete(rule) && rule.type !== GRADIENT ? { service: 'BooleanCondition', rule } : null,
  getGradientCondition: ({ rule: { gradient } }): GradientConditionService | null =>
    gradient ? { service: 'GradientCondition', gradient } : null,
};

export const CONDITIONAL_FORMAT_BUILDER_METHODS: Methods<RuleBuilder> = {
  ...READING,
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  whenTextEqualTo: when('TEXT_EQUAL_TO'),
  whenTextContains: when('TEXT_CONTAINS'),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN'),
  whenTextStartsWith: when('TEXT_STARTS_WITH'),
  whenTextEndsWith: when('TEXT_ENDS_WITH'),
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenDateAfter: when('DATE_AFTER'),
  whenDateBefore: when('DATE_BEFORE'),
  whenDateEqualTo: when('DATE_EQUAL_TO'),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: when('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenNumberBetween: when('NUMBER_BETWEEN'),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN'),
  withCriteria: (self, scope, { name }: EnumMark, args: readonly unknown[]) => {
    requireArguments(name, args);
    const { gradient: _gradient, ...rest } = self.rule;
    self.rule = { ...rest, ...conditionOf(name, args, scope) };
    return self;
  },
  setBackground: paint('background'),
  setBackgroundObject: paintObject('background'),
  setFontColor: paint('fontColor'),
  setFontColorObject: paintObject('fontColor'),
  setBold: mark('bold'),
  setItalic: mark('italic'),
  setStrikethrough: mark('strikethrough'),
  setUnderline: mark('underline'),
  setGradientMinpoint: atEnd('min'),
  setGradientMinpointObject: atEnd('min'),
  setGradientMinpointWithValue: atValue('min'),
  setGradientMinpointObjectWithValue: atValue('min'),
  setGradientMidpointWithValue: atValue('mid'),
  setGradientMidpointObjectWithValue: atValue('mid'),
  setGradientMaxpoint: atEnd('max'),
  setGradientMaxpointObject: atEnd('max'),
  setGradientMaxpointWithValue: atValue('max'),
  setGradientMaxpointObjectWithValue: atValue('max'),
  setRanges: (self, _scope, ranges: readonly RangeService[]) => {
    self.sheet = ranges[0]?.sheet;
    if (ranges.some(({ sheet }) => sheet !== self.sheet))
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    self.rule = { ...self.rule, ranges: ranges.map(requireInGrid) };
    return self;
  },
  build: ({ sheet, rule: { type, values, ranges, ...look } }) => {
    if (type === undefined || values === undefined)
      throw new ServiceError('A conditional format rule must have a condition.');
    if (ranges === undefined || ranges.length === 0)
      throw new ServiceError('A conditional format rule must have at least one range.');
    if (look.gradient && !(look.gradient.min && look.gradient.max))
      throw new NotImplementedError('a colour scale without its smallest or largest point');
    return { service: 'ConditionalFormatRule', sheet, rule: { ranges, type, values, ...look } };
  },
};

export const CONDITIONAL_FORMAT_RULE_METHODS: Methods<ConditionalFormatRuleService> = READING;

const colourOrNull = (hex: string | undefined) => (hex === undefined ? null : colourObject(hex));

export const BOOLEAN_CONDITION_METHODS: Methods<BooleanConditionService> = {
  getCriteriaType: ({ rule }) => enumValue('BooleanCriteria', rule.type),
  getCriteriaValues: ({ rule }, scope) => conditionValues(rule, scope),
  getBackground: ({ rule }) => rule.background ?? null,
  getBackgroundObject: ({ rule }) => colourOrNull(rule.background),
  getFontColor: ({ rule }) => rule.fontColor ?? null,
  getFontColorObject: ({ rule }) => colourOrNull(rule.fontColor),
  getBold: ({ rule }) => rule.bold ?? null,
  getItalic: ({ rule }) => rule.italic ?? null,
  getStrikethrough: ({ rule }) => rule.strikethrough ?? null,
  getUnderline: ({ rule }) => rule.underline ?? null,
};

/** @param word as the getters name the point; @param edge the type of a point without a value of its own */
function pointMethods(point: Point, word: string, edge: string): Methods<GradientConditionService> {
  return {
    [`get${word}Color`]: ({ gradient }) => gradient[point]?.color ?? null,
    [`get${word}ColorObject`]: ({ gradient }) => colourOrNull(gradient[point]?.color),
    [`get${word}Type`]: ({ gradient }) => {
      const at = gradient[point];
      return at ? enumValue('InterpolationType', at.type ?? edge) : null;
    },
    [`get${word}Value`]: ({ gradient }) => gradient[point]?.value ?? '',
  };
}

export const GRADIENT_CONDITION_METHODS: Methods<GradientConditionService> = {
  ...pointMethods('min', 'Min', 'MIN'),
  ...pointMethods('mid', 'Mid', ''),
  ...pointMethods('max', 'Max', 'MAX'),
};
