import { TIME_IS_OVER } from './time-limit';

/** What a script threw, as plain text that can leave its realm. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export const TIME_FAULT: Fault = { name: 'Exception', message: TIME_IS_OVER, stack: '' };

/** Anything may be thrown, from any realm. */
export function faultOf(thrown: unknown): Fault {
  const read = (key: string): string | undefined => {
    const value: unknown =
      typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  if (read('code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return TIME_FAULT;
  return {
    name: read('name') ?? 'Error',
    message:
      read('message') ??
      (typeof thrown === 'object' ? Object.prototype.toString.call(thrown) : String(thrown)),
    stack: read('stack') ?? '',
  };
}
