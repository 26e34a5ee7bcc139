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
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
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
  readonly filter: Rectangle | null;
  readonly protections: readonly {
    readonly at: Rectangle | 'sheet';
    readonly description: string;
    readonly warningOnly: boolean;
  }[];
}

export interface Snapshot {
  readonly format: 'dental-vip-care-workbook';
  readonly version: 1;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SavedSheet[];
  /** PropertiesService.getDocumentProperties() and getScriptProperties(). */
  readonly documentProperties: Readonly<Record<string, string>>;
  readonly scriptProperties: Readonly<Record<string, string>>;
}
