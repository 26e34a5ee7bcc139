import type { SavedSheet, SavedValidation } from '../snapshot';
import { parseRange } from './read-range';

/** The hidden sheet of our own files that holds the words of dropdowns which do not fit into their rules. */
export const LIST_SHEET = '_lists';

/** The sheets without that one; its words go back into the rules. */
export function readLists(sheets: readonly SavedSheet[]): SavedSheet[] {
  const lists = sheets.find(({ name, hidden }) => name === LIST_SHEET && hidden);
  if (!lists) return [...sheets];
  const restored = (validation: SavedValidation): SavedValidation => {
    const [reference, showsArrow = true] = validation.values;
    const prefix = `'${LIST_SHEET}'!`;
    if (
      validation.type !== 'VALUE_IN_RANGE' ||
      typeof reference !== 'string' ||
      !reference.startsWith(prefix)
    )
      return validation;
    const at = parseRange(reference.slice(prefix.length));
    if (!at) return validation;
    const [row, column, rows] = at;
    const words = Array.from({ length: rows }, (_, index) =>
      String(lists.cells[row - 1 + index]?.[column - 1] ?? ''),
    );
    return { ...validation, type: 'VALUE_IN_LIST', values: [words, showsArrow] };
  };
  return sheets
    .filter((sheet) => sheet !== lists)
    .map((sheet) => ({ ...sheet, validations: sheet.validations.map(restored) }));
}
