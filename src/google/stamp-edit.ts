import { LANGUAGES, type Text } from '../core/text';

/** A column that asks for a date when a person fills it, in the words that may stand in the sheet. */
export interface Stamp {
  /** The sheet's name. */
  readonly sheet: Text;
  /** The header of the column that a person fills. */
  readonly filled: Text;
  /** The header of the column that gets the date. */
  readonly stamped: Text;
  /** The word that has to be chosen; left out, any content counts. */
  readonly when?: Text;
}

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Writes today's date beside a cell that a person has just filled, where one of the stamps asks for it; empties it with the cell.
 * A simple trigger: it needs no authorisation and does not know who edits. It runs at every edit of any sheet, so that
 * whatever is not to be stamped has to be seen early.
 */
export function stampEdit(event: EditEvent, stamps: readonly Stamp[]): void {
  const { range } = event;
  if (range.getRow() < 2 || range.getNumRows() !== 1 || range.getNumColumns() !== 1) return;
  const sheet = range.getSheet();
  const name = sheet.getName();
  const stampsHere = stamps.filter((stamp) => isWordOf(stamp.sheet, name));
  if (stampsHere.length === 0) return;
  const header = (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map((cell) =>
    String(cell).trim(),
  );
  const stamp = stampsHere.find(({ filled }) => isWordOf(filled, header[range.getColumn() - 1]));
  if (!stamp) return;
  const stampIndex = header.findIndex((text) => isWordOf(stamp.stamped, text));
  if (stampIndex < 0) return;
  const now = new Date();
  const value = event.value ?? '';
  const isFilled = stamp.when ? isWordOf(stamp.when, value) : value !== '';
  sheet
    .getRange(range.getRow(), stampIndex + 1)
    .setValue(isFilled ? new Date(now.getFullYear(), now.getMonth(), now.getDate()) : '');
}

function isWordOf(words: Text, text: string | undefined): boolean {
  return LANGUAGES.some((language) => words[language] === text);
}
