import { servedHtml } from '../html/served-html';
import { ask } from './ask';
import { followMarkup } from './html';
import { whenDone } from './later';
import {
  type HtmlOutputObject,
  isServiceObject,
  type MenuService,
  type PromptResponseService,
  type RootService,
} from './object';
import type { Desk, MenuModel, Methods, ServedPage } from './scope';
import { ServiceError } from './service-error';
import { enumValue } from './wire';

/** All sidebars are so wide. Source: https://developers.google.com/apps-script/reference/base/ui#showSidebar(Object) */
const SIDEBAR_WIDTH = 300;

export const UI_METHODS: Methods<RootService> = {
  createAddonMenu: (): MenuService => ({ service: 'Menu', caption: '', inExtensions: true, items: [] }),
  createMenu: (_, _scope, caption: string): MenuService => ({ service: 'Menu', caption, items: [] }),
  alert: (_, scope, ...args: unknown[]) =>
    whenDone(ask('alert', args, scope), ({ button }) => enumValue('Button', button)),
  prompt: (_, scope, ...args: unknown[]) =>
    whenDone(
      ask('prompt', args, scope),
      ({ button, text = '' }): PromptResponseService => ({ service: 'PromptResponse', button, text }),
    ),
  showDialog: (_, { desk }, userInterface: unknown) => {
    const output = requireOutput(userInterface);
    showDialog(desk, 'modal', output, output.title);
  },
  showModalDialog: (_, { desk }, userInterface: unknown, title: string) =>
    showDialog(desk, 'modal', requireOutput(userInterface), title),
  showModelessDialog: (_, { desk }, userInterface: unknown, title: string) =>
    showDialog(desk, 'modeless', requireOutput(userInterface), title),
  showSidebar: (_, { desk }, userInterface: unknown) => {
    const output = requireOutput(userInterface);
    desk.sidebar = {
      kind: 'sidebar',
      title: output.title,
      width: SIDEBAR_WIDTH,
      height: undefined,
      html: served(output),
    };
  },
};

function requireOutput(userInterface: unknown): HtmlOutputObject {
  if (isServiceObject(userInterface) && userInterface.service === 'HtmlOutput') return userInterface;
  throw new ServiceError('Invalid argument: userInterface');
}

function served(output: HtmlOutputObject): string {
  return followMarkup(output.writer.text, () => servedHtml(output));
}

/** One dialog of a kind stands open: another takes its place. */
function showDialog(desk: Desk, kind: 'modal' | 'modeless', output: HtmlOutputObject, title: string): void {
  const page: ServedPage = {
    kind,
    title,
    width: output.width ?? undefined,
    height: output.height ?? undefined,
    html: served(output),
  };
  desk.dialogs = [...desk.dialogs.filter((dialog) => dialog.kind !== kind), page];
}

export const PROMPT_RESPONSE_METHODS: Methods<PromptResponseService> = {
  getSelectedButton: ({ button }) => enumValue('Button', button),
  getResponseText: ({ text }) => text,
};

const menuModel = ({ caption, inExtensions, items }: MenuService): MenuModel => ({
  caption,
  ...(inExtensions ? { inExtensions } : {}),
  items: [...items],
});

export const MENU_METHODS: Methods<MenuService> = {
  addItem: (self, _scope, caption: string, functionName: string) => {
    self.items.push({ caption, functionName });
    return self;
  },
  addSeparator: (self) => {
    self.items.push({ separator: true });
    return self;
  },
  addSubMenu: (self, _scope, menu: MenuService) => {
    self.items.push({ submenu: menuModel(menu) });
    return self;
  },
  addToUi: (self, { desk }) => {
    desk.menus = [...desk.menus.filter(({ caption }) => caption !== self.caption), menuModel(self)];
  },
};
