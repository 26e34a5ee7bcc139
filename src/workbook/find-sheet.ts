import { AppError } from '../core/app-error';
import { LANGUAGES, type Language, type Text } from '../core/text';
import type { Cell } from './codec';
import { missingHeaders } from './locate-columns';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet that holds the table, by its name in any language. */
export function findSheet(spreadsheet: Spreadsheet, table: AnyTable, prefer: Language): Sheet | null {
  const languages = [prefer, ...LANGUAGES.filter((language) => language !== prefer)];
  for (const language of languages) {
    const sheet = spreadsheet.getSheetByName(table.name[language]);
    if (sheet) return sheet;
  }
  return null;
}

const UNFINISHED: Text = { ko: ' (준비 중)', zh: '（准备中）', en: ' (being made)' };

/** What the table's sheet is called until it is finished. */
export function unfinishedName(table: AnyTable, language: Language): string {
  return table.name[language] + UNFINISHED[language];
}

/**
 * The name of a sheet that holds the table's headers under another name: most likely somebody renamed it.
 *
 * @param others tables whose own sheets are not meant
 */
export function findRenamed(
  spreadsheet: Spreadsheet,
  table: AnyTable,
  others: readonly AnyTable[] = [],
): string | null {
  const named = [table, ...others].flatMap((each) =>
    LANGUAGES.flatMap((language) => [each.name[language], unfinishedName(each, language)]),
  );
  const renamed = spreadsheet.getSheets().find((sheet) => {
    if (named.includes(sheet.getName()) || sheet.getLastRow() === 0) return false;
    const header = (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[];
    return missingHeaders(table, header).length === 0;
  });
  return renamed?.getName() ?? null;
}

/** Why the table's sheet is not there: renamed, as far as its headers tell, or deleted. */
export function sheetMissing(spreadsheet: Spreadsheet, table: AnyTable): AppError {
  const { ko, zh, en } = table.name;
  const renamed = findRenamed(spreadsheet, table);
  if (renamed !== null) return sheetRenamed(table, renamed);
  if (spreadsheet.getSheets().every((sheet) => sheet.getLastRow() === 0)) return notBegun();
  return new AppError(
    'table.sheetMissing',
    {
      ko: '"{ko}" 시트를 찾지 못했습니다.',
      zh: '找不到“{zh}”表。',
      en: 'The sheet "{en}" ({ko}) was not found.',
    },
    { ko, zh, en },
    {
      ko: '지워졌으면 파일 > 버전 기록에서 되살리거나, 메뉴에서 "시트 준비하기"를 누르면 빈 시트를 새로 만듭니다.',
      zh: '如果已删除，请从“文件 > 版本记录”恢复，或在菜单中点“准备工作表”新建空表。',
      en: 'If it was deleted, restore it from File > Version history, or let the menu prepare an empty one.',
    },
  );
}

/** The file holds nothing at all: it is new, or everything was deleted. */
function notBegun(): AppError {
  return new AppError(
    'table.notBegun',
    {
      ko: '파일이 비어 있어요. 아직 시작하지 않았거나 시트가 모두 지워졌습니다.',
      zh: '文件是空的：尚未开始使用，或工作表已全部删除。',
      en: 'The file is empty: nothing was set up yet, or all sheets were deleted.',
    },
    {},
    {
      ko: '처음이면 메뉴의 "업무창 열기"에서 "우리 치과 시작하기"를 골라 주세요. 지워졌으면 파일 > 버전 기록에서 되살릴 수 있습니다.',
      zh: '首次使用请在菜单中点“打开工作窗”，再选择“开始使用”。如已删除，可从“文件 > 版本记录”恢复。',
      en: 'If it is new, choose "Open the work panel" in the menu and begin with "Start with our clinic". What was deleted is kept under File > Version history.',
    },
  );
}

/** @param found the name that the sheet bears now */
export function sheetRenamed(table: AnyTable, found: string): AppError {
  const { ko, zh, en } = table.name;
  return new AppError(
    'table.sheetRenamed',
    {
      ko: '"{ko}" 시트를 찾지 못했습니다. "{found}" 시트의 제목이 똑같아서, 이름이 바뀐 것 같습니다.',
      zh: '找不到“{zh}”表。“{found}”表的标题与它相同，可能被改了名称。',
      en: 'The sheet "{en}" ({ko}) was not found; "{found}" has its headers, so it was probably renamed.',
    },
    { ko, zh, en, found },
    {
      ko: '시트 이름을 원래 이름("{ko}")대로 되돌린 뒤 다시 실행해 주세요. 아무것도 바꾸지 않았습니다.',
      zh: '请把该表名称改回“{zh}”后重试。未做任何更改。',
      en: 'Rename it back to "{ko}" (or "{en}") and try again. Nothing was changed.',
    },
  );
}
