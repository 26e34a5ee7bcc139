import { useEffect, useRef, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { FindOutcome } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { latestOnly } from './latest-only';

/** What a search has come to. */
export interface PatientSearch {
  /** Of the words that stand there now or of those just before; undefined as long as none were asked. */
  readonly found: FindOutcome | undefined;
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly again: () => void;
}

/** Until a search begins after the last letter. */
const PAUSE_MS = 180;
/** How many are shown. */
const MOST = 20;

/** Finds patients while somebody types; only the answer to the last words counts. */
export function usePatientSearch(query: string, before: CalendarDate | ''): PatientSearch {
  const app = useApp();
  const words = query.trim();
  const [state, setState] = useState<Omit<PatientSearch, 'again'>>(NOTHING);
  const [round, setRound] = useState(0);
  const [onlyLatest] = useState(latestOnly);
  const act = useRef(app.act);
  act.current = app.act;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    onlyLatest.forget();
    if (words === '') {
      setState(NOTHING);
      return;
    }
    setState((before) => ({ ...before, isAsking: true }));
    const timer = setTimeout(() => {
      const input = { query: words, limit: MOST, ...(before === '' ? {} : { before }) };
      const asked = act.current<FindOutcome>('patient.find', input, { quiet: true });
      onlyLatest.wait(
        asked,
        ({ outcome }) => setState({ found: outcome, error: undefined, isAsking: false }),
        (error) => setState((before) => ({ ...before, error, isAsking: false })),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, before, onlyLatest, round]);
  return { ...state, again: () => setRound((before) => before + 1) };
}

const NOTHING = { found: undefined, error: undefined, isAsking: false };
