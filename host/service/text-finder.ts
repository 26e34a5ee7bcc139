import { displayText } from '../model/display';
import { type Match, plainPattern, regularPattern, type TextPattern } from '../model/text-search';
import { writeBlock } from '../model/write';
import type { Rectangle, SavedCell } from '../snapshot';
import { countedValue } from './moved-formula';
import type { RangeService, RootService, SheetService } from './object';
import { rangeAt, requireInGrid, requireSheet } from './place';
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
  const value = countedValue(sheet, row, column, scope);
  return displayText(value, sheet.numberFormat(row, column), scope.workbook.locale);
}

function isFormula(cell: SavedCell): cell is { readonly formula: string } {
  return typeof cell === 'object' && 'formula' in cell;
}

/** Row by row, sheet by sheet. */
function matchingCells(self: Self, scope: Scope): RangeService[] {
  const pattern = patternOf(self);
  const found: RangeService[] = [];
  for (const range of self.places()) {
    const [row, column, rows, columns]: Rectangle = requireInGrid(range);
    const last = Math.min(row + rows - 1, range.sheet.cells.length);
    for (let i = row; i <= last; i++)
      for (let j = column; j < column + columns; j++) {
        if (range.sheet.cell(i, j) === '') continue;
        const cell = rangeAt(range.sheet, i, j, 1, 1);
        if (pattern.find(searchedText(self, cell, scope)).length > 0) found.push(cell);
      }
  }
  return found;
}

function step(self: Self, scope: Scope, way: 'next' | 'previous'): RangeService | null {
  const cells = matchingCells(self, scope);
  const order = orderOf(self.places());
  const from = self.current ?? self.startAfter;
  const place = from && order(from, self.current ? 'start' : way === 'next' ? 'end' : 'start');
  const found =
    way === 'next'
      ? cells.find((cell) => place === undefined || isAfter(order(cell, 'start'), place))
      : [...cells].reverse().find((cell) => place === undefined || isAfter(place, order(cell, 'start')));
  if (found) self.current = found;
  return found ?? null;
}

type Place = readonly [sheet: number, row: number, column: number];

function orderOf(places: readonly RangeService[]) {
  return ({ sheet, at: [row, column, rows, columns] }: RangeService, corner: 'start' | 'end'): Place => {
    const index = places.findIndex((place) => place.sheet === sheet);
    return corner === 'start' ? [index, row, column] : [index, row + rows - 1, column + columns - 1];
  };
}

function isAfter(a: Place, b: Place): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
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
