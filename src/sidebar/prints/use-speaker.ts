import { useMemo } from 'preact/hooks';
import { say } from '../../core/text';
import { type App, useApp } from '../app';

/** Says texts in the language of who looks. */
export type Speaker = Pick<App, 'language' | 'say'>;

/** The same speaker as long as the language is the same: paper is laid out anew for another one only. */
export function useSpeaker(): Speaker {
  const { language } = useApp();
  return useMemo(() => ({ language, say: (text, values) => say(text, language, values) }), [language]);
}
