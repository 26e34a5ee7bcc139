import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/file/read-rows';
import { createOldWriter } from '../../../src/file/write-csv';
import { countBatch } from '../../../src/sidebar/send/batch-count';
import { encodingFor, FILE_KINDS, fileOf, lossOf } from '../../../src/sidebar/send/sender-bytes';
import { options } from '../../file/read-options';

const TABLE = {
  fileName: '발송_S000001_알리고',
  sheetName: 'S000001',
  rows: [
    ['수신번호', '이름', '메시지'],
    ['01012345678', '김하늘', '(광고)한빛치과\n감사합니다.'],
  ],
  widths: [16, 12, 80],
};

const korean = createOldWriter('cp949', options.decodeOld);
const chinese = createOldWriter('gb18030', options.decodeOld);
const cellsOf = (bytes: Uint8Array, name: string) =>
  readRows(bytes, name, options).sheets[0]?.rows.map(({ cells }) => cells);

describe('fileOf', () => {
  it.each(FILE_KINDS)('gives the very rows as %s', (kind) => {
    const { name, bytes } = fileOf(TABLE, kind, korean);
    expect(cellsOf(bytes, name)).toEqual(TABLE.rows);
  });

  it('gives the very rows of a Chinese clinic in the Chinese encoding', () => {
    const rows = [
      ['手机', '姓名', '内容'],
      ['13800138000', '王秀兰', '王秀兰您好，感谢您介绍朋友来我院。'],
    ];
    const { name, bytes, lacking } = fileOf({ ...TABLE, rows }, 'csvOld', chinese);
    expect(lacking).toEqual([]);
    expect(iconv.decode(Buffer.from(bytes), 'gbk')).toContain('"王秀兰您好，感谢您介绍朋友来我院。"');
    expect(cellsOf(bytes, name)).toEqual(rows);
  });

  it('warns of a CSV’s cells that a spreadsheet would change, never of a file of text cells', () => {
    expect(fileOf(TABLE, 'csv', korean).changed).toEqual([{ rowNumber: 2, column: 0, why: 'number' }]);
    expect(fileOf(TABLE, 'xlsx', korean).changed).toEqual([]);
  });

  it('destroys no letter that the old encoding lacks: the file is UTF-8 and says why', () => {
    const rows = [['메시지'], ['고마워요 😊 您好']];
    const { name, bytes, lacking } = fileOf({ ...TABLE, rows }, 'csvOld', korean);
    expect(lacking).toEqual(['😊', '您']);
    expect(cellsOf(bytes, name)).toEqual(rows);
    expect(fileOf({ ...TABLE, rows }, 'csv', korean).lacking).toEqual([]);
  });

  it('is called as its kind', () => {
    expect(FILE_KINDS.map((kind) => fileOf(TABLE, kind, korean).name)).toEqual([
      '발송_S000001_알리고.xlsx',
      '발송_S000001_알리고.csv',
      '발송_S000001_알리고.csv',
    ]);
  });
});

describe('lossOf', () => {
  it('counts the texts that would lose letters before anything is made', () => {
    expect(lossOf(['김하늘감사', '王秀兰您好', '고마워😊'], korean)).toEqual({
      texts: 2,
      characters: ['兰', '您', '😊'],
    });
    expect(lossOf(['王秀兰您好'], chinese)).toEqual({ texts: 0, characters: [] });
  });
});

describe('encodingFor', () => {
  it('is Korean for the Korean services, Chinese for a Chinese clinic’s own programs', () => {
    expect(encodingFor('generic', 'zh')).toBe('gb18030');
    expect(encodingFor('chart', 'zh')).toBe('gb18030');
    expect(encodingFor('aligo', 'zh')).toBe('cp949');
    expect(encodingFor('generic', 'ko')).toBe('cp949');
    expect(encodingFor('generic', undefined)).toBe('cp949');
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
