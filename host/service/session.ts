import { createHash } from 'node:crypto';
import type { RootService, UserObject } from './object';
import type { Methods, Scope } from './scope';

/** How long a temporary key stays the same, in milliseconds. */
const KEY_LIFE = 30 * 86_400_000;

const person =
  (email: (scope: Scope) => string) =>
  (_: RootService, scope: Scope): UserObject => ({
    service: 'User',
    email: scope.caller === 'simpleTrigger' ? '' : email(scope),
  });
const active = person(({ activeEmail }) => activeEmail);
const timeZone = (_: RootService, { scriptTimeZone }: Scope) => scriptTimeZone;

export const SESSION_METHODS: Methods<RootService> = {
  getActiveUser: active,
  getEffectiveUser: person(({ userEmail }) => userEmail),
  getUser: active,
  getActiveUserLocale: (_, { userLocale }) => userLocale,
  getScriptTimeZone: timeZone,
  getTimeZone: timeZone,
  getTemporaryActiveUserKey: (_, { userEmail, now }) =>
    createHash('sha256')
      .update(`${userEmail} ${Math.floor(now() / KEY_LIFE)}`)
      .digest('base64'),
};

export const USER_METHODS: Methods<UserObject> = {
  getEmail: ({ email }) => email,
  getUserLoginId: ({ email }) => email,
};
