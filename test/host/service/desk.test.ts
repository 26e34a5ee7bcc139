import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

describe('a lock', () => {
  const script = `
    function hold() { return LockService.getDocumentLock().tryLock(1000); }
    function holdAndAsk() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(1000);
      SpreadsheetApp.getUi().alert('계속할까요?');
      return lock.hasLock();
    }
    function wait() { LockService.getDocumentLock().waitLock(1000); return true; }
    function outer() { LockService.getDocumentLock().waitLock(10); SpreadsheetApp.flush(); return true; }`;

  it('is free again when the execution ends', () => {
    const host = createHost({ script });
    expect([host.run('hold').value, host.run('hold').value]).toEqual([true, true]);
  });

  it('keeps another execution out', () => {
    const host = createHost({ script });
    let error: unknown;
    host.run('outer', [], {
      onServiceCall: (_, name) => {
        if (name !== 'SpreadsheetApp.flush') return;
        try {
          host.run('wait', [], { onServiceCall: () => undefined });
        } catch (thrown) {
          error = thrown;
        }
      },
    });
    expect(error).toMatchObject({
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
  });

  it('does not survive a dialog', () => {
    expect(createHost({ script }).run('holdAndAsk').value).toBe(false);
  });
});

describe('a dialog', () => {
  it('is answered by whoever sits there', () => {
    const body = `const ui = SpreadsheetApp.getUi();
      const reply = ui.prompt('이름', '누구세요?', ui.ButtonSet.OK_CANCEL);
      return [reply.getResponseText(), reply.getSelectedButton() === ui.Button.OK, ui.alert('지울까요?', ui.ButtonSet.YES_NO) === ui.Button.NO];`;
    const asked: string[] = [];
    const value = resultOf(body, {
      answer: ({ kind, text, buttons }) => {
        asked.push(`${kind} ${text} ${buttons}`);
        return kind === 'prompt' ? { button: 'OK', text: '김영희' } : { button: 'NO' };
      },
    });
    expect(value).toEqual(['김영희', true, true]);
    expect(asked).toEqual(['prompt 누구세요? OK_CANCEL', 'alert 지울까요? YES_NO']);
  });

  it('fails where nobody can answer', () => {
    expect(() => resultOf(`SpreadsheetApp.getUi().prompt('이름')`)).toThrow('nobody answers "이름"');
  });

  it('does not exist for a time trigger', () => {
    expect(() => hostOf('SpreadsheetApp.getUi()').run('main', [], { caller: 'timeTrigger' })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('shows a toast for five seconds unless told otherwise', () => {
    const host = hostOf(`ss.toast('끝'); ss.toast('끝', '집계', -1)`);
    host.run('main');
    expect(host.toasts).toEqual([
      { text: '끝', title: '', seconds: 5 },
      { text: '끝', title: '집계', seconds: -1 },
    ]);
  });
});

describe('Utilities.formatDate', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-12-01 09:00:00'],
    ["yy.M.d '('u')'", '26.12.1 (2)'],
    ['h:mm a', '9:00 AM'],
  ])('formatDate %s', (pattern, text) => {
    expect(
      hostOf(`return Utilities.formatDate(new Date(), 'Asia/Seoul', a)`).run('main', [pattern]).value,
    ).toBe(text);
  });
});

describe('what is selected', () => {
  it('is found by a later execution', () => {
    const host = hostOf(
      `const active = ss.getActiveRange(); return [active.getSheet().getName(), active.getA1Notation(), s.getActiveCell().getA1Notation()]`,
    );
    expect(host.run('main').value).toEqual(['시트1', 'A1', 'A1']);
    host.select('시트1', 'B2:C3');
    expect(host.run('main').value).toEqual(['시트1', 'B2:C3', 'B2']);
  });

  it('moves with activate', () => {
    const body = `s.getRange('C3:D4').activate(); return [SpreadsheetApp.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation()]`;
    expect(resultOf(body)).toEqual(['C3:D4', 'C3']);
  });
});
