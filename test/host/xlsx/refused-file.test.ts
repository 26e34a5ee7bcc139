import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../host/xlsx/read-xlsx';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { XlsxError } from '../../../host/xlsx/xlsx-error';
import { fullSample } from './full-sample';
import { handMade, pack, relations, sharedTexts, worksheet } from './hand-made';

/** The code of the error; what else is thrown fails the test. */
function refusal(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'read';
}

/** An OLE file with a stream of that name, as Office writes one. */
function ole(streamName: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...streamName].entries()) bytes[1024 + 2 * index] = letter.charCodeAt(0);
  return bytes;
}

/** The archive with the size of its file `path` restated in its directory. */
function withStatedSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  const view = new DataView(changed.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, index) => changed[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe('readXlsx: files that it refuses', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['빈 파일', () => new Uint8Array(0), 'notXlsx'],
    ['글자 파일', () => strToU8('이름,전화\n김영희,010'), 'notXlsx'],
    ['암호가 걸린 파일', () => ole('EncryptedPackage'), 'encrypted'],
    ['옛 엑셀 파일(.xls)', () => ole('Workbook'), 'oldExcel'],
    [
      '워드 문서',
      () =>
        pack({
          '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
          'word/document.xml': '<w:document xmlns:w="w"/>',
        }),
      'notXlsx',
    ],
    ['다른 압축 파일', () => zipSync({ 'a.txt': strToU8('가') }), 'notXlsx'],
    [
      '시트가 빠진 파일',
      () =>
        handMade('', { 'xl/_rels/workbook.xml.rels': relations(['s1', 'worksheet', 'worksheets/none.xml']) }),
      'missingPart',
    ],
    [
      '본문이 빠진 파일',
      () => pack({ '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']) }),
      'missingPart',
    ],
    [
      '시트가 하나도 없는 파일',
      () => handMade('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'missingPart',
    ],
    ['XML이 깨진 파일', () => handMade('<sheetData><row r="1"></sheetData>'), 'broken'],
    ['행의 차례가 뒤섞인 파일', () => handMade('<sheetData><row r="2"/><row r="1"/></sheetData>'), 'broken'],
    [
      '칸의 자리가 없는 자리인 파일',
      () => handMade('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'),
      'broken',
    ],
    [
      '문서 형식을 선언한 파일',
      () => handMade('', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${worksheet('&b;')}` }),
      'forbiddenXml',
    ],
    ['모르는 실체를 쓰는 파일', () => handMade('<sheetData>&b;</sheetData>'), 'broken'],
    [
      '칸이 천만을 넘는 파일',
      () =>
        handMade(
          '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData>',
        ),
      'tooManyCells',
    ],
  ])('%s', (_, make, code) => {
    expect(refusal(make())).toBe(code);
  });

  it('풀면 지나치게 커지는 파일은, 크기를 속여도 곧 멈춘다', () => {
    const large = handMade('<sheetData/>', {
      'xl/sharedStrings.xml': sharedTexts(`<t>${'0'.repeat(21_000_000)}</t>`),
    });
    expect(large.length).toBeLessThan(100_000);
    expect(refusal(large)).toBe('tooLarge');
    expect(refusal(withStatedSize(large, 'xl/sharedStrings.xml', 4_000_000_000))).toBe('tooLarge');
    expect(refusal(withStatedSize(large, 'xl/sharedStrings.xml', 100))).toBe('tooLarge');
    const small = handMade('<sheetData/>', { 'xl/sharedStrings.xml': sharedTexts('<t>가</t>') });
    expect(refusal(small)).toBe('read');
    expect(refusal(withStatedSize(small, 'xl/sharedStrings.xml', 5))).toBe('broken');
  });

  it('칸이 수없이 많은 요소도 메모리를 채우지 못한다', () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(1_000_001);
    expect(refusal(handMade(`<sheetData/><mergeCells>${merges}</mergeCells>`))).toBe('tooLarge');
  });

  it('끊기거나 몇 바이트가 바뀐 파일도 아는 오류이거나 읽힌다', () => {
    const bytes = writeXlsx(fullSample());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(refusal(bytes.subarray(0, length))).toMatch(/^(broken|notXlsx)$/);
      }),
    );
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = new Uint8Array(bytes);
        for (const { at, to } of changes) changed[at] = to;
        expect(typeof refusal(changed)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('오류는 왜인지와 파일의 어느 곳인지를 말한다', () => {
    const bytes = handMade('<sheetData><row r="1"></sheetData>');
    expect(() => readXlsx(bytes)).toThrow('a part of the workbook is damaged (xl/worksheets/sheet1.xml)');
  });
});
