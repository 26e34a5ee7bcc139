import { useCallback, useRef, useState } from 'preact/hooks';
import { ActError } from '../act';
import type { App, Work } from '../app';

/** Long work, one at a time, which outlives the view that began it. */
export function useWork(run: App['act']): Pick<App, 'work' | 'startWork'> {
  const [work, setWork] = useState<Work>();
  const isUnderWay = useRef(false);
  const stoppedAt = useRef(new Map<string, string>());
  const latest = useRef(run);
  latest.current = run;

  const startWork = useCallback<App['startWork']>(
    async <Outcome>(title: string, id: string, input: unknown = {}, options = {}) => {
      if (isUnderWay.current) throw new ActError('working', '');
      isUnderWay.current = true;
      const stopper = new AbortController();
      const stop = () => {
        stopper.abort();
        setWork((before) => before && { ...before, isStopping: true });
      };
      setWork({ id, title, done: 0, total: 0, isStopping: false, stop });
      const name = `${id} ${JSON.stringify(input)}`;
      try {
        const acted = await latest.current<Outcome>(id, input, {
          ...options,
          signal: stopper.signal,
          from: stoppedAt.current.get(name) ?? null,
          onProgress: (done, total) => setWork((before) => before && { ...before, done, total }),
        });
        stoppedAt.current.delete(name);
        return acted;
      } catch (error) {
        // A refusal may lie in where it stood: the next run begins anew. Lost or stopped, it goes on.
        const canGoOn = error instanceof ActError && (error.code === 'stopped' || error.code === 'offline');
        if (canGoOn && error.cursor !== null) stoppedAt.current.set(name, error.cursor);
        else stoppedAt.current.delete(name);
        throw error;
      } finally {
        isUnderWay.current = false;
        setWork(undefined);
      }
    },
    [],
  );
  return { work, startWork };
}
