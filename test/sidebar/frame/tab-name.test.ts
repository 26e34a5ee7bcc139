import { describe, expect, it } from 'vitest';
import { claimTabName, type TabMemory } from '../../../src/sidebar/frame/tab-name';

/** What a browser keeps for one tab. */
class Tab implements TabMemory {
  constructor(private readonly all = new Map<string, string>()) {}
  keep(key: string, value: string): void {
    this.all.set(key, value);
  }
  kept(key: string): string {
    return this.all.get(key) ?? '';
  }
  copy(): Tab {
    return new Tab(new Map(this.all));
  }
}

describe('claimTabName', () => {
  it('is the same again in the same tab, also while the page before is still there', async () => {
    const tab = new Tab();
    const name = await claimTabName(tab);
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(await claimTabName(tab)).toBe(name);
  });

  it('is another one in a tab that was copied, and stays that', async () => {
    const tab = new Tab();
    const name = await claimTabName(tab);
    const copy = tab.copy();
    const other = await claimTabName(copy);
    expect(other).not.toBe(name);
    expect(await claimTabName(copy)).toBe(other);
    expect(await claimTabName(tab)).toBe(name);
  });

  it('is another one in every new tab', async () => {
    expect(await claimTabName(new Tab())).not.toBe(await claimTabName(new Tab()));
  });
});
