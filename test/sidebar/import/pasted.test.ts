import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/app-error';
import { guessMeanings, readPasted } from '../../../src/sidebar/import/pasted';

const read = (text: string) =>
  readPasted(text, { name: '붙여넣기', hash: 'f'.repeat(64), columnName: (number) => `${number}번째 칸` });

describe('readPasted', () => {
  it('제목 줄이 있으면 그대로 읽는다', () => {
    const { tables, guessed } = read('내원일\t환자명\t메모\n2026-12-03\t김영희\t이순자님 소개\n');
    expect(guessed).toBeUndefined();
    expect(tables[0]?.header).toEqual(['내원일', '환자명', '메모']);
    expect(tables[0]?.rows).toHaveLength(1);
  });

  it('제목 줄이 없으면 칸에 번호를 붙이고 첫 줄도 자료로 본다', () => {
    const { tables, guessed } = read('00123\t김영희\t010-1234-5678\n00124\t박철수\t010-1234-5679\n');
    expect(tables[0]?.header).toEqual(['1번째 칸', '2번째 칸', '3번째 칸']);
    expect(tables[0]?.rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2]);
    expect(guessed).toEqual(['chart', 'name', 'phone']);
  });

  it.each([
    ['', 'file.empty'],
    ['그냥 쓴 글', 'intake.noHeader'],
  ])('표가 아닌 것은 까닭을 말한다: %j', (text, code) => {
    let found: unknown;
    try {
      read(text);
    } catch (error) {
      found = error instanceof AppError ? error.code : error;
    }
    expect(found).toBe(code);
  });
});

describe('guessMeanings', () => {
  it.each([
    [
      ['10:30', '00123', '김영희', '010-1234-5678', '신환', '박철수님 소개로 오심'],
      [null, 'chart', 'name', 'phone', 'newMark', 'memo'],
    ],
    [
      ['2026-12-03', '김영희', '1990-01-05', '네이버'],
      ['visitDate', 'name', 'birth', 'route'],
    ],
    [
      ['2026.12.3', '10234', '王丽', '13812345678'],
      ['visitDate', 'chart', 'name', 'phone'],
    ],
  ])('%j의 뜻을 내용으로 짐작한다', (cells, meanings) => {
    expect(guessMeanings([{ rowNumber: 1, cells }], cells.length)).toEqual(meanings);
  });
});
