import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What a view asked for: not there yet, there, or refused. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  /** Nothing has come yet, neither a value nor a refusal. */
  readonly isLoading: boolean;
  /** Asks again; the old value stays in sight meanwhile. */
  readonly reload: () => Promise<void>;
}

/** Asks when the view opens, and again when `ask` is another function: wrap it in useCallback. The latest asked counts. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ readonly value: T | undefined; readonly error: unknown }>({
    value: undefined,
    error: undefined,
  });
  const asked = useRef(0);
  const reload = useCallback(async () => {
    asked.current++;
    const mine = asked.current;
    try {
      const value = await ask();
      if (mine === asked.current) setState({ value, error: undefined });
    } catch (error) {
      if (mine === asked.current) setState((before) => ({ value: before.value, error }));
    }
  }, [ask]);
  useEffect(() => void reload(), [reload]);
  return { ...state, isLoading: state.value === undefined && state.error === undefined, reload };
}
