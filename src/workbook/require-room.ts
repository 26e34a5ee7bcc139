import { AppError } from '../core/app-error';
import { groupDigits } from '../core/group-digits';
import { sheetColumns } from './bookkeeping';
import type { Grid } from './grid';
import type { AnyTable } from './table';

/** Cells that a spreadsheet may have, blank ones too. Source: Google's limits for Sheets. */
const MOST_CELLS = 10_000_000;
/** Below this nothing is asked: such a job fits beside whatever a clinic has. */
const WORTH_ASKING = 4_000_000;

/** @param rows that the table will hold, without the header @throws AppError `workbook.full` */
export function requireRoom(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  grid: Grid,
  table: AnyTable,
  rows: number,
): void {
  const width = Object.keys(sheetColumns(table)).length;
  if (rows * width < WORTH_ASKING) return;
  const cells = spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  const columns = grid.sheet.getMaxColumns();
  const more = Math.max(0, rows + 1 - grid.maxRows) * columns;
  if (cells + more <= MOST_CELLS) return;
  const most = Math.floor((MOST_CELLS - cells) / columns) + grid.maxRows - 1;
  throw new AppError(
    'workbook.full',
    {
      ko: '"{sheet}" 시트가 {rows}줄이 되면 구글 시트 한 파일에 담을 수 있는 크기를 넘습니다. 지금은 {most}줄까지 담을 수 있습니다. 아무것도 쓰지 않았습니다.',
      zh: '“{sheet}”表若增至{rows}行，将超出一个谷歌表格文件的容量。目前最多{most}行。未写入任何内容。',
      en: 'With {rows} rows in "{sheet}" the file would be larger than Google Sheets allows; it has room for {most} now. Nothing was written.',
    },
    { sheet: grid.sheetName, rows: groupDigits(rows), most: groupDigits(most) },
    {
      ko: '최근 몇 년의 자료만 내보내 다시 가져와 주세요.',
      zh: '请只导出最近几年的资料后重新导入。',
      en: 'Export only the last few years and import those.',
    },
  );
}
