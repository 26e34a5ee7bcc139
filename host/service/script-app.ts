import type { RootService, TriggerBuilderObject, TriggerObject } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';
import { enumValue } from './wire';

/** A user sees the triggers that the same user made, nobody else's. */
function triggersOf({ workbook, userEmail }: Scope): TriggerObject[] {
  return workbook.triggers
    .filter(({ user }) => user === userEmail)
    .map((trigger) => ({ service: 'Trigger', trigger }));
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
  getInstallationSource: () => enumValue('InstallationSource', 'NONE'),
};

/** The script as a web app, which it is not: the host deploys nothing. */
export const SERVICE_METHODS: Methods<RootService> = {
  getUrl: () => null,
  isEnabled: () => false,
};
