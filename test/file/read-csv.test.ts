import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findSeparator, readCsv, type Separator } from '../../src/file/read-csv';

function cellsOf(text: string, separator: Separator = ','): (readonly string[])[] {
  const rows = readCsv(text, separator);
  if (!Array.isArray(rows)) throw new Error(`open quote in line ${rows.line}`);
  return rows.map(({ cells }) => cells);
}

const SEPARATORS: readonly Separator[] = [',', '\t', ';', '|'];
const cell = fc.string({ unit: fc.constantFrom(...'가나김영희 ,;|\t"\n\'a1=') });
/** At least two columns and no wholly blank row: those are left out. */
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  .map((table) => table.map(([, ...rest], index) => [`행${index}`, ...rest]));

function write(table: readonly (readonly string[])[], separator: Separator, lineBreak: string): string {
  const quote = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return table.map((row) => row.map(quote).join(separator)).join(lineBreak);
}

describe('readCsv', () => {
  it.each([
    [
      '보통 줄',
      '이름,메모\n김영희,소개',
      [
        ['이름', '메모'],
        ['김영희', '소개'],
      ],
    ],
    [
      '윈도 줄바꿈',
      '가,나\r\n다,라\r\n',
      [
        ['가', '나'],
        ['다', '라'],
      ],
    ],
    [
      '옛 맥 줄바꿈',
      '가,나\r다,라',
      [
        ['가', '나'],
        ['다', '라'],
      ],
    ],
    ['따옴표 안의 쉼표', '"15,000",원', [['15,000', '원']]],
    ['따옴표 안의 줄바꿈', '"첫 줄\r\n둘째 줄",끝', [['첫 줄\n둘째 줄', '끝']]],
    ['겹따옴표', '"그는 ""네""라고",끝', [['그는 "네"라고', '끝']]],
    ['빈 따옴표', '"",끝', [['', '끝']]],
    ['중간의 따옴표는 글자', '모니터 24",끝', [['모니터 24"', '끝']]],
    ['닫는 따옴표 뒤의 글자', '"김영희"님,끝', [['김영희님', '끝']]],
    [
      '빈 칸',
      ',가,\n,,나',
      [
        ['', '가', ''],
        ['', '', '나'],
      ],
    ],
    ['줄 끝의 구분자', '가,나,', [['가', '나', '']]],
    ['앞뒤 칸은 그대로', ' 가 , 나', [[' 가 ', ' 나']]],
    ['길이가 다른 줄', '가\n나,다,라', [['가'], ['나', '다', '라']]],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('빈 줄은 빼지만 행 번호는 엑셀에서 보이는 대로다', () => {
    const read = readCsv('이름,메모\n\n"두\n줄",가\n,,\n나,다\n\n', ',');
    expect(read).toEqual([
      { rowNumber: 1, cells: ['이름', '메모'] },
      { rowNumber: 3, cells: ['두\n줄', '가'] },
      { rowNumber: 5, cells: ['나', '다'] },
    ]);
  });

  it.each([
    ['이름,메모\n김영희,"소개\n박철수,방문', 2, '소개\n박철수,방문'],
    ['"첫\n줄",가\r\n나,"다""', 3, '다""'],
    ['"', 1, ''],
  ])('끝나지 않는 따옴표는 시작한 줄을 알린다: %j', (text, line, start) => {
    expect(readCsv(text, ',')).toEqual({ line, start });
  });

  it('따옴표를 글자로 읽게 하면 끝나지 않아도 읽는다', () => {
    expect(readCsv('"가,나\n다"', ',', false)).toEqual([
      { rowNumber: 1, cells: ['"가', '나'] },
      { rowNumber: 2, cells: ['다"'] },
    ]);
  });

  it('구분자를 알리는 첫 줄(sep=;)은 행이 아니다', () => {
    expect(readCsv('sep=;\r\n이름;메모', ';')).toEqual([{ rowNumber: 1, cells: ['이름', '메모'] }]);
  });

  it('어떤 표든 적은 대로 되읽는다', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n'),
        (table, separator, lineBreak) => {
          expect(cellsOf(write(table, separator, lineBreak), separator)).toEqual(table);
        },
      ),
    );
  });

  it('규격대로 적은 파일은 널리 쓰는 다른 해석기와 똑같이 읽는다', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), (table, delimiter) => {
        const text = Papa.unparse(table, { delimiter, newline: '\r\n' });
        expect(cellsOf(text, delimiter)).toEqual(Papa.parse(text, { delimiter, newline: '\r\n' }).data);
      }),
    );
  });

  it('무엇을 주든 행 번호는 늘어나고 빈 행은 없다', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'가, ",;\n\r') }), (text) => {
        const read = readCsv(text, ',');
        if (!Array.isArray(read)) return read.line >= 1;
        return read.every(
          ({ rowNumber, cells }, index) =>
            rowNumber > (read[index - 1]?.rowNumber ?? 0) && cells.some((value) => value.trim() !== ''),
        );
      }),
    );
  });
});

describe('findSeparator', () => {
  it.each<[string, string, Separator]>([
    ['쉼표', '이름,나이\n김영희,30', ','],
    ['탭', '이름\t금액\n김영희\t15,000\n박철수\t8,000', '\t'],
    ['세미콜론', '이름;금액;메모\n김영희;15,000;가\n박철수;8,000;나', ';'],
    ['메모에 세미콜론이 있어도 쉼표', '이름,나이,메모\n김영희,30,가;나;다;라\n박철수,40,가;나;다;라', ','],
    ['따옴표 안의 쉼표는 세지 않는다', '이름;메모\n"김,영,희";"가,나,다"\n"박,철,수";"라,마,바"', ';'],
    [
      '제목 줄이 위에 있어도',
      '2026년 신환 보고서, 강남점\n\n이름\t차트\t내원일\n김영희\t1\t2026-11-03',
      '\t',
    ],
    ['한 열뿐이면 쉼표', '이름\n김영희', ','],
    ['첫 줄이 알려 주면 그대로', 'sep=|\n가,나|다,라\n마,바|사,아', '|'],
  ])('%s', (_, text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});
