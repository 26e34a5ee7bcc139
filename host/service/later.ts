/** A value that is there, or will be. */
export type Later<T> = T | Promise<T>;

/** Goes on with a value when it is there: at once where nothing has to be waited for. */
export function whenDone<T, R>(value: Later<T>, next: (value: T) => R): Later<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Does something that may fail now or later, and goes on with what came of it. */
export function attempt<T, R>(
  action: () => Later<T>,
  done: (value: T) => R,
  failed: (error: unknown) => R,
): Later<R> {
  let value: Later<T>;
  try {
    value = action();
  } catch (error) {
    return failed(error);
  }
  return value instanceof Promise ? value.then(done, failed) : done(value);
}
