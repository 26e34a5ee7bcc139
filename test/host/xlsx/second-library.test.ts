import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SavedSheet } from '../../../host/snapshot';
import { readXlsx } from '../../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { fullSample } from './full-sample';

/** The sample as another program opens it. */
async function reopened(): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(writeXlsx(fullSample())).buffer);
  return workbook.worksheets;
}

/** The library's own types leave them out. */
interface Formats {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly priority: number;
    readonly formulae?: readonly string[];
  }[];
}

describe('writeXlsx: opened by another program', () => {
  it('서식, 테두리, 돌린 글, 병합, 여러 모양의 글, 링크가 보인다', async () => {
    const [patients] = await reopened();
    if (!patients) throw new Error('no sheet');
    expect(patients.getCell('A1').border.bottom).toEqual({ style: 'double', color: { argb: 'FFD9B45B' } });
    expect(patients.getCell('A6').border).toMatchObject({
      top: { style: 'thin', color: { argb: 'FFFF0000' } },
      left: { style: 'dashed' },
      bottom: { style: 'thick' },
    });
    expect(patients.getCell('A3').alignment.textRotation).toBe(45);
    expect(patients.getCell('A4').alignment.textRotation).toBe(-30);
    expect(patients.getCell('A5').alignment.textRotation).toBe('vertical');
    expect(patients.getCell('E2').numFmt).toBe('#,##0"원"');
    expect(patients.getCell('B6').master.address).toBe('A6');
    expect(patients.getCell('D6').value).toMatchObject({
      richText: [
        { text: '굵게', font: { bold: true, name: '맑은 고딕', size: 11 } },
        { text: ' 그리고' },
        { text: ' ', font: { color: { argb: 'FFFF0000' }, size: 14, name: 'Georgia', italic: true } },
        { text: '붉게', font: { strike: true } },
      ],
    });
    expect(patients.getCell('D5').value).toMatchObject({ hyperlink: 'https://example.com/안내?a=1&b=2' });
  });

  it('틀, 필터, 탭 색, 숨김, 묶음, 눈금선, 방향, 보호가 보인다', async () => {
    const [patients, calls, staff] = await reopened();
    expect(patients?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(patients?.autoFilter).toBe('A1:I20');
    expect(patients?.properties.tabColor).toEqual({ argb: 'FFD9B45B' });
    expect(patients?.getColumn(8).hidden).toBe(true);
    expect(patients?.getRow(12).hidden).toBe(true);
    expect(calls?.views[0]?.showGridLines).toBe(false);
    expect(calls?.getRow(3).hidden).toBe(true);
    expect([8, 10, 13, 14].map((row) => calls?.getRow(row).outlineLevel)).toEqual([1, 2, 1, 0]);
    expect(calls?.getColumn(5)).toMatchObject({ outlineLevel: 1, hidden: true });
    expect(staff?.state).toBe('hidden');
    expect(staff?.views[0]?.rightToLeft).toBe(true);
    expect(staff?.getCell('A2').protection).toMatchObject({ locked: false });
  });

  it('메모, 확인 규칙, 조건부 서식, 색 단계가 보인다', async () => {
    const [patients, calls] = await reopened();
    if (!patients || !calls) throw new Error('no sheet');
    expect(JSON.stringify(patients.getCell('C1').note)).toContain('누적 소개 <5>명부터 A');
    expect(patients.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"A,B,""특별"""'],
      error: '등급을 고르세요',
    });
    expect(patients.getCell('A9').dataValidation.formulae).toEqual(["'직원'!$A$2:$A$4"]);
    const formatsOf = (sheet: ExcelJS.Worksheet) =>
      (sheet as unknown as { conditionalFormattings: Formats[] }).conditionalFormattings;
    expect(formatsOf(patients).map(({ ref, rules }) => [ref, rules[0]?.type, rules[0]?.priority])).toEqual([
      ['A2:G40', 'expression', 1],
      ['C2:C40', 'cellIs', 2],
      ['E2:E40', 'expression', 3],
      ['I2:I40', 'colorScale', 4],
    ]);
    expect(formatsOf(patients)[3]?.rules[0]).toMatchObject({
      cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'num', value: 1 }],
      color: [{ argb: 'FFFFFFFF' }, { argb: 'FFFFEB84' }, { argb: 'FF63BE7B' }],
    });
    expect(formatsOf(calls).map(({ rules }) => rules[0]?.formulae?.[0])).toEqual([
      'NOT(ISERROR(SEARCH("나~?",C2)))',
      'LEFT(C2,LEN("다"))="다"',
      'LEN(TRIM(A2))=0',
      'AND(ISNUMBER(B2),B2>=10,B2<=20)',
      'AND(ISNUMBER(F2),INT(F2)<DATE(2025,12,9))',
      'AND(ISNUMBER(F2),INT(F2)>TODAY())',
    ]);
  });
});

/** A sheet that another program wrote, as we read it. */
async function readOf(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<SavedSheet> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('표'), workbook);
  const { snapshot, dropped } = readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(dropped).toEqual([]);
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet was read');
  return sheet;
}

describe('readXlsx: written by another program', () => {
  it('값과 수식', async () => {
    const sheet = await readOf((page) => {
      page.addRow(['가', 1.5, true, new Date(Date.UTC(2026, 10, 3, 10, 30)), '=글자', '010']);
      page.getCell('A2').value = { formula: 'B1*2', result: 3 };
      page.getCell('B2').value = { richText: [{ text: '굵', font: { bold: true } }, { text: '게' }] };
      page.getCell('C2').value = { text: '누리집', hyperlink: 'https://example.com/a?b=1&c=2' };
      page.getCell('D2').value = { error: '#N/A' };
      page.getCell('D1').numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect(sheet.cells).toEqual([
      ['가', 1.5, true, { date: 46_329.4375 }, '=글자', '010'],
      [{ formula: '=B1*2' }, '굵게', '누리집', { formula: '=#N/A' }],
    ]);
    expect(
      sheet.richTexts?.map(({ column, runs }) => [column, runs.map(({ start, link }) => [start, link])]),
    ).toEqual([
      [
        2,
        [
          [0, undefined],
          [1, undefined],
        ],
      ],
      [3, [[0, 'https://example.com/a?b=1&c=2']]],
    ]);
    expect(sheet.richTexts?.[0]?.runs[0]?.style).toMatchObject({ bold: true });
  });

  it('서식과 크기, 틀과 필터, 병합과 묶음', async () => {
    const sheet = await readOf((page) => {
      page.views = [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }];
      page.properties.tabColor = { argb: 'FF00FF00' };
      page.getColumn(2).width = 30;
      page.getColumn(3).hidden = true;
      page.getColumn(4).outlineLevel = 1;
      page.getRow(3).height = 45;
      page.getRow(4).hidden = true;
      page.getCell('A4').value = '숨음';
      page.getCell('A1').value = 1234;
      page.getCell('A1').style = {
        numFmt: '#,##0',
        font: {
          name: 'Georgia',
          size: 14,
          bold: true,
          italic: true,
          underline: true,
          color: { argb: 'FF112233' },
        },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFABCDEF' } },
        border: { top: { style: 'thin', color: { argb: 'FF000001' } } },
        alignment: { horizontal: 'right', vertical: 'top', wrapText: true, textRotation: -45 },
      };
      page.mergeCells('E1:F2');
      page.autoFilter = 'A1:D9';
    });
    expect(sheet).toMatchObject({
      tabColor: '#00ff00',
      frozenRows: 2,
      frozenColumns: 1,
      hiddenGridlines: true,
      hiddenColumns: [3],
      hiddenRows: [4],
      rowHeights: { '3': 60 },
      merges: [[1, 5, 2, 2]],
      filter: [1, 1, 9, 4],
      columnGroups: [{ start: 4, length: 1, depth: 1, collapsed: false }],
    });
    expect(sheet.columnWidths['2']).toBe(210);
    const look = Object.assign(
      {},
      ...sheet.formats
        .filter(
          ({ at: [row, column, rows, columns] }) =>
            row <= 1 && 1 < row + rows && column <= 1 && 1 < column + columns,
        )
        .map(({ at: _at, ...rest }) => rest),
    );
    expect(look).toEqual({
      numberFormat: '#,##0',
      fontFamily: 'Georgia',
      fontSize: 14,
      fontWeight: 'bold',
      fontStyle: 'italic',
      fontLine: 'underline',
      fontColor: '#112233',
      background: '#abcdef',
      borderTop: 'SOLID #000001',
      horizontalAlignment: 'right',
      verticalAlignment: 'top',
      wrap: 'WRAP',
      textRotation: -45,
    });
  });

  it('확인 규칙, 조건부 서식, 메모', async () => {
    const sheet = await readOf((page) => {
      page.getCell('A1').note = '메모';
      page.getCell('A2').dataValidation = {
        type: 'list',
        formulae: ['"가,나"'],
        showErrorMessage: true,
        prompt: '고르기',
      };
      page.getCell('B2').dataValidation = {
        type: 'decimal',
        operator: 'greaterThan',
        formulae: [5],
        allowBlank: true,
      };
      page.addConditionalFormatting({
        ref: 'C2:C9',
        rules: [
          {
            type: 'cellIs',
            operator: 'lessThan',
            priority: 2,
            formulae: ['3'],
            style: { font: { bold: true, color: { argb: 'FFFF0000' } } },
          },
          {
            type: 'containsText',
            operator: 'containsText',
            text: '가',
            priority: 1,
            style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF00FF00' } } },
          },
          {
            type: 'colorScale',
            priority: 3,
            cfvo: [{ type: 'min' }, { type: 'max' }],
            color: [{ argb: 'FFFFFFFF' }, { argb: 'FF63BE7B' }],
          },
        ],
      });
    });
    expect(sheet).toMatchObject({
      validations: [
        {
          at: [2, 1, 1, 1],
          type: 'VALUE_IN_LIST',
          values: [['가', '나'], true],
          allowInvalid: false,
          helpText: '고르기',
        },
        { at: [2, 2, 1, 1], type: 'NUMBER_GREATER_THAN', values: [5], allowInvalid: true },
      ],
      notes: [{ row: 1, column: 1, note: '메모' }],
      conditionalFormats: [
        { type: 'TEXT_CONTAINS', values: ['가'], background: '#00ff00' },
        { type: 'NUMBER_LESS_THAN', values: [3], bold: true, fontColor: '#ff0000' },
        { type: 'GRADIENT', gradient: { min: { color: '#ffffff' }, max: { color: '#63be7b' } } },
      ],
    });
  });
});
