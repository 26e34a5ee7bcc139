import { depthAt, foldGroups, type Groups, groupAt, shiftDepth } from '../model/group';
import type { Axis } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import type { SavedGroup } from '../snapshot';
import type { GroupService, RangeService, SheetService } from './object';
import { requireColumns, requireInGrid, requireRows } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

function groupsOf(sheet: SheetModel, axis: Axis): Groups {
  return axis === 'rows' ? sheet.rowGroups : sheet.columnGroups;
}

function setGroups(sheet: SheetModel, axis: Axis, groups: Groups): void {
  if (axis === 'rows') sheet.rowGroups = groups;
  else sheet.columnGroups = groups;
}

function controlOf(sheet: SheetModel, axis: Axis): 'BEFORE' | 'AFTER' {
  return axis === 'rows' ? sheet.rowGroupControl : sheet.columnGroupControl;
}

/** Folds or unfolds groups: all their rows or columns are hidden, or shown but for those inside other folded groups. */
function fold(
  sheet: SheetModel,
  axis: Axis,
  choose: (group: SavedGroup) => boolean,
  collapsed: boolean,
): void {
  const chosen = groupsOf(sheet, axis).filter((group) => choose(group) && group.collapsed !== collapsed);
  const after = foldGroups(groupsOf(sheet, axis), (group) => chosen.includes(group), collapsed);
  setGroups(sheet, axis, after);
  const marks = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (const { start, length } of chosen)
    for (let index = start; index < start + length; index++) {
      const isFolded = after.some(
        (group) => group.collapsed && index >= group.start && index < group.start + group.length,
      );
      if (isFolded) marks.add(index);
      else marks.delete(index);
    }
}

function shift(range: RangeService, axis: Axis, delta: number): RangeService {
  const { sheet } = range;
  const [row, column, rows, columns] = requireInGrid(range);
  const [start, length] = axis === 'rows' ? [row, rows] : [column, columns];
  if (controlOf(sheet, axis) === 'BEFORE' && start === 1)
    throw new ServiceError(`The first ${axis === 'rows' ? 'row' : 'column'} cannot be grouped.`);
  if (groupsOf(sheet, axis).some((group) => group.collapsed))
    throw new NotImplementedError('a change of group depth while a group is collapsed');
  setGroups(sheet, axis, shiftDepth(groupsOf(sheet, axis), start, length, delta));
  return range;
}

const AXES = ['rows', 'columns'] as const;

function spanOf(
  { at: [row, column, rows, columns] }: RangeService,
  axis: Axis,
): [start: number, end: number] {
  return axis === 'rows' ? [row, row + rows] : [column, column + columns];
}

/** What Range has of groups. */
export const RANGE_GROUP_METHODS: Methods<RangeService> = {
  shiftRowGroupDepth: (range, _scope, delta: number) => shift(range, 'rows', delta),
  shiftColumnGroupDepth: (range, _scope, delta: number) => shift(range, 'columns', delta),
  collapseGroups: (range) => {
    requireInGrid(range);
    for (const axis of AXES) {
      const [from, end] = spanOf(range, axis);
      const groups = groupsOf(range.sheet, axis);
      const inside = groups.filter(({ start, length }) => start >= from && start + length <= end);
      const deepest = groups
        .filter(({ start, length, collapsed }) => !collapsed && start < end && start + length > from)
        .sort((a, b) => b.depth - a.depth)[0];
      const chosen = inside.length > 0 ? inside : deepest ? [deepest] : [];
      fold(range.sheet, axis, (group) => chosen.includes(group), true);
    }
    return range;
  },
  expandGroups: (range) => {
    requireInGrid(range);
    for (const axis of AXES) {
      const [from, end] = spanOf(range, axis);
      const meets = (group: SavedGroup) => {
        const control = controlIndex(group, controlOf(range.sheet, axis));
        return (group.start < end && group.start + group.length > from) || (control >= from && control < end);
      };
      fold(range.sheet, axis, meets, false);
    }
    return range;
  },
};

function controlIndex({ start, length }: SavedGroup, position: 'BEFORE' | 'AFTER'): number {
  return position === 'BEFORE' ? start - 1 : start + length;
}

/** What Sheet has of the groups of its rows, or of its columns. */
export function sheetGroupMethods(axis: Axis): Methods<SheetService> {
  const word = axis === 'rows' ? 'Row' : 'Column';
  const requireLine = axis === 'rows' ? requireRows : requireColumns;
  const all = (collapsed: boolean) => (self: SheetService) => {
    fold(self.sheet, axis, () => true, collapsed);
    return self;
  };
  return {
    [`get${word}Group`]: ({ sheet }, _scope, index: number, depth: number): GroupService => {
      requireLine(sheet, index, 1);
      if (!groupAt(groupsOf(sheet, axis), index, depth))
        throw new ServiceError(
          `A ${word.toLowerCase()} group does not exist at index ${index} and group depth ${depth}`,
        );
      return { service: 'Group', sheet, axis, index, depth };
    },
    [`get${word}GroupDepth`]: ({ sheet }, _scope, index: number) => {
      requireLine(sheet, index, 1);
      return depthAt(groupsOf(sheet, axis), index);
    },
    [`collapseAll${word}Groups`]: all(true),
    [`expandAll${word}Groups`]: all(false),
    [`expand${word}GroupsUpToDepth`]: (self, _scope, depth: number) => {
      fold(self.sheet, axis, (group) => group.depth <= depth, false);
      fold(self.sheet, axis, (group) => group.depth > depth, true);
      return self;
    },
    [`get${word}GroupControlPosition`]: ({ sheet }) =>
      enumValue('GroupControlTogglePosition', controlOf(sheet, axis)),
    [`set${word}GroupControlPosition`]: (self, _scope, { name }: EnumMark) => {
      const position = name === 'BEFORE' ? 'BEFORE' : 'AFTER';
      if (position === 'BEFORE' && groupsOf(self.sheet, axis).some(({ start }) => start === 1))
        throw new NotImplementedError(`Sheet.set${word}GroupControlPosition with a group at the edge`);
      if (axis === 'rows') self.sheet.rowGroupControl = position;
      else self.sheet.columnGroupControl = position;
      return self;
    },
  };
}

function requireGroup({ sheet, axis, index, depth }: GroupService): SavedGroup {
  const group = groupAt(groupsOf(sheet, axis), index, depth);
  if (!group) throw new ServiceError('The group does not exist any more.');
  return group;
}

export const GROUP_METHODS: Methods<GroupService> = {
  getDepth: (self) => requireGroup(self).depth,
  isCollapsed: (self) => requireGroup(self).collapsed,
  getControlIndex: (self) => controlIndex(requireGroup(self), controlOf(self.sheet, self.axis)),
  getRange: (self): RangeService => {
    const { start, length } = requireGroup(self);
    const { sheet, axis } = self;
    const isRows = axis === 'rows';
    return {
      service: 'Range',
      sheet,
      at: isRows ? [start, 1, length, sheet.maxColumns] : [1, start, sheet.maxRows, length],
      open: { top: !isRows, bottom: !isRows, left: isRows, right: isRows },
    };
  },
  collapse: (self) => {
    const group = requireGroup(self);
    fold(self.sheet, self.axis, (other) => other === group, true);
    return self;
  },
  expand: (self) => {
    const group = requireGroup(self);
    fold(self.sheet, self.axis, (other) => other === group, false);
    return self;
  },
  remove: (self) => {
    const { start, length, collapsed } = requireGroup(self);
    if (collapsed) throw new NotImplementedError('Group.remove of a collapsed group');
    setGroups(self.sheet, self.axis, shiftDepth(groupsOf(self.sheet, self.axis), start, length, -1));
  },
};
