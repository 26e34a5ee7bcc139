import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf } from '../script-run';

const FILL = `
  s.setName('환자').setTabColor('#ff0000');
  s.getRange('A:A').setNumberFormat('@');
  s.getRange('A1:D3').setValues([['010', '2026-11-03', 5, true], ['', '', '', ''], ['=x', '=A1', '', 'z']]);
  s.getRange('A1:D1').setBackground('#eee').setFontWeight('bold').setFontSize(12).setHorizontalAlignment('center').setWrap(true);
  s.getRange('B2').setNote('날짜').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setHelpText('날짜').build());
  s.setFrozenRows(1); s.setFrozenColumns(2); s.hideColumns(5, 2); s.hideRows(7); s.setColumnWidth(2, 150); s.setRowHeight(1, 40);
  s.getDataRange().createFilter();
  s.getRange('A1:A3').protect().setDescription('열쇠').setWarningOnly(true);
  s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('z').setBackground('#00ff00').setBold(true).setRanges([s.getRange('D1:D3')]).build()]);
  ss.insertSheet('숨김').hideSheet();
  PropertiesService.getDocumentProperties().setProperty('version', '1');`;

describe('snapshot', () => {
  it('loads again to the same workbook, through JSON', () => {
    const host = hostOf(FILL);
    host.run('main');
    const saved = host.snapshot();
    const again = createHost({ script: '', snapshot: JSON.parse(JSON.stringify(saved)) });
    expect(again.snapshot()).toEqual(saved);
    expect(saved.sheets[0]).toMatchObject({
      name: '환자',
      tabColor: '#ff0000',
      frozenRows: 1,
      frozenColumns: 2,
      hiddenColumns: [5, 6],
      hiddenRows: [7],
      columnWidths: { 2: 150 },
      rowHeights: { 1: 40 },
      cells: [['010', { date: 46329 }, 5, true], [], ['=x', { formula: '=A1' }, '', 'z']],
      filter: [1, 1, 3, 4],
      notes: [{ row: 2, column: 2, note: '날짜' }],
      protections: [{ at: [1, 1, 3, 1], description: '열쇠', warningOnly: true }],
    });
    expect(saved.sheets[1]).toMatchObject({ name: '숨김', hidden: true });
  });

  it('stays as it was while the workbook goes on', () => {
    const host = hostOf(`s.getRange('A1').setValue((s.getRange('A1').getValue() || 0) + 1)`);
    host.run('main');
    const saved = host.snapshot();
    host.run('main');
    expect([saved.sheets[0]?.cells, host.snapshot().sheets[0]?.cells]).toEqual([[[1]], [[2]]]);
  });

  it('loads what was saved before names, bandings, groups and filter criteria were', () => {
    const host = hostOf(FILL);
    host.run('main');
    const saved = host.snapshot();
    const optional = ['namedRanges', 'metadata', 'calculation', 'bandings', 'rowGroups', 'filterCriteria'];
    const written = [...Object.keys(saved), ...saved.sheets.flatMap((sheet) => Object.keys(sheet))];
    expect(written.filter((key) => optional.includes(key))).toEqual([]);
    const again = createHost({
      script: `function main() {
        const s = SpreadsheetApp.getActive().getSheets()[0];
        return [s.isRowHiddenByFilter(2), s.getBandings().length, s.getRowGroupDepth(1), s.getFilter().getColumnFilterCriteria(1),
          s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getUnprotectedRanges().length];
      }`,
      snapshot: JSON.parse(JSON.stringify(saved)),
    });
    expect(again.run('main').value).toEqual([false, 0, 0, null, 0]);
  });

  it('refuses what is no saved workbook', () => {
    const snapshot = { ...hostOf('').snapshot(), version: 2 as 1 };
    expect(() => createHost({ script: '', snapshot })).toThrow('not a saved workbook of version 1');
  });
});
