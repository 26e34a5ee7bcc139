import { useCallback, useEffect, useState } from 'preact/hooks';

/** What a view asked for: not there yet, there, or refused. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  /** Asks again; the old value stays in sight meanwhile. */
  readonly reload: () => Promise<void>;
}

/** Asks when the view opens, and again when `ask` is another function: wrap it in useCallback. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ readonly value: T | undefined; readonly error: unknown }>({
    value: undefined,
    error: undefined,
  });
  const reload = useCallback(async () => {
    try {
      const value = await ask();
      setState({ value, error: undefined });
    } catch (error) {
      setState((before) => ({ value: before.value, error }));
    }
  }, [ask]);
  useEffect(() => void reload(), [reload]);
  return { ...state, reload };
}
