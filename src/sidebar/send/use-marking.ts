import { useState } from 'preact/hooks';
import type { MarkOutcome, MarkStatus } from '../../features/message/output-view';
import { useApp } from '../app';

/** Which messages somebody says something of. */
export type MarkTarget =
  | { readonly batch: string }
  | { readonly ids: readonly string[] }
  | { readonly byHand: readonly string[] };

/** Marking from the view: what was last wrong with it, and how to do it. The list is asked for anew afterwards. */
export function useMarking(onDone: () => Promise<void>): {
  readonly error: unknown;
  mark(
    target: MarkTarget,
    status: MarkStatus,
    more?: { readonly reason?: string; readonly on?: string },
  ): Promise<void>;
} {
  const app = useApp();
  const [error, setError] = useState<unknown>();
  return {
    error,
    async mark(target, status, more = {}) {
      setError(undefined);
      try {
        await app.act<MarkOutcome>('message.mark', { ...target, status, ...more });
      } catch (caught) {
        setError(caught);
      }
      await onDone();
    },
  };
}
