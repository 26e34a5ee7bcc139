import type { ReadText } from './find-mention';
import type { Mention } from './mention/mention';
import { readMention } from './mention/read-mention';
import type { Registry } from './scene';

/** Reads texts; those that say nothing at all are remembered, since desks write 스케일링 a thousand times. */
export function createTextReader(registry: Registry): ReadText {
  const silent = new Map<string, Mention>();
  const isPatientName = (name: string) => registry.index.byName(name).length > 0;
  const isStaffName = (name: string) => registry.isStaffName(name);
  return (text, source, patient, isExistingPatientRow) => {
    const key = `${source}\n${text}`;
    const known = silent.get(key);
    if (known) return known;
    const mention = readMention(text, source, {
      isPatientName,
      isStaffName,
      patientName: patient.name,
      isExistingPatientRow,
    });
    if (mention.reason === 'silent') silent.set(key, mention);
    return mention;
  };
}
