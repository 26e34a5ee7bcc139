import type { PropertiesObject, RootService } from './object';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

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
