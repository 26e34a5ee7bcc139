import { MENU } from 'virtual:menu';
import { showMenu } from './google/menu';
import { userLanguage } from './google/user-language';

/** Runs whenever the spreadsheet is opened: shows the menu and loads nothing else. */
export function onOpen(): void {
  showMenu(MENU, userLanguage());
}
