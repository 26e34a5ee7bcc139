import { describe, expect, it } from 'vitest';
import { type Change, createDesk, createHost } from '../../../host/host';

// Source: https://developers.google.com/apps-script/guides/triggers/events#change

const SCRIPT = `
  function watch() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
  function changed(e) { PropertiesService.getScriptProperties().setProperty('change', e.changeType); }
  function lock() { SpreadsheetApp.getActiveSheet().protect().removeEditors(['other@example.com']).addEditor('me@example.com'); }
  function where() { return SpreadsheetApp.getActiveSheet().getName(); }`;

describe('a person at the tabs', () => {
  it('adds, renames, hides, shows and deletes sheets', async () => {
    const host = createHost({ script: SCRIPT });
    host.run('watch');
    const changes: Change[] = [];
    host.onChange((change) => changes.push(change));
    const desk = createDesk();
    const tabs = () => host.snapshot().sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name));
    const told = () => host.snapshot().scriptProperties.change;
    host.changeTab('시트1', { add: true }, { desk });
    expect([tabs(), told(), host.run('where', [], { desk }).value]).toEqual([
      ['시트1', '시트2'],
      'INSERT_GRID',
      '시트2',
    ]);
    await host.start.changeTab('시트2', { name: '환자' });
    expect([tabs(), told()]).toEqual([['시트1', '환자'], 'OTHER']);
    host.changeTab('시트1', { hidden: true });
    expect(tabs()).toEqual(['(시트1)', '환자']);
    host.changeTab('시트1', { hidden: false });
    host.changeTab('환자', { remove: true });
    expect([tabs(), told()]).toEqual([['시트1'], 'REMOVE_GRID']);
    expect(changes).toEqual(Array.from({ length: 5 }, () => ({ sheetId: undefined, by: 'tab' })));
  });

  it('gives the spreadsheet another name', () => {
    const host = createHost({ script: SCRIPT });
    host.changeTab('시트1', { workbook: '우리 치과' });
    expect(host.snapshot().name).toBe('우리 치과');
  });

  it('is refused what a script would be', () => {
    const host = createHost({ script: SCRIPT });
    expect(() => host.changeTab('시트1', { remove: true })).toThrow("can't remove all the sheets");
    expect(() => host.changeTab('시트1', { hidden: true })).toThrow();
    expect(() => host.changeTab('없음', { hidden: true })).toThrow('no sheet');
    host.changeTab('시트1', { add: true });
    expect(() => host.changeTab('시트1', { name: '시트2' })).toThrow('already exists');
  });

  it('cannot touch a sheet that is protected from him', () => {
    const people = { owner: 'owner@example.com', editors: ['other@example.com'] };
    const host = createHost({ script: SCRIPT, people, user: 'owner@example.com' });
    host.changeTab('시트1', { add: true });
    host.run('lock');
    const user = 'other@example.com';
    expect(() => host.changeTab(String(host.run('where').value), { remove: true }, { user })).toThrow(
      'protected',
    );
  });
});
