import type { LockObject, RootService } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';

export const LOCK_SERVICE_METHODS: Methods<RootService> = {
  getDocumentLock: (): LockObject => ({ service: 'Lock', key: 'document' }),
  getScriptLock: (): LockObject => ({ service: 'Lock', key: 'script' }),
  getUserLock: (_, { userEmail }): LockObject => ({ service: 'Lock', key: `user ${userEmail}` }),
};

/** Executions follow one another here, so a lock that another holds stays held however long one waits. */
function take({ key }: LockObject, scope: Scope, milliseconds: number): boolean {
  const holder = scope.locks.get(key);
  if (holder === undefined) scope.locks.set(key, scope.executionId);
  else if (holder !== scope.executionId) {
    scope.sleep(milliseconds);
    return false;
  }
  return true;
}

export const LOCK_METHODS: Methods<LockObject> = {
  tryLock: (self, scope, milliseconds: number) => take(self, scope, milliseconds),
  waitLock: (self, scope, milliseconds: number) => {
    if (!take(self, scope, milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  },
  hasLock: ({ key }, { locks, executionId }) => locks.get(key) === executionId,
  releaseLock: ({ key }, { locks, executionId }) => {
    if (locks.get(key) === executionId) locks.delete(key);
  },
};
