import { nextDataCell } from '../model/data-region';
import { contains, holdsCell } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { Rectangle } from '../snapshot';
import type { RangeListService, RangeService, RootService, SheetService } from './object';
import { rangeAt, rangeOfA1, requireSheet } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** The sheet that is in front: the one last activated, else the first that is not hidden. */
export function activeSheet(workbook: WorkbookModel): SheetModel {
  const active = workbook.selection?.sheet;
  const sheet =
    active && !active.isDeleted
      ? active
      : (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0]);
  if (!sheet) throw new Error('a spreadsheet has at least one sheet');
  return sheet;
}

/** What is selected on a sheet, the last range where there are several; its first cell where nothing is any more. */
export function activeRange(workbook: WorkbookModel, sheet: SheetModel): RangeService {
  const { selection } = workbook;
  return selection?.sheet === sheet && selection.at && contains(sheet.extent, selection.at)
    ? { service: 'Range', sheet, at: selection.at }
    : rangeAt(sheet, 1, 1, 1, 1);
}

/** All that is selected on a sheet, in the order it was. */
export function activeRangeList(workbook: WorkbookModel, sheet: SheetModel): RangeListService {
  const { selection } = workbook;
  const others = selection?.sheet === sheet ? (selection.others ?? []) : [];
  const ranges = others.map((at): RangeService => ({ service: 'Range', sheet, at }));
  return { service: 'RangeList', sheet, ranges: [...ranges, activeRange(workbook, sheet)] };
}

/** The one cell with the thick frame: the first of the active range if nobody chose another. */
export function currentCell(workbook: WorkbookModel, sheet: SheetModel): RangeService {
  const { selection } = workbook;
  const current = selection?.sheet === sheet ? selection.current : undefined;
  return current ? rangeAt(sheet, ...current, 1, 1) : firstCell(activeRange(workbook, sheet));
}

export function activateSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  requireSheet(sheet);
  if (workbook.selection?.sheet === sheet) return;
  rememberSelection(workbook);
  workbook.selection = { sheet, at: undefined };
}

function rememberSelection({ selected: { now, past } }: WorkbookModel): void {
  if (now) past.set(now.sheet, now);
}

/** Selects again what was selected on the sheet when it was last in front, as far as that is still there. */
export function selectAgain(workbook: WorkbookModel, sheet: SheetModel): void {
  const past = workbook.selected.past.get(sheet);
  const places = past ? [past.at, ...(past.others ?? [])] : [];
  if (past && places.every((at) => at === undefined || contains(sheet.extent, at))) workbook.selection = past;
}

export function select(workbook: WorkbookModel, range: RangeService): RangeService {
  requireSheet(range.sheet);
  if (workbook.selection?.sheet !== range.sheet) rememberSelection(workbook);
  workbook.selection = { sheet: range.sheet, at: range.at };
  return range;
}

/** Selects several ranges; the last one is the active range. */
export function selectList(workbook: WorkbookModel, list: RangeListService): RangeListService {
  requireSheet(list.sheet);
  const places = list.ranges.map(({ at }) => at);
  workbook.selection = { sheet: list.sheet, at: places.at(-1), others: places.slice(0, -1) };
  return list;
}

/** Moves the thick frame: within what is selected that stays, elsewhere the cell alone is selected. */
export function selectCurrentCell(workbook: WorkbookModel, cell: RangeService): RangeService {
  const { sheet, at } = cell;
  const [row, column, rows, columns] = at;
  if (rows !== 1 || columns !== 1) throw new ServiceError('The range must be a single cell.');
  requireSheet(sheet);
  const places = workbook.selection?.sheet === sheet ? activeRangeList(workbook, sheet).ranges : [];
  const holder = places.find((place) => holdsCell(place.at, row, column));
  workbook.selection = holder
    ? {
        sheet,
        at: holder.at,
        others: places.filter((place) => place !== holder).map((place) => place.at),
        current: [row, column],
      }
    : { sheet, at };
  return cell;
}

export function firstCell({ sheet, at }: RangeService): RangeService {
  return { service: 'Range', sheet, at: [at[0], at[1], 1, 1] };
}

export const SELECTION_METHODS: Methods<RootService> = {
  getActiveSheet: (_, { workbook }) => ({ service: 'Sheet', sheet: activeSheet(workbook) }),
  getActiveRange: (_, { workbook }) => activeRange(workbook, activeSheet(workbook)),
  getActiveRangeList: (_, { workbook }) => activeRangeList(workbook, activeSheet(workbook)),
  getCurrentCell: (_, { workbook }) => currentCell(workbook, activeSheet(workbook)),
  getNextDataRange: (_, { workbook }, direction: EnumMark) => {
    const sheet = activeSheet(workbook);
    const at = nextDataRange(
      sheet,
      activeRange(workbook, sheet).at,
      currentCell(workbook, sheet).at,
      direction.name,
    );
    return { service: 'Range', sheet, at };
  },
};

/** What Ctrl, Shift and an arrow key select: the edge away from the current cell moves, and may pass that cell. */
function nextDataRange(
  sheet: SheetModel,
  at: Rectangle,
  [row, column]: Rectangle,
  direction: string,
): Rectangle {
  const [top, left, rows, columns] = at;
  if (direction === 'UP' || direction === 'DOWN') {
    if (rows === sheet.maxRows) return at;
    const [to] = nextDataCell(sheet, movingEdge(top, rows, row), column, direction);
    return [Math.min(to, row), left, Math.abs(to - row) + 1, columns];
  }
  if (columns === sheet.maxColumns) return at;
  const [, to] = nextDataCell(sheet, row, movingEdge(left, columns, column), direction);
  return [top, Math.min(to, column), rows, Math.abs(to - column) + 1];
}

function movingEdge(start: number, length: number, current: number): number {
  const end = start + length - 1;
  if (current !== start && current !== end)
    throw new NotImplementedError('Selection.getNextDataRange from within a range');
  return current === start ? end : start;
}

/** What is selected on the sheet in front, as the app tells. */
export const APP_SELECTION_METHODS: Methods<RootService> = {
  getSelection: () => ({ service: 'Selection' }),
  getActiveRange: (_, { workbook }) => activeRange(workbook, activeSheet(workbook)),
  getActiveRangeList: (_, { workbook }) => activeRangeList(workbook, activeSheet(workbook)),
  getCurrentCell: (_, { workbook }) => currentCell(workbook, activeSheet(workbook)),
  setActiveRange: (_, { workbook }, range: RangeService) => select(workbook, range),
  setActiveRangeList: (_, { workbook }, list: RangeListService) => selectList(workbook, list),
  setCurrentCell: (_, { workbook }, cell: RangeService) => selectCurrentCell(workbook, cell),
};

export const SPREADSHEET_SELECTION_METHODS: Methods<RootService> = {
  ...APP_SELECTION_METHODS,
  getActiveCell: (_, { workbook }) => firstCell(activeRange(workbook, activeSheet(workbook))),
  setActiveSelection: (_, { workbook }, place: RangeService | string) =>
    select(workbook, typeof place === 'string' ? rangeOfA1(workbook, activeSheet(workbook), place) : place),
};

/** What is selected on one sheet, or was last. */
export const SHEET_SELECTION_METHODS: Methods<SheetService> = {
  getSelection: ({ sheet }) => {
    requireSheet(sheet);
    return { service: 'Selection' };
  },
  getActiveRange: ({ sheet }, { workbook }) => activeRange(workbook, sheet),
  getActiveCell: ({ sheet }, { workbook }) => firstCell(activeRange(workbook, sheet)),
  getActiveRangeList: ({ sheet }, { workbook }) => activeRangeList(workbook, sheet),
  getCurrentCell: ({ sheet }, { workbook }) => currentCell(workbook, sheet),
  setActiveRange: (_, { workbook }, range: RangeService) => select(workbook, range),
  setActiveRangeList: (_, { workbook }, list: RangeListService) => selectList(workbook, list),
  setActiveSelection: ({ sheet }, { workbook }, place: RangeService | string) =>
    select(workbook, typeof place === 'string' ? rangeOfA1(workbook, sheet, place) : place),
  setCurrentCell: (_, { workbook }, cell: RangeService) => selectCurrentCell(workbook, cell),
};
