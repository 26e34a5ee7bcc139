import type { Context, Dialog } from '../features/action';
import { openPage } from './page';

/**
 * Shows a view in a large dialog over the spreadsheet. Who asks goes along within the page, which only his own browser gets;
 * nothing of it is logged.
 * Source: https://developers.google.com/apps-script/guides/dialogs#custom_dialogs
 *
 * @throws AppError `sidebar.missing` where the script was pasted in without the page
 */
export function showDialog(
  { view, params, title, width, height }: Dialog,
  { language, who, pass }: Pick<Context, 'language' | 'who'> & { readonly pass: string },
): void {
  const page = openPage({ view, language, params, dialog: { who, pass } });
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(width).setHeight(height), title);
}
