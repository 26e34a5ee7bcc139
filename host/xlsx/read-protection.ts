import { subtract } from '../model/rectangle';
import type { Rectangle, SavedSheet } from '../snapshot';
import { parseRanges } from './read-range';
import { flag, type XmlElement } from './xml-part';

type Protections = SavedSheet['protections'];

/**
 * The protection of a sheet: of the whole with what everybody may edit nevertheless, or, where nearly all is open,
 * of the ranges that are not.
 *
 * @param protection `sheetProtection`, `ranges` `protectedRanges` as read
 * @param unlocked what cells' styles leave open
 */
export function readProtections(
  protection: XmlElement | undefined,
  ranges: XmlElement | undefined,
  unlocked: readonly Rectangle[],
  [maxRows, maxColumns]: readonly [number, number],
  drop: (what: string) => void,
): Protections {
  if (!protection || !flag(protection.attributes.sheet)) return [];
  if (protection.attributes.password || protection.attributes.hashValue)
    drop('the password of the protected sheet');
  const open = [
    ...unlocked,
    ...(ranges?.children ?? []).flatMap(({ attributes }) => parseRanges(attributes.sqref)),
  ];
  const corner = open.some(
    ([row, column, rows, columns]) => row + rows > maxRows && column + columns > maxColumns,
  );
  if (!corner) {
    const unprotected = open.length === 0 ? {} : { unprotected: open };
    return [{ at: 'sheet', description: '', warningOnly: false, ...unprotected }];
  }
  let locked: readonly Rectangle[] = [[1, 1, maxRows, maxColumns]];
  for (const hole of open) locked = locked.flatMap((piece) => [...subtract(piece, hole)]);
  return locked.map((at) => ({ at, description: '', warningOnly: false }));
}
