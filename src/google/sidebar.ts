import type { Text } from '../core/text';
import type { Opening } from '../features/window/opening';
import { openPage } from './page';

const TITLE: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };

/**
 * Opens the sidebar at one of its views. The page is one file; which view it begins with is told in a script of two constants.
 * Source: https://developers.google.com/apps-script/guides/dialogs#custom_sidebars
 *
 * @throws AppError `sidebar.missing` where the script was pasted in without the page
 */
export function showSidebar(opening: Opening): void {
  SpreadsheetApp.getUi().showSidebar(openPage(opening).setTitle(TITLE[opening.language]));
}
