import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readExport } from '../../../local/campaign/export-file';
import type { FileTables } from '../../../src/file/find-tables';
import { makeFolder } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, content: string | Uint8Array): FileTables {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readExport(path, 'visits', 'ko');
}

const cells = ({ tables }: FileTables) =>
  tables.flatMap(({ header, rows }) => [header, ...rows.map((row) => row.cells)]);

const TABLE = [
  ['내원일', '차트번호', '이름', '휴대폰', '메모'],
  ['2026-01-05', '00100', '김영희', '010-1111-2222', '첫 줄\n둘째 줄, 쉼표; 그리고 "따옴표"'],
  ['2026-03-02', '00201', '똠방각', '010-1111-3333', '김영희님 소개'],
];
const text = (separator: string, lineEnd = '\r\n') =>
  TABLE.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(lineEnd);

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('readExport', () => {
  it.each([
    ['UTF-8', Buffer.from(text(','))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text(',')}`)],
    ['CP949', iconv.encode(text(','), 'cp949')],
    ['UTF-16', iconv.encode(text('\t'), 'utf16le', { addBOM: true })],
    ['UTF-16 big-endian', iconv.encode(text('\t'), 'utf16be', { addBOM: true })],
    ['tabs', Buffer.from(text('\t'))],
    ['semicolons', Buffer.from(text(';', '\n'))],
    ['old line ends', Buffer.from(text(',', '\r'))],
  ])('the same table is read whatever its form: %s', (_, bytes) => {
    expect(cells(read('visits.csv', bytes))).toEqual(TABLE);
  });

  it.each(['gb18030', 'gbk', 'big5'])('a Chinese table in %s is read', (encoding) => {
    const table = [
      ['姓名', '就診日期', '備註'],
      ['王秀蘭', '2026-01-05', '朋友介紹來的'],
    ];
    const simplified = [
      ['姓名', '就诊日期', '备注'],
      ['王秀兰', '2026-01-05', '朋友介绍来的'],
    ];
    const rows = encoding === 'big5' ? table : simplified;
    const bytes = iconv.encode(rows.map((row) => row.join(',')).join('\r\n'), encoding);
    expect(cells(read('visits.csv', bytes))).toEqual(rows);
  });

  it('a table in an encoding that nobody knows is refused', () => {
    const bytes = iconv.encode('Name,Visit date,Memo\nИванов Пётр,2026-01-05,\n', 'windows-1251');
    expect(() => read('visits.csv', bytes)).toThrow(
      expect.objectContaining({ code: 'file.unknownEncoding' }),
    );
  });

  it('the header may stand below a title, with blank rows between; rows keep the numbers that a spreadsheet shows', () => {
    const { tables } = read(
      'title.csv',
      '2026년 1월 내원 내역\n\n내원일,이름\n\n2026-01-05,김영희\n\n합계,1명\n',
    );
    expect(tables[0]?.header).toEqual(['내원일', '이름']);
    expect(tables[0]?.rows.map(({ rowNumber }) => rowNumber)).toEqual([5, 7]);
  });

  it('an HTML page named .xls is read', () => {
    const rows = TABLE.map(
      (row) => `<tr>${row.map((cell) => `<td>${cell.replace('\n', '<br>')}</td>`).join('')}</tr>`,
    );
    expect(cells(read('visits.xls', `<html><body><table>${rows.join('')}</table></body></html>`))).toEqual(
      TABLE,
    );
  });

  it('real dates, numbers and date numbers of Excel become the texts that people see', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('내원');
      sheet.addRow(['2026년 내원 내역']);
      sheet.addRow(['내원일', '차트번호', '이름', '휴대폰']);
      sheet.addRow([new Date(Date.UTC(2026, 0, 5)), 100, '김영희', 1011112222]);
      sheet.addRow(['46329', '00101', { richText: [{ text: '박' }, { text: '철수' }] }, '010-1111-3333']);
      for (const row of [3, 4]) sheet.getCell(row, 1).numFmt = 'yyyy-mm-dd';
    });
    expect(cells(read('visits.xlsx', bytes))).toEqual([
      ['내원일', '차트번호', '이름', '휴대폰'],
      ['2026-01-05', '100', '김영희', '1011112222'],
      ['46329', '00101', '박철수', '010-1111-3333'],
    ]);
  });

  it('a sheet for each month: all are read, each known by its own name', async () => {
    const bytes = await workbook((book) => {
      for (const month of ['1월', '2월']) {
        const sheet = book.addWorksheet(month);
        sheet.addRow(['내원일', '이름']);
        sheet.addRow([`2026-0${month.charAt(0)}-05`, '김영희']);
      }
    });
    const { tables } = read('months.xlsx', bytes);
    expect(tables.map(({ file, rows }) => [file, rows.length])).toEqual([
      ['months.xlsx', 1],
      ['months.xlsx (2월)', 1],
    ]);
    expect(new Set(tables.map(({ batch }) => batch)).size).toBe(2);
  });

  it('of sheets that differ the one with the most known columns is read, and the others are named', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('표지').addRow(['맑은치과 내원 자료']);
      const leave = book.addWorksheet('직원 휴가');
      leave.addRow(['날짜', '이름']);
      leave.addRow(['2026-01-07', '김직원']);
      const visits = book.addWorksheet('내원');
      visits.addRow(['내원일', '차트번호', '이름', '메모']);
      visits.addRow(['2026-01-05', '100', '김영희', '']);
    });
    const { tables, otherSheets } = read('sheets.xlsx', bytes);
    expect(tables.map(({ header }) => header.length)).toEqual([4]);
    expect(otherSheets).toEqual(['표지', '직원 휴가']);
  });

  it('hundreds of columns that mean nothing, and blank headers at the end, do no harm', () => {
    const wide = ['내원일', '이름', ...Array.from({ length: 300 }, (_, i) => `칸${i}`), '', '', ''];
    const { tables } = read('wide.csv', `${wide.join(',')}\n2026-01-05,김영희${','.repeat(303)}\n`);
    expect(tables[0]?.header).toHaveLength(302);
  });
});
