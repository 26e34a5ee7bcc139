import { columnLetters } from '../model/a1';
import type { SavedSheet } from '../snapshot';
import { LIST_SHEET } from './read-list-sheet';

/** Words of dropdowns that do not fit into their rule: a column each on a sheet that nobody sees. */
export interface ListSheet {
  /** Answers the reference to the words. */
  keep(words: readonly string[]): string;
  /** `undefined` where nothing was kept. */
  sheet(): SavedSheet | undefined;
}

export function createListSheet(): ListSheet {
  const lists: (readonly string[])[] = [];
  const references = new Map<string, string>();
  return {
    keep(words) {
      const key = JSON.stringify(words);
      const found = references.get(key);
      if (found !== undefined) return found;
      lists.push(words);
      const column = columnLetters(lists.length);
      const reference = `${LIST_SHEET}!$${column}$1:$${column}$${Math.max(1, words.length)}`;
      references.set(key, reference);
      return reference;
    },
    sheet() {
      if (lists.length === 0) return undefined;
      const rows = Math.max(1, ...lists.map((words) => words.length));
      return {
        id: 0,
        name: LIST_SHEET,
        hidden: true,
        tabColor: '',
        maxRows: rows,
        maxColumns: lists.length,
        frozenRows: 0,
        frozenColumns: 0,
        columnWidths: {},
        rowHeights: {},
        hiddenColumns: [],
        hiddenRows: [],
        cells: Array.from({ length: rows }, (_, row) => lists.map((words) => words[row] ?? '')),
        formats: [{ at: [1, 1, rows, lists.length], numberFormat: '@' }],
        notes: [],
        validations: [],
        conditionalFormats: [],
        filter: null,
        protections: [],
      };
    },
  };
}
