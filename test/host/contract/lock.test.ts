import { describe, expect, it } from 'vitest';
import { type Answer, createHost, type Host, HostError } from '../../../host/host';

// Source: https://developers.google.com/apps-script/reference/lock/lock

const NOW = new Date('2026-12-01T09:00:00+09:00');

const SCRIPT = `
  function lockOf(kind) { return LockService['get' + kind + 'Lock'](); }
  /** Holds a lock until the cell has been written into. */
  function hold(kind, a1) {
    const lock = lockOf(kind);
    lock.waitLock(1000);
    const cell = SpreadsheetApp.getActiveSheet().getRange(a1);
    while (cell.isBlank()) Utilities.sleep(100);
    lock.releaseLock();
    return Date.now();
  }
  function take(kind, ms) { const isMine = lockOf(kind).tryLock(ms); return [isMine, lockOf(kind).hasLock()]; }
  function wait(kind, ms) { lockOf(kind).waitLock(ms); console.log('in'); return Date.now(); }
  function keep(kind, ms) { lockOf(kind).waitLock(1000); Utilities.sleep(ms); }
  function fail(kind) { lockOf(kind).waitLock(1000); throw new Error('no'); }
  function hang(kind) { lockOf(kind).waitLock(1000); for (;;); }
  function crossed(first, second) { lockOf(first).waitLock(1000); Utilities.sleep(100); return lockOf(second).tryLock(5000); }
  function ask(kind) { lockOf(kind).waitLock(1000); SpreadsheetApp.getUi().alert('?'); return lockOf(kind).hasLock(); }
  function isFree() { return LockService.getScriptLock().tryLock(0); }
  function write(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue('x'); }`;

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

function newHost(options: Partial<Parameters<typeof createHost>[0]> = {}): Host {
  return createHost({ script: SCRIPT, now: NOW, ...options });
}

async function untilHeld(host: Host): Promise<void> {
  while (host.run('isFree').value) await new Promise(setImmediate);
}

const sinceStart = (value: unknown) => Number(value) - NOW.getTime();

describe('Lock.tryLock', () => {
  it('waits until the holder lets go', async () => {
    const host = newHost();
    const holder = host.start.run('hold', ['Script', 'A1']);
    await untilHeld(host);
    const waiting = host.start.run('wait', ['Script', 300_000]);
    await host.start.run('write', ['A1']);
    const [heldUntil, heldFrom] = [(await holder).value, (await waiting).value];
    expect(Number(heldFrom)).toBeGreaterThanOrEqual(Number(heldUntil));
  });

  it('is false when its time is over, by the clock of the host', async () => {
    const host = newHost();
    const holder = host.start.run('hold', ['Script', 'A1']);
    await untilHeld(host);
    const { value } = await host.start.run('take', ['Script', 20_000]);
    expect(value).toEqual([false, false]);
    host.edit('시트1', 'A1', 'x');
    expect(sinceStart((await holder).value)).toBeGreaterThanOrEqual(20_000);
  });

  it('is true at once for a lock that one holds already', () => {
    const host = createHost({
      script:
        'function main() { const lock = LockService.getScriptLock(); return [lock.tryLock(1), lock.tryLock(1)]; }',
    });
    expect(host.run('main').value).toEqual([true, true]);
  });

  it('keeps counts right that would be lost without it', async () => {
    const script = `
      function count() {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        const before = Number(cell.getValue());
        Utilities.sleep(10);
        cell.setValue(before + 1);
      }
      function countAlone() {
        LockService.getScriptLock().waitLock(300000);
        count();
        SpreadsheetApp.flush();
      }`;
    const counted = async (functionName: string) => {
      const host = newHost({ script });
      await Promise.all([1, 2, 3, 4, 5].map(() => host.start.run(functionName)));
      return host.snapshot().sheets[0]?.cells[0]?.[0];
    };
    expect(await counted('countAlone')).toBe(5);
    expect(await counted('count')).toBeLessThan(5);
  });

  it('ends a deadlock, since everybody gives up in time', async () => {
    const host = newHost();
    const ended = await Promise.all([
      host.start.run('crossed', ['Script', 'Document']),
      host.start.run('crossed', ['Document', 'Script']),
    ]);
    expect(ended.map(({ value }) => value)).toContain(false);
  });

  it("waits in real time where the clock is the machine's", async () => {
    const host = createHost({ script: SCRIPT });
    const holder = host.start.run('hold', ['Script', 'A1']);
    await untilHeld(host);
    const before = Date.now();
    expect((await host.start.run('take', ['Script', 200])).value).toEqual([false, false]);
    expect(Date.now() - before).toBeGreaterThanOrEqual(195);
    host.edit('시트1', 'A1', 'x');
    await holder;
  });
});

describe('Lock.waitLock', () => {
  it("throws in Google's words when the lock stays held", async () => {
    const host = newHost();
    const holder = host.start.run('hold', ['Script', 'A1']);
    await untilHeld(host);
    const waiting = host.start.run('wait', ['Script', 30_000]);
    await expect(waiting).rejects.toMatchObject({ errorName: 'Exception', message: TIMEOUT, log: [] });
    host.edit('시트1', 'A1', 'x');
    expect(sinceStart((await holder).value)).toBeGreaterThanOrEqual(30_000);
  });

  it('lets those that wait in one after the other, first come first served', async () => {
    const host = newHost();
    const order: string[] = [];
    const holder = host.start.run('hold', ['Script', 'A1']);
    await untilHeld(host);
    const waiting: Promise<unknown>[] = [];
    for (const name of ['first', 'second', 'third']) {
      const isWaiting = new Promise<void>((resolve) => {
        const hook = (_: number, member: string) => {
          if (member === 'Lock.waitLock') resolve();
          if (member === 'console.log') order.push(name);
        };
        waiting.push(host.start.run('wait', ['Script', 200_000], { onServiceCall: hook }));
      });
      await isWaiting;
    }
    host.edit('시트1', 'A1', 'x');
    await Promise.all([holder, ...waiting]);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('fails at once in an execution that nothing runs beside: the holder cannot go on', () => {
    const host = newHost();
    let error: unknown;
    host.run('keep', ['Script', 1], {
      onServiceCall: (_, member) => {
        if (member !== 'Utilities.sleep') return;
        try {
          host.run('wait', ['Script', 1000]);
        } catch (thrown) {
          error = thrown;
        }
      },
    });
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ message: TIMEOUT });
  });
});

describe('Lock.releaseLock', () => {
  it('lets the next one in, and Lock.hasLock says so', () => {
    const script = `function main() { const lock = LockService.getUserLock(); const states = [lock.hasLock()];
      lock.releaseLock(); lock.tryLock(1); states.push(lock.hasLock()); lock.releaseLock(); states.push(lock.hasLock()); return states; }`;
    expect(createHost({ script }).run('main').value).toEqual([false, true, false]);
  });

  it.each([
    ['keep', {}],
    ['fail', {}],
    ['hang', { limits: { hanging: 300 } }],
  ])('happens by itself when an execution ends, whatever its end: %s', async (functionName, options) => {
    const host = newHost(options);
    await host.start.run(functionName, ['Script', 1]).catch(() => undefined);
    expect((await host.start.run('take', ['Script', 0])).value).toEqual([true, true]);
  });

  it('happens when a dialog opens', async () => {
    const open: ((answer: Answer) => void)[] = [];
    const host = newHost({ answer: () => new Promise((resolve) => void open.push(resolve)) });
    const asking = host.start.run('ask', ['Document']);
    while (open.length === 0) await new Promise(setImmediate);
    expect((await host.start.run('take', ['Document', 0])).value).toEqual([true, true]);
    open[0]?.({ button: 'OK' });
    expect((await asking).value).toBe(false);
  });
});

// Source: https://developers.google.com/apps-script/reference/lock/lock-service
describe('LockService.getDocumentLock, LockService.getScriptLock, LockService.getUserLock', () => {
  it.each([
    ['Document', 'Script', '', true],
    ['Script', 'Document', '', true],
    ['User', 'Script', '', true],
    ['Script', 'Script', 'other@example.com', false],
    ['Document', 'Document', 'other@example.com', false],
    ['User', 'User', 'other@example.com', true],
    ['User', 'User', '', false],
  ])('%s held, %s wanted by "%s": free = %s', async (held, wanted, user, isFree) => {
    const host = newHost();
    let gained: unknown;
    host.run('keep', [held, 1], {
      onServiceCall: (_, member) => {
        if (member === 'Utilities.sleep') gained = host.run('take', [wanted, 0], { user }).value;
      },
    });
    expect(gained).toEqual([isFree, isFree]);
  });
});
