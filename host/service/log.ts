import type { RootService } from './object';
import type { Methods, Scope } from './scope';
import { isDate, isMark } from './wire';

/** As Logger and console show a value: text as it is, objects as JSON. */
function logText(args: readonly unknown[]): string {
  let rest = args;
  let text = '';
  if (typeof args[0] === 'string' && /%[sdifoO]/.test(args[0])) {
    let used = 1;
    text = args[0].replace(/%[sdifoO]/g, () => logged(args[used++]));
    rest = args.slice(used);
  }
  return [...(text === '' ? [] : [text]), ...rest.map(logged)].join(' ');
}

function logged(value: unknown): string {
  if (isMark(value, 'plain')) return JSON.stringify(value.plain);
  if (isMark(value, 'array')) return JSON.stringify(value.array);
  if (isMark(value, 'other')) return `[${String(value.other)}]`;
  if (isDate(value)) return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

const write =
  (level: 'log' | 'info' | 'warn' | 'error') =>
  (_: RootService, scope: Scope, ...args: unknown[]) => {
    scope.log.push({ level, text: logText(args) });
    return undefined;
  };

export const CONSOLE_METHODS: Methods<RootService> = {
  log: write('log'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  time: () => undefined,
  timeEnd: () => undefined,
};

export const LOGGER_METHODS: Methods<RootService> = {
  log: (self, scope, ...args: unknown[]) => {
    scope.log.push({ level: 'info', text: logText(args) });
    return self;
  },
  getLog: (_, { log }) => log.map(({ text }) => `${text}\n`).join(''),
  clear: (_, { log }) => {
    log.length = 0;
  },
};
