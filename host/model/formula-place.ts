import type { Rectangle, SavedCell, SavedConditionalFormat } from '../snapshot';
import type { Change } from './change';
import { moveReferences, renameSheetIn, shiftRelative } from './move-reference';
import { mapRectangle } from './rectangle';
import type { SheetModel, Validation } from './sheet';
import type { WorkbookModel } from './workbook';

/** The cell that a rule's formula is written for: for any other its relative references move along. */
export type Anchor = readonly [row: number, column: number];

/** The upper left corner of ranges, the cell that their formula is written for. */
export function anchorOf(ranges: readonly Rectangle[]): Anchor {
  return [Math.min(...ranges.map(([row]) => row)), Math.min(...ranges.map(([, column]) => column))];
}

/**
 * A rule's formula after a change of the sheet on which it stands.
 * @param from the cell that it was written for; @param to the one that it is to be written for now
 */
export function moveAnchored(
  formula: string,
  sheetName: string,
  change: Change,
  from: Anchor,
  to: Anchor,
): string {
  const isRows = change.axis === 'rows';
  const before = isRows ? from[0] : from[1];
  const kept = change.survivor(before);
  const after = change.things(kept, 1)[0]?.start ?? kept;
  const shift = (text: string, by: number) =>
    isRows ? shiftRelative(text, by, 0) : shiftRelative(text, 0, by);
  const moved = moveReferences(shift(formula, kept - before), sheetName, sheetName, change);
  return shift(moved, (isRows ? to[0] : to[1]) - after);
}

/** The cells that validations with a formula are written for: the upper left corner of all that share one. */
export function validationAnchors(sheet: SheetModel): ReadonlyMap<Validation, Anchor> {
  const places = new Map<Validation, Rectangle[]>();
  for (const { at, value } of sheet.validations.entries)
    if (value.type === 'CUSTOM_FORMULA') places.set(value, [...(places.get(value) ?? []), at]);
  return new Map([...places].map(([validation, ranges]) => [validation, anchorOf(ranges)]));
}

/**
 * Lets every formula and reference of the workbook follow a change of one sheet; the ranges of its rules, too.
 * @param anchors as they were before the change
 */
export function moveFormulas(
  workbook: WorkbookModel,
  changed: SheetModel,
  change: Change,
  anchors: ReadonlyMap<Validation, Anchor>,
): void {
  const move = (formula: string, home: SheetModel) =>
    moveReferences(formula, home.name, changed.name, change);
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, (formula) => move(formula, sheet));
    const isHome = sheet === changed;
    sheet.validations.mapValues((validation) => {
      const anchor = isHome && anchors.get(validation);
      return rewriteValidation(validation, (formula) =>
        anchor
          ? moveAnchored(formula, sheet.name, change, anchor, keptAnchor(anchor, change))
          : move(formula, sheet),
      );
    });
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) =>
      isHome ? moveRule(rule, sheet.name, change) : [rewriteRule(rule, (formula) => move(formula, sheet))],
    );
    if (!isHome) rewriteCriteria(sheet, (formula) => move(formula, sheet));
  }
}

/** Lets every formula and reference follow a sheet's new name, undefined where the sheet is deleted. */
export function renameInFormulas(workbook: WorkbookModel, from: string, to: string | undefined): void {
  const rename = (formula: string) => renameSheetIn(formula, from, to);
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rename);
    sheet.validations.mapValues((validation) => rewriteValidation(validation, rename));
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => rewriteRule(rule, rename));
    rewriteCriteria(sheet, rename);
  }
}

type Rewrite = (formula: string) => string;

function rewriteCells(sheet: SheetModel, rewrite: Rewrite): void {
  for (const row of sheet.cells)
    for (let j = 0; j < row.length; j++) {
      const cell: SavedCell | undefined = row[j];
      if (typeof cell !== 'object' || !('formula' in cell)) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) row[j] = { formula };
    }
}

function rewriteValidation(validation: Validation, rewrite: Rewrite): Validation {
  const [first, ...rest] = validation.values;
  if (typeof first !== 'string') return validation;
  const isReference = validation.type === 'VALUE_IN_RANGE' || validation.type === 'CUSTOM_FORMULA';
  if (!isReference && !first.startsWith('=')) return validation;
  const formula = rewrite(first);
  return formula === first ? validation : { ...validation, values: [formula, ...rest] };
}

function keptAnchor([row, column]: Anchor, { axis, things, survivor }: Change): Anchor {
  const place = (index: number) => things(survivor(index), 1)[0]?.start ?? index;
  return axis === 'rows' ? [place(row), column] : [row, place(column)];
}

function rewriteRule(rule: SavedConditionalFormat, rewrite: Rewrite): SavedConditionalFormat {
  if (!rule.values.some((value) => typeof value === 'string' && value.startsWith('='))) return rule;
  return {
    ...rule,
    values: rule.values.map((value) =>
      typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value,
    ),
  };
}

function moveRule(
  rule: SavedConditionalFormat,
  sheetName: string,
  change: Change,
): readonly SavedConditionalFormat[] {
  const ranges = rule.ranges.flatMap((range) => mapRectangle(range, change.axis, change.things));
  if (ranges.length === 0) return [];
  const [from, to] = [anchorOf(rule.ranges), anchorOf(ranges)];
  return [rewriteRule({ ...rule, ranges }, (formula) => moveAnchored(formula, sheetName, change, from, to))];
}

function rewriteCriteria(sheet: SheetModel, rewrite: Rewrite): void {
  for (const [column, criteria] of sheet.filterCriteria)
    if (criteria.type === 'CUSTOM_FORMULA')
      sheet.filterCriteria.set(column, { ...criteria, values: [rewrite(String(criteria.values?.[0]))] });
}
