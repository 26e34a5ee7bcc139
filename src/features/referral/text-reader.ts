import type { ReadText } from './find-mention';
import type { Mention } from './mention/mention';
import { readMention } from './mention/read-mention';
import type { Registry } from './scene';

/** How many silent texts are remembered; memos that stand once are not worth more. */
const MOST_REMEMBERED = 50_000;

/** Reads texts; those that say nothing at all are remembered, since desks write 스케일링 a thousand times. */
export function createTextReader(registry: Registry): ReadText {
  const silent = {
    referrer: new Map<string, Mention>(),
    route: new Map<string, Mention>(),
    memo: new Map<string, Mention>(),
  };
  const isPatientName = (name: string) => registry.index.byName(name).length > 0;
  const isStaffName = (name: string) => registry.isStaffName(name);
  return (text, source, patient, isExistingPatientRow) => {
    const known = silent[source].get(text);
    if (known) return known;
    const mention = readMention(text, source, {
      isPatientName,
      isStaffName,
      patientName: patient.name,
      isExistingPatientRow,
    });
    if (mention.reason === 'silent' && silent[source].size < MOST_REMEMBERED)
      silent[source].set(text, mention);
    return mention;
  };
}
