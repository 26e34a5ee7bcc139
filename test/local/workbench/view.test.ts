import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { FromServer } from '../../../local/workbench/protocol';
import type { Started } from '../../../local/workbench/start';
import { Client, makeData, serve } from './client';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('d', 'grow').addToUi(); }
function grow() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('표');
  sheet.getRange('A450').setValue('끝').setNote('메모');
  sheet.setFrozenRows(2);
}
function display(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function fill() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getActiveSheet().setName('표');
  const words = spreadsheet.insertSheet('말');
  words.getRange('A1:A3').setValues([['하나'], ['둘'], ['셋']]);
  spreadsheet.setActiveSheet(sheet);
  sheet.getRange('A1:H1').setValues([['이름', '날', '금액', '비율', '확인', '계산', '전화', '등급']])
    .setFontWeight('bold').setBackground('#222222').setFontColor('#ffffff').setHorizontalAlignment('center');
  const rows = [];
  for (let i = 2; i <= 420; i++)
    rows.push(['사람 ' + i, new Date(2026, i % 12, 1 + (i % 28)), i * 1234.5, i / 1000, i % 3 === 0, '=C' + i + '*2', '010-0' + i, 'ABC'[i % 3]]);
  sheet.getRange('E2:E420').insertCheckboxes();
  sheet.getRange(2, 1, rows.length, 8).setValues(rows);
  sheet.getRange('B2:B').setNumberFormat('m"월" d"일"');
  sheet.getRange('C2:C').setNumberFormat('#,##0');
  sheet.getRange('D2:D').setNumberFormat('0.0%');
  sheet.getRange('F2:F').setNumberFormat('0');
  sheet.getRange('F420').setNumberFormat('General');
  sheet.getRange('F420').setFormula('=1+1');
  sheet.getRange('G2:G').setNumberFormat('@');
  sheet.getRange('H2:H').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B', 'C'], true).setAllowInvalid(false).build());
  sheet.getRange('A2:A').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(words.getRange('A1:A')).setAllowInvalid(true).build());
  sheet.getRange('A3:B3').setFontStyle('italic').setFontLine('line-through').setWrap(true).setVerticalAlignment('middle').setFontSize(14).setFontFamily('Arial');
  sheet.getRange('A10:H30').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN);
  const rule = (formula, at, format) => format(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula)).setRanges([sheet.getRange(at)]).build();
  sheet.setConditionalFormatRules([
    rule('=$H2="A"', 'A2:H', (b) => b.setBackground('#ffe08a')),
    rule('=AND($E2,$C2>100000)', 'A2:H', (b) => b.setBackground('#ff0000').setBold(true)),
    rule('=C2>B2', 'C2:D', (b) => b.setBackground('#00ff00').setFontColor('#123456')),
    SpreadsheetApp.newConditionalFormatRule().whenTextContains('7').setBackground('#0000ff').setRanges([sheet.getRange('A2:A100')]).build(),
  ]);
  sheet.getRange('A5:B6').merge();
  sheet.setColumnWidth(2, 150).setRowHeight(4, 60).hideColumns(7);
  sheet.hideRows(12, 2);
  sheet.hideRows(14);
  sheet.getRange('C9').setNote('살펴볼 것');
  sheet.setTabColor('#00aa00').setFrozenColumns(1);
  sheet.getRange('H1:H1').protect().setDescription('제목').setWarningOnly(true);
  sheet.getRange('A1:H420').createFilter().setColumnFilterCriteria(8, SpreadsheetApp.newFilterCriteria().setHiddenValues(['C']).build());
  sheet.setHiddenGridlines(true);
}`;

const made: Host = createHost({ script: SCRIPT });
made.run('fill');
const snapshot: Snapshot = made.snapshot();
const data = makeData();
let server: Started;
let client: Client;
let frame: Extract<FromServer, { type: 'frame' }>['frame'];
const sheetId = snapshot.sheets.find(({ name }) => name === '표')?.id ?? 0;
beforeAll(async () => {
  server = await serve({ data: data.path, script: SCRIPT, snapshot });
  client = await Client.open(server);
  await client.watch(sheetId, [0, 1, 2]);
  frame = (await client.next('frame')).frame;
});
afterAll(async () => {
  client.close();
  await server.close();
  data.remove();
});

describe('cells', () => {
  it('show what getDisplayValues gives, in every block', () => {
    const shown = made.run('display', ['표']).value as string[][];
    expect(shown).toHaveLength(420);
    expect(shown.map((row, i) => row.map((_, j) => client.text(i + 1, j + 1)))).toEqual(shown);
  });

  it('are told as texts to be copied, no more than are there and may be', async () => {
    const shown = made.run('display', ['표']).value as string[][];
    const ask = (at: string, sheet = sheetId) =>
      fetch(`http://127.0.0.1:${server.port}/texts?token=${server.token}&sheet=${sheet}&at=${at}`);
    expect(await (await ask('1,1,420,8')).json()).toEqual(shown);
    expect(await (await ask('419,2,2,3')).json()).toEqual(shown.slice(418).map((row) => row.slice(1, 4)));
    expect(await (await ask('999999,1,1,1')).json()).toEqual([]);
    expect((await ask('1,1,200001,1')).status).toBe(400);
    expect((await ask('1,1,1')).status).toBe(400);
    expect((await ask('1,1,1,1', 987_654)).status).toBe(404);
  });

  it('have the background that a person sees', () => {
    const differing: unknown[] = [];
    for (let row = 1; row <= 425; row++)
      for (let column = 1; column <= 9; column++) {
        const wanted = made.effectiveBackground('표', row, column);
        const found = client.style(row, column).background ?? '#ffffff';
        if (found !== wanted) differing.push([row, column, found, wanted]);
      }
    expect(differing).toEqual([]);
  });

  it('have their other looks, those of rules above their own', () => {
    expect(client.style(1, 1)).toEqual({
      background: '#222222',
      colour: '#ffffff',
      bold: true,
      align: 'center',
    });
    expect(client.style(3, 1)).toMatchObject({
      italic: true,
      strikethrough: true,
      wrap: 'wrap',
      verticalAlign: 'middle',
      size: 14,
      font: 'Arial',
    });
    // The first rule gives the background, the second the weight, the third the colour.
    expect(client.style(102, 3)).toEqual({
      background: '#ffe08a',
      colour: '#123456',
      bold: true,
      align: 'right',
    });
    expect(client.style(2, 5).align).toBe('center');
    expect(client.style(2, 2).align).toBe('right');
    expect(client.style(2, 7).align).toBeUndefined();
  });

  it('tell what stands in the editing line where that differs', () => {
    const edits = (client.cells.get(8) ?? []).map(([text, , edit]) => [text, edit]);
    expect(edits).toEqual([
      ['사람 8', undefined],
      ['9월 9일', '2026-09-09'],
      ['9,876', '9876'],
      ['0.8%', undefined],
      ['FALSE', false],
      ['19752', '=C8*2'],
      ['010-08', undefined],
      ['C', undefined],
    ]);
    expect(client.cells.get(9)?.[4]?.[2]).toBe(true);
  });
});

describe('the editing line', () => {
  it('typed again gives the same cell', async () => {
    const folder = makeData();
    const texts = [
      "'=1+1",
      "'007",
      "''",
      "'2026-01-02",
      "'true",
      '010-1234-5678',
      '3층 치과',
      "'1,234",
      'A-1',
      '1.5',
      '2026-03-04',
      '2026-03-04 10:20:30',
      '2026-03-04 10:20',
      '12%',
      '₩3,000',
      '10:30',
      'FALSE',
      '=2*3',
      "''quoted",
    ];
    const other = await serve({ data: folder.path });
    const tab = await Client.open(other);
    await tab.watch(0);
    await tab.edit(
      0,
      [1, 1, texts.length, 1],
      texts.map((text) => [text]),
    );
    const before = other.workbench.host.snapshot();
    const lines = texts.map((_, i) => {
      const [text = '', , edit] = tab.cells.get(i + 1)?.[0] ?? [];
      return [String(edit ?? text)];
    });
    await tab.edit(0, [1, 1, lines.length, 1], lines);
    expect(other.workbench.host.snapshot().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(lines.slice(0, 3)).toEqual([["'=1+1"], ["'007"], ["''"]]);
    tab.close();
    await other.close();
    folder.remove();
  });
});

describe('the frame', () => {
  it('has everything of the sheet but its cells', () => {
    expect(frame).toMatchObject({
      id: sheetId,
      rows: 1000,
      columns: 26,
      lastRow: 420,
      frozenRows: 0,
      frozenColumns: 1,
      columnWidths: [[2, 150]],
      rowHeights: [[4, 60]],
      hiddenColumns: [7],
      merges: [[5, 1, 2, 2]],
      notes: [{ row: 9, column: 3, note: '살펴볼 것' }],
      checkboxes: [[2, 5, 419, 1]],
      protections: [{ at: [1, 8, 1, 1], description: '제목', warningOnly: true }],
      filter: [1, 1, 420, 8],
      filteredColumns: [8],
      hasGridlines: false,
    });
    expect(frame.dropdowns).toEqual([
      { at: [2, 8, 999, 1], words: ['A', 'B', 'C'], allowInvalid: false },
      { at: [2, 1, 999, 1], words: ['하나', '둘', '셋'], allowInvalid: true },
    ]);
    const hidden = frame.hiddenRows.flatMap(([start, length]) => Array.from({ length }, (_, i) => start + i));
    const wanted = Array.from({ length: 419 }, (_, i) => i + 2).filter(
      (row) => row % 3 === 2 || (row >= 12 && row <= 14),
    );
    expect(hidden).toEqual(wanted);
  });

  it('comes again when it changes, before the rows that it makes room for', async () => {
    client.untaken('frame');
    await client.next('menus');
    await client.menu('grow');
    const { frame: grown } = await client.next('frame', (told) => told.frame.lastRow === 450);
    expect([grown.frozenRows, grown.notes.at(-1)]).toEqual([2, { row: 450, column: 1, note: '메모' }]);
    expect(client.text(450, 1)).toBe('끝');
  });
});

describe('a filter', () => {
  it('tells its values and is set by hand', async () => {
    client.send({ type: 'filterValues', sheetId, column: 8 });
    const { values } = await client.next('filterValues');
    expect(values).toEqual([
      { text: 'A', shown: true, count: 140 },
      { text: 'B', shown: true, count: 139 },
      { text: 'C', shown: false, count: 140 },
    ]);
    expect(await client.edit(sheetId, [1, 1, 1, 1], { filter: 8, hidden: [] })).toBe('');
    expect(
      (await client.next('frame', (told) => told.frame.filteredColumns.length === 0)).frame.hiddenRows,
    ).toEqual([[12, 3]]);
    expect(await client.edit(sheetId, [1, 1, 1, 1], { filter: 8, hidden: ['A', 'B'] })).toBe('');
    expect((await client.next('frame')).frame.filteredColumns).toEqual([8]);
    expect(await client.edit(sheetId, [1, 1, 1, 1], { filter: 'remove' })).toBe('');
    expect((await client.next('frame')).frame.filter).toBeNull();
    expect(await client.edit(sheetId, [1, 1, 20, 3], { filter: 'create' })).toBe('');
    expect((await client.next('frame')).frame.filter).toEqual([1, 1, 20, 3]);
  });
});

describe('a large sheet', () => {
  const rows = 100_000;
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => (j % 4 === 0 ? i * j : `값 ${i} ${j}`)),
  );
  const [blank] = createHost({ script: '' }).snapshot().sheets;

  it('is looked at block by block and edited without a wait', async () => {
    if (!blank) throw new Error('a new workbook has a sheet');
    const folder = makeData();
    const conditionalFormats = [1, 2, 3].map((k) => ({
      ranges: [[1, 1, rows, 20]] as const,
      type: 'CUSTOM_FORMULA',
      values: [`=$A1>${k * 100}`],
      background: '#ffeedd',
    }));
    const large = await serve({
      data: folder.path,
      script: SCRIPT,
      snapshot: { ...snapshot, sheets: [{ ...blank, maxRows: rows, cells, conditionalFormats }] },
    });
    const tab = await Client.open(large);
    await tab.watch(blank.id, [0]);
    const took = async (action: () => Promise<unknown>) => {
      const began = performance.now();
      await action();
      return performance.now() - began;
    };
    const blocks: number[] = [];
    for (const each of [100, 200, 300, 400]) blocks.push(await took(() => tab.watch(blank.id, [each])));
    expect(tab.text(80_001, 2)).toBe('값 80000 1');
    const edits: number[] = [];
    for (let i = 0; i < 5; i++)
      edits.push(await took(() => tab.edit(blank.id, [80_001 + i, 2, 1, 1], '고침')));
    expect(tab.text(80_005, 2)).toBe('고침');
    expect(Math.min(...blocks)).toBeLessThan(200);
    expect(Math.min(...edits)).toBeLessThan(50);
    tab.close();
    await large.close();
    folder.remove();
  });
});
