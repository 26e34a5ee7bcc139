import { writeBlock } from '../model/write';
import type { RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import { requireEditable } from './protection';
import type { Methods } from './scope';
import { NotImplementedError } from './service-error';
import { requireValid } from './validity';
import { type EnumMark, isMark } from './wire';

/** Texts in cells tidied or split. */
export const RANGE_TEXT_METHODS: Methods<RangeService> = {
  trimWhitespace: (range) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const { sheet } = range;
    for (let i = row; i < row + rows; i++)
      for (let j = column; j < column + columns; j++) {
        const cell = sheet.cell(i, j);
        if (typeof cell !== 'string') continue;
        const trimmed = trimText(cell);
        if (trimmed !== cell) sheet.setCell(i, j, trimmed);
      }
    return range;
  },
  splitTextToColumns: (range, scope, delimiter?: string | EnumMark) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const { sheet } = range;
    if (columns > 1) throw new NotImplementedError('Range.splitTextToColumns of several columns');
    const texts = Array.from({ length: rows }, (_, i) => {
      const cell = sheet.cell(row + i, column);
      if (cell !== '' && typeof cell !== 'string')
        throw new NotImplementedError('Range.splitTextToColumns of something else than text');
      return cell;
    });
    const chosen = delimiter === undefined ? likelyDelimiter(texts) : delimiterOf(delimiter);
    if (chosen === undefined) return;
    for (const [i, text] of texts.entries()) {
      if (!text.includes(chosen)) continue;
      const pieces = text.split(chosen);
      const { at } = rangeAt(sheet, row + i, column, 1, pieces.length);
      requireEditable(scope, sheet, at);
      writeBlock(
        sheet,
        at,
        (_, j) => pieces[j] ?? '',
        scope.typing(),
        requireValid(sheet, at, scope.calculation),
      );
    }
  },
};

/** Spaces, tabs and line ends; a space that does not break a line stays, as Google says of its menu item. */
function trimText(text: string): string {
  return text.replace(/[ \t\n\v\f\r]+/g, ' ').replace(/^ | $/g, '');
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['COMMA', ','],
  ['SEMICOLON', ';'],
  ['PERIOD', '.'],
  ['SPACE', ' '],
]);

function delimiterOf(delimiter: string | EnumMark): string {
  const text = isMark(delimiter, 'name') ? DELIMITERS.get(String(delimiter.name)) : delimiter;
  if (text === undefined || text === '') throw new NotImplementedError('Range.splitTextToColumns by nothing');
  return String(text);
}

/** The only one that occurs; which of several Google takes is not known. */
function likelyDelimiter(texts: readonly string[]): string | undefined {
  const found = [...DELIMITERS.values()].filter((mark) => texts.some((text) => text.includes(mark)));
  if (found.length > 1)
    throw new NotImplementedError('Range.splitTextToColumns where several delimiters come into question');
  return found[0];
}
