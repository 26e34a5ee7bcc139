import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import { readRows } from '../../src/file/read-rows';
import { options } from './read-options';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook by hand: what programs other than Excel write. */
function workbook(parts: {
  sheet: string;
  shared?: string;
  styles?: string;
  workbook?: string;
  relations?: string;
}): Uint8Array {
  const part = (content: string) => strToU8(`<?xml version="1.0"?>${content}`);
  return zipSync({
    '_rels/.rels': part(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      parts.workbook ?? '<workbook><sheets><sheet name="내원" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      parts.relations ??
        `<Relationships>
          <Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
          <Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>
          <Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/>
        </Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(parts.sheet),
    ...(parts.shared === undefined ? {} : { 'xl/sharedStrings.xml': part(parts.shared) }),
    ...(parts.styles === undefined ? {} : { 'xl/styles.xml': part(parts.styles) }),
  });
}

function sheetOf(cells: string): string {
  return `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
}

function firstRow(bytes: Uint8Array): readonly string[] | undefined {
  return readRows(bytes, '내원.xlsx', options).sheets[0]?.rows[0]?.cells;
}

function codeOf(bytes: Uint8Array): string {
  try {
    readRows(bytes, '내원.xlsx', options);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'read';
}

async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

describe('readXlsx', () => {
  it('다른 프로그램이 쓴 엑셀 파일의 모든 시트를 글자로 읽는다', async () => {
    const bytes = await written((book) => {
      const visits = book.addWorksheet('내원');
      visits.addRow(['진료일', '이름', '수납액', '메모']);
      visits.addRow([new Date('2026-11-03T00:00:00Z'), '김영희', 15_000.5, '첫 줄\n둘째 줄']);
      visits.addRow([]);
      visits.addRow([
        null,
        { richText: [{ text: '박' }, { font: { bold: true }, text: '철수' }] },
        { formula: '1+1', result: 2 },
      ]);
      visits.getColumn(1).numFmt = 'yyyy-mm-dd';
      book.addWorksheet('빈 시트');
      book.addWorksheet('직원', { state: 'hidden' }).addRow(['이름', true, false]);
    });
    expect(readRows(bytes, '내원.xlsx', options)).toEqual({
      kind: 'xlsx',
      encoding: 'utf-8',
      sheets: [
        {
          name: '내원',
          rows: [
            { rowNumber: 1, cells: ['진료일', '이름', '수납액', '메모'] },
            { rowNumber: 2, cells: ['2026-11-03', '김영희', '15000.5', '첫 줄\n둘째 줄'] },
            { rowNumber: 4, cells: ['', '박철수', '2'] },
          ],
        },
        { name: '직원', rows: [{ rowNumber: 1, cells: ['이름', 'TRUE', 'FALSE'] }] },
      ],
    });
  });

  it.each([
    ['정수', '<v>1012345678</v>', '1012345678'],
    ['소수의 꼬리', '<v>0.30000000000000004</v>', '0.3'],
    ['아주 작은 수', '<v>1.5E-7</v>', '0.00000015'],
    ['아주 큰 수', '<v>1.2345678901234E+22</v>', '12345678901234000000000'],
    ['긴 번호', '<v>8.8012345678901E+14</v>', '880123456789010'],
    ['음수', '<v>-3.5</v>', '-3.5'],
    ['빈 값', '<v></v>', undefined],
  ])('숫자는 지수나 꼬리 없이: %s', (_, value, expected) => {
    const cells = firstRow(
      workbook({ sheet: sheetOf(`<c r="A1">${value}</c><c r="B1" t="str"><v>끝</v></c>`) }),
    );
    expect(cells).toEqual([expected ?? '', '끝']);
  });

  it.each([
    ['yyyy-mm-dd', 46_329, '2026-11-03'],
    ['yyyy"년" m"월" d"일"', 46_329, '2026-11-03'],
    ['[$-412]yyyy"년" m"월" d"일" dddd;@', 46_329, '2026-11-03'],
    ['m/d/yy', 46_329, '2026-11-03'],
    ['mmm-yy', 46_329, '2026-11-03'],
    ['yyyy-mm-dd hh:mm', 46_329.4375, '2026-11-03 10:30'],
    ['yyyy-mm-dd hh:mm', 46_329, '2026-11-03'],
    ['yyyy-mm-dd', 46_329.99999999, '2026-11-04'],
    ['hh:mm', 0.4375, '10:30'],
    ['[h]:mm', 0.4375, '10:30'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', -5, '-5'],
    ['00000', 123, '00123'],
    ['#,##0', 15_000, '15000'],
    ['0.00E+00', 15_000, '15000'],
    ['#,##0"원";[Red]-#,##0"원"', 15_000, '15000'],
    ['"d:"0', 7, '7'],
    ['\\d0', 7, '7'],
    ['@', 7, '7'],
    ['General', 7, '7'],
  ])('표시 형식 %s의 %s은 %s', (format, value, expected) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format.replace(/"/g, '&quot;')}"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    expect(firstRow(workbook({ styles, sheet: sheetOf(`<c r="A1" s="1"><v>${value}</v></c>`) }))).toEqual([
      expected,
    ]);
  });

  it.each([
    [14, '2026-11-03'],
    [22, '2026-11-03 10:30'],
    [31, '2026-11-03'],
    [57, '2026-11-03'],
    [3, '46329.4375'],
  ])('기본 표시 형식 %i번', (id, expected) => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const sheet = sheetOf('<c r="A1" s="0"><v>46329.4375</v></c>');
    expect(firstRow(workbook({ styles, sheet }))).toEqual([expected]);
  });

  it('1904년을 기준으로 하는 파일의 날짜도 맞다', () => {
    const book =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const sheet = sheetOf('<c r="A1" s="0"><v>44867</v></c>');
    expect(firstRow(workbook({ workbook: book, styles, sheet }))).toEqual(['2026-11-03']);
  });

  it.each([
    [
      '칸에 바로 적은 글',
      '<c r="A1" t="inlineStr"><is><r><t>김</t></r><r><t>영희</t></r></is></c>',
      ['김영희'],
    ],
    ['수식이 낸 글', '<c r="A1" t="str"><f>B1&amp;C1</f><v>김&amp;박</v></c>', ['김&박']],
    ['국제 표준 날짜', '<c r="A1" t="d"><v>2026-11-03T00:00:00</v></c>', ['2026-11-03']],
    ['국제 표준 날짜와 시간', '<c r="A1" t="d"><v>2026-11-03T10:30:00Z</v></c>', ['2026-11-03 10:30']],
    ['참', '<c r="A1" t="b"><v>1</v></c>', ['TRUE']],
    ['오류 값', '<c r="A1" t="e"><v>#N/A</v></c>', ['#N/A']],
    ['XML에 담지 못하는 글자', '<c r="A1" t="str"><v>가_x000D_나_x005F_x0041_</v></c>', ['가\n나_x0041_']],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<b>&amp;]]></v></c>', ['<b>&amp;']],
    [
      '건너뛴 칸',
      '<c r="C1" t="str"><v>가</v></c><c r="AA1"><v>1</v></c>',
      ['', '', '가', ...new Array(23).fill(''), '1'],
    ],
    ['주소가 없는 칸', '<c t="str"><v>가</v></c><c/><c><v>3</v></c>', ['가', '', '3']],
    ['없는 번호의 글', '<c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c>', ['', '1']],
    ['속성 안의 꺾쇠', '<c r="A1" x="a>b" t="str"><v>가</v></c>', ['가']],
  ])('다른 프로그램이 쓰는 모양도 읽는다: %s', (_, cells, expected) => {
    expect(firstRow(workbook({ sheet: sheetOf(cells) }))).toEqual(expected);
  });

  it('이름 앞에 x:를 붙이는 프로그램의 파일도 읽는다', () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const shared =
      '<x:sst><x:si><x:t>김영희</x:t><x:rPh sb="0" eb="1"><x:t>발음</x:t></x:rPh></x:si></x:sst>';
    const book = '<x:workbook><x:sheets><x:sheet name="내원" r:id="rId1"/></x:sheets></x:workbook>';
    expect(readRows(workbook({ sheet, shared, workbook: book }), 'a.xlsx', options).sheets[0]?.rows).toEqual([
      { rowNumber: 3, cells: ['', '김영희'] },
    ]);
  });

  it('글 목록이 시트보다 많은 개체를 부르는 파일(엔티티 폭탄)은 펼치지 않는다', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';
    const shared = `${bomb}<sst><si><t>&c;</t></si></sst>`;
    const cells = firstRow(workbook({ shared, sheet: sheetOf('<c r="A1" t="s"><v>0</v></c>') }));
    expect(cells?.[0]).toBe('&c;');
  });

  it.each([
    ['엑셀이 아닌 압축 파일', zipSync({ 'visits.csv': strToU8('이름') }), 'file.notATable'],
    [
      '시트가 없는 엑셀',
      workbook({ sheet: '', workbook: '<workbook><sheets/></workbook>' }),
      'file.notATable',
    ],
    ['빈 시트뿐인 엑셀', workbook({ sheet: '<worksheet><sheetData/></worksheet>' }), 'file.empty'],
    [
      '시트가 빠진 엑셀',
      workbook({
        sheet: '',
        relations: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="a.xml"/></Relationships>`,
      }),
      'file.broken',
    ],
    [
      '중간에 끊긴 시트',
      workbook({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2">' }),
      'file.broken',
    ],
    ['엑셀에 없는 먼 칸', workbook({ sheet: sheetOf('<c r="ZZZZ1"><v>1</v></c>') }), 'file.broken'],
  ])('%s은 까닭을 알린다', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('풀면 엄청나게 커진다고 적힌 파일은 풀지 않는다', () => {
    expect(codeOf(withStatedSize(workbook({ sheet: sheetOf('') }), 'sheet1.xml', 900_000_000))).toBe(
      'file.tooLarge',
    );
  });

  it('작다고 속인 파일은 적힌 만큼만 풀고 깨진 것으로 본다', () => {
    const sheet = sheetOf('<c r="A1"><v>1</v></c>'.repeat(1000));
    expect(codeOf(withStatedSize(workbook({ sheet }), 'sheet1.xml', 100))).toBe('file.broken');
  });

  it('칸이 거의 없으면서 아주 넓은 표로 기억을 다 쓰게 하지 못한다', () => {
    const rows = Array.from(
      { length: 1300 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(
      codeOf(workbook({ sheet: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` })),
    ).toBe('file.tooManyCells');
  });
});

/** The archive with another size for one file in its directory: what an attacker would write. */
function withStatedSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const text = new TextDecoder('latin1').decode(copy);
  // Entries of the central directory start with "PK\1\2"; the size stands 24 bytes on, the path 46 bytes on.
  const path = text.lastIndexOf(name);
  const entry = text.lastIndexOf('PK\u0001\u0002', path);
  view.setUint32(entry + 24, size, true);
  return copy;
}
