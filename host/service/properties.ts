import type { PropertiesObject, RootService } from './object';
import { plainOf } from './plain';
import { spend } from './quota';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

function userStore({ workbook, userEmail }: Scope): Map<string, string> {
  const store = workbook.userProperties.get(userEmail) ?? new Map<string, string>();
  workbook.userProperties.set(userEmail, store);
  return store;
}

const properties = (store: Map<string, string>): PropertiesObject => ({ service: 'Properties', store });

export const PROPERTIES_SERVICE_METHODS: Methods<RootService> = {
  getDocumentProperties: (_, { workbook }) => properties(workbook.documentProperties),
  getScriptProperties: (_, { workbook }) => properties(workbook.scriptProperties),
  getUserProperties: (_, scope) => properties(userStore(scope)),
};

const MAX_PROPERTY_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** @returns the store with these properties set, or nothing changed and an error thrown */
function setAll(
  store: Map<string, string>,
  values: Iterable<readonly [string, string]>,
  deleteAllOthers = false,
): void {
  const next = deleteAllOthers ? new Map<string, string>() : new Map(store);
  for (const [key, value] of values) {
    if (Buffer.byteLength(key) + Buffer.byteLength(value) > MAX_PROPERTY_BYTES)
      throw new ServiceError('Argument too large: value');
    next.set(key, value);
  }
  let total = 0;
  for (const [key, text] of next) total += Buffer.byteLength(key) + Buffer.byteLength(text);
  if (total > MAX_STORE_BYTES)
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  if (deleteAllOthers) store.clear();
  for (const [key, text] of next) store.set(key, text);
}

/** What becomes of other values that are set together is not known. */
function requireText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new NotImplementedError('a property that is no text');
}

/** Every call counts against the day's quota. */
export const PROPERTIES_METHODS: Methods<PropertiesObject> = {
  getProperty: ({ store }, scope, key: string) => {
    spend(scope, 'properties');
    return store.get(key) ?? null;
  },
  getProperties: ({ store }, scope) => {
    spend(scope, 'properties');
    return { plain: Object.fromEntries(store) };
  },
  getKeys: ({ store }, scope) => {
    spend(scope, 'properties');
    return [...store.keys()];
  },
  setProperty: (self, scope, key: string, value: string | number | boolean) => {
    spend(scope, 'properties');
    setAll(self.store, [[key, String(value)]]);
    return self;
  },
  setProperties: (self, scope, values: unknown, deleteAllOthers = false) => {
    spend(scope, 'properties');
    const given = Object.entries(Object(plainOf(values)));
    setAll(
      self.store,
      given.map(([key, value]) => [key, requireText(value)] as const),
      deleteAllOthers,
    );
    return self;
  },
  deleteProperty: (self, scope, key: string) => {
    spend(scope, 'properties');
    self.store.delete(key);
    return self;
  },
  deleteAllProperties: (self, scope) => {
    spend(scope, 'properties');
    self.store.clear();
    return self;
  },
};
