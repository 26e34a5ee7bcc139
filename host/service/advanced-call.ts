import { isServiceObject } from './object';
import { plainOf } from './plain';
import type { Scope } from './scope';
import { ApiError, NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

/** A method of an API, by its own name. */
export interface ApiCall {
  readonly scope: Scope;
  /** e.g. `gmail.users.drafts.create` */
  readonly method: string;
}

/**
 * Begins a call of an advanced service.
 * @param anyOf ends of the OAuth scopes of which one is enough
 * @throws ApiError where the manifest's scopes do not suffice or the host was told to fail, ServiceError in a simple trigger
 */
export function beginCall(scope: Scope, method: string, anyOf: readonly string[]): ApiCall {
  const scopes = anyOf.map((name) =>
    name.startsWith('https:') ? name : `https://www.googleapis.com/auth/${name}`,
  );
  if (scope.caller === 'simpleTrigger')
    throw new ServiceError(
      `You do not have permission to call ${method}. Required permissions: (${scopes.join(' || ')})`,
    );
  const { oauthScopes, outside } = scope;
  if (oauthScopes && !scopes.some((name) => oauthScopes.includes(name)))
    throw new ApiError(
      method,
      403,
      'insufficientPermissions',
      'Request had insufficient authentication scopes.',
    );
  outside.apiCalls.count++;
  const failure = outside.apiCalls.failure?.(method, outside.apiCalls.count);
  if (failure) throw new ApiError(method, failure.code, failure.reason, failure.message);
  return { scope, method };
}

export function refuse({ method }: ApiCall, code: number, reason: string, message: string): ApiError {
  return new ApiError(method, code, reason, message);
}

/** A resource or options as a script gave them, with a check that nothing is asked for which the host would pass over. */
export function resourceOf(
  call: ApiCall,
  value: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (isMark(value, 'plain') && holdsServiceObject(value.plain))
    throw new NotImplementedError(`${call.method} with an object of a service in it`);
  const plain = plainOf(value);
  if (typeof plain !== 'object' || plain === null) return {};
  const entries = Object.entries(plain).filter(([, item]) => item !== undefined);
  for (const [key] of entries)
    if (!known.includes(key)) throw new NotImplementedError(`${call.method} with "${key}"`);
  return Object.fromEntries(entries);
}

function holdsServiceObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isServiceObject(value) || Object.values(value).some(holdsServiceObject);
}

/** A resource on its way to the script. */
export function answer(resource: unknown): { readonly json: string } {
  return { json: JSON.stringify(resource) };
}

/**
 * One page of a list.
 * @param options `maxResults` and `pageToken` are read
 */
export function pageOf<T>(
  call: ApiCall,
  items: readonly T[],
  options: Readonly<Record<string, unknown>>,
  sizes: { readonly usual: number; readonly most: number },
): { readonly page: readonly T[]; readonly next: { readonly nextPageToken?: string } } {
  const size = options.maxResults ?? sizes.usual;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1)
    throw new NotImplementedError(`${call.method} with maxResults ${JSON.stringify(size)}`);
  const token = options.pageToken ?? '';
  const from = token === '' ? 0 : Number(/^p(\d{1,9})$/.exec(String(token))?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw refuse(call, 400, 'invalidArgument', 'Invalid pageToken');
  const to = from + Math.min(size, sizes.most);
  return { page: items.slice(from, to), next: to < items.length ? { nextPageToken: `p${to}` } : {} };
}
