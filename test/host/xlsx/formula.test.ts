import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExcelFormula } from '../../../host/xlsx/formula';

describe('isExcelFormula', () => {
  it.each([
    '=1+1',
    '=-A1%*2^3',
    '=SUM(A2:A10,$B$3:$B$9)',
    '=COUNTIF(A:A,"인정")',
    '=SUM(1:1)',
    "='VIP 명단'!A1&내원!$B$2",
    '=IF(AND($B2="A",C2<>""),"그는 ""네""","")',
    '=IF(A1,,2)',
    '=TODAY()',
    '=NOW()-1.5e3',
    '=IFERROR(VLOOKUP(A2,{1,"가";-2,TRUE},2,FALSE),#N/A)',
    '=ISODD(ROW())',
    '=이름_범위+1',
    '=GOOGLETRANSLATE(A1, "ko", "en")',
    'A1>=10',
  ])('엑셀이 읽는 수식: %s', (formula) => {
    expect(isExcelFormula(formula)).toBe(true);
  });

  it.each([
    '=',
    '=+82 10-1234-5678',
    '=+김영희 소개',
    '=SUM(A2:A)',
    '=SUM(A2:2)',
    '=SUM(A1;B1)',
    '=SUM(A1',
    '=A1)',
    '=1+',
    '="열린 따옴표',
    '=A1 B1',
    '=@A1',
    '=A1?B1',
    '=-소개)',
    '=$5',
    '=A$+1',
    '={}',
    `=${'('.repeat(100)}1${')'.repeat(100)}`,
    `="${'가'.repeat(9000)}"`,
  ])('엑셀이 파일이 깨졌다고 할 수식: %s', (formula) => {
    expect(isExcelFormula(formula)).toBe(false);
  });

  it('무엇을 주든 곧 답한다', () => {
    const unit = fc.constantFrom(...'=+-(),;:{}"\'!$A1 가%.#');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => typeof isExcelFormula(text) === 'boolean'),
    );
  });
});
