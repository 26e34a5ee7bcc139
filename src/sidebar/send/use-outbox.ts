import { useCallback } from 'preact/hooks';
import type { OutboxView } from '../../features/message/output-view';
import { useApp } from '../app';
import { type Loaded, useLoaded } from '../kit/use-loaded';

/** What can go out and what went: as last heard. */
export function useOutbox(): Loaded<OutboxView> {
  const { act, language } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<OutboxView>('message.outbox', {}, { quiet: true })).outcome,
    [act, language],
  );
  return useLoaded(ask);
}
