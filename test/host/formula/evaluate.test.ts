import { describe, expect, it } from 'vitest';
import { Calculation } from '../../../host/formula/calculation';
import { formulaHolds } from '../../../host/formula/condition';
import { Context } from '../../../host/formula/context';
import { WorkbookModel } from '../../../host/model/workbook';

const workbook = new WorkbookModel('Workbook', 'Asia/Seoul', 'ko_KR');
const sheet = workbook.addSheet('시트1', 0);
sheet.setRow(1, 1, ['김영희', 5, { date: 46357 }, true]);
sheet.setRow(2, 1, ['abc', 2]);

function holds(formula: string, row = 1, column = 1): boolean {
  const calculation = new Calculation({ workbook, now: () => Date.parse('2026-12-01T12:00:00+09:00') });
  return formulaHolds(formula, new Context(calculation, sheet, row, column, row - 1, column - 1));
}

describe('formulaHolds', () => {
  it.each([
    ['=A1="김영희"', true],
    ['=$B1>=5', true],
    ['=B1<>5', false],
    ['=C1=TODAY()', true],
    ['=C1<TODAY()+1', true],
    ['=AND($C1<>"",$C1<TODAY(),$A1<>"완료")', false],
    ['=OR(A1="", B1=5)', true],
    ['=NOT(D1)', false],
    ['=IF(B1>3, TRUE, FALSE)', true],
    ['=LEN(A1)=3', true],
    ['=ISBLANK(E9)', true],
    ['=E9=""', true],
    ['=E9=0', true],
    ['=MOD(ROW(),2)=1', true],
    ['=MOD(-1,3)=2', true],
    ['=EXACT(A2,"ABC")', false],
    ['=A2="ABC"', true],
    ['=A1&"님"="김영희님"', true],
    ['=(B1+1)*2-2=10', true],
    ['=-B1<0', true],
    ['="a""b"="a""b"', true],
    ['=B1', true],
    ['=E9', false],
    ['=COUNTIF($A$1:$A$9,A1)=1', true],
  ])('%s is %s', (formula, expected) => {
    expect(holds(formula)).toBe(expected);
  });

  it('moves references with the cell but for what $ holds', () => {
    expect([
      holds('=$A1="abc"', 2, 2),
      holds('=B$1=5', 2, 1),
      holds('=A1=2', 2, 2),
      holds('=$B$1=5', 9, 9),
    ]).toEqual([true, true, true, true]);
  });

  it('does not hold where it ends in an error', () => {
    expect([holds('=A1+1>0'), holds('=MOD(B1,0)=0'), holds('=A1'), holds('=ISBLANK()')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(['=QUERY(A1:A3,"select A")', '=다른!A1=1', '=ROW(A1&"")', '=IF(', 'A1=1'])(
    'refuses %s instead of guessing',
    (formula) => {
      expect(() => holds(formula)).toThrow('not implemented');
    },
  );
});
