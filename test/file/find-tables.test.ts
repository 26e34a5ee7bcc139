import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import type { FileSheet } from '../../src/file/file-rows';
import { findTables, type WantedReport } from '../../src/file/find-tables';

const HASH = '0123456789abcdef'.repeat(4);

function sheet(name: string, rows: readonly (readonly string[])[]): FileSheet {
  return { name, rows: rows.map((cells, index) => ({ rowNumber: index + 1, cells })) };
}

const VISIT_HEADER = ['내원일', '환자명', '메모'];
const visits = (name: string) => sheet(name, [VISIT_HEADER, ['2026-12-01', '김영희', '']]);
const staff = (name: string) =>
  sheet(name, [
    ['이름', '직책', '이메일', '휴대폰', '입사일'],
    ['김원장', '원장'],
  ]);

function find(sheets: readonly FileSheet[], wanted: WantedReport) {
  return findTables(sheets, { file: 'a.xlsx', hash: HASH }, wanted);
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return '';
}

describe('findTables', () => {
  it('같은 칸을 가진 시트를 모두 읽고, 시트마다 이름과 묶음 번호가 다르다', () => {
    const { tables, otherSheets } = find([sheet('표지', [['자료']]), visits('1월'), visits('2월')], 'any');
    expect(tables.map(({ file, batch, sheet: name }) => [file, batch, name])).toEqual([
      ['a.xlsx', '0123456789ab', '1월'],
      ['a.xlsx (2월)', '0123456789ab-2', '2월'],
    ]);
    expect(otherSheets).toEqual(['표지']);
  });

  it('직원 명단은 시트 하나만 읽는다', () => {
    expect(find([staff('직원'), staff('퇴사')], 'any').tables).toHaveLength(1);
    expect(find([staff('직원'), staff('퇴사')], 'staff').tables).toHaveLength(1);
  });

  it('이름 칸이 없어도 사람이 고르도록 보여 주지만, 명령줄에서는 말하고 그만둔다', () => {
    const unnamed = [
      sheet('', [
        ['내원일', '고객호칭', '메모'],
        ['2026-12-01', '김영희', ''],
      ]),
    ];
    expect(find(unnamed, 'any').tables[0]?.header).toEqual(['내원일', '고객호칭', '메모']);
    expect(codeOf(() => find(unnamed, 'visits'))).toBe('intake.noNameColumn');
  });

  it.each(['any', 'visits'] as const)('제목 줄만 있거나 제목이 없으면 까닭을 말한다 (%s)', (wanted) => {
    expect(codeOf(() => find([sheet('', [VISIT_HEADER])], wanted))).toBe('file.noRows');
    expect(codeOf(() => find([sheet('', [['가', '나']])], wanted))).toBe('intake.noHeader');
  });
});
