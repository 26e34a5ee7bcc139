import type { SheetModel, Validation } from '../model/sheet';
import type { Rectangle, SavedConditionalFormat } from '../snapshot';
import type { MenuItem } from './scope';

/** State behind the objects that a script holds; `service` is the class as Google names it. */
export interface RootService {
  readonly service:
    | 'SpreadsheetApp'
    | 'LockService'
    | 'PropertiesService'
    | 'Session'
    | 'Utilities'
    | 'Logger'
    | 'console'
    | 'CacheService'
    | 'Spreadsheet'
    | 'Ui';
}

export interface SheetService {
  readonly service: 'Sheet';
  readonly sheet: SheetModel;
}

export interface RangeService {
  readonly service: 'Range';
  readonly sheet: SheetModel;
  readonly at: Rectangle;
}

export interface RangeListService {
  readonly service: 'RangeList';
  readonly sheet: SheetModel;
  readonly ranges: readonly RangeService[];
}

export interface FilterService {
  readonly service: 'Filter';
  readonly sheet: SheetModel;
}

export interface ProtectionService {
  readonly service: 'Protection';
  readonly sheet: SheetModel;
  readonly protection: SheetModel['protections'][number];
}

/** A rule; its ranges stay with the sheet that they were taken from. */
export interface ConditionalFormatRuleService {
  readonly service: 'ConditionalFormatRule';
  readonly sheet: SheetModel | undefined;
  readonly rule: SavedConditionalFormat;
}

export interface ConditionalFormatRuleBuilderService {
  readonly service: 'ConditionalFormatRuleBuilder';
  sheet: SheetModel | undefined;
  rule: Partial<SavedConditionalFormat>;
}

export interface BooleanConditionService {
  readonly service: 'BooleanCondition';
  readonly rule: SavedConditionalFormat;
}

export interface DataValidationService {
  readonly service: 'DataValidation';
  readonly validation: Validation;
}

export interface DataValidationBuilderService {
  readonly service: 'DataValidationBuilder';
  validation: Partial<Validation>;
}

export interface ColorService {
  readonly service: 'Color' | 'RgbColor';
  /** #rrggbb */
  readonly hex: string;
}

export interface MenuService {
  readonly service: 'Menu';
  readonly caption: string;
  readonly items: MenuItem[];
}

export interface PromptResponseService {
  readonly service: 'PromptResponse';
  readonly button: string;
  readonly text: string;
}

export interface LockObject {
  readonly service: 'Lock';
  readonly key: string;
}

export interface PropertiesObject {
  readonly service: 'Properties';
  readonly store: Map<string, string>;
}

export interface UserObject {
  readonly service: 'User';
  readonly email: string;
}

export type ServiceObject =
  | RootService
  | SheetService
  | RangeService
  | RangeListService
  | FilterService
  | ProtectionService
  | ConditionalFormatRuleService
  | ConditionalFormatRuleBuilderService
  | BooleanConditionService
  | DataValidationService
  | DataValidationBuilderService
  | ColorService
  | MenuService
  | PromptResponseService
  | LockObject
  | PropertiesObject
  | UserObject;

export function isServiceObject(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'service');
}
