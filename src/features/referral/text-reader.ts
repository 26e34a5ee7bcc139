import type { ReadText } from './find-mention';
import type { Mention } from './mention/mention';
import { readMention } from './mention/read-mention';
import type { Registry } from './scene';

/** How many texts of a column are remembered; a longer list of different memos gains nothing by it. */
const MOST_REMEMBERED = 50_000;

/** A text as read on the row of somebody whom it does not name. */
interface Remembered {
  readonly mention: Mention;
  /** The text in the one form in which names are kept, small letters; '' where it says nothing, whoever reads it. */
  readonly letters: string;
}

/**
 * Reads texts, each once: desks write 스케일링 a thousand times, and the same names again and again.
 * A text may mean something else on the row of somebody whom it names himself; there it is read anew.
 */
export function createTextReader(registry: Registry): ReadText {
  const isPatientName = (name: string) => registry.index.byName(name).length > 0;
  const isStaffName = (name: string) => registry.isStaffName(name);
  const onRowsOf = () => ({
    newcomers: new Map<string, Remembered>(),
    others: new Map<string, Remembered>(),
  });
  const known = { referrer: onRowsOf(), route: onRowsOf(), memo: onRowsOf() };

  return (text, source, patient, isExistingPatientRow) => {
    const remembered = known[source][isExistingPatientRow ? 'others' : 'newcomers'];
    const before = remembered.get(text);
    if (before && (before.letters === '' || !mayName(before.letters, patient.name))) return before.mention;
    const mention = readMention(text, source, {
      isPatientName,
      isStaffName,
      patientName: patient.name,
      isExistingPatientRow,
    });
    if (!before && remembered.size < MOST_REMEMBERED) {
      const letters = mention.reason === 'silent' ? '' : text.normalize('NFKC').toLowerCase();
      if (!mayName(letters, patient.name)) remembered.set(text, { mention, letters });
    }
    return mention;
  };
}

/** Whether all letters of the name stand in the text, in whatever order: less cannot name anybody. */
function mayName(letters: string, name: string): boolean {
  for (const letter of name.normalize('NFKC').toLowerCase()) if (!letters.includes(letter)) return false;
  return name !== '';
}
