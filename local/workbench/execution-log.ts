import { type Cost, HostError } from '../../host/host';
import { faultOf } from './fault';
import type { LoggedExecution } from './protocol';

const MOST = 500;

/** The last executions: who ran what and how it went, never with what. */
export class ExecutionLog {
  private readonly entries: LoggedExecution[] = [];
  private readonly listeners = new Set<() => void>();
  private last = 0;

  /** The newest first. */
  get executions(): readonly LoggedExecution[] {
    return this.entries;
  }

  /** @param since when it began, by performance.now(); @returns to be called when it has ended */
  begin(
    started: Pick<LoggedExecution, 'tab' | 'who' | 'from' | 'what'>,
    since = performance.now(),
  ): (ended: ExecutionEnd) => void {
    const id = ++this.last;
    this.entries.unshift({
      id,
      at: new Date().toTimeString().slice(0, 8),
      ...started,
      milliseconds: null,
      serviceCalls: 0,
      error: '',
    });
    this.entries.length = Math.min(this.entries.length, MOST);
    this.tell();
    return ({ cost, error }) => {
      const index = this.entries.findIndex((entry) => entry.id === id);
      const entry = this.entries[index];
      if (!entry) return;
      const serviceCalls = cost ? cost.reads + cost.writes + cost.otherCalls : 0;
      const milliseconds = Math.round(performance.now() - since);
      this.entries[index] = { ...entry, milliseconds, serviceCalls, error };
      this.tell();
    };
  }

  /** Tells of every change until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** How an execution went. */
export interface ExecutionEnd {
  readonly cost: Cost | undefined;
  /** '' where all went well. */
  readonly error: string;
}

/** What is known of an execution that was thrown out of. */
export function endOf(error: unknown): ExecutionEnd {
  const { name, message } = faultOf(error);
  return { cost: error instanceof HostError ? error.cost : undefined, error: `${name}: ${message}` };
}
