import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { ListOutcome, MarkedDrafts } from '../../../src/features/message/draft-view';
import type { BatchOutcome, ExportOutcome, OutboxView } from '../../../src/features/message/output-view';
import { type Clinic, loadScript, type Row } from '../desk';
import { draftOf, idOf, KIM, openSeason, PARK, typeOver } from './season-clinic';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const ID = idOf('P000001');
const approve = (clinic: Clinic, ids: readonly string[]) =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, '정하린');
const make = (clinic: Clinic) =>
  clinic.act<ExportOutcome>('message.export', { format: 'generic', sendAt: '' });
const stopped = (clinic: Clinic) =>
  clinic
    .act<OutboxView>('message.outbox')
    .batches.flatMap((batch) => batch.stopped.map(({ name, reason }) => [batch.batch, name, reason]));

/** A clinic with the texts to both in a sending file. */
function openMade(): Clinic {
  const clinic = openSeason(script);
  clinic.act('message.draft', { templates: ['new-year'] });
  approve(clinic, [ID, idOf('P000002')]);
  expect(make(clinic).file?.rows).toHaveLength(2);
  return clinic;
}

describe('보내기, of what is ready', () => {
  it('counts nobody as ready who opted out since, and says why', () => {
    const clinic = openSeason(script);
    clinic.act('message.draft', { templates: ['new-year'] });
    approve(clinic, [ID, idOf('P000002')]);
    const line = () => clinic.act<OutboxView>('message.outbox').lines[0];
    expect(line()).toMatchObject({ ready: 2, held: [] });
    clinic.put('patients', [{ ...KIM, consent: 'no' } as Row]);
    expect(line()).toMatchObject({ ready: 1, held: [{ reason: '수신거부', people: 1 }] });
    expect(make(clinic).file?.rows).toHaveLength(1);
  });
});

describe('보내기, of files made before', () => {
  it('has nothing to say as long as nothing changes', () => {
    expect(stopped(openMade())).toEqual([]);
  });

  it.each<[string, (clinic: Clinic) => void, string]>([
    ['opted out', (clinic) => clinic.put('patients', [{ ...KIM, consent: 'no' } as Row]), '수신거부'],
    ['died', (clinic) => clinic.type('patients', 'P000001', { status: 'deceased' }), '사망하신 분'],
    [
      'must not be contacted',
      (clinic) => clinic.type('patients', 'P000001', { status: 'doNotContact' }),
      '연락 금지',
    ],
    [
      'complained',
      (clinic) =>
        clinic.put('complaints', [
          { id: 'C1', receivedOn: '2026-11-30', patient: 'P000001', name: '김영희' },
        ]),
      '해결되지 않은 컴플레인이 있음',
    ],
    [
      'has another number',
      (clinic) => clinic.put('patients', [{ ...KIM, phone: '010-9999-0000' } as Row]),
      '휴대폰 번호가 바뀌어 다시 확인',
    ],
  ])('names who %s since, until the file is made anew', (_, change, reason) => {
    const clinic = openMade();
    change(clinic);
    expect(stopped(clinic)).toEqual([['S000001', '김영희', reason]]);
    const again = clinic.act<BatchOutcome>('message.batch', { batch: 'S000001' });
    expect(again.file.rows.map(({ patient }) => patient)).toEqual(['P000002']);
    expect(stopped(clinic)).toEqual([]);
  });

  it('is told that somebody was taken out, and has nothing more to say of what is marked', () => {
    const clinic = openMade();
    clinic.put('patients', [{ ...KIM, consent: 'no' } as Row]);
    clinic.act('message.mark', { ids: [ID], status: 'failed', reason: '수신거부' });
    expect(stopped(clinic)).toEqual([]);
  });

  it('names the dead of a season that is over, too', () => {
    const clinic = openMade();
    clinic.type('patients', 'P000001', { status: 'deceased' });
    clinic.host.advanceTo(new Date('2027-02-01T10:30:00+09:00'));
    expect(stopped(clinic)).toEqual([['S000001', '김영희', '사망하신 분']]);
  });
});

describe('보낼 준비 됨, chosen in the sheet', () => {
  const REASON = '누가 확인했는지 없음: 업무창에서 확인해 주세요';
  const chosen = (values: Readonly<Record<string, string>> = {}) => {
    const clinic = openSeason(script);
    clinic.act('message.draft', { templates: ['new-year'] });
    typeOver(clinic, ID, { 상태: '보낼 준비 됨', ...values });
    return clinic;
  };

  it('approves nothing without a name: it goes back and says so', () => {
    const clinic = chosen();
    expect(make(clinic)).toMatchObject({ leftOut: [{ id: ID, reason: REASON }] });
    expect(draftOf(clinic, ID)).toMatchObject({ status: 'draft', reason: REASON });
    const other = chosen();
    expect(other.act('message.draft', { templates: ['new-year'] })).toMatchObject({ returned: 1 });
    expect(draftOf(other, ID)).toMatchObject({ status: 'draft', reason: REASON });
    expect(approve(other, [ID]).changed).toHaveLength(1);
    expect(draftOf(other, ID)).toMatchObject({ status: 'approved', reason: '', approvedBy: '정하린' });
  });

  it('is approved with all others of the wording: there is nothing to look at but the name', () => {
    const clinic = chosen();
    clinic.act('message.draft', { templates: ['new-year'] });
    const [summary] = clinic.act<ListOutcome>('message.list', {}).wordings;
    expect(summary).toMatchObject({ id: 'new-year', clean: 2, withHints: 2 });
    const { changed } = clinic.act<MarkedDrafts>('message.approve', { wording: 'new-year' }, '정하린');
    expect(changed).toHaveLength(2);
  });

  it('can be approved in the panel as it stands', () => {
    const clinic = chosen();
    expect(approve(clinic, [ID]).changed).toMatchObject([{ id: ID }]);
    expect(draftOf(clinic, ID)).toMatchObject({ status: 'approved', approvedBy: '정하린' });
    expect(make(clinic).file?.rows).toHaveLength(1);
  });

  it('counts where somebody stands for it by name, as in older workbooks, and is judged all the same', () => {
    const named = chosen({ '확인한 사람': '정하린' });
    expect(make(named).file?.rows).toHaveLength(1);
    const refused = chosen({ '확인한 사람': '정하린' });
    refused.put('patients', [{ ...PARK }, { ...KIM, consent: 'no' } as Row]);
    expect(make(refused)).toMatchObject({ leftOut: [{ reason: '수신거부' }] });
  });
});
