import type { Caller } from '../service/scope';
import { ServiceError } from '../service/service-error';
import { readReference } from './reference';

/** What a simple trigger has without anybody's authorization: the file that the script is bound to. */
const BOUND_FILE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';

/** They answer in a simple trigger, too, with a blank user. */
const BLANK_IN_SIMPLE_TRIGGERS = /^Session\.get(Active|Effective)?User$/;

/**
 * @param member e.g. `Ui.showSidebar`
 * @param granted the manifest's `oauthScopes`; undefined where the manifest names none, so that Google asks for whatever is used
 * @throws ServiceError in Google's words where a simple trigger or the granted scopes do not reach the member
 * Source: https://developers.google.com/apps-script/guides/triggers#restrictions
 */
export function checkPermission(
  member: string,
  caller: Caller,
  granted: readonly string[] | undefined,
): void {
  const needed = readReference().scopes.get(member);
  if (!needed) return;
  if (caller === 'simpleTrigger' && !needed.includes(BOUND_FILE) && !BLANK_IN_SIMPLE_TRIGGERS.test(member))
    throw new ServiceError(`You do not have permission to call ${member}. ${required(needed)}`);
  if (granted && !needed.some((scope) => granted.includes(scope)))
    throw new ServiceError(`Specified permissions are not sufficient to call ${member}. ${required(needed)}`);
}

function required(scopes: readonly string[]): string {
  return `Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`;
}
