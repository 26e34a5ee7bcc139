import type { SavedSheet } from '../snapshot';
import { parseRange } from './read-range';
import { readText } from './read-text';
import { child, decodeText, descendants, items, type XmlElement } from './xml-part';

type Note = SavedSheet['notes'][number];

/**
 * The notes of a sheet, by place. A conversation, as newer Excel has them, becomes one note: what was said, line by line.
 *
 * @param comments the part with classic comments, where there is one
 * @param threads the part with conversations, where there is one
 */
export function readNotes(
  comments: XmlElement | undefined,
  threads: XmlElement | undefined,
  drop: (what: string) => void,
): Note[] {
  const notes = new Map<string, Note>();
  const add = (reference: string | undefined, note: string) => {
    const at = parseRange(reference ?? '');
    if (at && note !== '') notes.set(`${at[0]},${at[1]}`, { row: at[0], column: at[1], note });
  };
  for (const comment of items(comments, 'commentList')) {
    const text = child(comment, 'text');
    // Looks within a note are not kept; a note has none in a spreadsheet.
    if (text)
      add(
        comment.attributes.ref,
        readText(
          text,
          () => undefined,
          () => undefined,
        ).text,
      );
  }
  if (threads) {
    const said = new Map<string, string[]>();
    for (const comment of threads.children) {
      const reference = comment.attributes.ref ?? '';
      const lines = said.get(reference) ?? [];
      lines.push(decodeText(child(comment, 'text')?.text ?? ''));
      said.set(reference, lines);
    }
    if (said.size > 0) drop('conversations: they are notes now, without names');
    for (const [reference, lines] of said) add(reference, lines.join('\n'));
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a drawing shows anything besides the boxes of notes. */
export function hasPictures(drawing: XmlElement): boolean {
  return ['pic', 'graphicFrame', 'sp', 'cxnSp', 'grpSp'].some(
    (name) => !descendants(drawing, name).next().done,
  );
}
