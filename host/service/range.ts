import { subtract } from '../model/rectangle';
import type { Rectangle } from '../snapshot';
import { RANGE_BANDING_METHODS } from './banding';
import { RANGE_GROUP_METHODS } from './group';
import { findHidden } from './hidden-row';
import { clearLooks } from './look';
import { RANGE_METADATA_METHODS } from './metadata';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import { newProtection } from './protection';
import { RANGE_BORDER_METHODS } from './range-border';
import { RANGE_CHECKBOX_METHODS } from './range-checkbox';
import { RANGE_COPY_METHODS } from './range-copy';
import { RANGE_FILL_METHODS } from './range-fill';
import { rangeLookMethods } from './range-look';
import { RANGE_MERGE_METHODS } from './range-merge';
import { RANGE_MOVE_METHODS } from './range-move';
import { RANGE_NOTE_METHODS } from './range-note';
import { RANGE_PLACE_METHODS } from './range-place';
import { RANGE_RICH_TEXT_METHODS } from './range-rich-text';
import { RANGE_SORT_METHODS } from './range-sort';
import { RANGE_TEXT_METHODS } from './range-text';
import { RANGE_VALUE_METHODS } from './range-value';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { RANGE_FINDER_METHODS } from './text-finder';

/** All of Range. */
export function rangeMethods(): Methods<RangeService> {
  return {
    ...RANGE_VALUE_METHODS,
    ...rangeLookMethods(),
    ...RANGE_BANDING_METHODS,
    ...RANGE_BORDER_METHODS,
    ...RANGE_CHECKBOX_METHODS,
    ...RANGE_COPY_METHODS,
    ...RANGE_FILL_METHODS,
    ...RANGE_FINDER_METHODS,
    ...RANGE_GROUP_METHODS,
    ...RANGE_MERGE_METHODS,
    ...RANGE_METADATA_METHODS,
    ...RANGE_MOVE_METHODS,
    ...RANGE_NOTE_METHODS,
    ...RANGE_PLACE_METHODS,
    ...RANGE_RICH_TEXT_METHODS,
    ...RANGE_SORT_METHODS,
    ...RANGE_TEXT_METHODS,
    ...ACTION_METHODS,
  };
}

const ACTION_METHODS: Methods<RangeService> = {
  clear: (range, scope, options?: { plain: Readonly<Record<string, unknown>> }) => {
    const chosen = options?.plain ?? {};
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly, skipFilteredRows } = chosen;
    if (commentsOnly === true) throw new NotImplementedError('Range.clear of comments');
    const all = [contentsOnly, formatOnly, validationsOnly].every((on) => on !== true);
    for (const part of skipFilteredRows === true ? shownRows(range, scope) : [range]) {
      if (all || contentsOnly === true) RANGE_VALUE_METHODS.clearContent?.(part, scope);
      if (all || formatOnly === true) clearLooks(part);
      if (all || formatOnly === true || validationsOnly === true)
        part.sheet.validations.set(requireInGrid(part), undefined);
    }
    return range;
  },
  createFilter: ({ sheet, at }) => {
    if (sheet.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    requireInGrid({ service: 'Range', sheet, at });
    sheet.filter = at;
    return { service: 'Filter', sheet };
  },
  protect: (range) => {
    const protection = newProtection(requireInGrid(range));
    range.sheet.protections.push(protection);
    return { service: 'Protection', sheet: range.sheet, protection };
  },
};

/** A range without the rows that a filter hides. */
function shownRows(range: RangeService, scope: Scope): RangeService[] {
  const { sheet } = range;
  const hidden = findHidden(sheet, scope);
  if (!hidden) throw new NotImplementedError('Range.clear that skips rows hidden by this filter');
  return hidden
    .reduce<readonly Rectangle[]>(
      (parts, { start, length }) =>
        parts.flatMap((part) => subtract(part, [start, 1, length, sheet.maxColumns])),
      [requireInGrid(range)],
    )
    .map((at) => ({ service: 'Range', sheet, at }));
}
