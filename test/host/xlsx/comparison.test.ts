import { describe, expect, it } from 'vitest';
import { comparisonFormula, readComparison } from '../../../host/xlsx/comparison';

describe('comparisonFormula', () => {
  it.each([
    ['NUMBER_GREATER_THAN', [5], 'AND(ISNUMBER(B2),B2>5)'],
    ['NUMBER_BETWEEN', [20, 10], 'AND(ISNUMBER(B2),B2>=10,B2<=20)'],
    ['NUMBER_NOT_BETWEEN', [-1.5, 1e21], 'AND(ISNUMBER(B2),OR(B2<-1.5,B2>1e+21))'],
    ['DATE_BEFORE', [{ date: 46_329.75 }], 'AND(ISNUMBER(B2),INT(B2)<DATE(2026,11,3))'],
    ['DATE_EQUAL_TO', [{ date: 46_329 }], 'AND(ISNUMBER(B2),INT(B2)=DATE(2026,11,3))'],
    ['DATE_AFTER_RELATIVE', ['TOMORROW'], 'AND(ISNUMBER(B2),INT(B2)>TODAY()+1)'],
    ['DATE_EQUAL_TO_RELATIVE', ['PAST_WEEK'], 'AND(ISNUMBER(B2),B2>=TODAY()-7,B2<=TODAY())'],
    ['TEXT_CONTAINS', ['5'], undefined],
    ['NUMBER_GREATER_THAN', ['=A1'], undefined],
  ])('%s %j', (type, values, formula) => {
    expect(comparisonFormula({ type, values }, 'B2')).toBe(formula);
  });
});

describe('readComparison', () => {
  it.each([
    'AND(ISNUMBER(B2),B2>C2)',
    'AND(ISNUMBER(B2),INT(B2)=5)',
    'AND(ISNUMBER(B2),B2<DATE(2026,11,3))',
    'AND(ISNUMBER(B2),B20>5)',
    'AND(ISNUMBER(B2),B2>5,C2>5)',
    'AND(ISNUMBER(C2),C2>5)',
    'B2>5',
    '',
  ])('다른 뜻일 수 있는 수식은 수식으로 둔다: %s', (formula) => {
    expect(readComparison(formula, 'B2')).toBeUndefined();
  });
});
