import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { depthAt, type Groups, moveGroups, shiftDepth } from '../../../host/model/group';
import { deletion, insertion, relocation } from '../../../host/model/span';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/group
// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#shiftRowGroupDepth(Integer)

describe('Range.shiftRowGroupDepth, Range.shiftColumnGroupDepth, Sheet.getRowGroup, Sheet.getColumnGroup, Sheet.getRowGroupDepth, Sheet.getColumnGroupDepth, Group.getRange, Group.getDepth', () => {
  it('group rows and columns, one group in another', () => {
    const body = `
      s.getRange('A2:A5').shiftRowGroupDepth(1);
      s.getRange('A3:A4').shiftRowGroupDepth(1);
      s.getRange('C1:E1').shiftColumnGroupDepth(2);
      const rows = (group) => [group.getRange().getRow(), group.getRange().getLastRow(), group.getDepth(), group.getControlIndex()];
      return [rows(s.getRowGroup(2, 1)), rows(s.getRowGroup(3, 2)), [1, 2, 3, 5, 6].map((row) => s.getRowGroupDepth(row)),
        s.getColumnGroup(4, 2).getRange().getColumn(), s.getColumnGroupDepth(3)];`;
    expect(resultOf(body)).toEqual([[2, 5, 1, 6], [3, 4, 2, 5], [0, 1, 2, 1, 0], 3, 2]);
  });

  it('stay between no group and eight', () => {
    const body = `const range = s.getRange('2:3'); range.shiftRowGroupDepth(20); const most = s.getRowGroupDepth(2);
      range.shiftRowGroupDepth(-30); return [most, s.getRowGroupDepth(2)]`;
    expect(resultOf(body)).toEqual([8, 0]);
  });

  it('throw where there is no group, and for the first row when the control stands before', () => {
    expect(() => resultOf('s.getRowGroup(2, 1)')).toThrow(
      'A row group does not exist at index 2 and group depth 1',
    );
    expect(() =>
      resultOf(
        `s.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE); s.getRange('1:2').shiftRowGroupDepth(1)`,
      ),
    ).toThrow('first row');
  });
});

describe('Group.collapse, Group.expand, Group.isCollapsed, Group.remove, Sheet.collapseAllRowGroups, Sheet.expandAllRowGroups, Sheet.expandRowGroupsUpToDepth, Range.collapseGroups, Range.expandGroups', () => {
  const NESTED = `
    s.getRange('2:6').shiftRowGroupDepth(1); s.getRange('3:4').shiftRowGroupDepth(1);
    const hidden = () => [1, 2, 3, 4, 5, 6, 7].filter((row) => s.isRowHiddenByUser(row)).join('');`;

  it.each([
    ['s.getRowGroup(2, 1).collapse()', '23456'],
    ['s.getRowGroup(3, 2).collapse()', '34'],
    ['s.getRowGroup(3, 2).collapse(); s.getRowGroup(2, 1).collapse().expand()', '34'],
    ['s.collapseAllRowGroups()', '23456'],
    ['s.collapseAllRowGroups().expandAllRowGroups()', ''],
    ['s.collapseAllRowGroups().expandRowGroupsUpToDepth(1)', '34'],
    ["s.getRange('3:4').collapseGroups()", '34'],
    ["s.getRange('5:5').collapseGroups()", '23456'],
    ["s.collapseAllRowGroups(); s.getRange('7:7').expandGroups()", '34'],
  ])('%s hides rows %s', (act, rows) => {
    expect(resultOf(`${NESTED} ${act}; return hidden()`)).toBe(rows);
  });

  it('tell and take away', () => {
    const body = `${NESTED}
      const group = s.getRowGroup(2, 1);
      const told = [group.isCollapsed(), group.collapse().isCollapsed()];
      group.expand().remove();
      return [...told, s.getRowGroupDepth(2), s.getRowGroupDepth(3)];`;
    expect(resultOf(body)).toEqual([false, true, 0, 1]);
  });
});

describe('Sheet.getRowGroupControlPosition, Sheet.setRowGroupControlPosition, Group.getControlIndex', () => {
  it('put the control before or behind the group', () => {
    const body = `s.getRange('3:4').shiftRowGroupDepth(1);
      const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
      const before = [s.getRowGroupControlPosition().toString(), s.getRowGroup(3, 1).getControlIndex()];
      s.setRowGroupControlPosition(BEFORE);
      return [before, s.getRowGroupControlPosition() === BEFORE, s.getRowGroup(3, 1).getControlIndex(), s.getColumnGroupControlPosition().toString()];`;
    expect(resultOf(body)).toEqual([['AFTER', 5], true, 2, 'AFTER']);
  });
});

describe('Sheet.collapseAllColumnGroups, Sheet.expandAllColumnGroups, Sheet.expandColumnGroupsUpToDepth, Sheet.getColumnGroupControlPosition, Sheet.setColumnGroupControlPosition', () => {
  it('do for columns what the others do for rows', () => {
    const body = `
      s.getRange('B:F').shiftColumnGroupDepth(1); s.getRange('C:D').shiftColumnGroupDepth(1);
      const hidden = () => [1, 2, 3, 4, 5, 6, 7].filter((column) => s.isColumnHiddenByUser(column)).join('');
      const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
      return [s.collapseAllColumnGroups() && hidden(), s.expandColumnGroupsUpToDepth(1) && hidden(), s.expandAllColumnGroups() && hidden(),
        s.setColumnGroupControlPosition(BEFORE).getColumnGroupControlPosition() === BEFORE, s.getColumnGroup(3, 2).getControlIndex(), s.getRowGroupControlPosition().toString()];`;
    expect(resultOf(body)).toEqual(['23456', '34', '', true, 2, 'AFTER']);
  });
});

describe('groups when rows change', () => {
  it('are kept in a snapshot, collapsed or not', () => {
    const host = hostOf(`s.getRange('3:6').shiftRowGroupDepth(1); s.getRange('B:C').shiftColumnGroupDepth(1);
      s.getRowGroup(3, 1).collapse(); s.insertRowsBefore(4, 2); s.deleteRow(1);
      const group = s.getRowGroup(2, 1); return [group.getRange().getRow(), group.getRange().getLastRow(), group.isCollapsed()]`);
    expect(host.run('main').value).toEqual([2, 7, true]);
    const saved = host.snapshot();
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
  });

  const size = 12;
  const stretch = fc
    .integer({ min: 1, max: size })
    .chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: 1, max: size - start + 1 })));

  it('have the depths that a list of depths would have', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('shift' as const), at: stretch, by: fc.integer({ min: -2, max: 3 }) }),
      fc.record({
        kind: fc.constant('move' as const),
        at: stretch,
        by: fc.integer({ min: 1, max: size + 1 }),
      }),
      fc.record({ kind: fc.constant('swap' as const), at: stretch, by: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let groups: Groups = [];
        let depths = new Array<number>(size).fill(0);
        for (const { kind, at, by } of steps) {
          const [start, length] = at;
          if (kind === 'shift') {
            groups = shiftDepth(groups, start, length, by);
            depths = depths.map((depth, i) =>
              i + 1 >= start && i + 1 < start + length ? Math.min(8, Math.max(0, depth + by)) : depth,
            );
          } else if (kind === 'move') {
            if (by > start && by < start + length) continue;
            groups = moveGroups(groups, relocation(start, length, by));
            const moved = depths.splice(start - 1, length);
            depths.splice(by > start ? by - length - 1 : by - 1, 0, ...moved);
          } else {
            // As many rows are inserted as are deleted, so that the list stays as long as it is.
            groups = moveGroups(moveGroups(groups, insertion(start, by, 'none')), deletion(1, by));
            const between = Math.min(depths[start - 2] ?? 0, depths[start - 1] ?? 0);
            depths.splice(start - 1, 0, ...new Array<number>(by).fill(between));
            depths = depths.slice(by);
          }
          expect(depths.map((_, i) => depthAt(groups, i + 1))).toEqual(depths);
        }
      }),
    );
  });
});
