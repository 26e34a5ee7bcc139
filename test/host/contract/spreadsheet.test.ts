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

describe('what a spreadsheet does on the sheet in front', () => {
  it.each([
    ["Spreadsheet.appendRow(['x'])", 's.getLastRow()', 3],
    ['Spreadsheet.autoResizeColumn(1)', 's.getColumnWidth(1) < 100', true],
    ['Spreadsheet.deleteColumn(1)', 's.getLastColumn()', 1],
    ['Spreadsheet.deleteColumns(1, 2)', 's.getLastColumn()', 0],
    ['Spreadsheet.deleteRow(1)', 's.getLastRow()', 1],
    ['Spreadsheet.deleteRows(1, 2)', 's.getLastRow()', 0],
    ['Spreadsheet.getColumnWidth(1)', 'result', 100],
    ['Spreadsheet.getDataRange()', 'result.getA1Notation()', 'A1:B2'],
    ['Spreadsheet.getFrozenColumns()', 'result', 0],
    ['Spreadsheet.getFrozenRows()', 'result', 0],
    ['Spreadsheet.getLastColumn()', 'result', 2],
    ['Spreadsheet.getLastRow()', 'result', 2],
    ["Spreadsheet.getRangeList(['A1', 'B2'])", 'result.getRanges().length', 2],
    ['Spreadsheet.getRowHeight(1)', 'result', 21],
    ['Spreadsheet.getSheetId()', 'result === s.getSheetId()', true],
    ['Spreadsheet.getSheetName()', 'result', '시트1'],
    ['Spreadsheet.getSheetValues(1, 1, 1, 2)', 'result[0].join()', '1,2'],
    ["Spreadsheet.hideColumn(s.getRange('A1'))", 's.isColumnHiddenByUser(1)', true],
    ["Spreadsheet.hideRow(s.getRange('A2'))", 's.isRowHiddenByUser(2)', true],
    ['Spreadsheet.insertColumnAfter(1)', 's.getRange("C1").getValue()', 2],
    ['Spreadsheet.insertColumnBefore(1)', 's.getRange("B1").getValue()', 1],
    ['Spreadsheet.insertColumnsAfter(1, 2)', 's.getRange("D1").getValue()', 2],
    ['Spreadsheet.insertColumnsBefore(1, 2)', 's.getRange("C1").getValue()', 1],
    ['Spreadsheet.insertRowAfter(1)', 's.getRange("A3").getValue()', 3],
    ['Spreadsheet.insertRowBefore(1)', 's.getRange("A2").getValue()', 1],
    ['Spreadsheet.insertRowsAfter(1, 2)', 's.getRange("A4").getValue()', 3],
    ['Spreadsheet.insertRowsBefore(1, 2)', 'result.getRange("A3").getValue()', 1],
    ['Spreadsheet.isColumnHiddenByUser(1)', 'result', false],
    ['Spreadsheet.isRowHiddenByFilter(1)', 'result', false],
    ['Spreadsheet.isRowHiddenByUser(1)', 'result', false],
    ['Spreadsheet.setColumnWidth(1, 33)', 's.getColumnWidth(1)', 33],
    ['Spreadsheet.setFrozenColumns(1)', 's.getFrozenColumns()', 1],
    ['Spreadsheet.setFrozenRows(1)', 's.getFrozenRows()', 1],
    ['Spreadsheet.setRowHeight(1, 44)', 's.getRowHeight(1)', 44],
    ['Spreadsheet.sort(1, false)', 's.getRange("A1").getValue()', 3],
    ["Spreadsheet.unhideColumn(s.getRange('A1'))", 's.isColumnHiddenByUser(1)', false],
    ["Spreadsheet.unhideRow(s.getRange('A1'))", 's.isRowHiddenByUser(1)', false],
  ])('%s: %s is %s', (call, seen, value) => {
    const body = `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      const result = ${call.replace('Spreadsheet.', 'ss.')}; return ${seen}`;
    expect(resultOf(body)).toBe(value);
  });
});

describe('Spreadsheet.getName, Spreadsheet.rename, Spreadsheet.getId, Spreadsheet.getUrl, Spreadsheet.getFormUrl, Spreadsheet.getSheetById, Spreadsheet.getSheetByName, Spreadsheet.getSheets', () => {
  it('tell of the file and find its sheets', () => {
    const body = `ss.rename('진료'); const other = ss.insertSheet('b');
      return [ss.getName(), ss.getUrl().includes(ss.getId()), ss.getFormUrl(), ss.getSheetById(other.getSheetId()).getName(), ss.getSheetById(123),
        ss.getSheetByName('b').getIndex(), ss.getSheetByName('B'), ss.getSheets().length]`;
    expect(resultOf(body)).toEqual(['진료', true, null, 'b', null, 2, null, 2]);
  });
});

describe('SpreadsheetApp.getActive, SpreadsheetApp.getActiveSpreadsheet, SpreadsheetApp.setActiveSpreadsheet, SpreadsheetApp.newConditionalFormatRule, SpreadsheetApp.newDataValidation, SpreadsheetApp.newFilterCriteria', () => {
  it('give the one spreadsheet and fresh builders', () => {
    const body = `SpreadsheetApp.setActiveSpreadsheet(ss);
      return [SpreadsheetApp.getActive().getId() === SpreadsheetApp.getActiveSpreadsheet().getId(), SpreadsheetApp.newConditionalFormatRule().getRanges().length,
        SpreadsheetApp.newDataValidation().getCriteriaType(), SpreadsheetApp.newFilterCriteria().getHiddenValues().length]`;
    expect(resultOf(body)).toEqual([true, 0, null, 0]);
  });
});

describe('Spreadsheet.setSpreadsheetTimeZone, Spreadsheet.getSpreadsheetTimeZone, Spreadsheet.setSpreadsheetLocale, Spreadsheet.getSpreadsheetLocale', () => {
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

describe('Spreadsheet.getRecalculationInterval, Spreadsheet.setRecalculationInterval, Spreadsheet.setIterativeCalculationEnabled, Spreadsheet.isIterativeCalculationEnabled, Spreadsheet.getMaxIterativeCalculationCycles, Spreadsheet.getIterativeCalculationConvergenceThreshold, Spreadsheet.setMaxIterativeCalculationCycles, Spreadsheet.setIterativeCalculationConvergenceThreshold', () => {
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
    expect(resultOf(body, { people, user: 'o@example.com' })).toEqual([
      'o@example.com',
      'o@example.com,a@example.com',
      'v@example.com',
      'o@example.com,v@example.com',
      'w@example.com',
      '',
    ]);
  });

  it('tell nobody who may only look, and know no owner of a file in a shared drive', () => {
    const people = { owner: '', editors: ['a@example.com'], viewers: ['v@example.com'] };
    expect(
      resultOf('return [ss.getOwner(), ss.getEditors().length]', { people, user: 'a@example.com' }),
    ).toEqual([null, 1]);
    for (const member of ['getEditors', 'getViewers'])
      expect(() => resultOf(`ss.${member}()`, { people, user: 'v@example.com' })).toThrow(
        'You do not have permission',
      );
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
