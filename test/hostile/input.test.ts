import fc from 'fast-check';
import { safeParse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { ACTIONS } from '../../src/actions';
import { LANGUAGES } from '../../src/core/text';
import type { Reply } from '../../src/run-action';
import { faultOf } from './fault-of';
import { ANYTHING, mutated, validInput, type World } from './from-schema';
import { formulasIn, loadUnpacked, openClinic } from './hostile-clinic';
import { idAt, openHostileSeason, SECRET_PHONE } from './hostile-season';
import { SHORT_PAYLOADS, shown } from './payloads';
import { worldOf } from './world';

/** More by `FUZZ=200`, others by `SEED=7`; `FUZZ_TELL=1` tells what each action answered. */
const RUNS = Number(process.env.FUZZ ?? 3);
const SEED = Number(process.env.SEED ?? 20_261_201);

const NAMES = SHORT_PAYLOADS.filter((_, index) => index % 20 === 0);

let script: readonly ScriptFile[] = [];
let season: Snapshot;
let worlds: ReadonlyMap<string, World>;
let pass = '';
const NO_WORLD: World = new Map();
beforeAll(async () => {
  script = await loadUnpacked();
  const clinic = openHostileSeason(script, NAMES);
  clinic.act('schedule.build');
  // Brings the list up to the signatures, which the fixture only put there.
  clinic.act('vip.decide', { patient: idAt(3), decision: 'keep' });
  clinic.act('message.draft');
  clinic.act('message.draft', { templates: ['birthday'], patients: [idAt(0), idAt(1)] });
  clinic.reply('message.approve', { wording: 'new-year' });
  clinic.act('complaint.enter', { patient: idAt(2), kind: 'text', channel: 'call', summary: '=1+1' });
  pass = clinic.act<{ pass: string }>('clinic.signIn', { name: '한서윤', newPin: '1234' }).pass;
  season = clinic.host.snapshot();
  worlds = new Map(ACTIONS.map(({ id }) => [id, worldOf(clinic, id)]));
});

const cellsOf = (snapshot: string) =>
  JSON.stringify((JSON.parse(snapshot) as Snapshot).sheets.map(({ name, cells }) => [name, cells]));

describe('the input of every action', () => {
  const actions = ACTIONS.map((listed) => [listed.id, listed] as const);

  it.each(actions)('of %s is judged by its schema alone, which never fails', (id, { input }) => {
    const any = fc.oneof(ANYTHING, mutated(validInput(input, worlds.get(id) ?? NO_WORLD)));
    for (const value of fc.sample(any, { numRuns: 100, seed: SEED }))
      expect(typeof safeParse(input, value).success).toBe('boolean');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(actions)(
    'of %s: whatever comes, an answer or a clear refusal that changed nothing',
    (id, action) => {
      const files = new Map([['sidebar.html', '<p>panel</p>']]);
      const clinic = openClinic(script, { snapshot: season, user: 'desk@clinic.example', files });
      clinic.reply('home.state');
      const valid = validInput(action.input, worlds.get(id) ?? NO_WORLD);
      const accepted = fc
        .sample(valid, { numRuns: RUNS * 40, seed: SEED })
        .filter((value) => safeParse(action.input, value).success);
      const inputs = [
        ...accepted.slice(0, RUNS),
        ...fc.sample(mutated(valid), { numRuns: RUNS, seed: SEED + 1 }),
      ];
      const codes: string[] = [];
      let before = JSON.stringify(clinic.host.snapshot());
      for (const [at, value] of inputs.entries()) {
        const told = shown(JSON.stringify(value) ?? 'nothing');
        const who = at % 3 === 0 ? { who: '한서윤', pass } : { who: at % 3 === 1 ? '데스크' : '=1+1' };
        const request = { input: value, language: LANGUAGES[at % 3], ...who };
        const { value: answer, log } = clinic.host.callFromClient('call', [id, request]);
        const reply = answer as Reply;
        codes.push(reply.ok ? 'ok' : reply.error.code);
        expect(faultOf(reply), told).toBe('');
        expect(log, told).toEqual([]);
        const after = JSON.stringify(clinic.host.snapshot());
        if (!reply.ok) expect(after === before, `${told} changed something`).toBe(true);
        // A sheet may come to the front.
        else if (action.readsOnly)
          expect(cellsOf(after) === cellsOf(before), `${told} wrote something`).toBe(true);
        before = after;
      }
      if (process.env.FUZZ_TELL) console.log(id, codes.join(' '));
      expect(formulasIn(clinic)).toEqual([]);
      const logged = clinic.read('log').map(({ result }) => String(result));
      expect(logged.filter((result) => result.includes(SECRET_PHONE))).toEqual([]);
    },
  );
});
