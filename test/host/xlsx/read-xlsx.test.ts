import { describe, expect, it } from 'vitest';
import type { SavedSheet } from '../../../host/snapshot';
import { type ReadWorkbook, readXlsx } from '../../../host/xlsx/read-xlsx';
import { handMade, type Parts, relations, sharedTexts, styles, X14 } from './hand-made';

function read(content: string, parts: Parts = {}): ReadWorkbook & { sheet: SavedSheet } {
  const workbook = readXlsx(handMade(content, parts));
  const [sheet] = workbook.snapshot.sheets;
  if (!sheet) throw new Error('no sheet was read');
  return { ...workbook, sheet };
}

const cells = (row: string) => `<sheetData><row r="1">${row}</row></sheetData>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Style 1 is a day, 2 a time, 3 hours beyond 24, 4 a number. */
const DATE_STYLES = styles(
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="3"/></cellXfs>',
);

describe('readXlsx: values', () => {
  it('공유 글자, 칸 안의 글자, 발음, 여러 모양의 글자를 읽는다', () => {
    const { sheet } = read(
      cells(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>안</t></is></c><c r="D1" t="str"><v>셈</v></c>',
      ),
      {
        'xl/sharedStrings.xml': sharedTexts(
          '<t>課題</t><rPh sb="0" eb="2"><t>カダイ</t></rPh><phoneticPr fontId="1"/>',
          '<r><t xml:space="preserve">앞 </t></r><r><rPr><b/><sz val="10"/><rFont val="Arial"/></rPr><t>뒤_x0041_&#13;&#10;끝</t></r>',
        ),
      },
    );
    expect(sheet.cells).toEqual([['課題', '앞 뒤A\n끝', '안', '셈']]);
    expect(sheet.richTexts).toEqual([
      {
        row: 1,
        column: 2,
        runs: [
          { start: 0, style: {} },
          { start: 2, style: { bold: true } },
        ],
      },
    ]);
  });

  it('참·거짓, 오류, 숫자를 읽고, 자리를 적지 않은 칸은 차례대로 센다', () => {
    const { sheet } = read(
      '<sheetData><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><v>1.5E3</v></c><c/></row><row><c><v>2</v></c></row></sheetData>',
    );
    expect(sheet.cells).toEqual([[true, false, { formula: '=#N/A' }, 1500], [2]]);
  });

  it.each<[string, string, number]>([
    ['1900', '<c r="A1" s="1"><v>46329</v></c>', 46_329],
    ['1900년 2월까지는 엑셀이 하루 적게 센다', '<c r="A1" s="1"><v>1</v></c>', 2],
    ['시각', '<c r="A1" s="2"><v>0.4375</v></c>', 0.4375],
    ['24시간을 넘는 시간', '<c r="A1" s="3"><v>30.5</v></c>', 30.5],
    ['ISO', '<c r="A1" t="d"><v>2026-11-03T10:30:00</v></c>', 46_329.4375],
  ])('날짜와 시각: %s', (_, xml, serial) => {
    const { sheet } = read(cells(xml), { 'xl/styles.xml': DATE_STYLES });
    expect(sheet.cells).toEqual([[{ date: serial }]]);
  });

  it('1904년부터 세는 파일의 날짜는 1462일 뒤다', () => {
    const { sheet } = read(cells('<c r="A1" s="1"><v>44867</v></c><c r="B1" s="4"><v>44867</v></c>'), {
      'xl/styles.xml': DATE_STYLES,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="표" sheetId="7" r:id="s1"/></sheets></workbook>`,
    });
    expect(sheet.cells).toEqual([[{ date: 46_329 }, 44_867]]);
  });

  it('나눠 쓰는 수식은 칸마다 풀고, 배열 수식은 첫 칸에 둔다', () => {
    const { sheet } = read(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C1+B$9&amp;"B1"+SUM(B:B,\'B1\'!B1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="array" ref="D2:D3">E2:E3*2</f><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/></c><c r="D3"><v>6</v></c></row></sheetData>',
    );
    expect(sheet.cells).toEqual([
      [{ formula: '=B1+$C1+B$9&"B1"+SUM(B:B,\'B1\'!B1)' }],
      [{ formula: '=B2+$C2+B$9&"B1"+SUM(B:B,\'B1\'!B2)' }, '', '', { formula: '=ARRAYFORMULA(E2:E3*2)' }],
      ['', { formula: '=C3+$C3+C$9&"B1"+SUM(C:C,\'B1\'!C3)' }],
    ]);
  });

  it.each([
    ['_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"_xlfn.")', '=IFNA(XLOOKUP(A1,B:B,C:C),"_xlfn.")'],
    ['_xlfn._xlws.FILTER(A2:A1048576,B2:B$1048576)', '=FILTER(A2:A,B2:B)'],
    [
      'IFERROR(__xludf.DUMMYFUNCTION("GOOGLETRANSLATE(A1,""ko"",""en"")"),"Hello")',
      '=GOOGLETRANSLATE(A1,"ko","en")',
    ],
    ['TRUE()', true],
  ])('다른 프로그램이 적은 수식은 구글의 수식이 된다: %s', (formula, expected) => {
    const escaped = formula.replaceAll('&', '&amp;');
    const { sheet } = read(cells(`<c r="A1"><f>${escaped}</f><v>0</v></c>`));
    expect(sheet.cells).toEqual([[typeof expected === 'string' ? { formula: expected } : expected]]);
  });

  it('이름 앞에 접두어를 붙이는 파일도 읽는다', () => {
    const { sheet } = read('', {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>가</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(sheet.cells).toEqual([[], [], ['', '가']]);
  });
});

describe('readXlsx: looks', () => {
  const LOOKS = styles(
    '<fonts><font><sz val="11"/><color theme="1"/><name val="맑은 고딕"/></font><font><b/><u val="double"/><strike val="0"/><sz val="11"/><color theme="4" tint="-0.5"/><name val="맑은 고딕"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill></fills>' +
      '<borders><border/><border><left style="hair"><color indexed="10"/></left><bottom style="medium"><color auto="1"/></bottom></border></borders>' +
      '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"/><xf fillId="3"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>',
  );

  it('테마 색과 밝기, 번호로 적은 색, 테두리, 기본 글꼴을 읽는다', () => {
    const { sheet } = read(
      '<cols><col min="3" max="16384" width="20" style="2" customWidth="1"/></cols><sheetData><row r="2"><c r="A2" s="1"/></row><row r="3" s="2" customFormat="1"/></sheetData>',
      { 'xl/styles.xml': LOOKS },
    );
    const at = (property: keyof SavedSheet['formats'][number]) =>
      sheet.formats.filter((format) => property in format).map((format) => [format.at, format[property]]);
    expect(at('fontFamily')).toEqual([[[1, 1, 1000, 26], '맑은 고딕']]);
    expect(at('fontSize')).toEqual([[[1, 1, 1000, 26], 11]]);
    // Half as light as the theme's blue.
    expect(at('fontColor')).toEqual([[[2, 1, 1, 1], '#203864']]);
    expect(at('fontLine')).toEqual([[[2, 1, 1, 1], 'underline']]);
    expect(at('background')).toEqual([
      [[1, 3, 2, 24], '#d9d9d9'],
      [[2, 1, 1, 1], '#ffff00'],
      [[3, 1, 1, 26], '#d9d9d9'],
      [[4, 3, 997, 24], '#d9d9d9'],
    ]);
    expect(at('borderLeft')).toEqual([[[2, 1, 1, 1], 'DOTTED #ff0000']]);
    expect(at('borderBottom')).toEqual([[[2, 1, 1, 1], 'SOLID_MEDIUM #000000']]);
    expect(at('wrap')[0]).toEqual([[1, 3, 2, 24], 'WRAP']);
    expect(sheet.columnWidths['3']).toBe(160);
  });

  it('너비를 적지 않은 열은 엑셀의 너비, 구글이 내보낸 열은 구글의 너비다', () => {
    expect(read('<sheetData/>').sheet.columnWidths['1']).toBe(64);
    const google =
      '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="2" max="2" width="25.13"/></cols><sheetData/>';
    expect(read(google).sheet.columnWidths).toEqual({ '2': 200 });
    expect(read(google).sheet.rowHeights).toEqual({});
  });

  it('높이를 사람이 정한 행만 높이가 있다', () => {
    const { sheet } = read(
      '<sheetData><row r="1" ht="30" customHeight="1"/><row r="2" ht="45"/><row r="3" ht="15.75" customHeight="1"/></sheetData>',
    );
    expect(sheet.rowHeights).toEqual({ '1': 40 });
  });

  it('서식만 있는 칸이 아주 멀리 있으면 내용이 있는 데까지만 두고 알린다', () => {
    const { sheet, dropped } = read(
      '<sheetData><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>',
      {
        'xl/styles.xml': LOOKS,
      },
    );
    expect([sheet.maxRows, sheet.maxColumns]).toEqual([1000, 26]);
    expect(dropped).toEqual(['표: looks of blank cells far out']);
  });
});

describe('readXlsx: what stands beside the cells', () => {
  it('확장에 적은 조건부 서식과 목록도 읽는다', () => {
    const { sheet, dropped } = read(
      `<sheetData/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:x14="${X14}"><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>'다른'!$A$1&gt;0</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
        `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>다른!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>C2:C9 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    );
    expect(sheet.conditionalFormats).toEqual([
      {
        ranges: [[2, 2, 8, 1]],
        type: 'CUSTOM_FORMULA',
        values: ["='다른'!$A$1>0"],
        background: '#ffc7ce',
      },
    ]);
    expect(sheet.validations).toEqual(
      [
        [2, 3, 8, 1],
        [2, 5, 1, 1],
      ].map((at) => ({
        at,
        type: 'VALUE_IN_RANGE',
        values: ["'다른'!A2:A9", true],
        allowInvalid: false,
      })),
    );
    expect(dropped).toEqual([]);
  });

  it.each([
    [
      '<cfRule type="cellIs" operator="greaterThan" priority="1"><formula>5</formula></cfRule>',
      'NUMBER_GREATER_THAN',
      [5],
    ],
    [
      '<cfRule type="cellIs" operator="equal" priority="1"><formula>"가"</formula></cfRule>',
      'TEXT_EQUAL_TO',
      ['가'],
    ],
    [
      '<cfRule type="cellIs" operator="lessThan" priority="1"><formula>$B$1</formula></cfRule>',
      'CUSTOM_FORMULA',
      ['=A2<$B$1'],
    ],
    [
      '<cfRule type="containsText" operator="containsText" text="a" priority="1"><formula>x</formula></cfRule>',
      'TEXT_CONTAINS',
      ['a'],
    ],
    ['<cfRule type="duplicateValues" priority="1"/>', 'CUSTOM_FORMULA', ['=COUNTIF($A$2:$A$9,A2)>1']],
    [
      '<cfRule type="timePeriod" timePeriod="today" priority="1"><formula>x</formula></cfRule>',
      'DATE_EQUAL_TO_RELATIVE',
      ['TODAY'],
    ],
    ['<cfRule type="containsBlanks" priority="1"><formula>x</formula></cfRule>', 'CELL_EMPTY', []],
  ])('엑셀의 조건부 서식: %s', (rule, type, values) => {
    const { sheet, dropped } = read(
      `<sheetData/><conditionalFormatting sqref="A2:A9">${rule}</conditionalFormatting>`,
    );
    expect(sheet.conditionalFormats).toEqual([{ ranges: [[2, 1, 8, 1]], type, values }]);
    expect(dropped).toEqual([]);
  });

  it('조건부 서식은 적힌 차례가 아니라 우선순위 차례다', () => {
    const rule = (priority: number) =>
      `<cfRule type="cellIs" operator="equal" priority="${priority}"><formula>${priority}</formula></cfRule>`;
    const { sheet } = read(
      `<sheetData/><conditionalFormatting sqref="A1">${rule(3)}${rule(1)}</conditionalFormatting><conditionalFormatting sqref="A1">${rule(2)}</conditionalFormatting>`,
    );
    expect(sheet.conditionalFormats.map(({ values }) => values[0])).toEqual([1, 2, 3]);
  });

  it.each([
    ['type="whole" operator="between"', ['1', '9'], 'NUMBER_BETWEEN', [1, 9]],
    ['type="date" operator="greaterThan"', ['46329'], 'DATE_AFTER', [46_329]],
    ['type="textLength" operator="lessThanOrEqual"', ['5'], 'CUSTOM_FORMULA', ['=LEN(B2)<=5']],
    ['type="decimal" operator="greaterThan"', ['C2'], 'CUSTOM_FORMULA', ['=B2>C2']],
    ['type="list"', ['"가, 나"'], 'VALUE_IN_LIST', [['가', '나'], true]],
    ['type="list" showDropDown="1"', ['"TRUE,FALSE"'], 'CHECKBOX', []],
    ['type="custom"', ['ISODD(B2)'], 'CUSTOM_FORMULA', ['=ISODD(B2)']],
  ])('엑셀의 데이터 확인: %s', (attributes, formulas, type, values) => {
    const inner = formulas
      .map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`)
      .join('');
    const { sheet } = read(
      `<sheetData/><dataValidations><dataValidation ${attributes} showErrorMessage="1" promptTitle="제목" prompt="첫_x000a_둘" sqref="B2">${inner}</dataValidation></dataValidations>`,
    );
    expect(sheet.validations).toEqual([
      { at: [2, 2, 1, 1], type, values, allowInvalid: false, helpText: '제목: 첫\n둘' },
    ]);
  });

  it('메모와 대화, 링크, 필터, 틀, 병합, 묶음, 인쇄와 이름을 읽는다', () => {
    const { sheet, snapshot, dropped } = read(
      '<sheetPr><tabColor theme="5"/><outlinePr summaryBelow="0"/></sheetPr>' +
        '<sheetViews><sheetView showGridLines="0" rightToLeft="1"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>머리</t></is></c><c r="B1" t="inlineStr"><is><t>곳</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>가</t></is></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>나</t></is></c></row><row r="4" collapsed="1"/><row r="5" outlineLevel="1" hidden="1"/><row r="6" outlineLevel="1" hidden="1"/></sheetData>' +
        '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="가"/></filters></filterColumn></autoFilter>' +
        '<mergeCells><mergeCell ref="D1:E2"/></mergeCells>' +
        '<hyperlinks><hyperlink ref="A1" r:id="h1"/><hyperlink ref="B1" location="표!C3"/></hyperlinks>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          ['h1', 'hyperlink', 'https://example.com/'],
          ['c1', 'comments', '../comments1.xml'],
          [
            'c2',
            'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
            '/xl/threadedComments/t1.xml',
          ],
        ),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="A1"><text><r><rPr><b/></rPr><t>누구:</t></r><r><t xml:space="preserve"> 메모</t></r></text></comment><comment ref="B1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        'xl/threadedComments/t1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1"><text>물음</text></threadedComment><threadedComment ref="B1"><text>답</text></threadedComment></ThreadedComments>',
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="표" sheetId="7" state="veryHidden" r:id="s1"/></sheets><definedNames><definedName name="목록">표!$A$2:$A$3</definedName><definedName name="세율">0.1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">표!$A$1:$B$3</definedName></definedNames></workbook>`,
      },
    );
    expect(sheet).toMatchObject({
      hidden: true,
      tabColor: '#ed7d31',
      hiddenGridlines: true,
      rightToLeft: true,
      frozenRows: 2,
      frozenColumns: 1,
      notes: [
        { row: 1, column: 1, note: '누구: 메모' },
        { row: 1, column: 2, note: '물음\n답' },
      ],
      richTexts: [
        { row: 1, column: 1, runs: [{ start: 0, link: 'https://example.com/' }] },
        { row: 1, column: 2, runs: [{ start: 0, link: '#gid=0&range=C3' }] },
      ],
      filter: [1, 1, 3, 2],
      filterCriteria: { '1': { hiddenValues: ['나'] } },
      filteredRows: [[3, 1]],
      hiddenRows: [],
      merges: [[1, 4, 2, 2]],
      rowGroups: [{ start: 5, length: 2, depth: 1, collapsed: true }],
      rowGroupControl: 'BEFORE',
    });
    expect(snapshot.namedRanges).toEqual([{ name: '목록', sheetId: 0, at: [2, 1, 2, 1] }]);
    expect(dropped).toEqual([
      'name 세율',
      'what part of a sheet is printed',
      '표: conversations: they are notes now, without names',
    ]);
  });

  it('담을 수 없는 것은 빠짐없이 알린다', () => {
    const { dropped } = read(
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1"/></conditionalFormatting><dataValidations><dataValidation type="list" sqref="A1"><formula1>INDIRECT("a")</formula1></dataValidation></dataValidations><headerFooter><oddHeader>쪽</oddHeader></headerFooter>',
      {
        'xl/vbaProject.bin': 'x',
        'xl/charts/chart1.xml': '<c/>',
        'xl/pivotTables/pivotTable1.xml': '<p/>',
        'xl/media/image1.png': 'x',
      },
    );
    expect(dropped).toEqual([
      'macros',
      'charts',
      'pivot tables',
      'pictures',
      '표: headers and footers of printed pages',
      '표: data validation list A1',
      '표: conditional format iconSet A1',
    ]);
  });

  it('병합에 가려진 내용은 비우고 알린다', () => {
    const { sheet, dropped } = read(
      `${cells('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    );
    expect(sheet.cells).toEqual([[1, '', 3]]);
    expect(dropped).toEqual(['표: contents behind the merged cells A1:B1']);
  });

  it('파일이 말하지 않는 이름·시간대·지역은 부르는 쪽이 정한다', () => {
    const bytes = handMade('<sheetData/>');
    expect(
      readXlsx(bytes, { name: '받은 파일', timeZone: 'Asia/Shanghai', locale: 'zh_CN' }).snapshot,
    ).toMatchObject({
      name: '받은 파일',
      timeZone: 'Asia/Shanghai',
      locale: 'zh_CN',
    });
  });
});
