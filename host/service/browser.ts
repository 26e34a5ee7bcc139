import { ask } from './ask';
import { whenDone } from './later';
import type { RootService } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';

function requirePeople({ caller }: Scope, member: string): void {
  if (caller === 'timeTrigger')
    throw new ServiceError(
      `Cannot call Browser.${member} from this context; have you tried Logger.log() instead?`,
    );
}

/** Dialogs of Sheets from before Ui; what closes one without a button counts as cancel. */
export const BROWSER_METHODS: Methods<RootService> = {
  inputBox: (_, scope, ...args: unknown[]) => {
    requirePeople(scope, 'inputBox');
    return whenDone(ask('prompt', args, scope), ({ button, text = '' }) =>
      button === 'CLOSE' || button === 'CANCEL' ? 'cancel' : text,
    );
  },
  msgBox: (_, scope, ...args: unknown[]) => {
    requirePeople(scope, 'msgBox');
    return whenDone(ask('alert', args, scope), ({ button }) =>
      button === 'CLOSE' ? 'cancel' : button.toLowerCase(),
    );
  },
};
