/** Most letters that one frame keeps, as in a browser. */
const MOST_LETTERS = 5_000_000;

/** What a page uses of a browser's storage. */
export interface FrameStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
  key(index: number): string | null;
  [name: string]: unknown;
}

/**
 * Storage for a frame that has none of its own, since its origin is opaque: what it holds lies with the workbench.
 * `changed` is told of every change; a null key means that all are gone, a null value that this one is.
 */
export function createStorage(
  entries: readonly (readonly [key: string, value: string])[],
  changed: (key: string | null, value: string | null) => void,
): FrameStorage {
  const held = new Map(entries);
  const methods = {
    getItem: (key: unknown) => held.get(String(key)) ?? null,
    setItem: (key: unknown, value: unknown) => {
      const [name, text] = [String(key), String(value)];
      let letters = name.length + text.length;
      for (const [other, kept] of held) if (other !== name) letters += other.length + kept.length;
      if (letters > MOST_LETTERS)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      held.set(name, text);
      changed(name, text);
    },
    removeItem: (key: unknown) => {
      if (held.delete(String(key))) changed(String(key), null);
    },
    clear: () => {
      held.clear();
      changed(null, null);
    },
    key: (index: unknown) => [...held.keys()][Number(index)] ?? null,
  };
  const known = new Map<string, unknown>(Object.entries(methods));
  const storage = new Proxy(Object.create(null) as object, {
    get: (_, key) => {
      if (typeof key !== 'string') return undefined;
      if (key === 'length') return held.size;
      return known.get(key) ?? held.get(key);
    },
    set: (_, key, value) => {
      if (typeof key !== 'string' || known.has(key) || key === 'length') return false;
      methods.setItem(key, value);
      return true;
    },
    deleteProperty: (_, key) => {
      methods.removeItem(key);
      return true;
    },
    has: (_, key) => typeof key === 'string' && (known.has(key) || held.has(key)),
    ownKeys: () => [...held.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && held.has(key)
        ? { value: held.get(key), writable: true, enumerable: true, configurable: true }
        : undefined,
  });
  return storage as FrameStorage;
}
