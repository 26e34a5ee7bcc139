import { say, type Text } from '../../src/core/text';
import type { Language } from './protocol';
import { XlsxFault } from './xlsx-work';

/** Why a file cannot take the workbook's place, and what to do. */
export function explainFile(error: unknown, language: Language): string {
  if (error instanceof NotAWorkbook) return say(NOT_A_WORKBOOK, language);
  if (error instanceof XlsxFault && error.code !== 'unexpected') return say(XLSX[error.code], language);
  return say(UNEXPECTED, language, { reason: error instanceof Error ? error.message : String(error) });
}

/** Neither an XLSX file nor a workbook as the workbench saves it. */
export class NotAWorkbook extends Error {}

const NOT_A_WORKBOOK: Text = {
  ko: '엑셀 파일(.xlsx)이나 여기서 저장한 파일(.json)만 열 수 있어요. 환자 목록은 옆 창의 가져오기에 넣어 주세요.',
  zh: '只能打开Excel文件（.xlsx）或在此保存的文件（.json）。患者名单请放入侧栏的“导入”。',
  en: 'Only Excel files (.xlsx) and files saved here (.json) can be opened. Lists of patients go into Import, at the side.',
};

const BROKEN: Text = {
  ko: '파일이 깨져 있어 열 수 없어요. 엑셀에서 열어 다시 저장한 뒤 해 보세요.',
  zh: '文件已损坏，无法打开。请在Excel中打开并重新保存后再试。',
  en: 'The file is damaged. Open it in Excel, save it again, and try once more.',
};

const XLSX: Readonly<Record<XlsxFault['code'] & string, Text>> = {
  notXlsx: NOT_A_WORKBOOK,
  oldExcel: {
    ko: '예전 엑셀 형식(.xls)이에요. 엑셀에서 .xlsx로 저장한 뒤 열어 주세요.',
    zh: '这是旧版Excel格式（.xls）。请在Excel中另存为.xlsx后再打开。',
    en: 'This is the old Excel format (.xls). Save it as .xlsx in Excel, then open it.',
  },
  encrypted: {
    ko: '암호가 걸린 파일이에요. 엑셀에서 암호를 풀어 저장한 뒤 열어 주세요.',
    zh: '文件设有密码。请在Excel中取消密码并保存后再打开。',
    en: 'The file is locked by a password. Save it without one in Excel, then open it.',
  },
  broken: BROKEN,
  missingPart: BROKEN,
  forbiddenXml: BROKEN,
  unexpected: BROKEN,
  tooLarge: {
    ko: '파일이 너무 커서 열 수 없어요. 필요 없는 시트를 지우고 저장한 뒤 열어 주세요.',
    zh: '文件太大，无法打开。请删除不需要的工作表并保存后再打开。',
    en: 'The file is too large. Delete sheets that are not needed, save it, and open it again.',
  },
  tooManyCells: {
    ko: '칸이 1,000만 개를 넘어 열 수 없어요. 필요 없는 시트나 빈 줄을 지우고 저장한 뒤 열어 주세요.',
    zh: '单元格超过1000万个，无法打开。请删除不需要的工作表或空行并保存后再打开。',
    en: 'It has more than ten million cells. Delete sheets or blank rows that are not needed, save it, and open it again.',
  },
};

const UNEXPECTED: Text = {
  ko: '열지 못했어요. 지금 통합 문서는 그대로예요. ({reason})',
  zh: '未能打开。当前工作簿保持不变。（{reason}）',
  en: 'It could not be opened; the workbook stays as it was. ({reason})',
};
