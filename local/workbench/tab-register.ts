import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { FromServer, Language } from './protocol';
import { Tab } from './tab';

/** How long questions wait for a tab whose connection broke, and how long its desk is kept, in milliseconds. */
const QUESTION_GRACE = 5_000;
const DESK_GRACE = 10 * 60_000;

interface Entry {
  readonly tab: Tab;
  /** What is to happen if it does not come back. */
  gone: readonly NodeJS.Timeout[];
}

/** The tabs that are open, and those that a reload may bring back. */
export class TabRegister {
  private readonly entries = new Map<string, Entry>();
  private count = 0;

  /** Whoever sits there, connected or not. */
  get all(): readonly Tab[] {
    return [...this.entries.values()].map(({ tab }) => tab);
  }

  get connected(): readonly Tab[] {
    return this.all.filter(({ isConnected }) => isConnected);
  }

  find(id: string): Tab | undefined {
    return this.entries.get(id)?.tab;
  }

  /**
   * The tab of that name with a new connection; a new tab where nobody is known by it, or somebody sits there: a browser
   * that duplicates a tab duplicates its name.
   */
  connect(socket: WebSocket, id: string, language: Language): Tab {
    const found = this.entries.get(id);
    const known = found?.tab.isConnected ? undefined : found;
    const tab = known?.tab ?? new Tab(randomBytes(9).toString('base64url'), ++this.count, language);
    known?.gone.forEach(clearTimeout);
    this.entries.set(tab.id, { tab, gone: [] });
    tab.connect(socket);
    return tab;
  }

  /** A connection ended. @returns whether the tab had no newer one */
  disconnect(socket: WebSocket, tab: Tab): boolean {
    const entry = this.entries.get(tab.id);
    if (!tab.disconnect(socket) || !entry) return false;
    entry.gone = [
      setTimeout(() => tab.leave(), QUESTION_GRACE).unref(),
      setTimeout(() => this.entries.delete(tab.id), DESK_GRACE).unref(),
    ];
    return true;
  }

  tellEverybody(message: FromServer): void {
    const json = JSON.stringify(message);
    for (const tab of this.connected) tab.sendJson(json);
  }

  /** Tells each how many others there are. */
  tellCount(): void {
    const { connected } = this;
    for (const tab of connected) tab.send({ type: 'tabs', others: connected.length - 1 });
  }

  /** Nobody comes back. */
  close(): void {
    for (const { tab, gone } of this.entries.values()) {
      gone.forEach(clearTimeout);
      tab.leave();
    }
  }
}
