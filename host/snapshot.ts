import type { TriggerModel } from './model/trigger';

/**
 * A workbook at rest: what is saved as JSON, loaded again, and exported as XLSX.
 * Rows and columns count from 1, as Apps Script counts them; a rectangle is [row, column, rows, columns].
 */
export type Rectangle = readonly [row: number, column: number, rows: number, columns: number];

/** A cell's content; a date is its serial day (day 0 = 1899-12-30, wall clock of the spreadsheet, fraction = time of day). */
export type SavedCell = string | number | boolean | { readonly date: number } | { readonly formula: string };

/** Looks of a rectangle; only what is set. Entries are in order: where two overlap the later one wins, property by property. */
export interface SavedFormat {
  readonly at: Rectangle;
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'underline line-through' | 'none';
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** The theme's colour that `background` or `fontColor` was taken from, as SpreadsheetApp.ThemeColorType names it. */
  readonly backgroundTheme?: string;
  readonly fontColorTheme?: string;
  /** Degrees, or that letters stand below each other. */
  readonly textRotation?: number | 'vertical';
  readonly textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly hyperlinks?: 'shown' | 'plain';
  /** A line at the cell's edge: SpreadsheetApp.BorderStyle and colour, `SOLID #000000`. */
  readonly borderTop?: string;
  readonly borderLeft?: string;
  readonly borderBottom?: string;
  readonly borderRight?: string;
}

/** The look of letters, only what is set. */
export interface SavedTextStyle {
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly colorTheme?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
}

/** A colour scale; a point without `type` is the smallest (or largest) value of the ranges. */
export interface SavedGradient {
  readonly min?: SavedGradientPoint;
  readonly mid?: SavedGradientPoint;
  readonly max?: SavedGradientPoint;
}

export interface SavedGradientPoint {
  readonly color: string;
  /** SpreadsheetApp.InterpolationType */
  readonly type?: string;
  readonly value?: string;
}

/** What a filter shows in one column; `type` and `values` as SpreadsheetApp.BooleanCriteria and its arguments. */
export interface SavedFilterCriteria {
  readonly type?: string;
  readonly values?: SavedConditionalFormat['values'];
  readonly hiddenValues?: readonly string[];
  readonly visibleValues?: readonly string[];
  readonly visibleBackground?: string;
  readonly visibleForeground?: string;
}

/** Alternating colours by row, by column or both; a colour that is not set is left out. */
export interface SavedBanding {
  readonly at: Rectangle;
  readonly row?: SavedBandColors;
  readonly column?: SavedBandColors;
}

export interface SavedBandColors {
  readonly header?: string;
  readonly first?: string;
  readonly second?: string;
  readonly footer?: string;
}

/** Grouped rows or columns; an outer group has depth 1. */
export interface SavedGroup {
  readonly start: number;
  readonly length: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface SavedNamedRange {
  readonly name: string;
  readonly sheetId: number;
  /** null where the cells were deleted: `#REF!` */
  readonly at: Rectangle | null;
}

/** Developer metadata of the spreadsheet, of a sheet, or of one row or column. */
export interface SavedMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
  readonly sheetId?: number;
  readonly axis?: 'rows' | 'columns';
  readonly index?: number;
}

/** A stretch of a cell's text that looks alike and links to one address: from `start`, counted from 0, to the next run. */
export interface SavedTextRun {
  readonly start: number;
  readonly style: SavedTextStyle;
  readonly link?: string;
}

/** `type` and `values` as Google names them: SpreadsheetApp.DataValidationCriteria and its arguments. */
export interface SavedValidation {
  readonly at: Rectangle;
  readonly type: string;
  readonly values: readonly (string | number | boolean | readonly string[])[];
  readonly allowInvalid: boolean;
  readonly helpText?: string;
}

/** In order of precedence: the first rule that matches a cell wins, property by property. */
export interface SavedConditionalFormat {
  readonly ranges: readonly Rectangle[];
  /** SpreadsheetApp.BooleanCriteria, e.g. CUSTOM_FORMULA, TEXT_EQUAL_TO. */
  readonly type: string;
  readonly values: readonly (string | number | { readonly date: number })[];
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  /** Of a rule whose `type` is GRADIENT. */
  readonly gradient?: SavedGradient;
}

export interface SavedSheet {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by column; columns not named have Google's default of 100. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Pixels by row; rows not named have Google's default of 21. */
  readonly rowHeights: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** From row 1, column 1; trailing blanks of a row, and trailing blank rows, are left out. A blank is ''. */
  readonly cells: readonly (readonly SavedCell[])[];
  readonly formats: readonly SavedFormat[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly note: string }[];
  readonly validations: readonly SavedValidation[];
  readonly conditionalFormats: readonly SavedConditionalFormat[];
  /** Cells shown as one. */
  readonly merges?: readonly Rectangle[];
  /** Texts that do not look alike all through, or that have links. */
  readonly richTexts?: readonly {
    readonly row: number;
    readonly column: number;
    readonly runs: readonly SavedTextRun[];
  }[];
  readonly filter: Rectangle | null;
  readonly protections: readonly {
    readonly at: Rectangle | 'sheet';
    readonly description: string;
    readonly warningOnly: boolean;
    /** Of a protected sheet: what everybody may edit nevertheless. */
    readonly unprotected?: readonly Rectangle[];
    readonly rangeName?: string;
    /** E-mail addresses beside the owner's; everybody may edit where it is left out. */
    readonly editors?: readonly string[];
  }[];
  /** By column of the sheet. */
  readonly filterCriteria?: Readonly<Record<string, SavedFilterCriteria>>;
  /** Rows out of sight since the filter was last applied; left out where the host cannot tell. */
  readonly filteredRows?: readonly (readonly [start: number, length: number])[];
  readonly bandings?: readonly SavedBanding[];
  readonly rowGroups?: readonly SavedGroup[];
  readonly columnGroups?: readonly SavedGroup[];
  /** Where the group's control stands: behind the group if left out. */
  readonly rowGroupControl?: 'BEFORE';
  readonly columnGroupControl?: 'BEFORE';
  readonly hiddenGridlines?: boolean;
  readonly rightToLeft?: boolean;
}

/** Settings of recalculation, as Spreadsheet's methods name them. */
export interface SavedCalculation {
  readonly interval: string;
  readonly isIterative: boolean;
  readonly maxCycles: number;
  readonly threshold: number;
}

export interface Snapshot {
  readonly format: 'dental-vip-care-workbook';
  readonly version: 1;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SavedSheet[];
  readonly namedRanges?: readonly SavedNamedRange[];
  readonly metadata?: readonly SavedMetadata[];
  readonly calculation?: SavedCalculation;
  /** PropertiesService.getDocumentProperties() and getScriptProperties(). */
  readonly documentProperties: Readonly<Record<string, string>>;
  readonly scriptProperties: Readonly<Record<string, string>>;
  /** PropertiesService.getUserProperties(), by e-mail address. */
  readonly userProperties?: readonly {
    readonly user: string;
    readonly values: readonly (readonly [key: string, value: string])[];
  }[];
  /** Installable triggers of the script; clock triggers with the instant of the next run. */
  readonly triggers?: readonly Readonly<TriggerModel>[];
}
