import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { DraftOutcome } from '../../../src/features/message/actions';
import type { ListOutcome, MarkedDrafts, PlanOutcome } from '../../../src/features/message/draft-view';
import type { ExportOutcome, OutboxView } from '../../../src/features/message/output-view';
import { type Clinic, loadScript } from '../desk';
import { draftOf, idOf, KIM, openSeason, PARK, signList } from './season-clinic';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const ID = idOf('P000001');
const BIRTHDAY = '2027/P000001/birthday/sms';
const FEBRUARY = new Date('2027-02-01T10:30:00+09:00');
const approve = (clinic: Clinic, ids: readonly string[]) =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, '정하린');
const make = (clinic: Clinic, input = {}) =>
  clinic.act<ExportOutcome>('message.export', { format: 'generic', sendAt: '', ...input });

/** A clinic on the first of February, with a draft and an approved text left of the season that ended the day before. */
function openFebruary(): Clinic {
  const clinic = openSeason(script, [
    { ...KIM, lastVisit: '2027-01-10' },
    { ...PARK, lastVisit: '2027-01-10' },
  ]);
  clinic.act('message.draft', { templates: ['new-year'] });
  approve(clinic, [idOf('P000002')]);
  clinic.host.advanceTo(FEBRUARY);
  return clinic;
}

describe('from February on, until the new list is drawn', () => {
  it('drafts nothing of the new season for the people of the last', () => {
    const clinic = openFebruary();
    const plan = clinic.act<PlanOutcome>('message.plan');
    expect(plan).toMatchObject({ season: 2027, people: 0 });
    expect(clinic.act<DraftOutcome>('message.draft')).toMatchObject({ added: 0, vips: 0 });
    const reply = clinic.reply('message.draft');
    expect(reply.ok && reply.summary).toBe(
      '2027 시즌 VIP 명단을 아직 뽑지 않았어요. 먼저 VIP 명단을 뽑아 주세요.',
    );
  });

  it('drafts for them again once the new list is drawn', () => {
    const clinic = openFebruary();
    signList(clinic, [KIM], '2027');
    expect(clinic.act<DraftOutcome>('message.draft', { templates: ['new-year'] })).toMatchObject({
      added: 1,
      vips: 1,
    });
  });

  it('still sends them what goes out all year, which waits for no list', () => {
    const clinic = openFebruary();
    clinic.act('message.draft', { templates: ['birthday'], patients: ['P000001'] });
    const list = clinic.act<ListOutcome>('message.list', { wording: 'birthday' });
    expect(list).toMatchObject({ season: 2027, notFinal: '', total: 1 });
    expect(approve(clinic, [BIRTHDAY]).changed).toHaveLength(1);
    const view = clinic.act<OutboxView>('message.outbox');
    expect(view.notFinal).toBe('');
    expect(view.lines.map(({ wording, ready, waitsForList }) => [wording, ready, waitsForList])).toEqual([
      ['new-year', 0, false],
      ['birthday', 1, false],
    ]);
    expect(make(clinic).file?.rows.map(({ id }) => id)).toEqual([BIRTHDAY]);
  });
});

describe('what is left of a season that is over', () => {
  it('is refused approval with the true reason', () => {
    const clinic = openFebruary();
    expect(approve(clinic, [ID]).refused).toMatchObject([{ reason: '2026 시즌이 끝나 더 보내지 않음' }]);
    expect(draftOf(clinic, ID)).toMatchObject({ status: 'skipped' });
  });

  it('falls out of a sending file, whether the old list is there or gone', () => {
    for (const isListed of [true, false]) {
      const clinic = openFebruary();
      if (!isListed) signList(clinic, [KIM], '2027');
      expect(clinic.act<OutboxView>('message.outbox').lines).toMatchObject([
        { wording: 'new-year', ready: 0, held: [{ reason: '2026 시즌이 끝나 더 보내지 않음', people: 1 }] },
      ]);
      expect(make(clinic)).toMatchObject({
        leftOut: [{ id: idOf('P000002'), reason: '2026 시즌이 끝나 더 보내지 않음' }],
      });
    }
  });
});
