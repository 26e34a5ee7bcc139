import { createHash } from 'node:crypto';
import { formatPattern } from '../model/date-pattern';
import { sortRows } from '../model/sort';
import type {
  ColorService,
  FilterService,
  LockObject,
  MenuService,
  PromptResponseService,
  PropertiesObject,
  ProtectionService,
  RootService,
  UserObject,
} from './object';
import type { MenuModel, Methods, Question, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue, isDate, isMark } from './wire';

export const FILTER_METHODS: Methods<FilterService> = {
  getRange: ({ sheet }) => ({ service: 'Range', sheet, at: filterPlace({ service: 'Filter', sheet }) }),
  remove: ({ sheet }) => {
    sheet.filter = null;
  },
  getColumnFilterCriteria: () => null,
  sort: (self, _scope, column: number, ascending: boolean) => {
    const [row, first, rows, columns] = filterPlace(self);
    if (column < first || column >= first + columns)
      throw new ServiceError('The column is not in the filter.');
    if (rows > 1) sortRows(self.sheet, [row + 1, first, rows - 1, columns], [{ column, ascending }]);
    return self;
  },
};

function filterPlace({ sheet }: FilterService) {
  if (!sheet.filter) throw new ServiceError('The filter does not exist any more.');
  return sheet.filter;
}

export const PROTECTION_METHODS: Methods<ProtectionService> = {
  getDescription: ({ protection }) => protection.description,
  setDescription: (self, _scope, text: string) => {
    self.protection.description = text;
    return self;
  },
  isWarningOnly: ({ protection }) => protection.warningOnly,
  setWarningOnly: (self, _scope, on: boolean) => {
    self.protection.warningOnly = on;
    return self;
  },
  getRange: ({ sheet, protection: { at } }) => ({
    service: 'Range',
    sheet,
    at: at === 'sheet' ? sheet.extent : at,
  }),
  getProtectionType: ({ protection }) =>
    enumValue('ProtectionType', protection.at === 'sheet' ? 'SHEET' : 'RANGE'),
  canEdit: () => true,
  remove: ({ sheet, protection }) => {
    sheet.protections = sheet.protections.filter((other) => other !== protection);
  },
};

export const COLOR_METHODS: Methods<ColorService> = {
  asRgbColor: ({ hex }) => ({ service: 'RgbColor', hex }),
  getColorType: () => enumValue('ColorType', 'RGB'),
};

const channel = (at: number) => (self: ColorService) => Number.parseInt(self.hex.slice(at, at + 2), 16);

export const RGB_COLOR_METHODS: Methods<ColorService> = {
  asHexString: ({ hex }) => hex,
  getRed: channel(1),
  getGreen: channel(3),
  getBlue: channel(5),
};

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
  if (scope.caller === 'simpleTrigger')
    throw new ServiceError(
      `You do not have permission to call Ui.${kind}. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
    );
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

export const LOCK_SERVICE_METHODS: Methods<RootService> = {
  getDocumentLock: (): LockObject => ({ service: 'Lock', key: 'document' }),
  getScriptLock: (): LockObject => ({ service: 'Lock', key: 'script' }),
  getUserLock: (_, { userEmail }): LockObject => ({ service: 'Lock', key: `user ${userEmail}` }),
};

/** Executions follow one another here, so a lock that another holds stays held however long one waits. */
function take({ key }: LockObject, scope: Scope, milliseconds: number): boolean {
  const holder = scope.locks.get(key);
  if (holder === undefined) scope.locks.set(key, scope.executionId);
  else if (holder !== scope.executionId) {
    scope.sleep(milliseconds);
    return false;
  }
  return true;
}

export const LOCK_METHODS: Methods<LockObject> = {
  tryLock: (self, scope, milliseconds: number) => take(self, scope, milliseconds),
  waitLock: (self, scope, milliseconds: number) => {
    if (!take(self, scope, milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  },
  hasLock: ({ key }, { locks, executionId }) => locks.get(key) === executionId,
  releaseLock: ({ key }, { locks, executionId }) => {
    if (locks.get(key) === executionId) locks.delete(key);
  },
};

export const PROPERTIES_SERVICE_METHODS: Methods<RootService> = {
  getDocumentProperties: (_, { workbook }): PropertiesObject => ({
    service: 'Properties',
    store: workbook.documentProperties,
  }),
  getScriptProperties: (_, { workbook }): PropertiesObject => ({
    service: 'Properties',
    store: workbook.scriptProperties,
  }),
  getUserProperties: (_, { workbook }): PropertiesObject => ({
    service: 'Properties',
    store: workbook.userProperties,
  }),
};

const MAX_PROPERTY_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

function setProperty(store: Map<string, string>, key: string, value: unknown): void {
  if (typeof value !== 'string') throw new NotImplementedError('a property that is no text');
  if (Buffer.byteLength(key) + Buffer.byteLength(value) > MAX_PROPERTY_BYTES)
    throw new ServiceError('Argument too large: value');
  store.set(key, value);
  let total = 0;
  for (const [name, text] of store) total += Buffer.byteLength(name) + Buffer.byteLength(text);
  if (total <= MAX_STORE_BYTES) return;
  store.delete(key);
  throw new ServiceError(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

export const PROPERTIES_METHODS: Methods<PropertiesObject> = {
  getProperty: ({ store }, _scope, key: string) => store.get(key) ?? null,
  getProperties: ({ store }) => ({ plain: Object.fromEntries(store) }),
  getKeys: ({ store }) => [...store.keys()],
  setProperty: (self, _scope, key: string, value: string) => {
    setProperty(self.store, key, value);
    return self;
  },
  setProperties: (
    self,
    _scope,
    values: { plain: Readonly<Record<string, unknown>> },
    deleteOthers = false,
  ) => {
    if (deleteOthers) self.store.clear();
    for (const [key, value] of Object.entries(values.plain)) setProperty(self.store, key, value);
    return self;
  },
  deleteProperty: (self, _scope, key: string) => {
    self.store.delete(key);
    return self;
  },
  deleteAllProperties: (self) => {
    self.store.clear();
    return self;
  },
};

export const SESSION_METHODS: Methods<RootService> = {
  getActiveUser: (_, { userEmail, caller }): UserObject => ({
    service: 'User',
    email: caller === 'simpleTrigger' ? '' : userEmail,
  }),
  getEffectiveUser: (_, { userEmail, caller }): UserObject => ({
    service: 'User',
    email: caller === 'simpleTrigger' ? '' : userEmail,
  }),
  getActiveUserLocale: (_, { userLocale }) => userLocale,
  getScriptTimeZone: (_, { scriptTimeZone }) => scriptTimeZone,
};

export const USER_METHODS: Methods<UserObject> = { getEmail: ({ email }) => email };

export const UTILITIES_METHODS: Methods<RootService> = {
  formatDate: (_, _scope, date: Date, timeZone: string, pattern: string) =>
    formatPattern(date.getTime(), timeZone, pattern),
  sleep: (_, scope, milliseconds: number) => {
    if (milliseconds > 300_000) throw new ServiceError('sleep() is limited to 300000 milliseconds.');
    scope.sleep(milliseconds);
  },
  getUuid: (_, { random }) =>
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(random() * 16).toString(16)),
  computeDigest: (_, _scope, algorithm: EnumMark, value: string | readonly number[]) => {
    const bytes =
      typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value.map((byte) => byte & 255));
    const name = algorithm.name.toLowerCase().replace('_', '');
    if (name === 'md2') throw new NotImplementedError('Utilities.computeDigest with MD2');
    return [...createHash(name).update(bytes).digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
  },
};

/** As Logger and console show a value: text as it is, objects as JSON. */
function logText(args: readonly unknown[]): string {
  let rest = args;
  let text = '';
  if (typeof args[0] === 'string' && /%[sdifoO]/.test(args[0])) {
    let used = 1;
    text = args[0].replace(/%[sdifoO]/g, () => logged(args[used++]));
    rest = args.slice(used);
  }
  return [...(text === '' ? [] : [text]), ...rest.map(logged)].join(' ');
}

function logged(value: unknown): string {
  if (isMark(value, 'plain')) return JSON.stringify(value.plain);
  if (isMark(value, 'array')) return JSON.stringify(value.array);
  if (isMark(value, 'other')) return `[${String(value.other)}]`;
  if (isDate(value)) return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

const write =
  (level: 'log' | 'info' | 'warn' | 'error') =>
  (_: RootService, scope: Scope, ...args: unknown[]) => {
    scope.log.push({ level, text: logText(args) });
    return undefined;
  };

export const CONSOLE_METHODS: Methods<RootService> = {
  log: write('log'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  time: () => undefined,
  timeEnd: () => undefined,
};

export const LOGGER_METHODS: Methods<RootService> = {
  log: (self, scope, ...args: unknown[]) => {
    scope.log.push({ level: 'info', text: logText(args) });
    return self;
  },
  getLog: (_, { log }) => log.map(({ text }) => `${text}\n`).join(''),
  clear: (_, { log }) => {
    log.length = 0;
  },
};
