import { isReachable, toArguments } from './script-value';

type Handler = (value: unknown, userObject: unknown) => void;

/** Who is told what became of a call. */
export interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/**
 * `google.script.run`: every name is a function of the script, but for the three that set handlers and give a runner of their own.
 * Source: https://developers.google.com/apps-script/guides/html/reference/run
 */
export function createRunner(
  send: (functionName: string, args: readonly unknown[], handlers: Handlers) => void,
  handlers: Handlers = {},
): object {
  const withHandler = (name: 'success' | 'failure') => (handler: unknown) => {
    if (typeof handler !== 'function') throw new TypeError('The handler is not a function.');
    return createRunner(send, { ...handlers, [name]: handler });
  };
  const setters = new Map<string, (value: unknown) => object>([
    ['withSuccessHandler', withHandler('success')],
    ['withFailureHandler', withHandler('failure')],
    ['withUserObject', (userObject) => createRunner(send, { ...handlers, userObject })],
  ]);
  return new Proxy(Object.freeze({}), {
    get: (_, name) => {
      if (typeof name !== 'string') return undefined;
      const setter = setters.get(name);
      if (setter) return setter;
      // A promise would take an object with a function `then` for one of its kind.
      if (name === 'then' || !isReachable(name)) return undefined;
      return (...args: unknown[]) => {
        send(name, toArguments(refuseForm(args)), handlers);
      };
    },
    set: () => false,
  });
}

function refuseForm(args: unknown[]): unknown[] {
  if (args.some((value) => Object.prototype.toString.call(value) === '[object HTMLFormElement]'))
    throw new Error('google.script.run: handing over a form is not implemented here.');
  return args;
}
