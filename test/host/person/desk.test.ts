import { describe, expect, it } from 'vitest';
import { closePage, createDesk, createHost } from '../../../host/host';

const SCRIPT = `
  function onOpen() { SpreadsheetApp.getUi().createMenu(Session.getActiveUserLocale()).addItem('a', 'where').addToUi(); }
  function onEdit(event) { event.source.toast(event.range.getA1Notation()); }
  function where() { return SpreadsheetApp.getActiveSheet().getName() + '!' + SpreadsheetApp.getActiveRange().getA1Notation(); }
  function go(name) { SpreadsheetApp.getActive().getSheetByName(name).getRange('C3').activate(); }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>'));
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>'), 'd'); }
  function ask(text) { return String(SpreadsheetApp.getUi().alert(text, SpreadsheetApp.getUi().ButtonSet.YES_NO)); }
  function add() { SpreadsheetApp.getActive().insertSheet('둘'); }
  function stay() { for (;;) { SpreadsheetApp.getActiveRange(); Utilities.sleep(1); } }
  function loop() { for (;;); }`;

describe('a desk', () => {
  const open = () => {
    const host = createHost({ script: SCRIPT, userLocale: 'en', answer: () => ({ button: 'NO' }) });
    host.run('add');
    host.select('시트1', 'A1');
    return host;
  };

  it('has menus in its language, pages, toasts and answers of its own', async () => {
    const host = open();
    const desk = createDesk({ userLocale: 'zh_CN', answer: () => ({ button: 'YES' }) });
    host.open({ desk });
    expect([desk.menus[0]?.caption, host.menus]).toEqual(['zh_CN', []]);
    await host.start.open();
    expect([desk.menus[0]?.caption, host.menus[0]?.caption]).toEqual(['zh_CN', 'en']);
    host.edit('시트1', 'B2', 'x', { desk });
    await host.start.edit('시트1', 'B3', 'x', { desk });
    expect([desk.toasts.map(({ text }) => text), host.toasts]).toEqual([['B2', 'B3'], []]);
    host.run('show', [], { desk });
    expect([desk.sidebar?.kind, desk.dialogs.length, host.sidebar, host.dialogs]).toEqual([
      'sidebar',
      1,
      undefined,
      [],
    ]);
    for (const page of [desk.sidebar, ...desk.dialogs]) if (page) closePage(desk, page);
    expect([desk.sidebar, desk.dialogs]).toEqual([undefined, []]);
    expect([host.run('ask', ['?'], { desk }).value, host.run('ask', ['?']).value]).toEqual(['YES', 'NO']);
  });

  it('has a selection of its own, which executions see and move', async () => {
    const host = open();
    const [one, two] = [createDesk(), createDesk()];
    host.select('시트1', 'B2:B3', one);
    expect(host.run('where', [], { desk: one }).value).toBe('시트1!B2:B3');
    expect(host.run('where', [], { desk: two }).value).toBe('시트1!A1');
    await host.start.run('go', ['둘'], { desk: two });
    expect((await host.start.run('where', [], { desk: two })).value).toBe('둘!C3');
    expect((await host.start.run('where', [], { desk: one })).value).toBe('시트1!B2:B3');
    expect(host.run('where').value).toBe('시트1!A1');
    expect(one.selected.now?.at).toEqual([2, 2, 2, 1]);
  });

  it('keeps selections apart while executions run side by side and wait', async () => {
    const host = open();
    let one = createDesk();
    const questioned = new Promise<(given: { button: 'YES' }) => void>((hand) => {
      one = createDesk({ answer: () => new Promise(hand) });
    });
    const two = createDesk();
    host.select('시트1', 'D4', one);
    const asked = host.start.run('ask', ['?'], { desk: one });
    await host.start.run('go', ['둘'], { desk: two });
    const answer = await questioned;
    answer({ button: 'YES' });
    expect((await asked).value).toBe('YES');
    expect(host.run('where', [], { desk: one }).value).toBe('시트1!D4');
    expect(host.run('where', [], { desk: two }).value).toBe('둘!C3');
  });

  it('hears of every call that may have changed it', () => {
    const host = open();
    const menus: number[] = [];
    const desk = createDesk({ used: () => menus.push(desk.menus.length) });
    host.open({ desk });
    expect(menus.at(-1)).toBe(1);
  });
});

describe('an execution that runs beside others', () => {
  it.each(['stay', 'loop'])('%s is stopped from outside', async (name) => {
    const host = createHost({ script: SCRIPT });
    const stopping = new AbortController();
    const run = host.start.run(name, [], { signal: stopping.signal });
    setTimeout(() => stopping.abort(), 150);
    await expect(run).rejects.toThrow('Exceeded maximum execution time');
    await expect(host.start.run('where', [], { signal: stopping.signal })).rejects.toThrow('Exceeded');
    expect((await host.start.run('where')).value).toBe('시트1!A1');
  });
});
