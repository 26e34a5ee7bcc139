import type { ReadText } from './find-mention';
import type { Mention } from './mention/mention';
import { readMention } from './mention/read-mention';
import type { Registry } from './scene';

/** How many texts of a column are remembered; a longer list of different memos gains nothing by it. */
const MOST_REMEMBERED = 50_000;

/** A text as read on the row of somebody whom it does not name. */
interface Remembered {
  readonly mention: Mention;
  /** The text in the one form in which names are kept, small letters. */
  readonly letters: string;
}

/**
 * Reads texts, each once: desks write 스케일링 a thousand times, and the same names again and again.
 * A text may mean something else on the row of somebody whom it names himself; there it is read anew.
 */
export function createTextReader(registry: Registry): ReadText {
  const isPatientName = (name: string) => registry.index.byName(name).length > 0;
  const isStaffName = (name: string) => registry.isStaffName(name);
  const isChartForm = (text: string) => registry.index.isChartForm(text);
  const onRowsOf = () => ({
    newcomers: new Map<string, Remembered>(),
    others: new Map<string, Remembered>(),
  });
  const known = { referrer: onRowsOf(), route: onRowsOf(), memo: onRowsOf() };

  let lastName = '';
  let lastLetters: readonly string[] = [];
  /** A patient's texts come one after the other. */
  const lettersOf = (name: string) => {
    if (name !== lastName) {
      lastName = name;
      lastLetters = [...comparable(name).replace(/\s/g, '')];
    }
    return lastLetters;
  };

  return (text, source, patient, isExistingPatientRow) => {
    const remembered = known[source][isExistingPatientRow ? 'others' : 'newcomers'];
    const before = remembered.get(text);
    if (before && !mayName(before.letters, lettersOf(patient.name))) return before.mention;
    const mention = readMention(text, source, {
      isPatientName,
      isStaffName,
      isChartForm,
      patientName: patient.name,
      isExistingPatientRow,
    });
    if (!before && remembered.size < MOST_REMEMBERED) {
      const letters = comparable(text);
      if (!mayName(letters, lettersOf(patient.name))) remembered.set(text, { mention, letters });
    }
    return mention;
  };
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether all letters of the name stand in the text, in whatever order: less cannot name anybody. */
function mayName(text: string, letters: readonly string[]): boolean {
  for (const letter of letters) if (!text.includes(letter)) return false;
  return letters.length > 0;
}
