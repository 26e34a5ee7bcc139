import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../src/file/headers';
import {
  groupByHeader,
  lackOf,
  type Part,
  withMeaning,
  withVisitDate,
} from '../../../src/sidebar/import/entry';
import { sampleValues } from '../../../src/sidebar/import/sample-values';

const HEADER = ['날짜', '이름', '비고', '상담', '주민등록번호'];

function part(meanings: readonly (ColumnId | null)[]): Part {
  const rows = [
    { rowNumber: 2, cells: ['2026-12-01', '김영희', '900101-1234567 확인', '', '900101-1234567'] },
    { rowNumber: 3, cells: ['2026-12-02', '박철수'] },
  ];
  return {
    header: HEADER,
    tables: [{ file: 'a.csv', batch: 'a', sheet: '', header: HEADER, rows }],
    meanings,
    isGuessed: false,
    report: 'visits',
    recognition: {
      report: 'visits',
      looksLike: '',
      missing: '',
      missingMeanings: [],
      isRemembered: false,
      columns: HEADER.map((header, index) => ({
        index,
        header,
        meaning: meanings[index] ?? null,
        isDoubtful: false,
        isRefused: index === 4,
        isRemembered: false,
      })),
    },
  };
}

describe('withMeaning', () => {
  it('한 칸만 가질 수 있는 뜻은 먼저 가진 칸에서 옮겨 온다', () => {
    expect(withMeaning(part(['visitDate', 'name', null, null, null]), 2, 'name').meanings).toEqual([
      'visitDate',
      null,
      'name',
      null,
      null,
    ]);
  });

  it('메모는 여러 칸이 함께 가질 수 있다', () => {
    expect(withMeaning(part(['visitDate', 'name', 'memo', null, null]), 3, 'memo').meanings).toEqual([
      'visitDate',
      'name',
      'memo',
      'memo',
      null,
    ]);
  });

  it('주민등록번호 칸은 누가 골라도 읽지 않는다', () => {
    expect(withMeaning(part(['visitDate', 'name', null, null, null]), 4, 'memo').meanings[4]).toBeNull();
  });
});

describe('lackOf', () => {
  it.each([
    [['visitDate', 'name'], []],
    [['firstVisit', 'name'], []],
    [[null, 'name'], ['visitDate']],
    [['visitDate', null], ['name']],
  ] as const)('%j에 없는 것은 %j', (meanings, lack) => {
    expect(lackOf(part(meanings))).toEqual(lack);
  });
});

describe('withVisitDate', () => {
  it('모든 줄에 오늘 날짜의 칸을 더하고, 짧은 줄도 자리를 맞춘다', () => {
    const dated = withVisitDate(part([null, 'name', null, null, null]), '내원일', '2026-12-03');
    expect(dated.tables[0]?.rows.map(({ cells }) => cells[5])).toEqual(['2026-12-03', '2026-12-03']);
    expect(dated.header).toEqual([...HEADER, '내원일']);
    expect(lackOf(dated)).toEqual([]);
  });
});

describe('groupByHeader', () => {
  it('제목이 같은 시트끼리 묶는다', () => {
    const table = (sheet: string, header: string[]) => ({ file: 'a', batch: sheet, sheet, header, rows: [] });
    const groups = groupByHeader([table('1월', ['이름']), table('2월', ['성명']), table('3월', ['이름'])]);
    expect(groups.map((group) => group.map(({ sheet }) => sheet))).toEqual([['1월', '3월'], ['2월']]);
  });
});

describe('sampleValues', () => {
  it('읽지 않는 칸은 보이지 않고, 다른 칸의 주민등록번호는 가린다', () => {
    expect(sampleValues(part([null, null, null, null, null]), 4)).toEqual([]);
    expect(sampleValues(part([null, null, null, null, null]), 2)).toEqual(['******-******* 확인']);
  });
});
