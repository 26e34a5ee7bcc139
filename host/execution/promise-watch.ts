import { promiseHooks } from 'node:v8';

/** Promises that are made and settled while it watches. */
export interface PromiseWatch {
  /** Those that nothing was chained to: each that was rejected is an unhandled rejection. */
  loose(): readonly object[];
  stop(): void;
}

/**
 * Watches all promises of this thread: the event of the process for unhandled rejections comes only when the
 * event loop turns, too late for an execution that is over by then.
 */
export function watchPromises(): PromiseWatch {
  const settled = new Set<object>();
  const chained = new Set<object>();
  const stop: unknown = promiseHooks.createHook({
    init: (_, parent) => {
      if (typeof parent === 'object' && parent !== null) chained.add(parent);
    },
    settled: (promise) => {
      settled.add(promise);
    },
  });
  return {
    loose: () => [...settled].filter((promise) => !chained.has(promise)),
    stop: () => {
      if (typeof stop === 'function') stop();
    },
  };
}
