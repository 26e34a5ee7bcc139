import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

/**
 * What scripts of others rely on and the reference's lists leave out.
 * Source: the examples of the reference's pages, and test suites that their authors run at Google, too.
 */
describe('habits of other scripts', () => {
  it('Protection.removeEditors takes what Protection.getEditors gives', () => {
    const body = `const p = s.protect(); p.addEditors(['a@example.com', 'b@example.com']); p.removeEditors(p.getEditors());
      return p.getEditors().map((user) => user.getEmail())`;
    expect(hostOf(body, { user: 'me@example.com' }).run('main').value).toEqual(['me@example.com']);
  });

  it('Range.getA1Notation names whole rows and columns as they were named', () => {
    const body = `return ['5:7', '5:2', 'D:F', 'B:B', 'A5:C7'].map((a1) => s.getRange(a1).getA1Notation())`;
    expect(resultOf(body)).toEqual(['5:7', '2:5', 'D:F', 'B:B', 'A5:C7']);
  });

  it('Range.getNumberFormat of an automatic format, which Range.setNumberFormat takes back', () => {
    const body = `const r = s.getRange('A1'); const first = r.getNumberFormat(); r.setNumberFormat('0.0').setNumberFormat(first);
      r.setValue('2026-12-03'); return [first, r.getDisplayValue()]`;
    expect(resultOf(body)).toEqual(['0.###############', '2026-12-03']);
  });

  it('Lock.tryLock with less than no time gets no lock, Lock.waitLock fails', () => {
    const body = `const lock = LockService.getScriptLock(); const got = lock.tryLock(-1);
      try { lock.waitLock(-1) } catch (error) { return [got, lock.hasLock(), error.message] }`;
    expect(resultOf(body)).toEqual([
      false,
      false,
      'Lock timeout: another process was holding the lock for too long.',
    ]);
  });

  it('Sheet.appendRow and Range.setValues hear of what is no content of a cell in the same words', () => {
    expect(() => resultOf('s.appendRow([new Date(), undefined])')).toThrow(
      'not implemented: a cell value of undefined',
    );
    expect(() => resultOf(`s.getRange('A1').setValues([[undefined]])`)).toThrow(
      'not implemented: a cell value of undefined',
    );
  });

  it('Range.setValues leaves a text that begins with a space a text, and Range.trimWhitespace makes no formula of it', () => {
    const body = `const r = s.getRange('A1'); r.setValues([['  =SUM(1,2)']]).trimWhitespace(); return [r.getValue(), r.getFormula()]`;
    expect(resultOf(body)).toEqual(['=SUM(1,2)', '']);
  });
});
