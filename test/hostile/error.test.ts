import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../host/host';
import { LANGUAGES } from '../../src/core/text';
import type { ListOutcome } from '../../src/features/message/draft-view';
import type { Reply } from '../../src/run-action';
import { columnLetters } from '../../src/workbook/a1';
import { person } from '../features/desk';
import { openSeason } from '../features/message/season-clinic';
import { faultOf } from './fault-of';
import { type Clinic, loadUnpacked, openClinic } from './hostile-clinic';
import { openHostileSeason, SECRET_PHONE } from './hostile-season';
import { PAYLOADS, SHORT_PAYLOADS, shown } from './payloads';

let script: readonly ScriptFile[] = [];
beforeAll(async () => {
  script = await loadUnpacked();
});

/** Types over a cell of a patient as staff do. */
function typeOver({ host }: Clinic, header: string, text: string): void {
  const [head = []] = host.snapshot().sheets.find(({ name }) => name === '환자')?.cells ?? [];
  host.edit('환자', `${columnLetters(head.indexOf(header) + 1)}2`, [[`'${text}`]]);
}

describe('a refusal', () => {
  it('quotes what stands in a cell as it stands, and no more of it than helps', () => {
    const clinic = openClinic(script);
    clinic.put('patients', [person('P000001', '김영희', '2025-01-01')]);
    const texts = [
      ...SHORT_PAYLOADS.filter((_, index) => index % 12 === 0),
      '{expected}',
      '{row} {value}',
      '가'.repeat(49_000),
    ];
    for (const text of texts) {
      typeOver(clinic, '최초내원일', text);
      for (const language of LANGUAGES) {
        const { value } = clinic.host.callFromClient('call', ['referral.tally', { input: {}, language }]);
        const reply = value as Reply;
        expect(faultOf(reply), shown(text)).toBe('');
        // A cell that is read as a day, or as blank, is none to be told of.
        if (!reply.ok && !/[\u202a-\u202e\u2066-\u2069\u0590-\u08ff]/.test(text))
          expect(reply.error.message, shown(text)).toContain(text.trim().slice(0, 40));
      }
    }
  });

  it('is never needed to say that two people have one number, whatever they are called', () => {
    for (const name of ['{n}', '{names}', '{{이름}}', '$&', '김{count|a|b}']) {
      const people = [1, 2].map((at) =>
        person(`P00000${at}`, `${name}${at}`, '2020-03-02', {
          phone: '010-1111-2222',
          consent: 'yes',
          lastVisit: '2026-11-01',
        }),
      );
      const clinic = openSeason(script, people);
      clinic.act('message.draft', {});
      const { drafts } = clinic.act<ListOutcome>('message.list', { patient: 'P000001' });
      const call = drafts.find(({ channel }) => channel === 'call');
      expect(JSON.stringify(call), name).toContain(JSON.stringify(`${name}2`).slice(1, -1));
    }
  });
});

describe('the log', () => {
  it('tells who did what, and names no patient, no number and no memo, through a season of hostile names', () => {
    const names = PAYLOADS.filter(
      (text) => text.length >= 8 && text.length <= 60 && !text.startsWith('2026/'),
    ).filter((_, index) => index % 6 === 0);
    const clinic = openHostileSeason(script, names);
    const ids = clinic.read('patients').map(({ id }) => String(id));
    const asked: [string, object][] = [
      ['schedule.build', {}],
      ['referral.tally', {}],
      ['vip.decide', { patient: ids[0], decision: 'keep', reason: names[0], note: names[1] }],
      ['message.draft', {}],
      ['message.approve', { wording: 'new-year' }],
      [
        'message.hold',
        {
          ids: clinic
            .read('drafts')
            .slice(0, 2)
            .map(({ id }) => id),
          reason: names[2],
        },
      ],
      ['message.export', { format: 'generic', sendAt: '2026-12-21 10:30' }],
      ['message.mail', {}],
      ['complaint.enter', { patient: ids[1], kind: 'text', channel: 'call', summary: names[3] }],
      ['patient.setStatus', { patient: ids[2], status: 'doNotContact' }],
      ['consent.record', { patients: [ids[3]], state: 'granted', on: '2026-11-30', method: 'paper' }],
      ['consent.importOptOuts', { phones: [`${SECRET_PHONE}1004`], on: '2026-11-30' }],
      ['referral.enter', { referred: 'Q00000', referrer: ids[4], note: names[4] }],
      ['clinic.saveStaff', { members: [{ name: '새 직원', role: 'desk' }] }],
    ];
    const said: string[] = [];
    for (const [id, input] of asked) {
      const { value, log } = clinic.host.callFromClient('call', [
        id,
        { input, who: '데스크', language: 'ko' },
      ]);
      expect(log, id).toEqual([]);
      expect(faultOf(value as Reply), id).toBe('');
      if ((value as Reply).ok) said.push(id);
    }
    expect(said.length).toBeGreaterThan(8);
    const logged = clinic.read('log').map((row) => Object.values(row).join('\n'));
    expect(logged.length).toBeGreaterThan(8);
    const leaks = logged.filter(
      (line) => line.includes(SECRET_PHONE) || names.some((name) => line.includes(name)),
    );
    expect(leaks).toEqual([]);
  });
});
