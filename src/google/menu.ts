import type { Language, Text } from '../core/text';

/** One line of the menu. */
export interface MenuItem {
  /** The global function that Google calls. */
  readonly functionName: string;
  readonly title: Text;
  readonly separatorBefore: boolean;
}

const TITLE: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };

/**
 * Adds our menu to the spreadsheet's menu bar; an empty list adds none.
 * Needs no authorisation, so that it also works in the simple trigger `onOpen`.
 * Source: https://developers.google.com/apps-script/guides/menus
 */
export function showMenu(items: readonly MenuItem[], language: Language): void {
  if (items.length === 0) return;
  const menu = SpreadsheetApp.getUi().createMenu(TITLE[language]);
  for (const { functionName, title, separatorBefore } of items) {
    if (separatorBefore) menu.addSeparator();
    menu.addItem(title[language], functionName);
  }
  menu.addToUi();
}
