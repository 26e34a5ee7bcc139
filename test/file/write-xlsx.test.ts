import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/file/read-rows';
import { writeXlsx } from '../../src/file/write-xlsx';
import { options } from './read-options';

const HEAD = ['휴대폰', '이름', '내용'];

function readBack(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const file = readRows(writeXlsx({ name: '발송', rows }), '발송.xlsx', options);
  return file.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}

async function openInExcel(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('writeXlsx', () => {
  it.each([
    ['전화번호의 앞자리 0', '01012345678'],
    ['수식처럼 시작하는 글', '=HYPERLINK("http://example.com")'],
    ['더하기로 시작하는 글', '+82 10 1234 5678'],
    ['빼기로 시작하는 글', '-5월의 인사'],
    ['골뱅이로 시작하는 글', '@원장'],
    ['줄바꿈이 있는 글', '안녕하세요.\n\n한빛치과입니다.'],
    ['앞뒤 빈칸', '  띄어 쓴 글 '],
    ['꺾쇠와 따옴표', '<b>"A" & \'B\'</b>'],
    ['이모지', '고맙습니다 😊'],
    ['오피스의 표기처럼 보이는 글', '_x0041_ 그리고 _x000D_'],
    ['날짜처럼 보이는 글', '2026-12-01'],
    ['탭', '앞\t뒤'],
    ['들리지 않는 제어 문자', '종\u0007소리'],
    ['중국어', '【韩光牙科】感谢您'],
  ])('keeps %s as text, for our reader and for Excel’s', async (_, text) => {
    const rows = [HEAD, ['01000000000', '김하늘', text]];
    expect(readBack(rows)[1]?.[2]).toBe(text);
    const cell = (await openInExcel(writeXlsx({ name: '발송', rows }))).getCell('C2');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.numFmt).toBe('@');
    // exceljs gives Office's way of writing control characters as it stands.
    if (!/_x|\u0007/.test(text)) expect(cell.value).toBe(text);
  });

  it('makes line feeds of every kind of line break', () => {
    expect(readBack([['가\r\n나\r다']])).toEqual([['가\n나\n다']]);
  });

  it('leaves out halves of characters rather than break the file', () => {
    expect(readBack([['가\ud83d나\ude0a다']])).toEqual([['가나다']]);
  });

  it('writes 50,000 rows within seconds', () => {
    const rows = [
      HEAD,
      ...Array.from({ length: 50_000 }, (_, at) => [
        `010${String(at).padStart(8, '0')}`,
        '김하늘',
        `인사 ${at}`,
      ]),
    ];
    const started = performance.now();
    const bytes = writeXlsx({ name: '발송', rows });
    expect(performance.now() - started).toBeLessThan(15_000);
    const read = readRows(bytes, '발송.xlsx', options).sheets[0]?.rows ?? [];
    expect(read).toHaveLength(50_001);
    expect(read[50_000]?.cells).toEqual(['01000049999', '김하늘', '인사 49999']);
  });

  it('gives the same file for the same rows', () => {
    expect(writeXlsx({ name: '발송', rows: [HEAD] })).toEqual(writeXlsx({ name: '발송', rows: [HEAD] }));
  });

  it('names the sheet as Excel allows it', async () => {
    const named = async (name: string) => (await openInExcel(writeXlsx({ name, rows: [HEAD] }))).name;
    expect(await named('2026/12: [발송]*?')).toBe('2026 12   발송');
    expect(await named('')).toBe('Sheet1');
    expect(await named('가'.repeat(40))).toHaveLength(31);
  });

  it('keeps the widths of the columns and the head in sight', async () => {
    const sheet = await openInExcel(writeXlsx({ name: '발송', rows: [HEAD], widths: [16, 12, 60] }));
    expect([1, 2, 3].map((column) => sheet.getColumn(column).width)).toEqual([16, 12, 60]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('reaches beyond the column Z', () => {
    const row = Array.from({ length: 60 }, (_, at) => `칸${at}`);
    expect(readBack([row])).toEqual([row]);
  });
});
