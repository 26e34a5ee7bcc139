import { type Later, whenDone } from './later';
import type { LockObject, RootService } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';

export const LOCK_SERVICE_METHODS: Methods<RootService> = {
  getDocumentLock: (): LockObject => ({ service: 'Lock', key: 'document' }),
  getScriptLock: (): LockObject => ({ service: 'Lock', key: 'script' }),
  getUserLock: (_, { userEmail }): LockObject => ({ service: 'Lock', key: `user ${userEmail}` }),
};

/** An execution that nothing runs beside cannot outwait another: whoever holds the lock goes on only after it. */
function take({ key }: LockObject, scope: Scope, milliseconds: number): Later<boolean> {
  // Less than no time to wait fails before it looks.
  if (milliseconds < 0) return false;
  if (scope.locks.take(key, scope.executionId)) return true;
  const longest = Math.max(0, Math.min(milliseconds, scope.deadline - scope.now() + 1));
  if (scope.runsBeside) return scope.locks.wait(key, scope.executionId, longest);
  return whenDone(scope.sleep(milliseconds), () => false);
}

export const LOCK_METHODS: Methods<LockObject> = {
  tryLock: (self, scope, milliseconds: number) => take(self, scope, milliseconds),
  waitLock: (self, scope, milliseconds: number) =>
    whenDone(take(self, scope, milliseconds), (isHeld) => {
      if (!isHeld) throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }),
  hasLock: ({ key }, { locks, executionId }) => locks.holds(key, executionId),
  releaseLock: ({ key }, { locks, executionId }) => locks.release(key, executionId),
};
