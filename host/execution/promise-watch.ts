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
  let last: { readonly promise: object; readonly parent: object; readonly isNew: boolean } | undefined;
  const stop: unknown = promiseHooks.createHook({
    init: (promise, parent) => {
      last = undefined;
      if (typeof parent !== 'object' || parent === null) return;
      last = { promise, parent, isNew: !chained.has(parent) };
      chained.add(parent);
    },
    settled: (promise) => {
      settled.add(promise);
      // What an async function waits for and is no promise gets one that is settled as soon as it is made, under the
      // function's own: nothing is chained to that.
      if (last?.promise === promise && last.isNew) chained.delete(last.parent);
      last = undefined;
    },
  });
  return {
    loose: () => [...settled].filter((promise) => !chained.has(promise)),
    stop: () => {
      if (typeof stop === 'function') stop();
    },
  };
}
