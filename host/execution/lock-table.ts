import type { HostClock } from './clock';

interface Waiter {
  readonly key: string;
  readonly executionId: number;
  readonly end: (isHeld: boolean) => void;
}

/** Who holds which lock of LockService, and who waits for one. */
export class LockTable {
  private readonly holders = new Map<string, number>();
  private waiters: Waiter[] = [];

  constructor(private readonly clock: HostClock) {}

  /** Takes a lock that is free or the execution's own already. */
  take(key: string, executionId: number): boolean {
    if (!this.holders.has(key)) this.holders.set(key, executionId);
    return this.holds(key, executionId);
  }

  holds(key: string, executionId: number): boolean {
    return this.holders.get(key) === executionId;
  }

  /** Waits for a lock that another execution holds; first come, first served. */
  wait(key: string, executionId: number, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        key,
        executionId,
        end: (isHeld) => {
          cancel();
          this.waiters = this.waiters.filter((each) => each !== waiter);
          resolve(isHeld);
        },
      };
      this.waiters.push(waiter);
      const cancel = this.clock.alarm(this.clock.now() + milliseconds, () => waiter.end(false));
    });
  }

  release(key: string, executionId: number): void {
    if (!this.holds(key, executionId)) return;
    this.holders.delete(key);
    const next = this.waiters.find((waiter) => waiter.key === key);
    if (!next) return;
    this.holders.set(key, next.executionId);
    next.end(true);
  }

  /** At the end of an execution, whatever the end, and while a dialog is open. */
  releaseAll(executionId: number): void {
    for (const waiter of this.waiters) if (waiter.executionId === executionId) waiter.end(false);
    for (const key of [...this.holders.keys()]) this.release(key, executionId);
  }
}
