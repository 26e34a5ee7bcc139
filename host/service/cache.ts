import { CacheStore } from '../model/cache-store';
import type { CacheObject, RootService } from './object';
import { plainOf } from './plain';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

function cacheNamed(name: string, { caches }: Scope): CacheObject {
  const store = caches.get(name) ?? new CacheStore();
  caches.set(name, store);
  return { service: 'Cache', store };
}

export const CACHE_SERVICE_METHODS: Methods<RootService> = {
  getDocumentCache: (_, scope) => cacheNamed('document', scope),
  getScriptCache: (_, scope) => cacheNamed('script', scope),
  getUserCache: (_, scope) => cacheNamed(`user ${scope.userEmail}`, scope),
};

function requireKey(key: string): void {
  if (key.length > MAX_KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
}

function put({ store }: CacheObject, scope: Scope, key: string, value: unknown, seconds: number): void {
  requireKey(key);
  if (typeof value !== 'string') throw new NotImplementedError('a cached value that is no text');
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
  if (seconds < 1 || seconds > MAX_SECONDS) throw new ServiceError('Invalid argument: expirationInSeconds');
  store.put(key, value, seconds, scope.now());
}

export const CACHE_METHODS: Methods<CacheObject> = {
  get: ({ store }, { now }, key: string) => {
    requireKey(key);
    return store.get(key, now());
  },
  getAll: ({ store }, { now }, keys: readonly string[]) => {
    const found: [string, string][] = [];
    for (const key of keys) {
      requireKey(key);
      const value = store.get(key, now());
      if (value !== null) found.push([key, value]);
    }
    return { plain: Object.fromEntries(found) };
  },
  put: (self, scope, key: string, value: string, seconds: number = DEFAULT_SECONDS) =>
    put(self, scope, key, value, seconds),
  putAll: (self, scope, values: unknown, seconds: number = DEFAULT_SECONDS) => {
    for (const [key, value] of Object.entries(Object(plainOf(values)))) put(self, scope, key, value, seconds);
  },
  remove: ({ store }, _scope, key: string) => {
    requireKey(key);
    store.remove(key);
  },
  removeAll: ({ store }, _scope, keys: readonly string[]) => {
    for (const key of keys) store.remove(key);
  },
};
