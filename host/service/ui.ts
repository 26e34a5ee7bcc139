import type { MenuService, PromptResponseService, RootService } from './object';
import type { MenuModel, Methods, Question, Scope } from './scope';
import { type EnumMark, enumValue, isMark } from './wire';

export const UI_METHODS: Methods<RootService> = {
  createMenu: (_, _scope, caption: string) => ({ service: 'Menu', caption, items: [] }),
  alert: (_, scope, ...args: unknown[]) => enumValue('Button', ask('alert', args, scope).button),
  prompt: (_, scope, ...args: unknown[]): PromptResponseService => {
    const { button, text = '' } = ask('prompt', args, scope);
    return { service: 'PromptResponse', button, text };
  },
};

/** A dialog suspends the script, and locks do not survive that. */
function ask(kind: 'alert' | 'prompt', args: readonly unknown[], scope: Scope) {
  for (const [key, holder] of scope.locks) if (holder === scope.executionId) scope.locks.delete(key);
  const texts = args.filter((arg) => typeof arg === 'string');
  const set = args.find((arg): arg is EnumMark => isMark(arg, 'enumeration'));
  return scope.desk.answer({
    kind,
    title: texts.length > 1 ? String(texts[0]) : '',
    text: String(texts.at(-1) ?? ''),
    buttons: (set?.name ?? 'OK') as Question['buttons'],
  });
}

export const PROMPT_RESPONSE_METHODS: Methods<PromptResponseService> = {
  getSelectedButton: ({ button }) => enumValue('Button', button),
  getResponseText: ({ text }) => text,
};

const menuModel = ({ caption, items }: MenuService): MenuModel => ({ caption, items: [...items] });

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
