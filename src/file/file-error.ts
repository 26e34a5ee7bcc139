import { AppError } from '../core/app-error';
import type { Text } from '../core/text';

/** Why a file could not be read as rows, and the way out. */
export type FileFault = keyof typeof FAULTS;

const FAULTS = {
  'file.empty': {
    text: {
      ko: '{file}: 내용이 없는 파일입니다.',
      zh: '{file}：文件是空的。',
      en: '{file}: the file holds nothing.',
    },
    tip: {
      ko: '프로그램에서 기간을 확인하고 다시 내려받아 주세요.',
      zh: '请在原系统中确认期间后重新导出。',
      en: 'Check the period in the program it came from and export it again.',
    },
  },
  'file.notATable': {
    text: {
      ko: '{file}: 표로 읽을 수 없는 파일입니다.',
      zh: '{file}：无法作为表格读取。',
      en: '{file}: this cannot be read as a table.',
    },
    tip: {
      ko: '엑셀(.xlsx)이나 CSV로 내려받은 파일을 골라 주세요. 압축 파일이면 먼저 풀어 주세요.',
      zh: '请选择导出的 Excel（.xlsx）或 CSV 文件；压缩包请先解压。',
      en: 'Choose an export as Excel (.xlsx) or CSV; unpack an archive first.',
    },
  },
  'file.unknownEncoding': {
    text: {
      ko: '{file}: 어떤 글자 인코딩으로 저장했는지 알 수 없습니다(읽는 것: UTF-8, UTF-16, 한글 CP949, 중국어 GB18030·Big5).',
      zh: '{file}：无法识别文字编码（可读取：UTF-8、UTF-16、中文 GB18030（GBK）和 Big5、韩文 CP949）。',
      en: '{file}: its encoding is not known (read are UTF-8, UTF-16, Korean CP949, Chinese GB18030 and Big5).',
    },
    tip: {
      ko: '엑셀(.xlsx)이나 ‘CSV UTF-8’로 저장한 파일을 골라 주세요.',
      zh: '请另存为 Excel（.xlsx）或“CSV UTF-8”后重新选择。',
      en: 'Save it as Excel (.xlsx) or as “CSV UTF-8” and choose that.',
    },
  },
  'file.encrypted': {
    text: {
      ko: '{file}: 비밀번호가 걸려 있어 열 수 없습니다.',
      zh: '{file}：文件设有密码，无法打开。',
      en: '{file}: a password protects this file.',
    },
    tip: {
      ko: '엑셀에서 연 뒤 [파일 → 정보 → 통합 문서 보호 → 암호 설정]에서 암호를 지우고 저장해 주세요.',
      zh: '请在 Excel 中打开，通过“文件 → 信息 → 保护工作簿 → 用密码进行加密”清空密码后保存。',
      en: 'Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, and save.',
    },
  },
  'file.oldXls': {
    text: {
      ko: '{file}: 예전 엑셀 형식(.xls)이라 읽을 수 없습니다.',
      zh: '{file}：旧版 Excel 格式（.xls），无法读取。',
      en: '{file}: this is the old Excel format (.xls), which cannot be read.',
    },
    tip: {
      ko: '엑셀에서 연 뒤 [다른 이름으로 저장 → Excel 통합 문서(.xlsx)]로 저장해 주세요.',
      zh: '请在 Excel 中打开，“另存为 → Excel 工作簿（.xlsx）”。',
      en: 'Open it in Excel and use Save As → Excel Workbook (.xlsx).',
    },
  },
  'file.broken': {
    text: {
      ko: '{file}: 파일이 깨져 있습니다({part}).',
      zh: '{file}：文件已损坏（{part}）。',
      en: '{file}: the file is damaged ({part}).',
    },
    tip: {
      ko: '다시 내려받거나, 엑셀에서 연 뒤 새 이름으로 저장해 주세요.',
      zh: '请重新导出，或在 Excel 中打开后另存为新文件。',
      en: 'Export it again, or open it in Excel and save it under a new name.',
    },
  },
  'file.noRows': {
    text: {
      ko: '{file}: 제목 줄만 있고 내용이 없습니다.',
      zh: '{file}：只有标题行，没有内容。',
      en: '{file}: there is a header but no row below it.',
    },
    tip: {
      ko: '프로그램에서 기간을 확인하고 다시 내려받아 주세요.',
      zh: '请在原系统中确认期间后重新导出。',
      en: 'Check the period and export it again.',
    },
  },
  'file.openQuote': {
    text: {
      ko: '{file}: {line}번째 줄에서 시작한 큰따옴표(")가 끝나지 않습니다: {start}',
      zh: '{file}：第 {line} 行开始的双引号（"）没有结束：{start}',
      en: '{file}: the quotation mark (") that opens in line {line} never closes: {start}',
    },
    tip: {
      ko: '그 줄의 큰따옴표를 지우거나, 엑셀(.xlsx)로 내려받아 주세요.',
      zh: '请删除该行的双引号，或改为导出 Excel（.xlsx）。',
      en: 'Remove the mark in that line, or export as Excel (.xlsx) instead.',
    },
  },
  'file.tooLarge': {
    text: {
      ko: '{file}: 파일이 너무 큽니다(압축을 푼 크기가 {limit} 넘음).',
      zh: '{file}：文件过大（解压后超过 {limit}）。',
      en: '{file}: the file is too large (more than {limit} when unpacked).',
    },
    tip: {
      ko: '기간을 나누어 내려받아 주세요.',
      zh: '请分期间导出。',
      en: 'Export a shorter period at a time.',
    },
  },
  'file.tooManyCells': {
    text: {
      ko: '{file}: 칸이 너무 많습니다(빈 칸까지 2천만 칸 넘음).',
      zh: '{file}：单元格过多（含空格超过 2000 万）。',
      en: '{file}: there are too many cells (more than 20 million, blank ones included).',
    },
    tip: {
      ko: '기간을 나누거나, 엑셀에서 쓰지 않는 열을 지우고 저장해 주세요.',
      zh: '请分期间导出，或在 Excel 中删除不用的列后保存。',
      en: 'Export a shorter period, or delete unused columns in Excel and save.',
    },
  },
} satisfies Record<string, { text: Text; tip: Text }>;

/** The fault as an error that names the file; `values` fill the other places of its text. */
export function fileError(
  fault: FileFault,
  fileName: string,
  values: Readonly<Record<string, string | number>> = {},
): AppError {
  const { text, tip } = FAULTS[fault];
  return new AppError(fault, text, { file: fileName, ...values }, tip);
}
