import { toA1 } from '../model/a1';
import type { SavedNamedRange } from '../snapshot';
import { parseRange } from './read-range';
import { flag, items, type XmlElement } from './xml-part';

/** The names of a workbook, and addresses of places in it. */
export interface Names {
  readonly ranges: readonly SavedNamedRange[];
  /** What a name stands for, e.g. `'직원'!$A$2:$A$9`. */
  meaningOf(name: string): string | undefined;
  /** `#gid=0&range=A1` for `'직원'!A1`, or for a name. */
  addressOf(location: string): string | undefined;
}

interface NamedSheet {
  readonly name: string;
  readonly id: number;
}

/** Reads the names of `workbook.xml`; those that stand for no single range are named to `drop`. */
export function readNames(
  workbook: XmlElement | undefined,
  sheets: readonly NamedSheet[],
  drop: (what: string) => void,
): Names {
  const meanings = new Map<string, string>();
  const ranges: SavedNamedRange[] = [];
  const placeOf = (reference: string) => {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(reference);
    const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const sheet = sheets.find((candidate) => candidate.name === name);
    const at = parseRange(match?.[3] ?? '');
    return sheet && at && { sheetId: sheet.id, at };
  };
  for (const { attributes, text } of items(workbook, 'definedNames')) {
    const { name = '', hidden, function: isFunction, localSheetId } = attributes;
    // Names of Excel's own: filters are read from the sheets, header rows are repeated on printed pages anyway.
    if (/^_xlnm\.Print_Area/i.test(name)) drop('what part of a sheet is printed');
    if (/^_xlnm\./i.test(name)) continue;
    const reference = text.trim();
    const place = placeOf(reference);
    if (!place || flag(isFunction) || flag(hidden)) {
      drop(`name ${name}`);
      continue;
    }
    meanings.set(name.toLowerCase(), reference);
    if (localSheetId !== undefined && ranges.some((range) => range.name.toLowerCase() === name.toLowerCase()))
      drop(`name ${name} of one sheet only`);
    else ranges.push({ name, ...place });
  }
  return {
    ranges,
    meaningOf: (name) => meanings.get(name.toLowerCase()),
    addressOf: (location) => {
      const place = placeOf(meanings.get(location.toLowerCase()) ?? location);
      return place && `#gid=${place.sheetId}&range=${toA1(place.at)}`;
    },
  };
}
