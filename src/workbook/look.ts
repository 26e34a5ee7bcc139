import type { Owner } from './table';

/** Colours of our sheets: header and cells say who fills a column. Slate for the program, green for staff, amber where staff may change a proposal. */
export const HEADER_BACKGROUND: Readonly<Record<Owner, string>> = {
  program: '#455a64',
  staff: '#2e7d5b',
  proposed: '#8a6116',
};

export const HEADER_FONT = '#ffffff';

/** Cells below the header; those that staff fill stay white, as paper to write on. */
export const CELL_BACKGROUND: Readonly<Record<Exclude<Owner, 'staff'>, string>> = {
  program: '#f5f7f8',
  proposed: '#fffbf0',
};

/** Hair lines between rows: coloured rows cover the sheet's own. */
export const ROW_LINE = '#dfe4e7';

/** What stands in a sheet that holds nothing yet. */
export const EMPTY_FONT = '#5f6b73';
