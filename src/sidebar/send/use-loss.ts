import { useCallback } from 'preact/hooks';
import type { OutboxLine, OutboxView } from '../../features/message/output-view';
import { useApp } from '../app';
import { useLoaded } from '../kit/use-loaded';
import type { TextChoice } from './ready-texts';
import { encodingFor, type Loss, lossOf, writerFor } from './sender-bytes';

const NONE: Loss = { texts: 0, characters: [] };

/** What the chosen texts would lose in the kind of file that is chosen, before it is made; undefined while that is being found out. */
export function useLoss({ kind, format }: TextChoice, chosen: readonly OutboxLine[]): Loss | undefined {
  const { act, home } = useApp();
  const isOld = kind === 'csvOld';
  const wordings = chosen.map(({ wording }) => wording).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other wordings are other letters
  const ask = useCallback(async () => {
    if (!isOld) return undefined;
    return (await act<OutboxView>('message.outbox', { withLetters: true }, { quiet: true })).outcome;
  }, [act, isOld, wordings]);
  const { value, error } = useLoaded(ask);
  if (!isOld) return NONE;
  // Nobody knows: the file itself is looked at once more when it is made.
  if (error !== undefined) return NONE;
  const lines = value?.lines.filter(
    (line) => line.channel === 'sms' && chosen.some(({ wording }) => wording === line.wording),
  );
  if (lines === undefined) return undefined;
  return lossOf(
    lines.flatMap(({ letters = [] }) => letters),
    writerFor(encodingFor(format, home?.language)),
  );
}
