import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/file/read-rows';
import { countBatch } from '../../../src/sidebar/send/batch-count';
import { FILE_KINDS, fileOf } from '../../../src/sidebar/send/sender-bytes';
import { options } from '../../file/decode-cp949';

const TABLE = {
  fileName: '발송_S000001_알리고',
  sheetName: 'S000001',
  rows: [
    ['수신번호', '이름', '메시지'],
    ['01012345678', '김하늘', '(광고)한빛치과\n감사합니다.'],
  ],
  widths: [16, 12, 80],
};

describe('fileOf', () => {
  it.each(FILE_KINDS)('gives the very rows as %s', (kind) => {
    const { name, bytes } = fileOf(TABLE, kind, options.decodeCp949);
    const { sheets } = readRows(bytes, name, options);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(TABLE.rows);
  });

  it('warns of a CSV’s cells that a spreadsheet would change, never of a file of text cells', () => {
    expect(fileOf(TABLE, 'csv', options.decodeCp949).changed).toEqual([
      { rowNumber: 2, column: 0, why: 'number' },
    ]);
    expect(fileOf(TABLE, 'xlsx', options.decodeCp949).changed).toEqual([]);
  });

  it('names what the old encoding lacks', () => {
    const table = { ...TABLE, rows: [['메시지'], ['고마워요 😊']] };
    expect(fileOf(table, 'csv949', options.decodeCp949).lacking).toEqual(['😊']);
    expect(fileOf(table, 'csv', options.decodeCp949).lacking).toEqual([]);
  });

  it('is called as its kind', () => {
    expect(FILE_KINDS.map((kind) => fileOf(TABLE, kind, options.decodeCp949).name)).toEqual([
      '발송_S000001_알리고.xlsx',
      '발송_S000001_알리고.csv',
      '발송_S000001_알리고.csv',
    ]);
  });
});

describe('countBatch', () => {
  it('counts what became of each', () => {
    const lines = (['exported', 'exported', 'sent', 'replied', 'failed'] as const).map((status, at) => ({
      id: String(at),
      patient: '',
      name: '',
      wording: '',
      status,
      statusWord: '',
      sentOn: '' as const,
      reason: '',
    }));
    expect(countBatch({ lines })).toEqual({ all: 5, open: 2, sent: 1, replied: 1, failed: 1 });
  });
});
