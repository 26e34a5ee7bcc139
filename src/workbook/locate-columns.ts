import { AppError } from '../core/app-error';
import { LANGUAGES } from '../core/text';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import type { AnyTable, Column } from './table';

/** Where each column stands: found by its header text in any language. @throws AppError naming every header that misses */
export function locateColumns(
  table: AnyTable,
  header: readonly Cell[],
  sheetName: string,
): Map<string, number> {
  const { found, missing } = matchHeaders(table, header);
  if (missing.length > 0) {
    throw new AppError(
      'table.headerMissing',
      {
        ko: '"{sheet}" 시트 1행에서 다음 제목을 찾지 못했습니다: {ko}.',
        zh: '在“{sheet}”表第1行找不到以下标题：{zh}。',
        en: 'Row 1 of the sheet "{sheet}" lacks these headers: {en}.',
      },
      {
        sheet: sheetName,
        ...Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            missing.map(([, { header: words }]) => words[language]).join(', '),
          ]),
        ),
      },
      {
        ko: '제목 칸의 글자를 원래대로 되돌려 주세요. 칸을 옮기는 것은 괜찮습니다.',
        zh: '请恢复标题文字。移动列的位置没有关系。',
        en: 'Please restore the header text; moving columns is fine.',
      },
    );
  }
  return found;
}

/** The columns whose headers are not there, in the table's order. */
export function missingHeaders(table: AnyTable, header: readonly Cell[]): [id: string, column: Column][] {
  return matchHeaders(table, header).missing;
}

function matchHeaders(table: AnyTable, header: readonly Cell[]) {
  const byText = new Map<string, number>();
  header.forEach((cell, index) => {
    const words = normaliseHeader(String(cell));
    if (words !== '' && !byText.has(words)) byText.set(words, index);
  });
  const found = new Map<string, number>();
  const missing: [string, Column][] = [];
  for (const [id, column] of Object.entries(sheetColumns(table))) {
    const index = LANGUAGES.map((language) => byText.get(normaliseHeader(column.header[language]))).find(
      (at) => at !== undefined,
    );
    if (index === undefined) missing.push([id, column]);
    else found.set(id, index);
  }
  return { found, missing };
}

function normaliseHeader(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
