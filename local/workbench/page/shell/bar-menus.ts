import type { Language, MenuView } from '../../protocol';
import type { FileActions } from '../file-actions';
import { LANGUAGE_NAMES, spokenLanguage, word } from '../spoken';
import type { BarMenu } from './menu-bar';
import type { MenuLine } from './popup-menu';

export interface BarActions {
  readonly files: FileActions;
  readonly print: () => void;
  readonly isLogOpen: () => boolean;
  readonly toggleLog: () => void;
  readonly hidden: () => readonly MenuLine[];
  readonly run: (functionName: string, caption: string) => void;
  readonly speak: (language: Language) => void;
}

/** The menus of the bar: our own two, then those that the script made. */
export function barMenus(scriptMenus: readonly MenuView[], actions: BarActions): BarMenu[] {
  const { files } = actions;
  const file: BarMenu = {
    caption: word('file'),
    lines: () => [
      { caption: word('newClinic'), act: () => void files.startNew(false) },
      { caption: word('sample'), act: () => void files.startNew(true) },
      { caption: word('openFile'), act: () => files.choose() },
      { separator: true },
      { caption: word('exportXlsx'), act: () => files.download() },
      { caption: word('print'), act: actions.print, keys: 'Ctrl+P' },
    ],
  };
  const languages = Object.entries(LANGUAGE_NAMES) as [Language, string][];
  const view: BarMenu = {
    caption: word('view'),
    lines: () => [
      { caption: word('hiddenSheets'), lines: actions.hidden() },
      { caption: word('log'), act: actions.toggleLog, isChosen: actions.isLogOpen() },
      { separator: true },
      ...languages.map(([language, caption]) => ({
        caption,
        act: () => actions.speak(language),
        isChosen: language === spokenLanguage(),
      })),
    ],
  };
  const others = scriptMenus.map((menu) => ({
    caption: menu.caption,
    lines: () => toLines(menu, actions.run),
  }));
  return [file, view, ...others];
}

function toLines({ items }: MenuView, run: BarActions['run']): MenuLine[] {
  return items.map((item): MenuLine => {
    if ('separator' in item) return item;
    if ('submenu' in item) return { caption: item.submenu.caption, lines: toLines(item.submenu, run) };
    return { caption: item.caption, act: () => run(item.functionName, item.caption) };
  });
}
