import { format } from 'node:util';
import { formatJava } from './format-string';
import type { RootService } from './object';
import { javaText, plainOf } from './plain';
import type { Methods, Scope } from './scope';
import { isMark } from './wire';

const write =
  (level: 'log' | 'info' | 'warn' | 'error') =>
  (_: RootService, scope: Scope, ...args: unknown[]) => {
    scope.log.push({
      level,
      text: format(...args.map((arg) => (isMark(arg, 'stack') ? arg.stack : plainOf(arg)))),
    });
    return undefined;
  };

/** Objects are shown as Node shows them, errors with their place. */
export const CONSOLE_METHODS: Methods<RootService> = {
  log: write('log'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  time: (_, scope, label = 'default') => {
    scope.timers.set(label, scope.now());
  },
  timeEnd: (_, scope, label = 'default') => {
    const started = scope.timers.get(label);
    if (started === undefined) return;
    scope.timers.delete(label);
    scope.log.push({ level: 'log', text: `${label}: ${scope.now() - started}ms` });
  },
};

/** A text with placeholders takes the values in turn; an object with a `message` shows that. */
function loggerText(args: readonly unknown[]): string {
  const [first, ...values] = args.map(plainOf);
  if (typeof first === 'string' && values.length > 0) return formatJava(first, values, javaText);
  if (typeof first === 'object' && first !== null && 'message' in first && !Array.isArray(first))
    return javaText(first.message);
  return javaText(first);
}

export const LOGGER_METHODS: Methods<RootService> = {
  log: (self, scope, ...args: unknown[]) => {
    const text = loggerText(args);
    scope.log.push({ level: 'info', text });
    scope.loggerLines.push(`${javaText(new Date(scope.now()))} INFO: ${text}\n`);
    return self;
  },
  getLog: (_, { loggerLines }) => loggerLines.join(''),
  clear: (_, { loggerLines }) => {
    loggerLines.length = 0;
  },
};
