import { readEntries, type StorageName } from './frame-message';

const KEY = 'workbench.frame';

const placeOf = (name: StorageName): Storage => (name === 'local' ? localStorage : sessionStorage);

/** What the pages of the script keep in this browser or in this tab. */
export function readKept(name: StorageName): [key: string, value: string][] {
  try {
    return readEntries(JSON.parse(placeOf(name).getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps a change; a null key takes all away, a null value this key. What finds no room is dropped. */
export function keep(name: StorageName, key: string | null, value: string | null): void {
  const held = new Map(key === null ? [] : readKept(name));
  if (key !== null && value !== null) held.set(key, value);
  else if (key !== null) held.delete(key);
  try {
    placeOf(name).setItem(KEY, JSON.stringify([...held]));
  } catch {
    // A full storage keeps what it had; the page itself still has the new value.
  }
}
