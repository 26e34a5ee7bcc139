import { useCallback } from 'preact/hooks';
import type { ConsentOverview } from '../../features/consent/consent-view';
import { useApp } from '../app';
import { useFresh } from '../frame/use-fresh';
import { type Loaded, useLoaded } from '../kit/use-loaded';

/** What is on record about consent, asked again whenever a colleague may have changed it. @param patient '' for nobody's */
export function useConsents(patient: string): Loaded<ConsentOverview> {
  const { act, language } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () =>
      (await act<ConsentOverview>('consent.list', patient === '' ? {} : { patient }, { quiet: true }))
        .outcome,
    [act, patient, language],
  );
  const loaded = useLoaded(ask);
  useFresh(loaded.reload);
  return loaded;
}
