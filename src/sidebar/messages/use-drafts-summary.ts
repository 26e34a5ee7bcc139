import { useCallback, useEffect } from 'preact/hooks';
import type { Language } from '../../core/text';
import type { ListOutcome } from '../../features/message/draft-view';
import { useApp } from '../app';
import { type Loaded, useLoaded } from '../kit/use-loaded';

/** As last heard: whoever comes back sees it at once, and anew a moment later. */
const LAST_SEEN = new Map<Language, ListOutcome>();

/** How far the season's drafts have come, wording by wording. */
export function useDraftsSummary(): Loaded<ListOutcome> {
  const { act, language } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<ListOutcome>('message.list', {}, { quiet: true })).outcome,
    [act, language],
  );
  const loaded = useLoaded(ask);
  const { value } = loaded;
  useEffect(() => {
    if (value) LAST_SEEN.set(language, value);
  }, [value, language]);
  return { ...loaded, value: value ?? LAST_SEEN.get(language) };
}

/** The last answer of any view, until a new one comes; undefined where there was none. */
export function lastSummary(language: Language): ListOutcome | undefined {
  return LAST_SEEN.get(language);
}
