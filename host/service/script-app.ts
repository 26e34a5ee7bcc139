import type { AuthorizationInfoObject, RootService, TriggerBuilderObject, TriggerObject } from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

/** A user sees the triggers that the same user made, nobody else's. */
function triggersOf({ workbook, userEmail }: Scope): TriggerObject[] {
  return workbook.triggers
    .filter(({ user }) => user === userEmail)
    .map((trigger) => ({ service: 'Trigger', trigger }));
}

/**
 * Whoever runs a script here has granted all that its manifest names.
 * @throws ServiceError for scopes that are none of the script's
 */
function requireOwnScopes({ oauthScopes }: Scope, asked: readonly string[]): void {
  if (!oauthScopes)
    throw new NotImplementedError('scopes asked of a host that does not know those of the manifest');
  const foreign = asked.find((scope) => !oauthScopes.includes(scope));
  if (foreign !== undefined) throw new ServiceError(`Invalid argument: ${foreign}`);
}

export const SCRIPT_APP_METHODS: Methods<RootService> = {
  newTrigger: (_, _scope, functionName: string): TriggerBuilderObject => ({
    service: 'TriggerBuilder',
    functionName,
  }),
  getProjectTriggers: (_, scope) => triggersOf(scope),
  getScriptTriggers: (_, scope) => triggersOf(scope),
  getUserTriggers: (_, scope) => triggersOf(scope).filter(({ trigger }) => trigger.event !== 'CLOCK'),
  deleteTrigger: (_, { workbook, userEmail }, { trigger }: TriggerObject) => {
    const index = workbook.triggers.findIndex(({ id, user }) => id === trigger.id && user === userEmail);
    if (index < 0)
      throw new ServiceError(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    workbook.triggers.splice(index, 1);
  },
  getScriptId: () => 'bound-script',
  getService: (): RootService => ({ service: 'Service' }),
  getAuthorizationInfo: (_, scope, _mode: EnumMark, asked?: readonly string[]): AuthorizationInfoObject => {
    if (asked) requireOwnScopes(scope, asked);
    return { service: 'AuthorizationInfo', scopes: asked ?? scope.oauthScopes };
  },
  requireAllScopes: () => undefined,
  requireScopes: (_, scope, _mode: EnumMark, asked: readonly string[]) => requireOwnScopes(scope, asked),
  getInstallationSource: () => enumValue('InstallationSource', 'NONE'),
};

/** The script as a web app, which it is not: the host deploys nothing. */
export const SERVICE_METHODS: Methods<RootService> = {
  getUrl: () => null,
  isEnabled: () => false,
};

export const AUTHORIZATION_INFO_METHODS: Methods<AuthorizationInfoObject> = {
  getAuthorizationStatus: () => enumValue('AuthorizationStatus', 'NOT_REQUIRED'),
  getAuthorizationUrl: () => null,
  getAuthorizedScopes: ({ scopes }) => {
    if (!scopes) throw new NotImplementedError('AuthorizationInfo.getAuthorizedScopes without a manifest');
    return [...scopes];
  },
};
