import { type Match, plainPattern, regularPattern, type TextPattern } from '../model/text-search';
import { writeBlock } from '../model/write';
import type { Rectangle, SavedCell } from '../snapshot';
import type { RangeService, RootService, SheetService } from './object';
import { rangeAt, requireInGrid, requireSheet } from './place';
import { requireEditable } from './protection';
import type { Methods, Scope } from './scope';
import { NotImplementedError } from './service-error';
import type { TextFinderService } from './text-object';
import { requireValid } from './validity';

function finder(text: string, places: () => readonly RangeService[]): TextFinderService {
  return { service: 'TextFinder', places, text, options: {}, startAfter: undefined, current: undefined };
}

const whole = ({ sheet }: SheetService): RangeService => {
  requireSheet(sheet);
  return { service: 'Range', sheet, at: sheet.extent };
};

/** What the three classes that are searched have alike. */
export const RANGE_FINDER_METHODS: Methods<RangeService> = {
  createTextFinder: (range, _scope, text: string) => {
    requireInGrid(range);
    return finder(text, () => [range]);
  },
};
export const SHEET_FINDER_METHODS: Methods<SheetService> = {
  createTextFinder: (self, _scope, text: string) => finder(text, () => [whole(self)]),
};
export const SPREADSHEET_FINDER_METHODS: Methods<RootService> = {
  createTextFinder: (_, { workbook }, text: string) =>
    finder(text, () => workbook.sheets.map((sheet) => whole({ service: 'Sheet', sheet }))),
};

type Self = TextFinderService;

function option(name: keyof Self['options']): Methods<Self>[string] {
  return (self, _scope, on: boolean) => {
    self.options = { ...self.options, [name]: on };
    return self;
  };
}

export const TEXT_FINDER_METHODS: Methods<Self> = {
  matchCase: option('matchCase'),
  matchEntireCell: option('matchEntireCell'),
  matchFormulaText: option('matchFormulaText'),
  ignoreDiacritics: option('ignoreDiacritics'),
  useRegularExpression: option('useRegularExpression'),
  startFrom: (self, _scope, range: RangeService) => {
    requireInGrid(range);
    self.startAfter = range;
    self.current = undefined;
    return self;
  },
  findAll: (self, scope) => matchingCells(self, scope),
  findNext: (self, scope) => step(self, scope, 'next'),
  findPrevious: (self, scope) => step(self, scope, 'previous'),
  getCurrentMatch: ({ current }) => current ?? null,
  replaceWith: (self, scope, text: string) =>
    self.current ? replaceIn([self.current], self, scope, text) : 0,
  replaceAllWith: (self, scope, text: string) => replaceIn(matchingCells(self, scope), self, scope, text),
};

function patternOf({ text, options }: Self): TextPattern {
  const chosen = {
    matchCase: options.matchCase ?? false,
    matchEntireCell: options.matchEntireCell ?? false,
    ignoreDiacritics: options.ignoreDiacritics ?? false,
  };
  if (options.useRegularExpression !== true) return plainPattern(text, chosen);
  const pattern = refused(() => regularPattern(text, chosen));
  return { find: (cell) => refused(() => pattern.find(cell)) };
}

function refused<T>(search: () => T): T {
  try {
    return search();
  } catch (error) {
    throw new NotImplementedError(
      `a TextFinder with ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What is searched in a cell: what it shows, or its formula where that is asked for. */
function searchedText(self: Self, { sheet, at: [row, column] }: RangeService, scope: Scope): string {
  const cell = sheet.cell(row, column);
  if (typeof cell === 'string') return cell;
  if (self.options.matchFormulaText === true && isFormula(cell)) return cell.formula;
  return scope.calculation().shown(sheet, row, column);
}

function isFormula(cell: SavedCell): cell is { readonly formula: string } {
  return typeof cell === 'object' && 'formula' in cell;
}

/** A cell's place in the order of the search: sheet, row, column. */
type Place = readonly [sheet: number, row: number, column: number];

/** Matching cells behind a place, row by row and sheet by sheet; or those before it, backwards. */
function* matches(
  self: Self,
  scope: Scope,
  way: 'next' | 'previous',
  place: Place | undefined,
): Generator<RangeService> {
  const pattern = patternOf(self);
  const ranges = [...self.places().entries()];
  const isAhead = (a: number, b: number) => (way === 'next' ? a > b : a < b);
  for (const [index, range] of way === 'next' ? ranges : ranges.reverse()) {
    if (place && index !== place[0] && !isAhead(index, place[0])) continue;
    const limit = place && index === place[0] ? place : undefined;
    const [row, column, rows, columns]: Rectangle = requireInGrid(range);
    const height = Math.min(rows, range.sheet.cells.length - row + 1);
    for (const i of lines(row, height, way)) {
      if (limit && i !== limit[1] && !isAhead(i, limit[1])) continue;
      for (const j of lines(column, columns, way)) {
        if (range.sheet.cell(i, j) === '' || (limit && i === limit[1] && !isAhead(j, limit[2]))) continue;
        const cell = rangeAt(range.sheet, i, j, 1, 1);
        if (pattern.find(searchedText(self, cell, scope)).length > 0) yield cell;
      }
    }
  }
}

function* lines(start: number, count: number, way: 'next' | 'previous'): Generator<number> {
  for (let i = 0; i < count; i++) yield way === 'next' ? start + i : start + count - 1 - i;
}

function matchingCells(self: Self, scope: Scope): RangeService[] {
  return [...matches(self, scope, 'next', undefined)];
}

function step(self: Self, scope: Scope, way: 'next' | 'previous'): RangeService | null {
  const { value: found } = matches(self, scope, way, placeOf(self, way)).next();
  if (found) self.current = found;
  return found ?? null;
}

/** Where the search goes on: at the last match, else behind the range that it was told to start from. */
function placeOf(self: Self, way: 'next' | 'previous'): Place | undefined {
  const from = self.current ?? self.startAfter;
  if (!from) return undefined;
  const [row, column, rows, columns] = from.at;
  const index = self.places().findIndex(({ sheet }) => sheet === from.sheet);
  return way === 'next' ? [index, row + rows - 1, column + columns - 1] : [index, row, column];
}

/** @returns how often the text was replaced */
function replaceIn(cells: readonly RangeService[], self: Self, scope: Scope, text: string): number {
  const pattern = patternOf(self);
  let count = 0;
  for (const cell of cells) {
    const { sheet, at } = cell;
    const [row, column] = at;
    const before = sheet.cell(row, column);
    const shown = searchedText(self, cell, scope);
    if (typeof before !== 'string' && !(isFormula(before) && self.options.matchFormulaText === true))
      requirePlainNumber(before, shown);
    const matches = pattern.find(shown);
    count += matches.length;
    requireEditable(scope, sheet, at);
    const put = replaced(shown, matches, text, self);
    const input = isFormula(before) && put.startsWith('=') ? { formula: put } : put;
    writeBlock(sheet, at, () => input, scope.typing(), requireValid(sheet, at, scope.calculation));
  }
  return count;
}

/** What Google replaces in a date, a formatted number or the result of a formula is not known. */
function requirePlainNumber(cell: SavedCell, shown: string): void {
  if (typeof cell !== 'number' || String(cell) !== shown)
    throw new NotImplementedError('a replacement in a cell that holds something else than it shows');
}

function replaced(shown: string, matches: readonly Match[], text: string, { options }: Self): string {
  let out = '';
  let from = 0;
  for (const { start, end, groups } of matches) {
    const put =
      options.useRegularExpression === true
        ? text.replace(/\$(\d)/g, (_, digit: string) =>
            digit === '0' ? shown.slice(start, end) : (groups[Number(digit) - 1] ?? ''),
          )
        : text;
    out += shown.slice(from, start) + put;
    from = end;
  }
  return out + shown.slice(from);
}
