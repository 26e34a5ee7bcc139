import { parseA1 } from '../model/a1';
import type { NamedRangeModel, WorkbookModel } from '../model/workbook';
import type { NamedRangeService, RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

export function namedRangeObject(named: NamedRangeModel): NamedRangeService {
  return { service: 'NamedRange', named };
}

const MAX_NAME_CHARACTERS = 250;

/**
 * Letters, digits and underscores; neither a number in front, nor `true` or `false`, nor what reads as a cell.
 * Source: https://support.google.com/docs/answer/63175
 */
function requireName(name: string): void {
  const isWord = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && name.length <= MAX_NAME_CHARACTERS;
  const isOther = /^(?:true|false|r\d*c\d*)$/i.test(name) || parseA1(name) !== null;
  if (!isWord || isOther) throw new ServiceError('The name of the range is invalid.');
}

/** Names a range; a name that is known gets the new range. */
export function nameRange(workbook: WorkbookModel, name: string, range: RangeService): void {
  requireName(name);
  const at = requireInGrid(range);
  const known = workbook.namedRange(name);
  if (known) place(known, range);
  else workbook.namedRanges.push({ name, sheet: range.sheet, at });
}

function place(named: NamedRangeModel, range: RangeService): void {
  const at = requireInGrid(range);
  for (const protection of named.sheet.protections)
    if (protection.rangeName === named.name) {
      if (range.sheet !== named.sheet)
        throw new NotImplementedError('a protected named range that goes to another sheet');
      protection.at = at;
    }
  named.sheet = range.sheet;
  named.at = at;
}

/** @returns null where no range has the name, or its cells are gone */
export function rangeByName(workbook: WorkbookModel, text: string): RangeService | null {
  const bang = text.lastIndexOf('!');
  const named = workbook.namedRange(text) ?? workbook.namedRange(text.slice(bang + 1));
  if (!named && parseA1(text))
    throw new NotImplementedError('Spreadsheet.getRangeByName with a cell reference');
  if (!named?.at || named.sheet.isDeleted) return null;
  if (bang > 0 && !named.name.includes('!') && named.sheet.name !== text.slice(0, bang)) return null;
  return rangeAt(named.sheet, ...named.at);
}

/** @throws ServiceError where no range has the name */
export function forgetName(workbook: WorkbookModel, name: string): void {
  const named = workbook.namedRange(name);
  if (!named) throw new ServiceError(`Range not found: ${name}`);
  workbook.namedRanges = workbook.namedRanges.filter((other) => other !== named);
  for (const protection of named.sheet.protections)
    if (protection.rangeName === named.name) protection.rangeName = undefined;
}

export const NAMED_RANGE_METHODS: Methods<NamedRangeService> = {
  getName: ({ named }) => named.name,
  getRange: ({ named }) => {
    if (!named.at || named.sheet.isDeleted)
      throw new NotImplementedError('NamedRange.getRange of cells that were deleted');
    return rangeAt(named.sheet, ...named.at);
  },
  setName: (self, { workbook }, name: string) => {
    requireName(name);
    const other = workbook.namedRange(name);
    if (other && other !== self.named)
      throw new ServiceError(`A named range with the name "${name}" already exists.`);
    for (const protection of self.named.sheet.protections)
      if (protection.rangeName === self.named.name) protection.rangeName = name;
    self.named.name = name;
    return self;
  },
  setRange: (self, _scope, range: RangeService) => {
    place(self.named, range);
    return self;
  },
  remove: ({ named }, { workbook }) => forgetName(workbook, named.name),
};
