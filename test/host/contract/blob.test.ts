import { describe, expect, it } from 'vitest';
import { readReference } from '../../../host/reference/write-signatures';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/base/blob

describe('Utilities.newBlob, Blob.getContentType, Blob.getName', () => {
  it.each([
    [`'가'`, [[-22, -80, -128], 'text/plain', null]],
    ['[71, 79, -1]', [[71, 79, -1], null, null]],
    [`[71], 'application/json'`, [[71], 'application/json', null]],
    [`'G', null, 'a.txt'`, [[71], null, 'a.txt']],
    [`'G', 'text/csv', null`, [[71], 'text/csv', null]],
  ])('newBlob(%s)', (args, expected) => {
    expect(
      resultOf(
        `const blob = Utilities.newBlob(${args}); return [blob.getBytes(), blob.getContentType(), blob.getName()]`,
      ),
    ).toEqual(expected);
  });
});

describe('Blob.getBytes, Blob.setBytes', () => {
  it('are signed', () => {
    expect(resultOf(`return Utilities.newBlob('').setBytes([-1, 127, -128]).getBytes()`)).toEqual([
      -1, 127, -128,
    ]);
  });

  it('refuse what is no byte', () => {
    expect(() => resultOf(`Utilities.newBlob(['x'])`)).toThrow('Cannot convert x to (class).');
    expect(() => resultOf(`Utilities.newBlob([300])`)).toThrow('Cannot convert 300');
  });
});

describe('Blob.getDataAsString, Blob.setDataFromString', () => {
  it('are UTF-8, or what is named', () => {
    const body = `const blob = Utilities.newBlob('').setDataFromString('가', 'EUC-KR');
      return [blob.getBytes(), blob.getDataAsString('EUC-KR'), blob.setDataFromString('가').getDataAsString(), Utilities.newBlob([-17, -69, -65, 65]).getDataAsString()]`;
    expect(resultOf(body)).toEqual([[-80, -95], '가', '가', '\ufeffA']);
  });

  it('in ASCII leave no other character', () => {
    const body = `const blob = Utilities.newBlob('').setDataFromString('a€🙂', 'US-ASCII');
      return [blob.getBytes(), Utilities.newBlob('가').getDataAsString('US-ASCII')]`;
    expect(resultOf(body)).toEqual([[97, 63, 63], '\ufffd\ufffd\ufffd']);
  });

  // Source: https://docs.oracle.com/javase/8/docs/api/java/nio/charset/Charset.html (UTF-16)
  it('write UTF-16 the high byte first, behind a mark, and read it either way', () => {
    const body = `const blob = Utilities.newBlob('').setDataFromString('é', 'UTF-16');
      const read = (bytes) => Utilities.newBlob(bytes).getDataAsString('UTF-16');
      return [blob.getBytes(), blob.getDataAsString('UTF-16'), read([-1, -2, -23, 0]), read([0, -23]),
        Utilities.newBlob('').setDataFromString('é', 'UTF-16LE').getBytes()]`;
    expect(resultOf(body)).toEqual([[-2, -1, 0, -23], 'é', 'é', 'é', [-23, 0]]);
  });

  it('do not guess at what EUC-KR does with Hangul that it lacks', () => {
    expect(() => resultOf(`Utilities.newBlob('').setDataFromString('똠', 'EUC-KR')`)).toThrow(
      'not implemented',
    );
    expect(() => resultOf(`Utilities.newBlob([-116, 99]).getDataAsString('EUC-KR')`)).toThrow(
      'not implemented',
    );
    expect(() => resultOf(`Utilities.newBlob('').setDataFromString('a', 'UTF-32')`)).toThrow(
      'not implemented',
    );
  });

  it('refuse an unknown charset', () => {
    expect(() => resultOf(`Utilities.newBlob('x').getDataAsString('KLINGON')`)).toThrow(
      'Invalid argument: KLINGON',
    );
  });
});

describe('Blob.setName, Blob.setContentType, Blob.setContentTypeFromExtension', () => {
  it.each([
    ['a.csv', 'text/csv'],
    ['A.PDF', 'application/pdf'],
    ['a.b.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['noextension', null],
    ['a.unheardof', null],
  ])('%s is %s', (name, type) => {
    expect(
      resultOf(
        `return Utilities.newBlob('').setName('${name}').setContentTypeFromExtension().getContentType()`,
      ),
    ).toBe(type);
  });

  it('chain', () => {
    const body = `const blob = Utilities.newBlob('x'); return blob.setName('a').setContentType('text/html') === blob`;
    expect(resultOf(body)).toBe(true);
  });
});

describe('Blob.copyBlob', () => {
  it('is a blob of its own', () => {
    const body = `const blob = Utilities.newBlob('x', 'text/csv', 'a'); const copy = blob.copyBlob();
      blob.setDataFromString('y').setName('b');
      return [copy.getDataAsString(), copy.getName(), copy.getContentType()]`;
    expect(resultOf(body)).toEqual(['x', 'a', 'text/csv']);
  });
});

describe('Blob.getAs', () => {
  it('gives the same type, and converts to none', () => {
    expect(resultOf(`return Utilities.newBlob('x', 'text/csv').getAs('text/csv').getDataAsString()`)).toBe(
      'x',
    );
    expect(() => resultOf(`Utilities.newBlob('x').getAs('application/pdf')`)).toThrow(
      'not implemented: Blob.getAs from text/plain to application/pdf',
    );
  });
});

describe('Blob.isGoogleType', () => {
  it('is for files of Google Workspace', () => {
    const body = `return ['text/plain', 'application/vnd.google-apps.document'].map((type) => Utilities.newBlob('', type).isGoogleType())`;
    expect(resultOf(body)).toEqual([false, true]);
  });
});

// Source: https://developers.google.com/apps-script/reference/base/blob-source
describe('what takes a source of a blob', () => {
  it('takes an output and an answer from the network', () => {
    const body = `const zip = Utilities.zip([HtmlService.createHtmlOutput('<p>가').setTitle('page'), UrlFetchApp.fetch('https://example.com/a%20b.csv')]);
      return Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()])`;
    const fetch = () => ({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: 'a,b' });
    expect(resultOf(body, { fetch })).toEqual([
      ['page.html', 'text/html', '<p>가'],
      ['a b.csv', 'text/csv', 'a,b'],
    ]);
  });

  it('does not take a spreadsheet, which would be converted', () => {
    expect(() => resultOf('Utilities.zip([ss])')).toThrow('not implemented: a Spreadsheet as a blob');
    expect(() => resultOf('Utilities.zip([s])')).toThrow(
      "The parameters (SpreadsheetApp.Sheet[]) don't match the method signature for Utilities.zip.",
    );
  });
});

// Source: https://developers.google.com/apps-script/reference/base/mime-type
describe('the global MimeType', () => {
  it('holds content types as texts', () => {
    const body = `return [MimeType.CSV, MimeType.PDF, MimeType.GOOGLE_SHEETS, MimeType.MICROSOFT_EXCEL, Utilities.newBlob('a', MimeType.PLAIN_TEXT).getContentType()]`;
    expect(resultOf(body)).toEqual([
      'text/csv',
      'application/pdf',
      'application/vnd.google-apps.spreadsheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/plain',
    ]);
  });

  it('names every type of the reference, and no other', () => {
    const names = /enum MimeType \{ (.*) \}/
      .exec(readReference('google-apps-script.base.d.ts'))?.[1]
      ?.split(', ');
    expect(resultOf('return Object.keys(MimeType)')).toEqual(names);
    expect(() => resultOf('MimeType.NONSENSE')).toThrow('not implemented: MimeType.NONSENSE');
  });
});
