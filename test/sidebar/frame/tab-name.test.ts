import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimTabName } from '../../../src/sidebar/frame/tab-name';

/** What a browser keeps for one tab. */
class TabStorage {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  copy(): TabStorage {
    const other = new TabStorage();
    for (const [key, value] of this.kept) other.kept.set(key, value);
    return other;
  }
}

let tab: TabStorage;

function open(storage: TabStorage): void {
  tab = storage;
  vi.stubGlobal('sessionStorage', storage);
}

beforeEach(() => open(new TabStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('claimTabName', () => {
  it('is the same again after a reload', () => {
    const page = new EventTarget();
    const name = claimTabName(page as Window);
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    page.dispatchEvent(new Event('pagehide'));
    expect(claimTabName(new EventTarget() as Window)).toBe(name);
  });

  it('is another one in a tab that was copied', () => {
    const name = claimTabName(new EventTarget() as Window);
    open(tab.copy());
    expect(claimTabName(new EventTarget() as Window)).not.toBe(name);
  });

  it('is another one in a tab copied from a page that came back from where pages that were left are kept', () => {
    const page = new EventTarget();
    const name = claimTabName(page as Window);
    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(new Event('pageshow'));
    open(tab.copy());
    expect(claimTabName(new EventTarget() as Window)).not.toBe(name);
  });
});
