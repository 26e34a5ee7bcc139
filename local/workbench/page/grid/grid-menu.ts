import type { PersonEdit } from '../../../../host/host';
import type { Rectangle } from '../../../../host/snapshot';
import type { SheetFrame } from '../../protocol';
import type { MenuLine } from '../shell/popup-menu';
import { word } from '../spoken';
import type { SheetDesk } from './sheet-desk';

export interface GridMenuActions {
  readonly change: (at: Rectangle, change: PersonEdit) => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
}

/** What can be done with the selected cells, rows or columns. */
export function gridMenu(desk: SheetDesk, actions: GridMenuActions): MenuLine[] {
  const { frame, selection } = desk;
  if (!frame) return [];
  const { at } = selection;
  const [row, column, rows, columns] = at;
  const hasAllRows = rows === frame.rows;
  const hasAllColumns = columns === frame.columns;
  const wholeRows: Rectangle = [row, 1, rows, frame.columns];
  const wholeColumns: Rectangle = [1, column, frame.rows, columns];
  const { change } = actions;
  const lines: MenuLine[] = [
    { caption: word('cut'), act: actions.cut, keys: 'Ctrl+X' },
    { caption: word('copy'), act: actions.copy, keys: 'Ctrl+C' },
    { caption: word('paste'), act: actions.paste, keys: 'Ctrl+V' },
    { caption: word('clear'), act: () => change(desk.filledSelection, { clear: true }), keys: 'Delete' },
  ];
  if (!hasAllRows)
    lines.push(
      { separator: true },
      {
        caption: word('insertRowAbove', { n: rows }),
        act: () => change(wholeRows, { insert: 'rows', side: 'before' }),
      },
      {
        caption: word('insertRowBelow', { n: rows }),
        act: () => change(wholeRows, { insert: 'rows', side: 'after' }),
      },
      { caption: word('removeRows', { n: rows }), act: () => change(wholeRows, { remove: 'rows' }) },
    );
  if (!hasAllColumns)
    lines.push(
      { separator: true },
      {
        caption: word('insertColumnLeft', { n: columns }),
        act: () => change(wholeColumns, { insert: 'columns', side: 'before' }),
      },
      {
        caption: word('insertColumnRight', { n: columns }),
        act: () => change(wholeColumns, { insert: 'columns', side: 'after' }),
      },
      {
        caption: word('removeColumns', { n: columns }),
        act: () => change(wholeColumns, { remove: 'columns' }),
      },
    );
  lines.push({ separator: true });
  const sorted = sortable(desk);
  if (sorted)
    lines.push(
      {
        caption: word('sortUp'),
        act: () => change(sorted, { sort: selection.column, ascending: true }),
      },
      {
        caption: word('sortDown'),
        act: () => change(sorted, { sort: selection.column, ascending: false }),
      },
    );
  const { filter } = frame;
  if (filter) lines.push({ caption: word('removeFilter'), act: () => change(filter, { filter: 'remove' }) });
  else
    lines.push({
      caption: word('createFilter'),
      act: () => change(filterable(desk, frame), { filter: 'create' }),
      isOff: frame.lastRow === 0,
    });
  return lines;
}

/** The rows that a sort moves: all below what is frozen, as far as the sheet holds something. */
export function sortable(desk: SheetDesk): Rectangle | null {
  const { frame } = desk;
  if (!frame) return null;
  const first = frame.frozenRows + 1;
  const rows = frame.lastRow - first + 1;
  return rows > 1 ? [first, 1, rows, frame.columns] : null;
}

/** What a new filter covers: the selected cells, or all that the sheet holds where one cell is selected. */
function filterable({ selection }: SheetDesk, frame: SheetFrame): Rectangle {
  const [, , rows, columns] = selection.at;
  if (rows > 1 && rows < frame.rows && columns < frame.columns) return selection.at;
  const first = Math.max(1, frame.frozenRows);
  return [first, 1, Math.max(1, frame.lastRow - first + 1), frame.columns];
}
