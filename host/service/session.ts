import type { RootService, UserObject } from './object';
import type { Methods } from './scope';

export const SESSION_METHODS: Methods<RootService> = {
  getActiveUser: (_, { userEmail, caller }): UserObject => ({
    service: 'User',
    email: caller === 'simpleTrigger' ? '' : userEmail,
  }),
  getEffectiveUser: (_, { userEmail, caller }): UserObject => ({
    service: 'User',
    email: caller === 'simpleTrigger' ? '' : userEmail,
  }),
  getActiveUserLocale: (_, { userLocale }) => userLocale,
  getScriptTimeZone: (_, { scriptTimeZone }) => scriptTimeZone,
};

export const USER_METHODS: Methods<UserObject> = { getEmail: ({ email }) => email };
