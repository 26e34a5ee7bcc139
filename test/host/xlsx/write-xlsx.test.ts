import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SavedCell, SavedSheet, SavedValidation, Snapshot } from '../../../host/snapshot';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { readRows } from '../../../src/file/read-rows';
import { options } from '../../file/read-options';
import { sheet, snapshot } from './sample';

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** What another program makes of the file. */
async function reopen(written: Snapshot): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(toBuffer(writeXlsx(written)));
  return workbook;
}

async function reopenSheet(parts: Partial<SavedSheet>): Promise<ExcelJS.Worksheet> {
  const worksheet = (await reopen(snapshot(sheet(parts)))).worksheets[0];
  if (!worksheet) throw new Error('the file has no sheet');
  return worksheet;
}

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.com","눌러 주세요")',
  '+82 10-1234-5678',
  '-소개',
  '@SUM(A1)',
  "'작은따옴표",
  '01012345678',
  '2026-08',
  'MAY26',
  'TRUE',
  '1.0',
  '50%',
  '<b>&amp;"\'',
  ']]>',
  '  앞뒤 칸  ',
  '첫 줄\n둘째 줄',
  '탭\t사이',
  '_x0041_',
  '_x005F_',
  '😀 한글 中文',
];

describe('writeXlsx', () => {
  it.each(HOSTILE)('글자는 무엇처럼 생겼든 글자로 남는다: %j', async (text) => {
    for (const numberFormat of ['@', 'General', 'yyyy-mm-dd']) {
      const worksheet = await reopenSheet({ cells: [[text]], formats: [{ at: [1, 1, 1, 1], numberFormat }] });
      const cell = worksheet.getCell('A1');
      expect(cell.value).toBe(text);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
    }
  });

  it('엑셀이 한 칸에 받는 길이까지는 그대로, 그보다 길면 줄임표로 끝난다', async () => {
    const worksheet = await reopenSheet({ cells: [['가'.repeat(32_767), '가'.repeat(50_000)]] });
    expect(worksheet.getCell('A1').value).toBe('가'.repeat(32_767));
    expect(worksheet.getCell('B1').value).toBe(`${'가'.repeat(32_766)}…`);
  });

  it('글자 칸에는 글자 서식(@)이 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [['01012345678']],
      formats: [{ at: [1, 1, 1000, 1], numberFormat: '@' }],
    });
    expect(worksheet.getCell('A1').numFmt).toBe('@');
    expect(worksheet.getCell('A900').numFmt).toBe('@');
  });

  it.each([
    ['=1+1', true],
    ['01012345678', true],
    ['2026-08', true],
    ['김영희', false],
    ['', false],
  ])('고치면 수식·숫자·날짜로 바뀔 글자에는 글자 표시를 붙인다: %j', (text, marked) => {
    const styles = unzipSync(writeXlsx(snapshot(sheet({ cells: [[text, '끝']] }))))['xl/styles.xml'];
    expect(new TextDecoder().decode(styles).includes('quotePrefix="1"')).toBe(marked);
  });

  it('XML에 담을 수 없는 글자가 있어도 파일은 열리고 나머지는 남는다', async () => {
    const every = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
    const worksheet = await reopenSheet({ cells: [[`가${every}나`, '다\uD800라\uDC00마\uFFFE바\uFFFF']] });
    // A carriage return breaks a line, as in the cells of a spreadsheet.
    expect(worksheet.getCell('A1').value).toBe(`가${every.replace('\r', '\n')}나`);
    expect(worksheet.getCell('B1').value).toBe('다\uFFFD라\uFFFD마\uFFFD바\uFFFD');
  });

  it('어떤 글자든 우리 읽기로 되읽으면 같다', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((value) => `${value.replace(/\r/g, '').replace(/[\uFFFE\uFFFF]/g, '')}끝`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (row) => {
        const read = readRows(writeXlsx(snapshot(sheet({ cells: [row] }))), 'a.xlsx', options);
        expect(read.sheets[0]?.rows[0]?.cells).toEqual(row);
      }),
    );
  });

  it('한글·괄호·긴 이름의 시트도 엑셀이 받는 이름이 된다', async () => {
    const workbook = await reopen(
      snapshot(
        sheet({ name: 'VIP 명단' }),
        sheet({ name: '가/나?[다]*:\\' }),
        sheet({ name: "'따옴표'" }),
        sheet({ name: '가'.repeat(40) }),
        sheet({ name: `${'가'.repeat(40)}나` }),
      ),
    );
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names[0]).toBe('VIP 명단');
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(5);
  });

  it.each<[string, SavedCell, unknown, string]>([
    ['날짜', { date: 46_329 }, new Date('2026-11-03'), 'yyyy-mm-dd'],
    ['1900년 이전에 가까운 날짜', { date: 2 }, new Date('1900-01-01'), 'yyyy-mm-dd'],
    ['날짜와 시간', { date: 46_329.4375 }, new Date('2026-11-03T10:30:00Z'), 'yyyy-mm-dd hh:mm'],
    ['숫자', 1234.5, 1234.5, 'General'],
    ['음수', -7, -7, 'General'],
    ['참', true, true, '"TRUE";"TRUE";"FALSE"'],
    ['거짓', false, false, '"TRUE";"TRUE";"FALSE"'],
  ])('값의 종류가 남는다: %s', async (_, cell, value, numberFormat) => {
    const written = (await reopenSheet({ cells: [[cell]] })).getCell('A1');
    if (written.value instanceof Date && value instanceof Date && value.getUTCFullYear() === 1900) {
      // The other program ignores Excel's day that never was.
      expect(written.value.getTime()).toBe(value.getTime() - 86_400_000);
    } else expect(written.value).toEqual(value);
    expect(written.numFmt ?? 'General').toBe(numberFormat);
  });

  it('1900년보다 앞선 날은 엑셀에 없으므로 글자로 적는다', async () => {
    expect((await reopenSheet({ cells: [[{ date: -364 }]] })).getCell('A1').value).toBe('1898-12-31');
  });

  it('수식은 스냅숏이 수식이라고 한 칸에만 있다', async () => {
    const worksheet = await reopenSheet({
      cells: [[1, 2, { formula: '=IF(A1<B1,"작다 & 맞다","")' }, '=A1']],
    });
    expect(worksheet.getCell('C1').formula).toBe('IF(A1<B1,"작다 & 맞다","")');
    expect(worksheet.getCell('D1').value).toBe('=A1');
  });

  it('엑셀이 읽지 못할 수식은 파일을 깨뜨리지 않도록 글자로 적고 알린다', async () => {
    const left: string[] = [];
    const parts = sheet({
      name: '가',
      cells: [[{ formula: '=+82 10-1234-5678' }, { formula: '=SUM(A2;B2)' }]],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(toBuffer(writeXlsx(snapshot(parts), { onLeftOut: (what) => left.push(what) })));
    expect(workbook.worksheets[0]?.getCell('A1').value).toBe('=+82 10-1234-5678');
    expect(workbook.worksheets[0]?.getCell('B1').value).toBe('=SUM(A2;B2)');
    expect(left).toEqual(['가: formula =+82 10-1234-5678', '가: formula =SUM(A2;B2)']);
  });

  it('겹친 서식은 나중 것이 이기고, 나머지 모양은 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [
        ['환자명', '등급'],
        ['김영희', 'A'],
      ],
      formats: [
        { at: [1, 1, 1000, 26], fontSize: 11, wrap: 'WRAP', verticalAlignment: 'middle' },
        {
          at: [1, 1, 1, 2],
          background: '#1f3864',
          fontColor: '#fff',
          fontWeight: 'bold',
          horizontalAlignment: 'center',
        },
        { at: [2, 2, 1, 1], fontStyle: 'italic', fontLine: 'line-through', background: '#FFF2CC' },
      ],
    });
    const header = worksheet.getCell('A1');
    expect(header.font).toMatchObject({ bold: true, size: 11, color: { argb: 'FFFFFFFF' } });
    expect(header.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1F3864' } });
    expect(header.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(worksheet.getCell('B2').font).toMatchObject({ italic: true, strike: true, size: 11 });
    expect(worksheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFF2CC' } });
    expect(worksheet.getCell('A2').fill).toMatchObject({ pattern: 'none' });
    expect(worksheet.getCell('A2').font.bold).toBeUndefined();
  });

  it('빈 칸의 서식도 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [['이름']],
      formats: [{ at: [2, 1, 3, 2], background: '#d9e1f2' }],
    });
    expect(worksheet.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFD9E1F2' } });
    expect(worksheet.getCell('B5').fill).toBeUndefined();
  });

  it('열 너비, 틀 고정, 필터, 숨긴 열과 행, 탭 색이 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [
        ['가', '나', '다'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      tabColor: '#4a86e8',
      frozenRows: 1,
      frozenColumns: 2,
      columnWidths: { '1': 210 },
      rowHeights: { '3': 40 },
      hiddenColumns: [3],
      hiddenRows: [2],
      filter: [1, 1, 3, 3],
    });
    expect(worksheet.getColumn(1).width).toBe(30);
    expect(worksheet.getColumn(3).hidden).toBe(true);
    expect(worksheet.getColumn(2).hidden).toBe(false);
    expect(worksheet.getRow(2).hidden).toBe(true);
    expect(worksheet.getRow(3).height).toBe(30);
    expect(worksheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, topLeftCell: 'C2' });
    expect(worksheet.autoFilter).toBe('A1:C3');
    expect(worksheet.properties.tabColor).toEqual({ argb: 'FF4A86E8' });
    expect(worksheet.pageSetup.printTitlesRow).toBe('1:1');
  });

  it('줄바꿈하는 칸이 있는 행은 글이 보이도록 높다', async () => {
    const worksheet = await reopenSheet({
      cells: [['짧은 글'], ['가'.repeat(60)], ['첫 줄\n둘째 줄']],
      formats: [{ at: [1, 1, 3, 1], wrap: 'WRAP' }],
    });
    expect(worksheet.getRow(1).height).toBeUndefined();
    expect(worksheet.getRow(2).height).toBeGreaterThan(80);
    expect(worksheet.getRow(3).height).toBeGreaterThan(25);
  });

  it('메모는 댓글로 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [['등급', '이름']],
      notes: [
        { row: 1, column: 1, note: '누적 소개 <5>명부터 A\n2–4명 B' },
        { row: 1, column: 2, note: '환자의 이름' },
      ],
    });
    const text = (name: string) => {
      const { note } = worksheet.getCell(name);
      return typeof note === 'string' ? note : note.texts?.map((part) => part.text).join('');
    };
    expect(text('A1')).toBe('누적 소개 <5>명부터 A\n2–4명 B');
    expect(text('B1')).toBe('환자의 이름');
  });

  it('드롭다운과 확인란은 목록이 되고, 틀린 값을 막을지도 남는다', async () => {
    const worksheet = await reopenSheet({
      cells: [['A', true]],
      validations: [
        {
          at: [1, 1, 2, 1],
          type: 'VALUE_IN_LIST',
          values: [['A', 'B', '"특별"'], true],
          allowInvalid: false,
          helpText: '고르세요',
        },
        { at: [1, 2, 1, 1], type: 'CHECKBOX', values: [], allowInvalid: true },
      ],
    });
    for (const name of ['A1', 'A2']) {
      expect(worksheet.getCell(name).dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"A,B,""특별"""'],
        showErrorMessage: true,
        prompt: '고르세요',
      });
    }
    expect(worksheet.getCell('B1').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"TRUE,FALSE"'],
    });
    expect(worksheet.getCell('B1').dataValidation.showErrorMessage).toBeFalsy();
    expect(worksheet.getCell('A3').dataValidation).toBeUndefined();
  });

  it.each<[string, SavedValidation['values'], object]>([
    ['NUMBER_BETWEEN', [1, 9], { type: 'decimal', operator: 'between', formulae: [1, 9] }],
    ['NUMBER_GREATER_THAN', [0], { type: 'decimal', operator: 'greaterThan', formulae: [0] }],
    [
      'DATE_ON_OR_AFTER',
      [46_329],
      { type: 'date', operator: 'greaterThanOrEqual', formulae: [new Date('2026-11-03')] },
    ],
    ['CUSTOM_FORMULA', ['=$A2<>""'], { type: 'custom', formulae: ['$A2<>""'] }],
    ['TEXT_CONTAINS', ['"A"'], { type: 'custom', formulae: ['ISNUMBER(FIND("""A""",B2))'] }],
    ['VALUE_IN_RANGE', ["'직원'!A2:A9", true], { type: 'list', formulae: ["'직원'!$A$2:$A$9"] }],
  ])('다른 확인 규칙도 남는다: %s', async (type, values, expected) => {
    const worksheet = await reopenSheet({
      cells: [[''], ['', '값']],
      validations: [{ at: [2, 2, 1, 1], type, values, allowInvalid: false }],
    });
    expect(worksheet.getCell('B2').dataValidation).toMatchObject(expected);
  });

  it.each([
    ['255자를 넘는 목록', Array.from({ length: 60 }, (_, index) => `긴 선택지 ${index}`)],
    ['쉼표가 든 목록', ['김철수, 이영희', '박민수']],
  ])('규칙에 담기지 않는 목록은 숨은 시트에 둔다: %s', async (_, words) => {
    const validation = { type: 'VALUE_IN_LIST', values: [words, true], allowInvalid: true } as const;
    const workbook = await reopen(
      snapshot(
        sheet({ validations: [{ at: [1, 1, 1, 1], ...validation }] }),
        sheet({ name: '둘', validations: [{ at: [1, 1, 9, 1], ...validation }] }),
      ),
    );
    const [, second, lists] = workbook.worksheets;
    expect(lists?.state).toBe('veryHidden');
    expect(second?.getCell('A9').dataValidation.formulae).toEqual([`_lists!$A$1:$A$${words.length}`]);
    expect(words.map((_word, index) => lists?.getCell(index + 1, 1).value)).toEqual(words);
    expect(lists?.columnCount).toBe(1);
  });

  it('규칙이 붙은 칸이 아주 많아도 하나도 빠지지 않는다', async () => {
    const worksheet = await reopenSheet({
      cells: [['']],
      validations: Array.from({ length: 1201 }, (_, index) => ({
        at: [2 * index + 1, 1, 1, 1] as const,
        type: 'CHECKBOX',
        values: [],
        allowInvalid: true,
      })),
      maxRows: 3000,
    });
    const rows = Array.from(
      { length: 1201 },
      (_, index) => worksheet.getCell(2 * index + 1, 1).dataValidation,
    );
    expect(rows.every((validation) => validation.type === 'list')).toBe(true);
    expect(worksheet.getCell('A2').dataValidation).toBeUndefined();
  });

  it('엑셀에 없는 규칙은 빼고 알린다', () => {
    const left: string[] = [];
    const parts = {
      at: [2, 1, 5, 1],
      type: 'CUSTOM_FORMULA',
      values: ['=A2;B2'],
      allowInvalid: true,
    } as const;
    writeXlsx(snapshot(sheet({ name: '직원', validations: [parts], cells: [['가'.repeat(40_000)]] })), {
      onLeftOut: (what) => left.push(what),
    });
    expect(left).toEqual(['a text of 40000 characters, after 32766', '직원: CUSTOM_FORMULA A2:A6']);
  });

  it('조건부 서식은 순서, 수식, 모양이 남는다', async () => {
    const worksheet = await reopenSheet({
      conditionalFormats: [
        {
          ranges: [[2, 1, 999, 7]],
          type: 'CUSTOM_FORMULA',
          values: ['=AND($B2="A",$C2<5)'],
          background: '#fff2cc',
          bold: true,
        },
        {
          ranges: [
            [2, 2, 9, 1],
            [2, 4, 9, 1],
          ],
          type: 'TEXT_EQUAL_TO',
          values: ['지"남'],
          fontColor: '#c00000',
          strikethrough: true,
        },
        { ranges: [[2, 3, 9, 1]], type: 'DATE_BEFORE', values: [{ date: 46_000 }], italic: true },
      ],
    });
    const formats = (
      worksheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] }
    ).conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual(['A2:G1000', 'B2:B10 D2:D10', 'C2:C10']);
    const rules = formats.map((format) => format.rules[0]);
    expect(rules[0]).toMatchObject({
      type: 'expression',
      priority: 1,
      formulae: ['AND($B2="A",$C2<5)'],
      style: { font: { bold: true }, fill: { bgColor: { argb: 'FFFFF2CC' } } },
    });
    expect(rules[1]).toMatchObject({
      type: 'cellIs',
      operator: 'equal',
      priority: 2,
      formulae: ['"지""남"'],
      style: { font: { strike: true, color: { argb: 'FFC00000' } } },
    });
    expect(rules[2]).toMatchObject({
      formulae: ['AND(ISNUMBER(C2),INT(C2)<DATE(2025,12,9))'],
      style: { font: { italic: true } },
    });
  });

  it('숨긴 시트는 숨고, 모두 숨기면 첫 시트가 보인다', async () => {
    const some = await reopen(snapshot(sheet({ name: '가', hidden: true }), sheet({ name: '나' })));
    expect(some.worksheets.map(({ state }) => state)).toEqual(['hidden', 'visible']);
    const none = await reopen(
      snapshot(sheet({ name: '가', hidden: true }), sheet({ name: '나', hidden: true })),
    );
    expect(none.worksheets.map(({ state }) => state)).toEqual(['visible', 'hidden']);
  });

  it('같은 내용은 같은 파일이 된다', () => {
    const written = snapshot(
      sheet({ cells: [['가', 1, { date: 46_000 }]], notes: [{ row: 1, column: 1, note: '메모' }] }),
    );
    expect(writeXlsx(written)).toEqual(writeXlsx(written));
  });
});
