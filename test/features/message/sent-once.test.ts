import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { DraftOutcome } from '../../../src/features/message/actions';
import type { MarkedDrafts, PlanOutcome } from '../../../src/features/message/draft-view';
import type { ExportOutcome } from '../../../src/features/message/output-view';
import { type Clinic, loadScript, person } from '../desk';
import { deleteRow, draftOf, idOf, KIM, openSeason, PARK, signList, typeOver } from './season-clinic';

let script: ScriptFile[] = [];
beforeAll(async () => {
  const text =
    "function markSample() { PropertiesService.getDocumentProperties().setProperty('sample', '1'); }";
  script = [...(await loadScript()), { name: 'sample.js', text }];
});

const ID = idOf('P000001');
const draft = (clinic: Clinic, input = {}) => clinic.act<DraftOutcome>('message.draft', input);
const approve = (clinic: Clinic, ids = [ID]) =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, '정하린');
const make = (clinic: Clinic) =>
  clinic.act<ExportOutcome>('message.export', { format: 'generic', sendAt: '' }).file?.batch;

/** A clinic in which the New Year text to 김영희 is in a sending file. */
function openSent(patients = [KIM, PARK]): Clinic {
  const clinic = openSeason(script, patients);
  draft(clinic);
  approve(clinic);
  expect(make(clinic)).toBe('S000001');
  return clinic;
}
const markSent = (clinic: Clinic) => clinic.act('message.mark', { batch: 'S000001', status: 'sent' });
const OUT_ALREADY = '이미 내보낸 글이라 다시 만들지 않음 (지워진 기록을 되살림)';

describe('a text that went out and whose row was deleted', () => {
  it.each([
    ['sent', markSent, { status: 'sent', sentOn: '2026-12-01' }],
    ['in a sending file', () => undefined, { status: 'exported', sentOn: '' }],
  ])('is put back as %s and not made again', (_, meanwhile, expected) => {
    const clinic = openSent();
    meanwhile(clinic);
    deleteRow(clinic, ID);
    const plan = clinic.act<PlanOutcome>('message.plan');
    expect(plan.heldBack).toContainEqual(expect.objectContaining({ reason: OUT_ALREADY, people: 1 }));
    expect(plan.wordings.find(({ id }) => id === 'new-year')).toMatchObject({ added: 0, untouched: 1 });
    expect(draft(clinic)).toMatchObject({ added: 0 });
    expect(draftOf(clinic, ID)).toMatchObject({
      ...expected,
      batch: 'S000001',
      name: '김영희',
      reason: OUT_ALREADY,
      text: '',
    });
    expect(approve(clinic).changed).toEqual([]);
    expect(make(clinic)).toBeUndefined();
    expect(draft(clinic)).toMatchObject({ added: 0, changed: 0 });
  });

  it('stays deleted as long as nobody asks for it', () => {
    const clinic = openSent();
    deleteRow(clinic, ID);
    draft(clinic, { templates: ['birthday'], patients: ['P000001'] });
    expect(draftOf(clinic, ID)).toBeUndefined();
  });

  it('still counts for who shares its number', () => {
    const clinic = openSent([KIM, { ...PARK, phone: KIM.phone ?? '', household: 'P000001' }]);
    deleteRow(clinic, ID);
    draft(clinic, { patients: ['P000002'] });
    expect(draftOf(clinic, idOf('P000002'))).toMatchObject({ status: 'skipped' });
  });

  it('is made anew where it failed, or was only approved', () => {
    const failed = openSent();
    failed.act('message.mark', { batch: 'S000001', status: 'failed' });
    deleteRow(failed, ID);
    draft(failed);
    expect(draftOf(failed, ID)).toMatchObject({ status: 'draft', batch: '' });
    const approved = openSeason(script);
    draft(approved);
    approve(approved);
    deleteRow(approved, ID);
    draft(approved);
    expect(draftOf(approved, ID)).toMatchObject({ status: 'draft' });
  });
});

describe('a text that went out and whose cells were emptied', () => {
  it.each([
    ['all at once', { 상태: '', '발송 묶음': '', '보낸 날': '' }],
    ['the status alone', { 상태: '' }],
    ['back to a draft', { 상태: '초안', '발송 묶음': '', '보낸 날': '' }],
  ])('stands again as it was: %s', (_, values) => {
    const clinic = openSent();
    markSent(clinic);
    const { text } = draftOf(clinic, ID) ?? {};
    typeOver(clinic, ID, values);
    draft(clinic);
    expect(draftOf(clinic, ID)).toMatchObject({
      ...{ status: 'sent', batch: 'S000001', sentOn: '2026-12-01', text },
    });
  });
});

describe('the journal', () => {
  it('tells nothing of those who get the numbers of deleted practice patients later', () => {
    const clinic = openSent();
    markSent(clinic);
    clinic.host.run('markSample', []);
    clinic.act('intake.clearSample');
    const other = person('P000001', '이순자', '2021-03-02', { lastVisit: '2026-11-01', consent: 'yes' });
    clinic.put('patients', [other]);
    signList(clinic, [other]);
    expect(draft(clinic).added).toBeGreaterThan(0);
    expect(draftOf(clinic, ID)).toMatchObject({ status: 'draft', name: '이순자' });
  });
});
