import { useCallback } from 'preact/hooks';
import type { WordingsOutcome } from '../../features/message/wording-view';
import { useApp } from '../app';
import { useFresh } from '../frame/use-fresh';
import { type Loaded, useLoaded } from '../kit/use-loaded';

/** The wordings as last heard: whoever comes back sees them at once, and anew a moment later. */
let lastSeen: WordingsOutcome | undefined;

/** Everything that list and editor show; `isLoading` although there is a value: it is what was last heard. */
export function useWordings(): Loaded<WordingsOutcome> {
  const { act } = useApp();
  const ask = useCallback(
    async () => (await act<WordingsOutcome>('message.wordings', {}, { quiet: true })).outcome,
    [act],
  );
  const loaded = useLoaded(ask);
  useFresh(loaded.reload);
  if (loaded.value) lastSeen = loaded.value;
  const value = loaded.value ?? lastSeen;
  return { ...loaded, value };
}
