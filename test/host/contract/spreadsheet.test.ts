import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet

describe('Spreadsheet.insertSheet', () => {
  it('copies a template, shown and in front', () => {
    const body = `s.getRange('A1').setValue('x').setBackground('red'); ss.insertSheet('뒤');
      s.hideSheet();
      const made = ss.insertSheet('새', 0, { template: s });
      const last = ss.insertSheet({ template: made });
      return [made.getRange('A1').getValue(), made.getRange('A1').getBackground(), made.isSheetHidden(), made.getIndex(), last.getName(), last.getIndex(), ss.getActiveSheet().getName()];`;
    expect(resultOf(body)).toEqual(['x', '#ff0000', false, 1, '시트4', 2, '시트4']);
  });

  it('refuses a place outside the tabs, and what is no template', () => {
    expect(() => resultOf(`ss.insertSheet('x', 2)`)).toThrow('out of bounds');
    expect(() => resultOf(`ss.insertSheet('x', { template: 5 })`)).toThrow('not implemented');
    expect(() => resultOf(`ss.insertSheet('x', { colour: 5 })`)).toThrow('not implemented');
  });
});

describe('Spreadsheet.duplicateActiveSheet, Spreadsheet.deleteActiveSheet, Spreadsheet.renameActiveSheet, Spreadsheet.moveActiveSheet, Spreadsheet.getNumSheets', () => {
  it('work on the sheet in front', () => {
    const names = 'ss.getSheets().map((sheet) => sheet.getName()).join()';
    const body = `ss.insertSheet('둘'); s.activate();
      ss.duplicateActiveSheet(); ss.renameActiveSheet('사본');
      const copied = [${names}, ss.getNumSheets()];
      ss.moveActiveSheet(3);
      const moved = ${names};
      return [...copied, moved, ss.deleteActiveSheet().getName(), ${names}];`;
    expect(resultOf(body)).toEqual(['시트1,사본,둘', 3, '시트1,둘,사본', '둘', '시트1,둘']);
    expect(() => resultOf('ss.deleteActiveSheet()')).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => resultOf(`ss.insertSheet('x'); ss.renameActiveSheet('시트1')`)).toThrow('already exists');
    expect(() => resultOf('ss.moveActiveSheet(2)')).toThrow('out of bounds');
  });
});

describe('Spreadsheet.deleteSheet', () => {
  it('leaves #REF! in formulas that named the sheet', () => {
    const body = `const other = ss.insertSheet('b'); s.getRange('A1').setFormula('=SUM(b!A1:A3)+C1'); ss.deleteSheet(other); return s.getRange('A1').getFormula()`;
    expect(resultOf(body)).toBe('=SUM(#REF!)+C1');
  });
});

describe('Spreadsheet.setActiveSheet, SpreadsheetApp.setActiveSheet', () => {
  it('restore the selection where they are told to', () => {
    const body = `const other = ss.insertSheet('b');
      s.getRange('C3').activate(); other.activate();
      const bare = [ss.setActiveSheet(s).getName(), s.getActiveRange().getA1Notation()];
      s.getRange('D4').activate(); other.getRange('B2').activate();
      SpreadsheetApp.setActiveSheet(s, true);
      const restored = s.getActiveRange().getA1Notation();
      other.activate(); s.deleteRows(2, 999);
      ss.setActiveSheet(s, true);
      return [...bare, restored, ss.getActiveRange().getA1Notation()];`;
    expect(resultOf(body)).toEqual(['시트1', 'A1', 'D4', 'A1']);
  });
});

describe('Spreadsheet: what it does on the sheet in front', () => {
  it.each([
    ["ss.appendRow(['x']).getName()", '시트1'],
    ['ss.getLastRow() + ss.getLastColumn()', 4],
    ['ss.getDataRange().getA1Notation()', 'A1:B2'],
    ['ss.insertRowsBefore(1, 2).getLastRow()', 4],
    ['ss.deleteColumn(1).getLastColumn()', 1],
    ["ss.getRangeList(['A1', 'B2']).getRanges().length", 2],
    ['ss.setFrozenRows(1), ss.getFrozenRows()', 1],
    ['ss.setColumnWidth(1, 33).getColumnWidth(1)', 33],
    ["ss.hideRow(s.getRange('A2')), ss.isRowHiddenByUser(2)", true],
    ['ss.sort(1, false).getRange("A1").getValue()', 3],
    ['ss.getSheetName()', '시트1'],
    ['ss.getSheetId() === s.getSheetId()', true],
    ['ss.isRowHiddenByFilter(1)', false],
  ])('%s is %s', (expression, value) => {
    expect(resultOf(`s.getRange('A1:B2').setValues([[1, 2], [3, 4]]); return (${expression})`)).toEqual(
      value,
    );
  });
});

describe('Spreadsheet.setSpreadsheetTimeZone, Spreadsheet.setSpreadsheetLocale', () => {
  it('take what there is and refuse the rest', () => {
    expect(
      resultOf(
        `ss.setSpreadsheetTimeZone('Asia/Tokyo'); ss.setSpreadsheetLocale('zh_CN'); return [ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale()]`,
      ),
    ).toEqual(['Asia/Tokyo', 'zh_CN']);
    expect(() => resultOf(`ss.setSpreadsheetTimeZone('Asia/Nowhere')`)).toThrow('Invalid argument');
    expect(() => resultOf(`ss.setSpreadsheetLocale('Korean')`)).toThrow('Invalid argument');
  });
});

describe('Spreadsheet.getRecalculationInterval, Spreadsheet.setRecalculationInterval, Spreadsheet.setIterativeCalculationEnabled, Spreadsheet.setMaxIterativeCalculationCycles, Spreadsheet.setIterativeCalculationConvergenceThreshold', () => {
  it('are kept, in a snapshot, too', () => {
    const host = hostOf(`
      const told = () => [ss.getRecalculationInterval().toString(), ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(), ss.getIterativeCalculationConvergenceThreshold()];
      const before = told();
      ss.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true)
        .setMaxIterativeCalculationCycles(7).setIterativeCalculationConvergenceThreshold(0.5);
      return [before, told()];`);
    expect(host.run('main').value).toEqual([
      ['ON_CHANGE', false, 50, 0.05],
      ['HOUR', true, 7, 0.5],
    ]);
    const saved = host.snapshot();
    expect(createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) }).snapshot()).toEqual(saved);
    expect(() => resultOf('ss.setMaxIterativeCalculationCycles(0)')).toThrow('between 1 and 10000');
    expect(() => resultOf('ss.setIterativeCalculationConvergenceThreshold(-1)')).toThrow('negative');
  });
});

describe('Spreadsheet.getOwner, Spreadsheet.getEditors, Spreadsheet.getViewers, Spreadsheet.addEditor, Spreadsheet.addEditors, Spreadsheet.removeEditor, Spreadsheet.addViewer, Spreadsheet.addViewers, Spreadsheet.removeViewer', () => {
  it('tell whom the host says the file is shared with, and share it anew', () => {
    const people = { owner: 'o@example.com', editors: ['a@example.com'], viewers: ['v@example.com'] };
    const body = `
      const emails = (users) => users.map((user) => user.getEmail()).join();
      const before = [ss.getOwner().getEmail(), emails(ss.getEditors()), emails(ss.getViewers())];
      ss.addEditor('v@example.com').addViewers(['w@example.com', 'a@example.com']).addViewer(ss.getOwner()).removeEditor('a@example.com');
      return [...before, emails(ss.getEditors()), emails(ss.getViewers()), emails(ss.removeViewer('W@example.com').getViewers())];`;
    expect(resultOf(body, { people })).toEqual([
      'o@example.com',
      'o@example.com,a@example.com',
      'v@example.com',
      'o@example.com,v@example.com',
      'w@example.com',
      '',
    ]);
  });

  it('say so where the host was not told', () => {
    expect(() => resultOf('ss.getOwner()')).toThrow('not implemented: Spreadsheet.getOwner');
  });
});

describe('SpreadsheetApp.openById, SpreadsheetApp.openByUrl', () => {
  it('answer with the bound spreadsheet for its own id and address, and refuse any other', () => {
    expect(
      resultOf(
        `return [SpreadsheetApp.openById(ss.getId()).getName(), SpreadsheetApp.openByUrl(ss.getUrl() + '#gid=0').getName()]`,
      ),
    ).toEqual(['Workbook', 'Workbook']);
    expect(() => resultOf(`SpreadsheetApp.openByUrl('https://example.com')`)).toThrow(
      'not implemented: SpreadsheetApp.openByUrl',
    );
  });
});

describe('Spreadsheet.addMenu, Spreadsheet.updateMenu, Spreadsheet.removeMenu', () => {
  it('put a menu on the bar, exchange it and take it away', () => {
    const host = hostOf(`
      ss.addMenu('진료', [{ name: '시작', functionName: 'start' }, null, { name: '끝', functionName: 'end' }]);
      ss.addMenu('둘', []); ss.updateMenu('둘', [{ name: '하나', functionName: 'one' }]); ss.addMenu('셋', []); ss.removeMenu('셋');`);
    host.run('main');
    expect(host.menus).toEqual([
      {
        caption: '진료',
        items: [
          { caption: '시작', functionName: 'start' },
          { separator: true },
          { caption: '끝', functionName: 'end' },
        ],
      },
      { caption: '둘', items: [{ caption: '하나', functionName: 'one' }] },
    ]);
  });
});

describe('Spreadsheet.toast', () => {
  it('stays five seconds if nothing is said', () => {
    const host = hostOf(`ss.toast('a'); ss.toast('b', '제목', -1); ss.toast('c', 'd', null)`);
    host.run('main');
    expect(host.toasts).toEqual([
      { text: 'a', title: '', seconds: 5 },
      { text: 'b', title: '제목', seconds: -1 },
      { text: 'c', title: 'd', seconds: 5 },
    ]);
  });
});
