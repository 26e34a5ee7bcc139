import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHost, type ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { Reply } from '../../../src/run-action';
import { type Clinic, loadScript, openClinic } from '../desk';

let script: ScriptFile[] = [];
let prepared: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  const first = openClinic(script);
  first.act('schedule.build');
  prepared = first.host.snapshot();
});

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic(script, { snapshot: prepared });
});

const mark = (input: object) => clinic.reply('schedule.mark', input);
const row = () => clinic.rowOf('schedule', '2026-07');
const takeBack = (reply: Reply) => {
  if (!reply.ok || !reply.undo) throw new Error(`nothing to take back: ${JSON.stringify(reply)}`);
  return clinic.reply(reply.undo.action, reply.undo.input as object);
};

describe('schedule.mark', () => {
  it('writes status and day, keeps the rest, and can be taken back', () => {
    clinic.type('schedule', '2026-07', { staffNote: '초안은 최실장', due: '2026-12-18' });
    const done = mark({ id: '2026-07', status: 'done' });
    expect(done).toMatchObject({
      ok: true,
      summary: '‘감사 문자·카드 문구 만들기’ 할 일을 완료로 표시했어요. (12/1)',
    });
    expect(row()).toMatchObject({
      status: 'done',
      doneOn: '2026-12-01',
      staffNote: '초안은 최실장',
      due: '2026-12-18',
    });
    takeBack(done);
    expect(row()).toMatchObject({ status: 'planned', doneOn: '' });
  });

  it.each([
    ['underWay', '진행 중으로 표시했어요.'],
    ['notNeeded', '해당 없음으로 표시했어요.'],
  ])('leaves no day with %s', (status, words) => {
    mark({ id: '2026-07', status: 'done' });
    expect(mark({ id: '2026-07', status })).toMatchObject({ summary: expect.stringMatching(`${words}$`) });
    expect(row()).toMatchObject({ status, doneOn: '' });
  });

  it('keeps the day on which it was done, and gives it back', () => {
    clinic.type('schedule', '2026-07', { status: 'done', doneOn: '2026-11-27' });
    const again = mark({ id: '2026-07', status: 'done' });
    expect(again).toMatchObject({
      ok: true,
      summary: '‘감사 문자·카드 문구 만들기’ 할 일은 이미 완료로 되어 있어요. (11/27)',
    });
    expect(again.ok && again.undo).toBeFalsy();
    takeBack(mark({ id: '2026-07', status: 'planned' }));
    expect(row()).toMatchObject({ status: 'done', doneOn: '2026-11-27' });
  });

  it('stays when the schedule is made again', () => {
    mark({ id: '2026-07', status: 'done' });
    clinic.act('schedule.build');
    expect(row()).toMatchObject({ status: 'done', doneOn: '2026-12-01' });
  });

  it('says so where the row is gone', () => {
    const snapshot = clinic.host.snapshot();
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === '일정표'
        ? { ...sheet, cells: sheet.cells.filter((cells) => cells[0] !== '2026-07') }
        : sheet,
    );
    const host = createHost({
      script,
      now: new Date('2026-12-01T10:00:00+09:00'),
      snapshot: { ...snapshot, sheets },
    });
    const { value } = host.callFromClient('call', [
      'schedule.mark',
      { input: { id: '2026-07', status: 'done' } },
    ]);
    expect(value).toMatchObject({ ok: false, error: { code: 'schedule.taskGone' } });
  });

  it.each([
    [{ id: '', status: 'done' }],
    [{ id: '2026-07', status: 'overdue' }],
    [{ id: '2026-07', status: 'done', doneOn: '어제' }],
  ])('refuses %j', (input) => {
    expect(mark(input)).toMatchObject({ ok: false, error: { code: 'call.badInput' } });
  });
});
