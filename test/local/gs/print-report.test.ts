import { describe, expect, it } from 'vitest';
import { alignTable, printReport } from '../../../local/gs/print-report';
import { runSource } from './run';

describe('the report for people', () => {
  it('shows log, menus, toasts, questions, the result, and each sheet as people see it', () => {
    const { report } = runSource(
      `function onOpen() { SpreadsheetApp.getUi().createMenu('소개').addItem('집계', 'x').addToUi(); }
       function tally() {
         const ss = SpreadsheetApp.getActiveSpreadsheet();
         Logger.log('%s rows', 2);
         console.warn('careful');
         ss.getActiveSheet().getRange('A1:B2').setValues([['이름', '비율'], ['김영희\\n며느리', 0.5]]);
         ss.getActiveSheet().getRange('B2').setNumberFormat('0%');
         ss.insertSheet('둘').hideSheet();
         ss.toast('끝', '집계');
         SpreadsheetApp.getUi().alert('끝났습니다');
         return { rows: 2 };
       }`,
      'tally',
      '--open',
    );
    expect(printReport(report).split('\n')).toEqual([
      '2.0 rows',
      'warn: careful',
      '[menu] 소개 (1 items)',
      '[toast] 집계: 끝',
      '[alert] 끝났습니다 → OK',
      '→ {"rows":2}',
      '',
      'Sheet1: 2 rows, 2 columns',
      '   A              B',
      '1  이름           비율',
      '2  김영희⏎며느리  50%',
      '',
      '둘 (hidden): blank',
    ]);
  });

  it('is bounded, and says what it left out', () => {
    const { report } = runSource(
      `function main() {
         const rows = Array.from({ length: 60 }, (_, i) => Array.from({ length: 40 }, () => 'x'.repeat(i)));
         const sheet = SpreadsheetApp.getActiveSheet();
         sheet.insertColumnsAfter(26, 14);
         sheet.getRange(1, 1, 60, 40).setValues(rows);
       }`,
    );
    const lines = printReport(report).split('\n');
    expect(lines.slice(-2)).toEqual(['… 10 more rows', '… 10 more columns']);
    expect(lines).toHaveLength(1 + 2 + 50 + 2);
    expect(lines.at(-3)).toContain(`${'x'.repeat(39)}…`);
  });

  it('aligns by the width on a screen, where Hangul takes two places', () => {
    expect(
      alignTable([
        ['가나', 'b'],
        ['abc', 'd'],
      ]),
    ).toEqual(['가나  b', 'abc   d']);
  });
});
