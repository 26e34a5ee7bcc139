import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import type { Reply } from '../../src/run-action';
import { faultOf } from './fault-of';
import { ANYTHING } from './from-schema';
import { type Clinic, loadUnpacked, openClinic } from './hostile-clinic';
import { openHostileSeason } from './hostile-season';
import { SHORT_PAYLOADS, shown } from './payloads';

let script: readonly ScriptFile[] = [];
let season: Snapshot;
/** For what changes nothing, as is looked at each time. */
let shared: Clinic;
beforeAll(async () => {
  script = await loadUnpacked();
  season = openHostileSeason(script, SHORT_PAYLOADS.slice(0, 10)).host.snapshot();
  shared = openClinic(script, { snapshot: season });
});

describe('what a page can call', () => {
  it('is exactly this', async () => {
    const { build } = await import('../../build/build');
    const { globals } = await build();
    expect([...globals].sort()).toEqual([
      'action_clinic_settings',
      'action_complaint_enter',
      'action_home_state',
      'action_intake_import',
      'action_message_draft',
      'action_patient_find',
      'action_patient_setStatus',
      'action_print_data',
      'action_referral_enter',
      'action_referral_questions',
      'action_schedule_build',
      'action_vip_review',
      'action_vip_shortlist',
      'action_workbook_prepare',
      'call',
      'onEdit',
      'onOpen',
    ]);
  });

  const ids: readonly unknown[] = [
    ...[
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'length',
      '0',
      ' home.state',
      'HOME.STATE',
    ],
    ...['home.state\u0000', 'home', 'home.', 'action_home_state', 'workbook.upgrade', 'runFromMenu', ''],
    ...[
      null,
      0,
      1,
      true,
      [],
      ['home.state'],
      {},
      { toString: '가' },
      { id: 'home.state' },
      [[[['home.state']]]],
    ],
    ...['가'.repeat(60_000), '\ud800', '{id}', '<script>'],
  ];

  it.each(ids.map((id) => [id]))('is one door, which opens to no other action: %j', (id) => {
    const before = JSON.stringify(shared.host.snapshot());
    const { value, log } = shared.host.callFromClient('call', [id, { input: {} }]);
    const reply = value as Reply;
    expect(reply).toMatchObject({ ok: false, error: { code: 'call.unknownAction' } });
    expect(faultOf(reply)).toBe('');
    expect(log).toEqual([]);
    expect(JSON.stringify(shared.host.snapshot())).toBe(before);
  });

  it('refuses every request of another shape, and changes nothing', () => {
    const clinic = openClinic(script, { snapshot: season });
    const before = JSON.stringify(clinic.host.snapshot());
    const requests = fc.sample(
      fc.oneof(
        ANYTHING.filter((value) => typeof value !== 'object' || value === null || Array.isArray(value)),
        fc
          .constantFrom('cursor', 'language', 'who', 'pass')
          .chain((field) => ANYTHING.map((value) => ({ input: {}, [field]: value }))),
      ),
      { numRuns: 40, seed: 20_261_201 },
    );
    for (const request of requests) {
      const reply = clinic.host.callFromClient('call', ['schedule.mark', request]).value as Reply;
      expect(faultOf(reply), shown(JSON.stringify(request) ?? '')).toBe('');
      expect(reply.ok).toBe(false);
    }
    expect(JSON.stringify(clinic.host.snapshot())).toBe(before);
  });
});

describe('a cursor that was not ours', () => {
  const cursors = [
    ...[
      '',
      'x',
      '-1',
      '1.5',
      'NaN',
      '1e999',
      '9'.repeat(400),
      '{',
      '[]',
      'null',
      '"5"',
      'true',
      '{"visits":-1}',
    ],
    ...[
      '{"batch":"S000001","made":"x","total":1,"leftOut":[]}',
      '{"__proto__":{"batch":"S000001"}}',
      '[[[[]]]]',
    ],
    ...[
      '{"batch":"=1+1","made":0,"total":0,"leftOut":[]}',
      '{"visits":0,"patients":0,"staff":"많이"}',
      '\u0000',
    ],
  ];

  it.each(['workbook.prepare', 'message.mail', 'intake.undo', 'intake.clearSample'])(
    'is refused by %s, and changes nothing',
    (id) => {
      const clinic = openClinic(script, { snapshot: season, user: 'desk@clinic.example' });
      clinic.reply('home.state');
      const before = JSON.stringify(clinic.host.snapshot());
      for (const cursor of cursors) {
        const input = id === 'intake.undo' ? { batch: '없는 파일' } : {};
        const reply = clinic.host.callFromClient('call', [id, { input, cursor }]).value as Reply;
        expect(reply, cursor.slice(0, 60)).toMatchObject({ ok: false, error: { code: 'call.badInput' } });
        expect(faultOf(reply)).toBe('');
      }
      expect(JSON.stringify(clinic.host.snapshot())).toBe(before);
    },
  );
});
