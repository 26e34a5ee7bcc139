import { ALL_PARTS, type Block, lift, type Parts, put, transpose, withFormulas } from '../model/block';
import { cutsMerge } from '../model/merge';
import { contains, intersect } from '../model/rectangle';
import type { Rectangle } from '../snapshot';
import { countedValue, movedFormula } from './moved-formula';
import type { RangeService, SheetService } from './object';
import { rangeAt, requireInGrid } from './place';
import { requireEditable } from './protection';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

const NOTHING: Parts = {
  content: false,
  notes: false,
  validations: false,
  merges: false,
  looks: () => false,
};
const LOOKS: Parts = { ...NOTHING, merges: true, looks: () => true };
const CONTENT: Parts = { ...NOTHING, content: true };

/** What is pasted; `values`: formulas become what they show. */
interface Paste {
  readonly parts: Parts;
  readonly values: boolean;
}

const NORMAL: Paste = { parts: ALL_PARTS, values: false };

/** By SpreadsheetApp.CopyPasteType. */
const PASTES: ReadonlyMap<string, Paste> = new Map([
  ['PASTE_NORMAL', NORMAL],
  [
    'PASTE_NO_BORDERS',
    { parts: { ...ALL_PARTS, looks: (property) => !property.startsWith('border') }, values: false },
  ],
  ['PASTE_FORMAT', { parts: LOOKS, values: false }],
  ['PASTE_FORMULA', { parts: CONTENT, values: false }],
  ['PASTE_DATA_VALIDATION', { parts: { ...NOTHING, validations: true }, values: false }],
  ['PASTE_VALUES', { parts: CONTENT, values: true }],
]);

/** Copies of cells elsewhere on the grid. */
export const RANGE_COPY_METHODS: Methods<RangeService> = {
  copyTo: (source, scope, destination: RangeService, ...more: unknown[]) => {
    const [how, transposed] = more;
    if (more.length === 2 && isMark(how, 'name') && how.name === 'PASTE_COLUMN_WIDTHS')
      return copyWidths(source, destination);
    paste(source, destination, chosen(more), transposed === true, scope);
    return undefined;
  },
  copyFormatToRange: (source, scope, ...place: [SheetService | number, number, number, number, number]) => {
    paste(source, targetOf(source, scope, place), { parts: LOOKS, values: false }, false, scope);
  },
  copyValuesToRange: (source, scope, ...place: [SheetService | number, number, number, number, number]) => {
    paste(source, targetOf(source, scope, place), { parts: CONTENT, values: true }, false, scope);
  },
};

/** A value of another kind than an object literal where options are meant is passed over, an enum above all. */
function chosen(more: readonly unknown[]): Paste {
  const [how] = more;
  if (more.length === 2 && isMark(how, 'name')) {
    const known = PASTES.get(String(how.name));
    if (!known) throw new NotImplementedError(`Range.copyTo with ${String(how.name)}`);
    return known;
  }
  const options = isMark(how, 'plain') ? (how.plain as Readonly<Record<string, unknown>>) : {};
  if (options.contentsOnly === true && options.formatOnly === true)
    throw new NotImplementedError('Range.copyTo of contents only and format only');
  if (options.contentsOnly === true) return { parts: CONTENT, values: true };
  if (options.formatOnly === true) return { parts: LOOKS, values: false };
  return NORMAL;
}

function targetOf(
  source: RangeService,
  { workbook }: Scope,
  [sheet, column, columnEnd, row, rowEnd]: [SheetService | number, number, number, number, number],
): RangeService {
  const model = typeof sheet === 'number' ? workbook.sheets.find(({ id }) => id === sheet) : sheet.sheet;
  if (!model) throw new ServiceError(`Sheet ${String(sheet)} not found`);
  requireInGrid(source);
  return rangeAt(model, row, column, rowEnd - row + 1, columnEnd - column + 1);
}

/** The source as often as it fits the destination, once at least: a smaller destination is overstepped. */
function paste(
  source: RangeService,
  destination: RangeService,
  { parts, values }: Paste,
  transposed: boolean,
  scope: Scope,
): void {
  const at = requireInGrid(source);
  const [toRow, toColumn, toRows, toColumns] = requireInGrid(destination);
  requireUnfiltered(source);
  if (parts.merges && cutsMerge(source.sheet, at))
    throw new NotImplementedError('copying a part of merged cells');
  const lifted = lift(source.sheet, at, parts);
  const plain = values ? withoutFormulas(source, lifted, scope) : lifted;
  const block = transposed ? transpose(plain) : plain;
  if (transposed && hasFormula(block)) throw new NotImplementedError('copying formulas transposed');
  const down = Math.max(1, Math.floor(toRows / block.rows));
  const across = Math.max(1, Math.floor(toColumns / block.columns));
  const whole = rangeAt(destination.sheet, toRow, toColumn, down * block.rows, across * block.columns);
  requireEditable(scope, whole.sheet, whole.at);
  requireWholeMerges(whole, parts);
  requireUnfiltered(whole);
  if (parts.looks('background')) requireKnownConditions(source, whole);
  for (let i = 0; i < down; i++)
    for (let j = 0; j < across; j++) {
      const row = toRow + i * block.rows;
      const column = toColumn + j * block.columns;
      const moved = withFormulas(block, (formula) => movedFormula(formula, row - at[0], column - at[1]));
      put(destination.sheet, row, column, moved, parts);
    }
}

function hasFormula({ cells = [] }: Block): boolean {
  return cells.some((row) => row.some((cell) => typeof cell === 'object' && 'formula' in cell));
}

/** Formulas become their values; rich text becomes plain. */
function withoutFormulas({ sheet, at: [row, column] }: RangeService, block: Block, scope: Scope): Block {
  const cells = block.cells?.map((line, i) =>
    line.map((cell, j) =>
      typeof cell === 'object' && 'formula' in cell ? countedValue(sheet, row + i, column + j, scope) : cell,
    ),
  );
  return { ...block, cells, richTexts: [] };
}

/** A paste by hand leaves out what a filter hides; whether a script's does is not known. */
function requireUnfiltered({ sheet, at: [row, , rows] }: RangeService): void {
  const meets =
    sheet.filteredRows?.some(({ start, length }) => start < row + rows && row < start + length) ??
    sheet.filter !== null;
  if (meets) throw new NotImplementedError('copying rows that a filter may hide');
}

function requireWholeMerges({ sheet, at }: RangeService, parts: Parts): void {
  if (
    cutsMerge(sheet, at) ||
    (!parts.merges && parts.content && sheet.merges.some((merge) => intersect(merge, at)))
  )
    throw new NotImplementedError('copying into merged cells');
}

/** Conditional formats are copied too; the host knows them only where the destination has the same ones already. */
function requireKnownConditions(source: RangeService, destination: RangeService): void {
  const covers = (ranges: readonly Rectangle[], at: Rectangle) =>
    ranges.some((range) => contains(range, at))
      ? 'all'
      : ranges.some((range) => intersect(range, at))
        ? 'some'
        : 'none';
  const same =
    source.sheet === destination.sheet
      ? source.sheet.conditionalFormats.every(({ ranges }) => {
          const there = covers(ranges, source.at);
          return there !== 'some' && there === covers(ranges, destination.at);
        })
      : source.sheet.conditionalFormats.every(({ ranges }) => covers(ranges, source.at) === 'none') &&
        destination.sheet.conditionalFormats.every(({ ranges }) => covers(ranges, destination.at) === 'none');
  if (!same) throw new NotImplementedError('copying conditional formats');
}

function copyWidths(source: RangeService, destination: RangeService): undefined {
  const [, from, , columns] = requireInGrid(source);
  const [, to] = requireInGrid(destination);
  rangeAt(destination.sheet, destination.at[0], to, 1, columns);
  const widths = Array.from({ length: columns }, (_, j) => source.sheet.columnWidths.get(from + j));
  for (const [j, width] of widths.entries()) {
    if (width === undefined) destination.sheet.columnWidths.delete(to + j);
    else destination.sheet.columnWidths.set(to + j, width);
  }
  return undefined;
}
