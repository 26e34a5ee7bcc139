import type { MarkupWriter } from '../html/markup-writer';
import type { CacheStore } from '../model/cache-store';
import type { BandingModel, SheetModel, Validation } from '../model/sheet';
import type { Schedule, TriggerEvent, TriggerModel } from '../model/trigger';
import type { MetadataModel, NamedRangeModel } from '../model/workbook';
import type { Rectangle, SavedConditionalFormat, SavedFilterCriteria, SavedGradient } from '../snapshot';
import type { MenuItem } from './scope';
import type { TextObject } from './text-object';

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
    | 'HtmlService'
    | 'ContentService'
    | 'Browser'
    | 'ScriptApp'
    | 'MailApp'
    | 'UrlFetchApp'
    | 'Service'
    | 'Selection'
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
  /** Sides that its text left open: `B:B` has neither a first nor a last row. */
  readonly open?: OpenSides;
}

export interface OpenSides {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
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

export interface NamedRangeService {
  readonly service: 'NamedRange';
  readonly named: NamedRangeModel;
}

export interface MetadataService {
  readonly service: 'DeveloperMetadata';
  readonly item: MetadataModel;
}

export interface MetadataLocationService {
  readonly service: 'DeveloperMetadataLocation';
  readonly item: MetadataModel;
}

export interface MetadataFinderService {
  readonly service: 'DeveloperMetadataFinder';
  /** Everywhere, on one sheet, or within a range of it. */
  readonly scope: 'spreadsheet' | { readonly sheet: SheetModel; readonly at: Rectangle | undefined };
  isIntersecting: boolean;
  wanted: {
    readonly id?: number;
    readonly key?: string;
    readonly value?: string;
    readonly visibility?: string;
    readonly locationType?: string;
  };
}

export interface BandingService {
  readonly service: 'Banding';
  readonly sheet: SheetModel;
  readonly banding: BandingModel;
}

/** The group of that depth that holds the row or column. */
export interface GroupService {
  readonly service: 'Group';
  readonly sheet: SheetModel;
  readonly axis: 'rows' | 'columns';
  readonly index: number;
  readonly depth: number;
}

export interface FilterCriteriaService {
  readonly service: 'FilterCriteria';
  readonly criteria: SavedFilterCriteria;
}

export interface FilterCriteriaBuilderService {
  readonly service: 'FilterCriteriaBuilder';
  criteria: SavedFilterCriteria;
}

export interface GradientConditionService {
  readonly service: 'GradientCondition';
  readonly gradient: SavedGradient;
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
  readonly service: 'Color' | 'RgbColor' | 'ThemeColor';
  /** #rrggbb */
  readonly hex: string;
  /** SpreadsheetApp.ThemeColorType, where it is the theme's. */
  readonly theme?: string;
}

export interface MenuService {
  readonly service: 'Menu';
  readonly caption: string;
  readonly inExtensions?: true;
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

export interface CacheObject {
  readonly service: 'Cache';
  readonly store: CacheStore;
}

export interface BlobObject {
  readonly service: 'Blob';
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
}

export interface TextOutputObject {
  readonly service: 'TextOutput';
  content: string | null;
  /** As ContentService.MimeType names it. */
  mimeType: string;
  fileName: string | null;
}

export interface HtmlOutputObject {
  readonly service: 'HtmlOutput';
  /** What was written so far, and where in the markup it stands. */
  writer: MarkupWriter;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  readonly metaTags: { readonly name: string; readonly content: string }[];
}

export interface HtmlOutputMetaTagObject {
  readonly service: 'HtmlOutputMetaTag';
  readonly name: string;
  readonly content: string;
}

export interface HtmlTemplateObject {
  readonly service: 'HtmlTemplate';
  /** Read at each use: a template of an output follows it. */
  readonly read: () => string;
}

export interface UserObject {
  readonly service: 'User';
  readonly email: string;
}

export interface TriggerBuilderObject {
  readonly service: 'TriggerBuilder';
  readonly functionName: string;
}

export interface ClockTriggerBuilderObject {
  readonly service: 'ClockTriggerBuilder';
  readonly functionName: string;
  readonly schedule: { -readonly [Key in keyof Schedule]?: Schedule[Key] } & { timeZone: string };
}

export interface SpreadsheetTriggerBuilderObject {
  readonly service: 'SpreadsheetTriggerBuilder';
  readonly functionName: string;
  event: TriggerEvent | undefined;
}

export interface AuthorizationInfoObject {
  readonly service: 'AuthorizationInfo';
  /** undefined where the host does not know those of the manifest. */
  readonly scopes: readonly string[] | undefined;
}

export interface HttpResponseObject {
  readonly service: 'HTTPResponse';
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Values by name as the server writes it. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly bytes: Uint8Array;
}

export interface TriggerObject {
  readonly service: 'Trigger';
  readonly trigger: TriggerModel;
}

export type ServiceObject =
  | AuthorizationInfoObject
  | HttpResponseObject
  | TriggerBuilderObject
  | ClockTriggerBuilderObject
  | SpreadsheetTriggerBuilderObject
  | TriggerObject
  | RootService
  | SheetService
  | RangeService
  | RangeListService
  | FilterService
  | ProtectionService
  | ConditionalFormatRuleService
  | ConditionalFormatRuleBuilderService
  | BooleanConditionService
  | GradientConditionService
  | FilterCriteriaService
  | FilterCriteriaBuilderService
  | NamedRangeService
  | MetadataService
  | MetadataLocationService
  | MetadataFinderService
  | BandingService
  | GroupService
  | DataValidationService
  | DataValidationBuilderService
  | ColorService
  | TextObject
  | MenuService
  | PromptResponseService
  | LockObject
  | CacheObject
  | BlobObject
  | TextOutputObject
  | HtmlOutputObject
  | HtmlOutputMetaTagObject
  | HtmlTemplateObject
  | PropertiesObject
  | UserObject;

export function isServiceObject(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'service');
}
