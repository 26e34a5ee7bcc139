import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../host/xlsx/write-xlsx';
import { readWorkbook } from '../../../local/gs/workbook-file';
import { filesOf, runSource } from './run';

const VALUES = `function main() { return SpreadsheetApp.getActiveSheet().getDataRange().getValues() }`;

describe('--workbook', () => {
  it('imports a CSV as Google does: each cell as if typed, the sheet named for the file', () => {
    const path = filesOf({ 'visits.csv': '\uFEFF이름,금액,메모\n김영희,3.50,"둘째, 줄"\n\n이순자,TRUE\n' });
    const { report } = runSource(VALUES, '--workbook', path('visits.csv'));
    expect(report.result).toEqual([
      ['이름', '금액', '메모'],
      ['김영희', 3.5, '둘째, 줄'],
      ['', '', ''],
      ['이순자', true, ''],
    ]);
    expect(report.sheets[0]?.name).toBe('visits');
  });

  it('loads a saved workbook as it is', () => {
    const { snapshot } = runSource(
      `function main() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue('x') }`,
    );
    const path = filesOf({ 'saved.json': JSON.stringify(snapshot) });
    expect(runSource(VALUES, '--workbook', path('saved.json')).report.result).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });

  it('takes a CSV of more rows than a new sheet has', () => {
    const path = filesOf({ 'long.csv': 'a\n'.repeat(1200) });
    const { snapshot } = readWorkbook(path('long.csv'), { timeZone: 'Asia/Seoul', locale: 'ko_KR' });
    expect(snapshot.sheets[0]?.cells.length).toBe(1200);
  });

  it('reads an XLSX file, as --out writes it', () => {
    const { snapshot } = runSource(
      `function main() { SpreadsheetApp.getActiveSheet().setName('명단').getRange('A1:B1').setValues([['김영희', 2]]) }`,
    );
    const path = filesOf({ 'book.xlsx': '', 'other.xlsx': 'text' });
    writeFileSync(path('book.xlsx'), writeXlsx(snapshot));
    const { report } = runSource(VALUES, '--workbook', path('book.xlsx'));
    expect([report.sheets[0]?.name, report.result]).toEqual(['명단', [['김영희', 2]]]);
    expect(() => runSource(VALUES, '--workbook', path('other.xlsx'))).toThrow('other.xlsx: ');
  });

  it.each([
    ['open.csv', 'a\n"b', 'line 2 of '],
    ['saved.json', '{}', 'is no saved workbook'],
    ['saved.doc', '', 'a workbook is CSV, XLSX or JSON'],
  ])('refuses %s', (name, text, message) => {
    const path = filesOf({ [name]: text });
    expect(() => runSource(VALUES, '--workbook', path(name))).toThrow(message);
  });
});
