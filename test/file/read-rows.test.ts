import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError, explain } from '../../src/core/app-error';
import { LANGUAGES } from '../../src/core/text';
import { readPastedRows, readRows } from '../../src/file/read-rows';
import { options } from './read-options';

function bytes(text: string, encoding = 'utf-8', addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
}

function faultOf(content: Uint8Array): AppError {
  try {
    readRows(content, '내원.xlsx', options);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no fault');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('readRows', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['cp949', false],
  ])('CSV를 %s로 읽는다 (BOM %s)', (encoding, addBOM) => {
    const content = bytes('진료일\t이름\t메모\r\n2026-11-03\t김똠방\t"첫 줄\n둘째 줄"\r\n', encoding, addBOM);
    expect(readRows(content, 'visits.csv', options)).toEqual({
      kind: 'csv',
      encoding,
      sheets: [
        {
          name: '',
          rows: [
            { rowNumber: 1, cells: ['진료일', '이름', '메모'] },
            { rowNumber: 2, cells: ['2026-11-03', '김똠방', '첫 줄\n둘째 줄'] },
          ],
        },
      ],
    });
  });

  it('이름이 .xls여도 속이 HTML 표면 표로 읽는다', () => {
    const html =
      '<html><meta charset="euc-kr"><table><tr><td>이름</td></tr><tr><td>김펲시</td></tr></table></html>';
    expect(readRows(bytes(html, 'cp949'), '환자.xls', options)).toEqual({
      kind: 'html',
      encoding: 'cp949',
      sheets: [
        {
          name: '',
          rows: [
            { rowNumber: 1, cells: ['이름'] },
            { rowNumber: 2, cells: ['김펲시'] },
          ],
        },
      ],
    });
  });

  it('속이 XML 표(XML 스프레드시트 2003)인 .xls도 표로 읽는다', () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="내원"><Table>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">환자 &amp; 보호자</Data></Cell><Cell><Data ss:Type="String">진료일</Data></Cell></Row>
        <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">7</Data></Cell><Cell><Data ss:Type="DateTime">2026-11-03T00:00:00.000</Data></Cell>
          <Cell><Data ss:Type="DateTime">2026-11-03T10:30:00.000</Data></Cell></Row>
      </Table></Worksheet></Workbook>`;
    expect(readRows(bytes(xml), '내원.xls', options).sheets).toEqual([
      {
        name: '내원',
        rows: [
          { rowNumber: 1, cells: ['환자 & 보호자', '', '진료일'] },
          { rowNumber: 4, cells: ['', '7', '2026-11-03', '2026-11-03 10:30'] },
        ],
      },
    ]);
  });

  it('CSV에서 엑셀이 글자로 두게 한 칸(="00123")은 보이는 대로 읽는다', () => {
    const content = bytes('차트,휴대폰,메모\n="00123","=""01012345678""",="가"나\n');
    expect(readRows(content, 'a.csv', options).sheets[0]?.rows[1]?.cells).toEqual([
      '00123',
      '01012345678',
      '="가"나',
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['0바이트', new Uint8Array(0), 'file.empty'],
    ['빈 줄뿐', bytes('\n \n,,\n'), 'file.empty'],
    ['실행 파일', new Uint8Array(500).map((_, index) => (index * 7) % 256), 'file.notATable'],
    ['BOM뿐', bytes('', 'utf-8', true), 'file.empty'],
    ['빈 HTML 표', bytes('<table><tr><td> </td></tr></table>'), 'file.empty'],
    ['표가 없는 HTML', bytes('<html><p>로그인이 필요합니다</p></html>'), 'file.notATable'],
    ['PDF', bytes('%PDF-1.7\n...'), 'file.notATable'],
    ['그림', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'file.notATable'],
    ['한글 문서', new Uint8Array([...OLE, ...utf16('HwpSummaryInformation')]), 'file.notATable'],
    ['암호가 걸린 엑셀', new Uint8Array([...OLE, 0, 0, ...utf16('EncryptedPackage')]), 'file.encrypted'],
    ['예전 엑셀(.xls)', new Uint8Array([...OLE, 0, ...utf16('Workbook')]), 'file.oldXls'],
    ['아주 예전 엑셀', new Uint8Array([...OLE, 0, ...utf16('Book')]), 'file.oldXls'],
    ['암호가 걸린 압축', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 8, 0]), 'file.encrypted'],
    ['잘린 압축', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'file.broken'],
    ['끝나지 않는 따옴표', bytes('이름,메모\n김영희,"소개'), 'file.openQuote'],
  ])('읽을 수 없는 파일은 까닭과 할 일을 알린다: %s', (_, content, code) => {
    const fault = faultOf(content);
    expect(fault.code).toBe(code);
    for (const language of LANGUAGES) {
      const said = explain(fault, language);
      expect(said).toContain('내원.xlsx');
      expect(said).not.toMatch(/[{}]/);
    }
    expect(fault.tip).toBeDefined();
  });

  it('끝나지 않는 따옴표는 몇 번째 줄인지 말한다', () => {
    expect(explain(faultOf(bytes('이름,메모\n"두\n줄",가\n김영희,"소개')), 'ko')).toContain('4번째 줄');
  });

  it('무엇을 주든 행을 주거나 AppError를 던진다', () => {
    const starts = fc.constantFrom<number[]>([], [0x50, 0x4b, 3, 4], OLE, [...bytes('<table><tr><td>')]);
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        try {
          const { sheets } = readRows(new Uint8Array([...start, ...rest]), 'a', options);
          return sheets.length > 0 && sheets.every(({ rows }) => rows.length > 0);
        } catch (error) {
          return error instanceof AppError;
        }
      }),
    );
  });
});

describe('readPastedRows', () => {
  it('엑셀에서 복사해 붙인 줄은 탭으로 나눈다', () => {
    expect(readPastedRows('이름\t금액\n김영희\t"15,000"\n박철수\t"두\n줄"\n', '붙여넣기')).toEqual({
      kind: 'pasted',
      encoding: 'utf-8',
      sheets: [
        {
          name: '',
          rows: [
            { rowNumber: 1, cells: ['이름', '금액'] },
            { rowNumber: 2, cells: ['김영희', '15,000'] },
            { rowNumber: 3, cells: ['박철수', '두\n줄'] },
          ],
        },
      ],
    });
  });

  it('탭이 없으면 CSV처럼 읽는다', () => {
    expect(readPastedRows('이름,메모\n김영희,소개', '붙여넣기').sheets[0]?.rows[1]?.cells).toEqual([
      '김영희',
      '소개',
    ]);
  });

  it('혼자 있는 따옴표는 글자다', () => {
    expect(readPastedRows('이름\t메모\n김영희\t"급 소개\n박철수\t네', '붙여넣기').sheets[0]?.rows).toEqual([
      { rowNumber: 1, cells: ['이름', '메모'] },
      { rowNumber: 2, cells: ['김영희', '"급 소개'] },
      { rowNumber: 3, cells: ['박철수', '네'] },
    ]);
  });

  it('붙인 것이 없으면 알린다', () => {
    expect(() => readPastedRows(' \n', '붙여넣기')).toThrow(AppError);
  });
});
