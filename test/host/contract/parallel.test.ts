import { describe, expect, it } from 'vitest';
import { type Answer, createHost, HostError, type HostOptions, type Question } from '../../../host/host';

// Executions in threads of their own. Source: https://developers.google.com/apps-script/guides/services/quotas

const NOW = new Date('2026-12-01T09:00:00+09:00');

function hostOf(script: string, options: Omit<HostOptions, 'script'> = {}) {
  return createHost({ script, now: NOW, ...options });
}

/** A function that returns once somebody has written into a cell. */
const AWAIT_CELL = `
  function awaitCell(a1) {
    const cell = SpreadsheetApp.getActiveSheet().getRange(a1);
    while (cell.isBlank()) Utilities.sleep(10);
    return cell.getValue();
  }
  function writeCell(a1, value) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(value); }`;

describe('an execution in a thread of its own', () => {
  it('gives what the same execution gives here', async () => {
    const script = `function main(given) {
      const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 2);
      range.setValues([[new Date(2026, 10, 3), '김영희'], [3, true]]);
      console.log('%s명', 3);
      return [range.getValues(), given, new Date().getHours(), undefined, null, SpreadsheetApp.getActiveSheet()];
    }`;
    const args = [{ day: new Date(5), list: [1, null, true, 'x'] }];
    const beside = await hostOf(script).start.run('main', args);
    const here = hostOf(script).run('main', args);
    expect(beside.value).toEqual(here.value);
    expect(String(beside.value)).toBe(String(here.value));
    expect(beside.log).toEqual(here.log);
    expect({ ...beside.cost, cpuMs: 0 }).toEqual({ ...here.cost, cpuMs: 0 });
    expect(beside.cost.cpuMs).toBeGreaterThan(0);
  });

  it('meets only values of its own realm', async () => {
    const { value } = await hostOf(`function main(given) {
      const values = SpreadsheetApp.getActiveSheet().getRange(1, 1, 1, 2).setValues([[new Date(0), 1]]).getValues();
      let error; try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (caught) { error = caught; }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error,
        given instanceof Array, given[0] instanceof Date, typeof require, typeof process];
    }`).start.run('main', [[new Date(0)]]);
    expect(value).toEqual([true, true, true, true, true, true, 'undefined', 'undefined']);
  });

  it('hands on what the script throws, with its name and place, and with what Google said as its cause', async () => {
    const host = hostOf('function main() {\n  SpreadsheetApp.getActiveSheet().getRange(0, 1);\n}', {
      fileName: 'code.js',
    });
    const error = await host.start.run('main').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({
      errorName: 'Exception',
      message: 'The starting row of the range is too small.',
      scriptStack: expect.stringContaining('code.js:2'),
      cost: { otherCalls: 2 },
    });
    expect(error).toHaveProperty('cause.message', 'The starting row of the range is too small.');
  });

  it('starts anew each time', async () => {
    const host = hostOf('var count = 0; function main() { return ++count; }');
    const ended = await Promise.all([host.start.run('main'), host.start.run('main')]);
    expect(ended.map(({ value }) => value)).toEqual([1, 1]);
  });

  it('runs while others run: one waits for what another writes', async () => {
    const host = hostOf(AWAIT_CELL);
    const waiting = host.start.run('awaitCell', ['B2']);
    await host.start.run('writeCell', ['B2', '김영희']);
    expect((await waiting).value).toBe('김영희');
  });

  it('runs while people edit', async () => {
    const host = hostOf(AWAIT_CELL);
    const waiting = host.start.run('awaitCell', ['A3'], {
      onServiceCall: (count) => {
        if (count === 5) host.edit('시트1', 'A3', '5');
      },
    });
    expect((await waiting).value).toBe(5);
  });

  it('reads a standing clock, a running clock and a clock function without asking wrongly', async () => {
    const script =
      'function main() { const a = Date.now(); Utilities.sleep(1000); return [a, Date.now() - a]; }';
    const ofInstant = (await hostOf(script).start.run('main')).value;
    expect(ofInstant).toEqual([NOW.getTime(), 1000]);
    const ofFunction = (await hostOf(script, { now: () => 5_000 }).start.run('main')).value;
    expect(ofFunction).toEqual([5_000, 1000]);
    const before = Date.now();
    const [at, slept] = (await createHost({ script }).start.run('main')).value as number[];
    expect(at).toBeGreaterThanOrEqual(before);
    expect(slept).toBeGreaterThanOrEqual(990);
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  });

  it('sleeps beside others on a simulated clock, not after them', async () => {
    const host = hostOf(`function nap(ms) { Utilities.sleep(ms); return Date.now(); }`);
    const ended = await Promise.all([host.start.run('nap', [60_000]), host.start.run('nap', [90_000])]);
    expect(ended.map(({ value }) => Number(value) - NOW.getTime())).toEqual([60_000, 90_000]);
  });

  it('serves the sidebar, onOpen and onEdit alike', async () => {
    const host = hostOf(`function echo(value) { return { value }; } function nothing() {}
      function onOpen() { SpreadsheetApp.getUi().createMenu('소개').addItem('x', 'x').addToUi(); }
      function onEdit(e) { return [e.range.getA1Notation(), e.value]; }`);
    expect((await host.start.callFromClient('echo', [[1, '둘']])).value).toEqual({ value: [1, '둘'] });
    expect((await host.start.callFromClient('nothing')).value).toBeNull();
    await host.start.open();
    expect(host.menus.map(({ caption }) => caption)).toEqual(['소개']);
    const edited = host.start.edit('시트1', 'B2', '7');
    expect(host.snapshot().sheets[0]?.cells).toEqual([[], ['', 7]]);
    expect((await edited)?.value).toEqual(['B2', '7']);
    expect(await hostOf('').start.edit('시트1', 'A1', 'x')).toBeUndefined();
  });

  it('is started by the clock, too, one trigger after the other', async () => {
    const host = hostOf(`
      function begin() { for (const name of ['first', 'second']) ScriptApp.newTrigger(name).timeBased().after(name === 'first' ? 60000 : 120000).create(); }
      function first() { Utilities.sleep(1000); console.log('1'); }
      function second() { throw new Error('no'); }`);
    host.run('begin');
    const runs = await host.start.advanceTo(NOW.getTime() + 30 * 60_000);
    expect(runs.map(({ functionName, outcome }) => [functionName, outcome])).toEqual([
      ['first', 'completed'],
      ['second', 'failed'],
    ]);
    expect(host.triggerRuns).toEqual(runs);
  });

  it('can be made to fail at the k-th service call', async () => {
    const host = hostOf('function main() { SpreadsheetApp.getActiveSheet().getName(); }');
    const fail = host.start.run('main', [], {
      onServiceCall: (count) => {
        if (count === 2) throw new Error('the network is gone');
      },
    });
    await expect(fail).rejects.toThrow('the network is gone');
  });

  it('takes what cannot cross for an error, not for something else', async () => {
    const script = `function main() { SpreadsheetApp.getActiveSheet().getRange('A1:A2').setValues(new Proxy([[1], [2]], {})); }`;
    await expect(hostOf(script).start.run('main')).rejects.toThrow('could not be cloned');
  });

  it('needs the time zone of the process', async () => {
    const host = hostOf('function main() {}', { timeZone: 'America/New_York' });
    await expect(host.start.run('main')).rejects.toThrow('start it with TZ=America/New_York');
  });

  it('frees everything when its thread dies', async () => {
    const host = hostOf(
      `function hold() { LockService.getScriptLock().waitLock(1); const all = []; for (;;) all.push(new Array(1e5).fill(1.5)); }
       function take() { return LockService.getScriptLock().tryLock(1); }`,
      { limits: { heapMegabytes: 32 } },
    );
    await expect(host.start.run('hold')).rejects.toThrow('memory');
    expect(host.run('take').value).toBe(true);
  });
});

describe('Ui.alert', () => {
  const script = `
    function ask() { return SpreadsheetApp.getUi().alert('계속할까요?', SpreadsheetApp.getUi().ButtonSet.YES_NO).toString(); }
    function prompt() { return SpreadsheetApp.getUi().prompt('이름').getResponseText(); }
    function other() { return 1; }`;

  // Source: https://developers.google.com/apps-script/reference/base/ui#alert(String)
  it('suspends its own execution only: others run while the question is open', async () => {
    const open: { question: Question; answer: (answer: Answer) => void }[] = [];
    const host = hostOf(script, {
      answer: (question) => new Promise((answer) => void open.push({ question, answer })),
    });
    const asking = host.start.run('ask');
    while (open.length === 0) await new Promise(setImmediate);
    expect((await host.start.run('other')).value).toBe(1);
    expect(host.run('other').value).toBe(1);
    expect(open[0]?.question.text).toBe('계속할까요?');
    open[0]?.answer({ button: 'YES' });
    expect((await asking).value).toBe('YES');
  });

  it('may be answered at once, too; Ui.prompt likewise', async () => {
    const host = hostOf(script, { answer: () => ({ button: 'OK', text: '김영희' }) });
    expect((await host.start.run('prompt')).value).toBe('김영희');
  });

  it('is open on the time of the execution', async () => {
    const answer = () => new Promise<Answer>((resolve) => setTimeout(() => resolve({ button: 'YES' }), 300));
    const host = createHost({ script, answer, limits: { execution: 200 } });
    await expect(host.start.run('ask')).rejects.toThrow('Exceeded maximum execution time');
  });

  it('cannot be answered later where nothing else can happen meanwhile', () => {
    const host = hostOf(script, { answer: async () => ({ button: 'YES' }) });
    expect(() => host.run('ask')).toThrow(
      'an answer that comes later needs an execution in a thread of its own',
    );
  });
});

describe('executions at the same time', () => {
  it('are 30 of a user at most', async () => {
    const host = hostOf(AWAIT_CELL, { limits: { perUser: 2 }, user: 'desk@example.com' });
    const waiting = [host.start.run('awaitCell', ['A1']), host.start.run('awaitCell', ['A1'])];
    await expect(host.start.run('awaitCell', ['A1'])).rejects.toMatchObject({
      errorName: 'Exception',
      message: 'There are too many scripts running simultaneously for this Google user account.',
    });
    await host.start.run('writeCell', ['A1', 1], { user: 'lead@example.com' });
    expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual([1, 1]);
    expect((await host.start.run('awaitCell', ['A1'])).value).toBe(1);
  });
});

describe('onChange', () => {
  it('tells which sheet changed and by what, until nobody listens', async () => {
    const host = hostOf(`function main() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1);
      sheet.getRange('A1').getValue();
      SpreadsheetApp.getActiveSpreadsheet().insertSheet('새 시트').appendRow([1]);
    }`);
    const heard: string[] = [];
    const stop = host.onChange(({ sheetId, by }) => {
      heard.push(
        `${by} ${sheetId === undefined ? '-' : host.snapshot().sheets.findIndex(({ id }) => id === sheetId)}`,
      );
    });
    await host.start.run('main');
    host.edit('시트1', 'B1', 'x');
    expect(heard).toEqual(['Range.setValue 0', 'Spreadsheet.insertSheet -', 'Sheet.appendRow 1', 'edit 0']);
    stop();
    host.edit('시트1', 'B1', 'y');
    expect(heard).toHaveLength(4);
  });
});
