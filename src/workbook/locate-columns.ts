import { AppError } from '../core/app-error';
import { LANGUAGES, type Language } from '../core/text';
import { columnLetters } from './a1';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import type { AnyTable, Column } from './table';

/**
 * Where each column stands: found by its header text in any language.
 *
 * @throws AppError `table.headerMissing` naming every header that misses, `table.headerTwice` naming every one that stands over several columns
 */
export function locateColumns(
  table: AnyTable,
  header: readonly Cell[],
  sheetName: string,
): Map<string, number> {
  const { found, missing, twice } = matchHeaders(table, header);
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
  if (twice.length > 0) throw headersTwice(sheetName, twice);
  return found;
}

/** Which of two is meant only they can tell who made the second. */
function headersTwice(sheetName: string, twice: readonly [Column, readonly number[]][]): AppError {
  const list = (language: Language) =>
    twice
      .map(([{ header }, indexes]) => {
        const letters = indexes.map((index) => columnLetters(index + 1)).join(', ');
        return `${header[language]} (${letters})`;
      })
      .join('; ');
  return new AppError(
    'table.headerTwice',
    {
      ko: '"{sheet}" 시트 1행에 같은 제목이 여러 칸에 있어 어느 칸인지 알 수 없습니다: {ko}.',
      zh: '“{sheet}”表第1行有几列标题相同，无法判断用哪一列：{zh}。',
      en: 'In row 1 of the sheet "{sheet}" several columns bear the same header, so that it is not clear which is meant: {en}.',
    },
    { sheet: sheetName, ko: list('ko'), zh: list('zh'), en: list('en') },
    {
      ko: '한 칸만 남기고, 복사했거나 직접 만든 칸의 제목을 다른 말로 바꿔 주세요.',
      zh: '请只保留一列，将复制或自行添加的列改用其他标题。',
      en: 'Keep one and give the copied or added columns another header.',
    },
  );
}

/** Where those columns stand whose headers are there; undefined where one stands over several columns. */
export function placeColumns(table: AnyTable, header: readonly Cell[]): Map<string, number> | undefined {
  const { found, twice } = matchHeaders(table, header);
  return twice.length === 0 ? found : undefined;
}

/** The columns whose headers are not there, in the table's order. */
export function missingHeaders(table: AnyTable, header: readonly Cell[]): [id: string, column: Column][] {
  return matchHeaders(table, header).missing;
}

function matchHeaders(table: AnyTable, header: readonly Cell[]) {
  const byText = new Map<string, number[]>();
  header.forEach((cell, index) => {
    const words = normaliseHeader(String(cell));
    if (words !== '') byText.set(words, [...(byText.get(words) ?? []), index]);
  });
  const found = new Map<string, number>();
  const missing: [string, Column][] = [];
  const twice: [Column, readonly number[]][] = [];
  for (const [id, column] of Object.entries(sheetColumns(table))) {
    const words = new Set(LANGUAGES.map((language) => normaliseHeader(column.header[language])));
    const indexes = [...words].flatMap((each) => byText.get(each) ?? []).sort((a, b) => a - b);
    const [index] = indexes;
    if (index === undefined) missing.push([id, column]);
    else found.set(id, index);
    if (indexes.length > 1) twice.push([column, indexes]);
  }
  return { found, missing, twice };
}

function normaliseHeader(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
