import type { PersonEdit } from '../../host/host';
import type { Rectangle } from '../../host/snapshot';

/*
 * What the workbench's server and its page in the browser say to each other over the WebSocket, as JSON.
 * Rows and columns count from 1, as Apps Script counts them. google.script.run goes by POST /call instead, see CallRequest.
 */

/** Rows that travel together: block 0 holds rows 1 … BLOCK_ROWS. */
export const BLOCK_ROWS = 200;

/** Most cells that are copied at once. */
export const COPY_CELLS = 200_000;

export type Language = 'ko' | 'zh' | 'en';

/** One sheet among the tabs, in tab order. */
export interface SheetTab {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** `#rrggbb`, or '' */
  readonly colour: string;
}

/** Everything of a sheet but its cells. */
export interface SheetFrame {
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
  /** The last row that holds something; a sheet is scrolled and sorted as far as this. */
  readonly lastRow: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, where they are not the default 100. */
  readonly columnWidths: readonly (readonly [column: number, pixels: number])[];
  /** Pixels, where they are not the default 21. */
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly hiddenColumns: readonly number[];
  /** Hidden by hand or by the filter. */
  readonly hiddenRows: readonly (readonly [start: number, length: number])[];
  readonly merges: readonly Rectangle[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly note: string }[];
  readonly dropdowns: readonly {
    readonly at: Rectangle;
    readonly words: readonly string[];
    readonly allowInvalid: boolean;
  }[];
  readonly checkboxes: readonly Rectangle[];
  readonly protections: readonly {
    readonly at: Rectangle | 'sheet';
    readonly description: string;
    readonly warningOnly: boolean;
  }[];
  readonly filter: Rectangle | null;
  /** Columns of the sheet by which the filter hides rows. */
  readonly filteredColumns: readonly number[];
  readonly hasGridlines: boolean;
}

/** A look, as a person sees it: conditional formats are worked in. Only what is set. */
export interface CellStyle {
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip' | 'overflow';
}

/**
 * A cell: what it shows, the index of its style (0 = plain), and, where it differs from what is shown, what stands in
 * the editing line: a formula, or true and false of a check box. A trailing part that is missing is '' and 0.
 */
export type CellView = readonly [text: string, style: number, edit?: string | boolean];

/** One row; cells as far as something is to be shown. */
export type RowView = readonly [row: number, cells: readonly CellView[]];

/** A page of HtmlService that stands open in this tab. */
export interface OpenPage {
  /** Names the page in later messages and in calls. */
  readonly id: number;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly html: string;
}

export interface MenuView {
  readonly caption: string;
  readonly items: readonly (
    | { readonly caption: string; readonly functionName: string }
    | { readonly separator: true }
    | { readonly submenu: MenuView }
  )[];
}

/** One execution as the log shows it, the newest first. */
export interface LoggedExecution {
  readonly id: number;
  /** Wall clock, `HH:mm:ss`. */
  readonly at: string;
  /** The tab that started it, as `1`, `2`, … and who sits there where the call said so. */
  readonly tab: string;
  readonly who: string;
  /** `menu`, `sidebar`, `edit`, `open` or `trigger`. */
  readonly from: string;
  /** The function, and the action where there is one: `call · referral.tally`. */
  readonly what: string;
  /** null while it runs. */
  readonly milliseconds: number | null;
  readonly serviceCalls: number;
  /** '' where all went well. */
  readonly error: string;
}

export type FromServer =
  /** First of all, and again after the workbook was exchanged for another (new clinic, file opened). */
  | {
      readonly type: 'welcome';
      readonly tab: string;
      readonly workbook: string;
      readonly language: Language;
      readonly sheets: readonly SheetTab[];
      readonly menus: readonly MenuView[];
    }
  | { readonly type: 'name'; readonly workbook: string }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetTab[] }
  | { readonly type: 'menus'; readonly menus: readonly MenuView[] }
  | { readonly type: 'frame'; readonly frame: SheetFrame }
  /** Styles are only ever added; `from` is the index of the first. */
  | { readonly type: 'styles'; readonly from: number; readonly styles: readonly CellStyle[] }
  | { readonly type: 'rows'; readonly sheetId: number; readonly rows: readonly RowView[] }
  /** All rows of these blocks have been sent. */
  | { readonly type: 'loaded'; readonly sheetId: number; readonly blocks: readonly number[] }
  /** What became of an edit: the rows have been sent before this. `fault` says in the tab's language why it was refused. */
  | { readonly type: 'edited'; readonly edit: number; readonly fault: string }
  | {
      readonly type: 'filterValues';
      readonly sheetId: number;
      readonly column: number;
      readonly values: readonly { readonly text: string; readonly shown: boolean; readonly count: number }[];
    }
  /** A script put cells in front of this person. */
  | { readonly type: 'select'; readonly sheetId: number; readonly at: Rectangle | null }
  | { readonly type: 'toast'; readonly text: string; readonly title: string; readonly seconds: number }
  | {
      readonly type: 'question';
      readonly question: number;
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[];
    }
  /** Pages that stand open now: a sidebar at most, dialogs above. Pages whose id is known already stay as they are. */
  | { readonly type: 'pages'; readonly pages: readonly OpenPage[] }
  /** A menu item has run to its end, well or not; `fault` is what it threw. */
  | { readonly type: 'ran'; readonly run: number; readonly fault: string }
  /** What became of a call that was answered with `later`; it may come before that answer. */
  | { readonly type: 'returned'; readonly later: number; readonly reply: CallReply }
  /** Whether what was changed has reached the disk. */
  | { readonly type: 'saved'; readonly saved: boolean; readonly fault: string }
  | { readonly type: 'log'; readonly executions: readonly LoggedExecution[] }
  | { readonly type: 'tabs'; readonly others: number };

export type ToServer =
  /** First of all. `tab` is what `welcome` said last time, so that a reload keeps its desk; '' for a new one. */
  | { readonly type: 'hello'; readonly tab: string; readonly language: Language }
  | { readonly type: 'language'; readonly language: Language }
  /** The blocks that are to be sent and kept fresh, of the one sheet in view. */
  | { readonly type: 'watch'; readonly sheetId: number; readonly blocks: readonly number[] }
  | {
      readonly type: 'edit';
      readonly edit: number;
      readonly sheetId: number;
      readonly at: Rectangle;
      readonly change: PersonEdit;
    }
  | { readonly type: 'filterValues'; readonly sheetId: number; readonly column: number }
  | { readonly type: 'select'; readonly sheetId: number; readonly at: Rectangle }
  /** Somebody shows a hidden sheet, hides one, renames it or the workbook, or deletes one. */
  | {
      readonly type: 'tab';
      readonly sheetId: number;
      readonly change:
        | { readonly hidden: boolean }
        | { readonly name: string }
        | { readonly workbook: string }
        | { readonly remove: true };
    }
  | { readonly type: 'addSheet' }
  | { readonly type: 'menu'; readonly run: number; readonly functionName: string }
  | {
      readonly type: 'answer';
      readonly question: number;
      readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
      readonly text: string;
    }
  | { readonly type: 'closePage'; readonly page: number }
  | { readonly type: 'log'; readonly watch: boolean };

/**
 * Body of `POST /call`: what google.script.run carries. Answered with {@link CallReply}, or 403. A browser holds few
 * connections to a server at once, for all its tabs together: whoever says `mayBeLater` is answered `{ later }` where the
 * call takes longer than a moment, and told of its end by `returned`; where the WebSocket breaks before, it is lost.
 */
export interface CallRequest {
  readonly mayBeLater?: true | undefined;
  readonly tab: string;
  readonly page: number;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** `error` is what the failure handler is given. */
export type CallReply =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

export type CallAnswer = CallReply | { readonly later: number };

/*
 * How pages of HtmlService are kept apart: each stands in an iframe with `src` = frameAddress(tab, page.id) and a `sandbox`
 * attribute. The server answers that address under a policy of its own: sandboxed (an origin of its own, no cookies),
 * inline scripts and styles run, nothing is loaded from or sent to anywhere. A page that were written into `srcdoc` would
 * inherit the workbench's policy instead, which lets no inline script run. What stands in the iframe begins with the
 * bundle of local/workbench/page/frame.ts (where google.script.run and google.script.host are made, over postMessage to
 * the parent), then the page's html as it is.
 */

/** Where the server serves a page that stands open. */
export function frameAddress(tab: string, page: number): string {
  return `/frame/${encodeURIComponent(tab)}/${page}`;
}

/*
 * Other addresses of the server, all behind the token:
 *   GET  /                     the page (and /page.js, /page.css, /font/…): <div id="workbench">, which page/main.ts fills
 *   GET  /frame/TAB/PAGE       see above
 *   GET  /texts?sheet=1&at=2,1,9,3   what these cells show, as a JSON array of rows; at most COPY_CELLS cells
 *   GET  /export.xlsx          the workbook as XLSX
 *   GET  /export.json          the workbook as it is saved
 *   POST /open                 body: a file (XLSX or saved JSON; name in the header X-File-Name, URI-encoded; X-Language): takes the place of the workbook
 *   POST /new                  body {"sample": boolean, "language": Language}: a new, empty clinic, or the made-up sample
 * POST answers {"ok": true, "dropped": string[]} or {"ok": false, "message": string}; then every tab gets a new `welcome`.
 */
