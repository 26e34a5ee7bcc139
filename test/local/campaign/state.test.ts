import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SavedCell, Snapshot } from '../../../host/snapshot';
import { clinicFiles, makeFolder, runWith, withoutCost } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clinic = clinicFiles('clinic-kr');
const path = (name: string) => join(folder, name);

/** Types into the saved workbook: the cell of that header in the row whose first such cell holds the key. */
function type(
  state: string,
  sheetName: string,
  keyHeader: string,
  key: string,
  entries: Record<string, string>,
): void {
  const snapshot: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
  let typed = 0;
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const header = sheet.cells[0] ?? [];
    const cells = sheet.cells.map((row) => {
      if (row[header.indexOf(keyHeader)] !== key) return row;
      const changed: SavedCell[] = header.map((_, index) => row[index] ?? '');
      for (const [name, value] of Object.entries(entries)) {
        if (!header.includes(name)) throw new Error(`${sheetName} has no column ${name}`);
        changed[header.indexOf(name)] = value;
      }
      typed++;
      return changed;
    });
    return { ...sheet, cells };
  });
  if (typed !== 1) throw new Error(`${typed} rows of ${sheetName} have ${key} under ${keyHeader}`);
  writeFileSync(state, JSON.stringify({ ...snapshot, sheets }));
}

describe('a workbook kept between runs', () => {
  it('does not change when the same file comes again', async () => {
    const state = path('same.json');
    const first = await runWith({ ...clinic, state });
    const again = await runWith({ ...clinic, state });
    expect(again.report.intake).toEqual({
      ...first.report.intake,
      accepted: 0,
      unchanged: first.report.intake.accepted,
    });
    const { intake: _1, ...before } = withoutCost(first.report);
    const { intake: _2, ...after } = withoutCost(again.report);
    expect(after).toEqual(before);
  });

  it('takes from a newer export only what is new, and ends where one import of the whole ends', async () => {
    const [file = ''] = clinic.files;
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(path('visits.csv'), lines.slice(0, 2001).join('\n'));
    const state = path('newer.json');
    await runWith({ ...clinic, files: [path('visits.csv')], state });
    writeFileSync(path('visits.csv'), lines.join('\n'));
    const newer = await runWith({ ...clinic, files: [path('visits.csv')], state });
    const whole = await runWith(clinic);
    expect(newer.report.intake.accepted).toBe(
      600 - whole.report.intake.rejected.filter(({ row }) => row > 2001).length,
    );
    const shown = (list: typeof whole.report.referrals) =>
      list.map(({ row, status, referrer }) => `${row} ${status} ${referrer?.chart ?? ''}`).sort();
    expect(shown(newer.report.referrals)).toEqual(shown(whole.report.referrals));
  });

  it('keeps what the team decided: who was taken off stays off, and a list that both signed is final', async () => {
    const state = path('signed.json');
    const before = await runWith({ ...clinic, state });
    const [first] = before.report.vip;
    if (!first) throw new Error('the sample lacks a VIP');
    expect(new Set(before.report.vip.map((vip) => vip.state))).toEqual(new Set(['provisional']));
    type(state, '후보·회의', '차트번호', first.patient.chart, { 결정: '빼기' });
    const off = await runWith({ ...clinic, state });
    expect(off.report.vip.map(({ patient }) => patient.id)).not.toContain(first.patient.id);
    expect(off.report.vip).toHaveLength(before.report.vip.length - 1);
    for (const role of ['director', 'headDesk']) {
      type(state, '원장 결재', '결재 번호', `2026/list/1/${role}`, { 결재: '승인' });
    }
    const signed = await runWith({ ...clinic, state });
    expect(signed.report.vip).toEqual(off.report.vip.map((vip) => ({ ...vip, state: 'final' })));
  });

  it('keeps what staff decided: a question answered counts, a rejected credit does not, also after a newer export', async () => {
    const state = path('decided.json');
    const before = await runWith({ ...clinic, state });
    const question = before.report.referrals.find(
      ({ status, candidates }) => status === 'review' && candidates.length === 2,
    );
    const credit = before.report.referrals.find(({ status }) => status === 'counted');
    if (!question || !credit)
      throw new Error('the export has neither a question with two candidates nor a credit');
    type(state, '소개 내역', '환자ID', question.patient.id, { 확인: '이분 맞음', '확인한 소개자': '2' });
    type(state, '소개 내역', '환자ID', credit.patient.id, { 확인: '소개 아님' });
    for (let run = 0; run < 2; run++) {
      const { report } = await runWith({ ...clinic, state });
      const entry = (id: string) => report.referrals.find(({ patient }) => patient.id === id);
      expect(entry(question.patient.id)).toMatchObject({
        status: 'counted',
        referrer: question.candidates[1],
      });
      expect(entry(credit.patient.id)?.status).toBe('none');
    }
  });

  it('keeps a text that staff rewrote and a task marked as done', async () => {
    const state = path('edited.json');
    const { report } = await runWith({ ...clinic, clinic: '맑은치과', optOut: '080-123-4567', state });
    const draft = report.drafts.find(({ channel, status }) => channel === 'card' && status === 'draft');
    if (!draft) throw new Error('no card text was drafted');
    type(state, '일정표', '번호', '2026-01', { 상태: '완료' });
    type(state, '문자·카드', '문자 번호', `2026/${draft.patient.id}/${draft.template}/card`, {
      내용: '직접 쓴 카드 글',
    });
    const again = await runWith({ ...clinic, state });
    expect(again.report.schedule.find(({ id }) => id === '2026-01')?.status).toBe('done');
    expect(
      again.report.drafts.find(
        ({ patient, template }) => patient.id === draft.patient.id && template === draft.template,
      )?.text,
    ).toBe('직접 쓴 카드 글');
  });

  it('is refused when it is damaged, and left as it is', async () => {
    const state = path('damaged.json');
    writeFileSync(state, '{"format":"dental-vip-care-workbook","ver');
    await expect(runWith({ ...clinic, state })).rejects.toThrow('damaged');
    expect(readFileSync(state, 'utf8')).toBe('{"format":"dental-vip-care-workbook","ver');
  });
});
