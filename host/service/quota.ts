import type { DailyUse } from '../model/quota';
import type { Scope } from './scope';
import { ServiceError } from './service-error';

/**
 * Counts a use against the day's quota of who runs the script.
 * @throws ServiceError in Google's words where the quota does not suffice; nothing is counted then
 */
export function spend(scope: Scope, use: DailyUse, amount = 1): void {
  if (!scope.outside.usage.take(use, scope.userEmail, amount))
    throw new ServiceError(`Service invoked too many times for one day: ${use}.`);
}
