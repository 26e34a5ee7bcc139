import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Started } from '../../../local/workbench/start';
import { Client, makeData, serve } from './client';

const SCRIPT = `
function onOpen() {
  const words = { ko: '메뉴', zh_CN: '菜单', en: 'menu' };
  SpreadsheetApp.getUi().createMenu(words[Session.getActiveUserLocale()])
    .addItem('a', 'askFirst').addItem('b', 'writeOne').addItem('c', 'show').addItem('d', 'tell')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('more').addItem('e', 'hold')).addToUi();
}
function onEdit(event) {
  if (event.range.getA1Notation() === 'A5') event.range.offset(0, 1).setValue('stamped');
}
function askFirst() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('제목', '계속할까요?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('C1').setValue(String(button));
}
function askText() { const reply = SpreadsheetApp.getUi().prompt('이름'); return reply.getResponseText(); }
function writeOne() { SpreadsheetApp.getActiveSheet().getRange('C2').setValue(SpreadsheetApp.getActiveRange().getA1Notation()); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>옆</b>').setTitle('옆')); }
function tell() { SpreadsheetApp.getActiveSpreadsheet().toast('알림', '제목', 3); }
function hold() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(20000);
  const cell = SpreadsheetApp.getActiveSheet().getRange('D1');
  const before = Number(cell.getValue());
  Utilities.sleep(150);
  cell.setValue(before + 1);
  SpreadsheetApp.flush();
  lock.releaseLock();
}
function jump() { SpreadsheetApp.getActiveSheet().getRange('B7:C8').activate(); }
function locale() { return Session.getActiveUserLocale(); }
function notCarried() { return new Date(); }
function fails() { throw new TypeError('이름이 비었어요'); }
function call(id, request) { return { id, who: request.who }; }
`;

const data = makeData();
let server: Started;
const clients: Client[] = [];
const sit = async (
  ...args: Parameters<typeof Client.open> extends [Started, ...infer Rest] ? Rest : never
) => {
  const client = await Client.open(server, ...args);
  clients.push(client);
  return client;
};
beforeAll(async () => {
  server = await serve({ data: data.path, script: SCRIPT });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.close();
  data.remove();
});

const sheetOf = ({ welcome }: Client) => welcome?.sheets[0]?.id ?? 0;
const openSidebar = async (client: Client): Promise<number> => {
  await client.next('menus');
  await client.menu('show');
  const { pages } = await client.next('pages', (told) => told.pages.length === 1);
  return pages[0]?.id ?? 0;
};

describe('two tabs', () => {
  it("see each other's edits within 300 ms, and what a script adds to them", async () => {
    const [one, two] = [await sit(), await sit()];
    const id = sheetOf(one);
    await Promise.all([one.watch(id), two.watch(id)]);
    const times: number[] = [];
    for (const digit of [1, 2, 3]) {
      const began = performance.now();
      const edited = one.edit(id, [5, 1, 1, 1], `=${digit}+2`);
      await two.next('rows', ({ rows }) =>
        rows.some(([row, cells]) => row === 5 && cells[0]?.[0] === String(digit + 2)),
      );
      times.push(performance.now() - began);
      expect(await edited).toBe('');
    }
    // The machine may be busy with something else for once.
    expect(Math.min(...times)).toBeLessThan(300);
    expect(one.cells.get(5)?.[0]).toEqual(['5', one.cells.get(5)?.[0]?.[1], '=3+2']);
    await two.next('rows', ({ rows }) =>
      rows.some(([row, cells]) => row === 5 && cells[1]?.[0] === 'stamped'),
    );
  });

  it('are told of changed rows only', async () => {
    const [one, two] = [await sit(), await sit()];
    const id = sheetOf(one);
    await one.edit(
      id,
      [20, 1, 2, 2],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    await two.watch(id);
    two.untaken('rows');
    await one.edit(id, [21, 2, 1, 1], 'x');
    const { rows } = await two.next(
      'rows',
      (told) => told.rows.some(([row]) => row === 21) && told.rows.length < 3,
    );
    expect(rows).toEqual([
      [
        21,
        [
          ['c', 0],
          ['x', 0],
        ],
      ],
    ]);
  });

  it('count each other', async () => {
    const one = await sit();
    const two = await sit();
    await one.next('tabs', ({ others }) => others >= 1);
    two.close();
    await one.next('tabs');
  });

  it('have a selection, a language and menus of their own', async () => {
    const [one, two] = [await sit(), await sit('', 'zh')];
    expect((await one.next('menus')).menus[0]?.caption).toBe('메뉴');
    expect((await two.next('menus')).menus[0]?.caption).toBe('菜单');
    const id = sheetOf(one);
    one.send({ type: 'select', sheetId: id, at: [3, 3, 1, 1] });
    two.send({ type: 'select', sheetId: id, at: [4, 1, 2, 2] });
    await one.watch(id);
    await one.menu('writeOne');
    expect(one.text(2, 3)).toBe('C3');
    await two.menu('writeOne');
    await one.next('rows', ({ rows }) => rows.some(([row, cells]) => row === 2 && cells[2]?.[0] === 'A4:B5'));
    two.send({ type: 'language', language: 'en' });
    expect((await two.next('menus')).menus[0]?.caption).toBe('menu');
    expect(one.untaken('menus')).toEqual([]);
    expect(one.untaken('select')).toEqual([]);
  });

  it('get toasts, pages and what a script selects each for itself', async () => {
    const [one, two] = [await sit(), await sit()];
    const page = await openSidebar(one);
    await one.menu('tell');
    expect(await one.next('toast')).toMatchObject({ text: '알림', title: '제목', seconds: 3 });
    await one.call(page, 'jump');
    expect(await one.next('select')).toMatchObject({ at: [7, 2, 2, 2] });
    expect(await one.call(page, 'locale')).toEqual({ value: 'ko' });
    expect([
      two.untaken('toast'),
      two.untaken('select'),
      two.untaken('pages').flatMap(({ pages }) => pages),
    ]).toEqual([[], [], []]);
    one.send({ type: 'closePage', page });
    await one.next('pages', ({ pages }) => pages.length === 0);
  });
});

describe('an open question', () => {
  it('blocks nobody else, and its answer reaches the script', async () => {
    const [one, two] = [await sit(), await sit()];
    await Promise.all([one.next('menus'), two.next('menus')]);
    const id = sheetOf(one);
    await one.watch(id);
    const asked = one.menu('askFirst');
    const question = await one.next('question');
    expect(question).toMatchObject({
      kind: 'alert',
      title: '제목',
      text: '계속할까요?',
      buttons: ['YES', 'NO'],
    });
    expect(await two.menu('writeOne')).toBe('');
    expect(await two.edit(id, [9, 1, 1, 1], 'meanwhile')).toBe('');
    expect(await one.edit(id, [9, 2, 1, 1], 'myself')).toBe('');
    one.send({ type: 'answer', question: question.question, button: 'NO', text: '' });
    expect(await asked).toBe('');
    expect(one.text(1, 3)).toBe('NO');
    expect(two.untaken('question')).toEqual([]);
  });

  it('is asked again after a reload, and closed when the tab stays away', async () => {
    const one = await sit();
    await one.next('menus');
    void one.menu('askFirst').catch(() => undefined);
    await one.next('question');
    one.close();
    const again = await sit(one.tab);
    expect(again.tab).toBe(one.tab);
    const question = await again.next('question');
    await again.watch(sheetOf(again));
    // Not one of its buttons.
    again.send({ type: 'answer', question: question.question, button: 'CANCEL', text: '' });
    await again.next('rows', ({ rows }) =>
      rows.some(([row, cells]) => row === 1 && cells[2]?.[0] === 'CLOSE'),
    );
  });
});

describe('a tab that was closed', () => {
  it('is not waited for: its questions are closed after a moment, and later ones at once', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    const first = one.call(page, 'askText');
    await one.next('question');
    one.close();
    expect(await first).toEqual({ value: '' });
    const began = performance.now();
    expect(await one.call(page, 'askText')).toEqual({ value: '' });
    expect(performance.now() - began).toBeLessThan(3000);
    const again = await sit(one.tab);
    const reply = again.call(page, 'askText');
    again.send({
      type: 'answer',
      question: (await again.next('question')).question,
      button: 'OK',
      text: '여기',
    });
    expect(await reply).toEqual({ value: '여기' });
  });
});

describe('a lock', () => {
  it('makes the executions of all tabs wait for each other', async () => {
    const tabs = await Promise.all([sit(), sit(), sit()]);
    await Promise.all(tabs.map((tab) => tab.next('menus')));
    await tabs[0]?.watch(sheetOf(tabs[0]));
    const began = performance.now();
    await Promise.all(tabs.map((tab) => tab.menu('hold')));
    expect(performance.now() - began).toBeGreaterThan(450);
    await tabs[0]?.menu('tell');
    expect(tabs[0]?.text(1, 4)).toBe('3');
  });
});

describe('a reload', () => {
  it('finds the desk again: the same page stands open and can be called', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    one.close();
    const again = await sit(one.tab);
    const { pages } = await again.next('pages');
    expect(pages).toMatchObject([{ id: page, kind: 'sidebar', title: '옆', html: '<b>옆</b>' }]);
    expect(again.welcome?.menus[0]?.caption).toBe('메뉴');
    expect(await again.call(page, 'call', 'x.y', { who: '김' })).toEqual({ value: { id: 'x.y', who: '김' } });
  });

  it('by a duplicate of the window begins a desk of its own', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    const two = await sit(one.tab);
    expect(two.tab).not.toBe(one.tab);
    expect((await two.next('pages')).pages).toEqual([]);
    expect(await one.call(page, 'locale')).toEqual({ value: 'ko' });
    expect(one.closed).toBe(false);
  });
});

describe('google.script.run', () => {
  it('lets ten calls of a page run at once', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    const calls = Array.from({ length: 12 }, () => one.call(page, 'askText'));
    const questions = [];
    for (let i = 0; i < 10; i++) questions.push((await one.next('question')).question);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(one.untaken('question')).toEqual([]);
    const answer = (question: number) =>
      one.send({ type: 'answer', question, button: 'OK', text: String(question) });
    answer(questions.shift() ?? 0);
    questions.push((await one.next('question')).question);
    for (const question of questions) answer(question);
    answer((await one.next('question')).question);
    const replies = await Promise.all(calls);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(12);
  });

  it('tells failure handlers what was thrown, and what cannot cross', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    expect(await one.call(page, 'fails')).toEqual({
      error: { name: 'TypeError', message: '이름이 비었어요' },
    });
    expect(await one.call(page, 'notCarried')).toMatchObject({
      error: { message: expect.stringContaining('Date') },
    });
  });

  it('holds no connection for what takes long, where the page can wait', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    const ask = (functionName: string) =>
      one.callOnce({ tab: one.tab, page, functionName, args: [], mayBeLater: true });
    const answer = await ask('askText');
    const later = 'later' in answer ? answer.later : -1;
    const { question } = await one.next('question');
    one.send({ type: 'answer', question, button: 'OK', text: '나중' });
    expect(await one.next('returned')).toMatchObject({ later, reply: { value: '나중' } });
    const quick = await ask('locale');
    expect('later' in quick ? (await one.next('returned')).reply : quick).toEqual({ value: 'ko' });
  });

  it('waits for a prompt of the tab it came from', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    const reply = one.call(page, 'askText');
    const { question, kind } = await one.next('question');
    expect(kind).toBe('prompt');
    one.send({ type: 'answer', question, button: 'OK', text: '김영희' });
    expect(await reply).toEqual({ value: '김영희' });
  });
});

describe('the log', () => {
  it('tells who ran which action, for how long, and what it threw, but not with what', async () => {
    const one = await sit();
    const page = await openSidebar(one);
    one.send({ type: 'log', watch: true });
    await one.next('log');
    await one.call(page, 'call', 'person.find', { who: '데스크', input: '비밀' });
    await one.call(page, 'fails');
    const { executions } = await one.next('log', (told) => told.executions[0]?.error !== '');
    expect(executions[0]).toMatchObject({
      from: 'sidebar',
      what: 'fails',
      error: 'TypeError: 이름이 비었어요',
    });
    expect(executions[1]).toMatchObject({ what: 'call · person.find', who: '데스크', error: '' });
    expect(executions[1]?.milliseconds).toBeGreaterThan(0);
    expect(executions[1]?.at).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(JSON.stringify(executions)).not.toContain('비밀');
  });
});

describe('a person', () => {
  it('is told in its language what the sheet refuses', async () => {
    const one = await sit();
    expect(await one.edit(sheetOf(one), [1, 1, 5000, 1], 'x')).not.toBe('');
    expect(await one.edit(424_242, [1, 1, 1, 1], 'x')).toContain('시트에 없는 칸');
    const two = await sit('', 'en');
    expect(await two.edit(424_242, [1, 1, 1, 1], 'x')).toContain('no such cells');
    expect(await two.edit(sheetOf(two), [1, 1, 1000, 1], { remove: 'rows' })).toContain('have to stay');
  });

  it('names the workbook anew in every tab', async () => {
    const [one, two] = [await sit(), await sit()];
    one.send({ type: 'tab', sheetId: sheetOf(one), change: { workbook: ' 우리 치과 ' } });
    expect((await two.next('name')).workbook).toBe('우리 치과');
  });

  it('adds, renames, hides, shows and deletes sheets', async () => {
    const one = await sit();
    one.send({ type: 'addSheet' });
    const { sheets } = await one.next('sheets');
    const added = sheets.find(({ name }) => name === '시트2');
    expect(added).toBeDefined();
    expect(await one.next('select')).toMatchObject({ sheetId: added?.id, at: null });
    const sheetId = added?.id ?? 0;
    const change = async (asked: { hidden: boolean } | { name: string } | { remove: true }) => {
      one.send({ type: 'tab', sheetId, change: asked });
      return (await one.next('sheets')).sheets.find(({ id }) => id === sheetId);
    };
    expect(await change({ name: '새 이름' })).toMatchObject({ name: '새 이름' });
    expect(await change({ hidden: true })).toMatchObject({ hidden: true });
    expect(await change({ hidden: false })).toMatchObject({ hidden: false });
    expect(await change({ remove: true })).toBeUndefined();
    one.send({ type: 'tab', sheetId: sheetOf(one), change: { remove: true } });
    expect((await one.next('toast')).text).toContain('보이는 시트가 하나는');
  });
});
