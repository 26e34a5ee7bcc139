import { createHost, type Outcome } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';

/** A sheet as people see it, from the first cell on; at most so many rows and columns. */
export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row and column with content. */
  readonly rows: number;
  readonly columns: number;
  /** Display values by row; a cell that the host cannot show gives its formula, or `not implemented: …`. */
  readonly cells: readonly (readonly string[])[];
}

const READ = `
function sizes() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().map(function (sheet) {
    return { name: sheet.getName(), hidden: sheet.isSheetHidden(), rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  });
}
function display(name, rows, columns) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(1, 1, rows, columns).getDisplayValues();
}
function displayEach(name, rows, columns) {
  var range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(1, 1, rows, columns);
  var cells = [];
  for (var i = 1; i <= rows; i++) {
    var row = [];
    for (var j = 1; j <= columns; j++) {
      var cell = range.getCell(i, j);
      try { row.push(cell.getDisplayValue()); } catch (error) { row.push(cell.getFormula() || error.message); }
    }
    cells.push(row);
  }
  return cells;
}`;

const MAX_ROWS = 50;
const MAX_COLUMNS = 30;

/**
 * What the sheets of a workbook show at that moment, in the order of their tabs.
 * @param lacks gets what the host cannot compute or show, as `formula not evaluated: X is not implemented`
 */
export function viewSheets(snapshot: Snapshot, now: Date | undefined, lacks: Set<string>): SheetView[] {
  const host = createHost({ script: READ, snapshot, timeZone: snapshot.timeZone, ...(now ? { now } : {}) });
  const sizes = host.run('sizes').value as Omit<SheetView, 'cells'>[];
  return sizes.map((size) => {
    const args = [size.name, Math.min(size.rows, MAX_ROWS), Math.min(size.columns, MAX_COLUMNS)];
    if (size.rows === 0) return { ...size, cells: [] };
    return { ...size, cells: displayCells((name) => host.run(name, args), lacks) };
  });
}

function displayCells(run: (functionName: string) => Outcome, lacks: Set<string>): string[][] {
  try {
    return run('display').value as string[][];
  } catch {
    const each = run('displayEach');
    for (const lack of each.lacks) lacks.add(lack);
    return each.value as string[][];
  }
}
