const WAIT_MS = 30_000;

/**
 * Runs while no other execution of this document runs; what was written is flushed before the lock is let go.
 * Source: https://developers.google.com/apps-script/reference/lock/lock#releaselock
 *
 * @throws what `busy` gives, where another execution holds on for half a minute
 */
export function withLock<T>(run: () => T, busy: () => Error): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw busy();
  try {
    const result = run();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
