import { joinRuns, overlay, plainText, type RichText } from '../model/rich-text';
import { noteKey, type SheetModel } from '../model/sheet';
import { typedCell } from '../model/write';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import { eachCell } from './range-note';
import { requireSize } from './range-value';
import { richTextValue } from './rich-text';
import type { Methods, Scope } from './scope';
import { NotImplementedError } from './service-error';
import type { RichTextValueService } from './text-object';
import { cellTextStyle } from './text-style';
import { requireValid } from './validity';
import { isMark } from './wire';

/** Texts of cells with looks and links of their own. */
export const RANGE_RICH_TEXT_METHODS: Methods<RangeService> = {
  getRichTextValue: (range) => {
    const [row, column] = requireInGrid(range);
    return readRichText(range.sheet, row, column);
  },
  getRichTextValues: (range) => eachCell(range, (row, column) => readRichText(range.sheet, row, column)),
  setRichTextValue: (range, scope, { rich }: RichTextValueService) => {
    writeRichTexts(range, scope, () => rich);
    return range;
  },
  setRichTextValues: (range, scope, values: readonly (readonly unknown[])[]) => {
    requireSize(range, values);
    const held = values.map((row) =>
      row.map((value) => {
        if (isMark(value, 'rich')) return value.rich as RichText;
        throw new NotImplementedError('Range.setRichTextValues with something else than rich text');
      }),
    );
    const [top, left] = range.at;
    writeRichTexts(range, scope, (row, column) => held[row - top]?.[column - left] ?? plainText(''));
    return range;
  },
};

/** Every property of each run is set, from the cell where the run has none. null where the cell holds no text. */
function readRichText(sheet: SheetModel, row: number, column: number): RichTextValueService | null {
  const cell = sheet.cell(row, column);
  if (typeof cell === 'object' && 'formula' in cell)
    throw new NotImplementedError('Range.getRichTextValue of a formula');
  if (typeof cell !== 'string') return null;
  const known = sheet.richText(row, column);
  if (!known && /https?:\/\/|\bwww\./i.test(cell))
    throw new NotImplementedError('Range.getRichTextValue of a web address that was not set as a link');
  const below = cellTextStyle(sheet, row, column);
  const runs = (known ?? plainText(cell)).runs.map((run) => ({ ...run, style: overlay(below, run.style) }));
  return richTextValue({ text: cell, runs: joinRuns(runs) });
}

function writeRichTexts(
  range: RangeService,
  scope: Scope,
  richAt: (row: number, column: number) => RichText,
): void {
  const { sheet } = range;
  const check = requireValid(sheet, requireInGrid(range), scope.calculation);
  const texts = eachCell(range, (row, column) => {
    const rich = richAt(row, column);
    const typed = typedCell(rich.text, sheet.numberFormat(row, column), scope.typing());
    if (typed !== rich.text)
      throw new NotImplementedError('a rich text that would be something else than text if it were typed');
    check?.(typed, row, column);
    return rich;
  });
  const [top, left] = range.at;
  for (const [i, line] of texts.entries())
    for (const [j, rich] of line.entries()) {
      sheet.setCell(top + i, left + j, rich.text);
      const isPlain = rich.runs.every(
        ({ style, link }) => link === undefined && Object.keys(style).length === 0,
      );
      if (!isPlain) sheet.richTexts.set(noteKey(top + i, left + j), rich);
    }
}
