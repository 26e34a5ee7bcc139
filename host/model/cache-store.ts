const MAX_ITEMS = 1000;
const KEPT_ITEMS = 900;

interface Item {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/**
 * One cache of CacheService. Beyond 1,000 items the 900 farthest from expiration are kept.
 * Source: https://developers.google.com/apps-script/reference/cache/cache#putString,-String
 */
export class CacheStore {
  private items = new Map<string, Item>();

  /** @returns null where there is none, or no longer */
  get(key: string, now: number): string | null {
    const item = this.items.get(key);
    if (!item) return null;
    if (now < item.expires) return item.value;
    this.items.delete(key);
    return null;
  }

  put(key: string, value: string, seconds: number, now: number): void {
    this.items.delete(key);
    this.items.set(key, { value, expires: now + seconds * 1000 });
    if (this.items.size <= MAX_ITEMS) return;
    const farthest = [...this.items].sort(([, a], [, b]) => b.expires - a.expires).slice(0, KEPT_ITEMS);
    this.items = new Map(farthest);
  }

  remove(key: string): void {
    this.items.delete(key);
  }
}
