import { parseReference, printReference, type Reference, type Side, sheetPrefix } from '../formula/reference';
import { tokenize } from '../formula/token';
import type { Change } from './change';

/** More than the rows that a sheet can have: the end of an open side. */
const OPEN_END = 100_000_000;

/** A formula, or a reference alone, with each reference that `rewrite` changes; '#REF!' where it gives undefined. */
function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => Reference | undefined,
): string {
  let text = '';
  let done = 0;
  for (const { kind, start, end, text: written } of tokenize(formula) ?? []) {
    if (kind !== 'reference') continue;
    const before = parseReference(written);
    const after = rewrite(before);
    if (after === before) continue;
    text += formula.slice(done, start) + (after ? printReference(after) : '#REF!');
    done = end;
  }
  return text + formula.slice(done);
}

/** @param home the sheet on which the formula stands */
function isOn(reference: Reference, sheetName: string, home: string): boolean {
  return (reference.sheetName ?? home).toLowerCase() === sheetName.toLowerCase();
}

/** A formula after rows or columns of the sheet of that name were inserted, deleted or moved. */
export function moveReferences(formula: string, home: string, sheetName: string, change: Change): string {
  const [low, high] = change.axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  return rewriteReferences(formula, (reference) => {
    if (!isOn(reference, sheetName, home)) return reference;
    const first = reference[low];
    const last = reference[high];
    if (!first && !last) return reference;
    const start = first?.index ?? 1;
    const span = change.whole(start, (last?.index ?? OPEN_END) - start + 1);
    if (!span) return undefined;
    return {
      ...reference,
      [low]: movedSide(first, span.start),
      [high]: movedSide(last, span.start + span.length - 1),
    };
  });
}

function movedSide(side: Side | undefined, index: number): Side | undefined {
  return side && { ...side, index };
}

/** A formula that was written for one cell, written for another that lies so many rows and columns from it. */
export function shiftRelative(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shifted = (side: Side | undefined, by: number) =>
    side && !side.isFixed ? { ...side, index: side.index + by } : side;
  return rewriteReferences(formula, (reference) => {
    const moved = {
      ...reference,
      top: shifted(reference.top, rows),
      bottom: shifted(reference.bottom, rows),
      left: shifted(reference.left, columns),
      right: shifted(reference.right, columns),
    };
    const sides = [moved.top, moved.bottom, moved.left, moved.right];
    return sides.some((side) => side && side.index < 1) ? undefined : moved;
  });
}

/** A formula after a sheet got another name; `to` is undefined where it was deleted. */
export function renameSheetIn(formula: string, from: string, to: string | undefined): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.sheetName?.toLowerCase() !== from.toLowerCase()) return reference;
    return to === undefined ? undefined : { ...reference, sheetName: to, prefix: sheetPrefix(to) };
  });
}
