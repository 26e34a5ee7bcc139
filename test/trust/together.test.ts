import { beforeAll, describe, expect, it } from 'vitest';
import type { Host, ScriptFile } from '../../host/host';
import { patientTable } from '../../src/features/intake/table';
import type { Reply } from '../../src/run-action';
import { type Ask, act, ask, loadScripts, NOW, open, read, requestOf } from './clinic';
import { letters } from './colleague';
import { draftsOf, importInput, LATER_VISITS, patientNamed, stage } from './stage';
import { firstDifference, stateOf } from './state';

/*
 * Executions that really run beside each other, each in a thread of its own, as two people who press a button at once.
 */
let script: readonly ScriptFile[];
beforeAll(async () => {
  script = (await loadScripts()).readable;
});

const begin = async (host: Host, { action, ...rest }: Ask): Promise<Reply> =>
  (await host.start.callFromClient('call', [action, requestOf({ action, ...rest })])).value as Reply;

/** One after the other, in this order. */
function inTurn(snapshot: ReturnType<Host['snapshot']>, asked: readonly Ask[]): object {
  const host = open(script, { snapshot });
  for (const each of asked) expect(ask(host, each).ok).toBe(true);
  return stateOf(host.snapshot());
}

describe('two people at once', () => {
  it.each([
    {
      what: 'decide about two candidates',
      stageOf: 'listed',
      asked: (host: Host): Ask[] =>
        ['강나래', '도현수'].map((name) => ({
          action: 'vip.decide',
          input: { patient: patientNamed(host, name), decision: 'keep' },
        })),
    },
    {
      what: 'import and enter a referral',
      stageOf: 'tallied',
      asked: (host: Host): Ask[] => [
        { action: 'intake.import', input: importInput('later', LATER_VISITS) },
        {
          action: 'referral.enter',
          input: {
            referred: patientNamed(host, '설겨울'),
            referrer: patientNamed(host, '서미주'),
            note: '',
            isSecret: false,
          },
        },
      ],
    },
    {
      what: 'hold and approve drafts',
      stageOf: 'drafted',
      asked: (host: Host): Ask[] => {
        const [first = '', ...others] = draftsOf(host, 'draft');
        return [
          { action: 'message.hold', input: { ids: [first], reason: '나중에' } },
          { action: 'message.approve', input: { ids: others } },
        ];
      },
    },
  ] as const)('$what: both are done, as if one had come after the other', async ({ stageOf, asked }) => {
    const snapshot = stage(script, stageOf);
    const both = asked(open(script, { snapshot }));
    const host = open(script, { snapshot });
    const replies = await Promise.all(both.map((each) => begin(host, each)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const found = stateOf(host.snapshot());
    const differences = [both, [...both].reverse()].map((order) =>
      firstDifference(found, inTurn(snapshot, order)),
    );
    expect(differences).toContain('');
  });

  it('approve one draft at once: it is approved once, by the one who came first', async () => {
    const snapshot = stage(script, 'drafted');
    const host = open(script, { snapshot });
    const ids = draftsOf(host, 'draft').slice(0, 1);
    const replies = await Promise.all(
      ['한데스크', '유실장'].map((who) =>
        begin(host, {
          action: 'message.approve',
          input: { ids },
          who,
          pass: who === '유실장' ? passOfHead(host) : '',
        }),
      ),
    );
    const changed = replies.flatMap((reply) =>
      reply.ok && 'done' in reply.step ? (reply.step.done as { changed: object[] }).changed : [],
    );
    expect(changed).toHaveLength(1);
    expect(read(host, 'drafts').filter(({ status }) => status === 'approved')).toHaveLength(1);
  });
});

function passOfHead(host: Host): string {
  return act<{ pass: string }>(host, {
    action: 'clinic.signIn',
    input: { name: '유실장', pin: '1470' },
    who: '유실장',
  }).pass;
}

describe('the lock', () => {
  it('is waited for half a minute, then somebody is told who is busy, and nothing has changed', async () => {
    // Holds on until the other waits, and forty seconds more.
    const holder = `
      function hold() {
        LockService.getDocumentLock().waitLock(1);
        const properties = PropertiesService.getDocumentProperties();
        while (properties.getProperty('isAwaited') === null);
        properties.deleteProperty('isAwaited');
        Utilities.sleep(40000);
      }
      function tellAwaited() { PropertiesService.getDocumentProperties().setProperty('isAwaited', 'yes'); }`;
    const snapshot = stage(script, 'listed');
    const seen = new Map<string, () => void>();
    const host = open([...script, { name: 'hold.js', text: holder }], {
      snapshot,
      now: NOW,
      onServiceCall: (_count, member) => seen.get(member)?.(),
    });
    const isCalled = (member: string) => new Promise<void>((resolve) => seen.set(member, resolve));
    const [held, awaited] = [isCalled('Properties.getProperty'), isCalled('Lock.tryLock')];
    const holding = host.start.run('hold');
    await held;
    const asked = begin(host, {
      action: 'vip.decide',
      input: { patient: patientNamed(host, '강나래'), decision: 'keep' },
    });
    await awaited;
    await host.start.run('tellAwaited');
    const reply = await asked;
    expect(reply).toMatchObject({ ok: false, error: { code: 'call.busy' } });
    await holding;
    expect(firstDifference(stateOf(host.snapshot()), stateOf(snapshot))).toBe('');
  });
});

describe('while a dialog stands open', () => {
  it('nobody else waits: a fault is told once the lock is let go', async () => {
    const snapshot = stage(script, 'prepared');
    let meanwhile: Reply | undefined;
    const host: Host = open(script, {
      snapshot,
      // The dialog is closed only after somebody else has saved the settings.
      answer: async () => {
        meanwhile = await begin(host, {
          action: 'clinic.saveSettings',
          input: { values: { clinicName: '그사이치과' } },
        });
        return { button: 'OK' as const };
      },
    });
    // Without its key column the sheet cannot be worked with, which a menu item tells in an alert.
    const header = snapshot.sheets.find(({ name }) => name === patientTable.name.ko)?.cells[0] ?? [];
    const at = 1 + header.indexOf(patientTable.columns.id.header.ko);
    host.edit(patientTable.name.ko, `${letters(at)}1`, '다른 이름');
    await host.start.run('action_vip_shortlist');
    expect(meanwhile).toMatchObject({ ok: true });
  });
});
