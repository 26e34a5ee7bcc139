import type { Language } from '../../core/text';
import type { ConsentEntry } from './consent-table';
import type { ConsentLine } from './consent-view';
import { CONSENT_CHANNELS, CONSENT_METHODS, CONSENT_STATES } from './consent-words';

/** A line of the log as people read it. */
export function showEntry(entry: ConsentEntry, language: Language): ConsentLine {
  const { state, channel, method, ...rest } = entry;
  return {
    ...rest,
    state,
    stateWord: state === '' ? '' : CONSENT_STATES[state][language],
    channel: channel === '' ? '' : CONSENT_CHANNELS[channel][language],
    method: method === '' ? '' : CONSENT_METHODS[method][language],
  };
}
