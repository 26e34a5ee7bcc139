import type { Rectangle } from '../snapshot';

/** What an execution would cost in Google Sheets. */
export interface Cost {
  /** Methods that return contents or facts of the grid. */
  reads: number;
  /** Methods that change the workbook, and flush. */
  writes: number;
  /** Every other method on a service object, builders included. */
  otherCalls: number;
  /** Cells whose content, format, note or validation a read returned one by one. */
  cellsRead: number;
  /** Cells that a write gave a value, or anything else one by one. */
  cellsWritten: number;
  /** Of the thread that runs the script, see execution/cpu-clock.ts; NaN where the thread was stopped before it told. */
  cpuMs: number;
}

export function noCost(): Cost {
  return { reads: 0, writes: 0, otherCalls: 0, cellsRead: 0, cellsWritten: 0, cpuMs: 0 };
}

const GRID_CLASSES: ReadonlySet<string> = new Set([
  'Range',
  'RangeList',
  'Sheet',
  'Spreadsheet',
  'Filter',
  'Protection',
  'NamedRange',
  'DeveloperMetadata',
  'DeveloperMetadataFinder',
  'Banding',
  'Group',
  'TextFinder',
]);

/** Where one stands is no content of the workbook; these also begin like writes. */
const NEITHER =
  /^(setActive|setCurrentCell|toast|addMenu|updateMenu|removeMenu|show$|create(DeveloperMetadata|Text)Finder$)/;
const WRITE =
  /^(set|insert|delete|clear|append|hide|unhide|show|move|copy|sort|protect|create(Filter|PivotTable)|remove|rename|add|autoResize|autoFill|check|uncheck|merge|breakApart|trimWhitespace|randomize|duplicate|splitText|shift|collapse|expand|apply|replace)/;

/** They hand out an object or say where a range lies: nothing of the grid is looked up. */
const NAVIGATION: Readonly<Record<string, RegExp>> = {
  Range:
    /^(getA1Notation|getRow|getRowIndex|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getHeight|getWidth|getCell|getSheet|getGridId|offset|activate|is(Start|End)(Row|Column)Bounded|canEdit)/,
  RangeList: /^(getRanges|activate)/,
  Sheet: /^(getRange|getRangeList|getParent|getActive|getCurrent|getSelection|activate|newChart)/,
  Spreadsheet:
    /^(getSheetByName|getSheetById|getSheets|getActive\w*|getCurrentCell|getSelection|getRange|getRangeList|getRangeByName|getId|getUrl)$/,
  Filter: /^getRange$/,
  Protection: /^(getRange|canEdit)$/,
  NamedRange: /^getRange$/,
  DeveloperMetadata: /^getLocation$/,
  DeveloperMetadataFinder: /^(with|on)/,
  Banding: /^getRange$/,
  Group: /^getRange$/,
  TextFinder: /^(match|ignore|use|startFrom|getCurrentMatch)/,
};

export type CallKind = 'reads' | 'writes' | 'otherCalls';

/** @param member e.g. `Range.getValues` */
export function kindOfCall(member: string): CallKind {
  if (member === 'SpreadsheetApp.flush') return 'writes';
  const dot = member.indexOf('.');
  const owner = member.slice(0, dot);
  const method = member.slice(dot + 1);
  if (!GRID_CLASSES.has(owner) || NEITHER.test(method)) return 'otherCalls';
  if (NAVIGATION[owner]?.test(method)) return 'otherCalls';
  return WRITE.test(method) ? 'writes' : 'reads';
}

const ONE_BY_ONE_READ =
  /^get(Value|Formula|DisplayValue|Background|BackgroundObject|Note|NumberFormat|DataValidation|Font\w+?|\w+Alignment|Wrap|WrapStrateg|RichTextValue|TextStyle|TextRotation|TextDirection)(s|ies|y)?$/;
const ONE_BY_ONE_WRITE =
  /^(setValue|setFormula|insertCheckboxes|check|uncheck|sort|randomize|removeDuplicates|trimWhitespace|splitTextToColumns|copyTo|moveTo|autoFill|setRichTextValue|set(Value|RichTextValue|TextStyle|TextRotation|TextDirection|Formula|Background|BackgroundObject|Note|NumberFormat|DataValidation|FontColor|FontColorObject|FontLine|FontSize|FontStyle|FontWeight|HorizontalAlignment|VerticalAlignment|Wrap)s|setFontFamilies|setWrapStrategies)$/;

/** Cells that one call on a range carries one by one: a uniform format over a whole column carries none. */
export function cellsOfCall(method: string, kind: CallKind, at: Rectangle): number {
  const carries = kind === 'reads' ? ONE_BY_ONE_READ : ONE_BY_ONE_WRITE;
  return kind !== 'otherCalls' && carries.test(method) ? at[2] * at[3] : 0;
}
