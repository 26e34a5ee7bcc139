import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { MarkedDrafts } from '../../../src/features/message/draft-view';
import { type Clinic, loadScript, person } from '../desk';
import { idOf, KIM, openSeason, PARK } from './season-clinic';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const approve = (clinic: Clinic, ids: readonly string[]) =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, '정하린');

describe('approving texts that go out all year', () => {
  it('asks the spreadsheet as often for fifty of them as for one', () => {
    const people = Array.from({ length: 61 }, (_, at) =>
      person(`P${String(at + 1).padStart(6, '0')}`, '김영희', '2020-03-02', {
        lastVisit: '2026-11-01',
        consent: 'yes',
      }),
    );
    const ids = people.map(({ id }) => String(id));
    const clinic = openSeason(script, people);
    clinic.act('message.draft', { templates: ['birthday'], patients: ids });
    const costs = [ids.slice(0, 1), ids.slice(1, 11), ids.slice(11)].map((some) =>
      clinic.costOf('message.approve', { ids: some.map((id) => idOf(id, 'birthday')) }, '정하린'),
    );
    expect(new Set(costs).size, costs.join(', ')).toBe(1);
    expect(clinic.read('drafts').every(({ status }) => status === 'approved')).toBe(true);
  });

  it('counts those of the same call, and those who share a number: two in 30 days', () => {
    const clinic = openSeason(script, [KIM, { ...PARK, phone: KIM.phone ?? '', household: 'P000001' }]);
    const wordings = ['birthday', 'check-in', 'visit-thanks'];
    for (const [at, wording] of wordings.entries()) {
      clinic.act('message.draft', { templates: [wording], patients: [at === 1 ? 'P000002' : 'P000001'] });
    }
    const rows = clinic.read('drafts').filter(({ status }) => status === 'draft');
    expect(rows).toHaveLength(3);
    const { changed, refused } = approve(
      clinic,
      rows.map(({ id }) => String(id)),
    );
    expect(changed).toHaveLength(2);
    expect(refused).toMatchObject([{ reason: '30일 안에 광고 문자를 이미 2건 받으심' }]);
  });
});
