import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/file/read-rows';
import { createOldWriter, findChangedCells, toUtf8, writeCsv } from '../../src/file/write-csv';
import { options } from './read-options';

const ROWS = [
  ['휴대폰', '이름', '내용'],
  ['01012345678', '김하늘', '줄이\n나뉜 "인사", 그리고 쉼표'],
];

describe('writeCsv', () => {
  it('is read back cell by cell, in UTF-8', () => {
    const read = readRows(toUtf8(writeCsv(ROWS)), '발송.csv', options);
    expect(read.encoding).toBe('utf-8');
    expect(read.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(ROWS);
  });

  it('hands the very words on: nothing is put in front of them', () => {
    expect(writeCsv([['=1+1', '+82', '@']])).toBe('"=1+1","+82","@"\r\n');
  });
});

describe('createOldWriter', () => {
  const korean = createOldWriter('cp949', options.decodeOld);
  const chinese = createOldWriter('gb18030', options.decodeOld);

  it('writes what every reader of CP949 reads, rare syllables too', () => {
    const text = '똠방각하 김하늘 漢字 ♥ ※ abc\r\n';
    expect(korean.lackingIn(text)).toEqual([]);
    expect(Buffer.from(korean.write(text))).toEqual(iconv.encode(text, 'cp949'));
  });

  it('writes what every reader of GBK reads, rare characters too', () => {
    const text = '王秀兰，您好：璟喆 ※ abc\r\n';
    expect(chinese.lackingIn(text)).toEqual([]);
    expect(Buffer.from(chinese.write(text))).toEqual(iconv.encode(text, 'gbk'));
  });

  it('names the characters that it cannot write, each once', () => {
    expect(korean.lackingIn('고마워요😊 您😊')).toEqual(['😊', '您']);
    expect(chinese.lackingIn('감사 您😊')).toEqual(['감', '사', '😊']);
  });
});

describe('findChangedCells', () => {
  it.each([
    ['=1+1', 'formula'],
    ['-내용', 'formula'],
    ['@이름', 'formula'],
    ['+안녕', 'formula'],
    ['＝1+1', 'formula'],
    ['\t앞이 빈 글', 'formula'],
    ['01012345678', 'number'],
    ['+82 10 1234 5678', 'number'],
  ])('finds %j, which a spreadsheet would change', (cell, why) => {
    expect(findChangedCells([['이름'], [cell]])).toEqual([{ rowNumber: 2, column: 0, why }]);
  });

  it.each(['김하늘', '(광고)한빛치과', '12', '안녕 = 인사', '010-1234-5678', ''])(
    'leaves %j alone',
    (cell) => {
      expect(findChangedCells([[cell]])).toEqual([]);
    },
  );
});
