import { beforeAll, describe, expect, it } from 'vitest';
import { kindOfCall } from '../../host/service/cost';
import { ACTIONS } from '../../src/actions';
import { proveNobodyBetween } from './beside';
import { loadScripts, open, requestOf, type Scripts } from './clinic';
import { begin, type Start } from './crash';
import { proveInterference } from './interfere';
import { scenarioOf } from './scenario';

/**
 * Declares for each of these actions that a colleague may edit the sheet that any of its service calls is about, right before
 * that call: his edit stays on the right patient, and nothing of ours stands where it does not belong. What only reads writes
 * nothing, so that nothing of his can be lost by it.
 */
export function testInterference(actions: readonly string[]): void {
  let scripts: Scripts;
  beforeAll(async () => {
    scripts = await loadScripts();
  });
  const startOf = (action: string): Start => begin(scripts, action, scenarioOf(action));
  const reading = new Set(ACTIONS.flatMap(({ id, readsOnly }) => (readsOnly ? [id] : [])));

  it.each(actions.filter((id) => reading.has(id)))('%s writes into no sheet', (action) => {
    const { snapshot, given } = startOf(action);
    const host = open(scripts.product, { snapshot });
    const written: string[] = [];
    host.callFromClient('call', [action, requestOf(given)], {
      onServiceCall: (_count, member, sheet) => {
        if (sheet !== undefined && kindOfCall(member) === 'writes') written.push(`${member} ${sheet}`);
      },
    });
    expect(written).toEqual([]);
    expect(host.snapshot().sheets).toEqual(open(scripts.product, { snapshot }).snapshot().sheets);
  });

  describe.each(actions.filter((id) => !reading.has(id)))('%s', (action) => {
    it('leaves every edit of a colleague on the right row, and nothing on a wrong one', {
      timeout: 900_000,
    }, () => {
      const { damages } = proveInterference(scripts.product, startOf(action));
      expect(damages).toEqual([]);
    });

    it('lets no other action in between its own service calls', { timeout: 900_000 }, () => {
      const { refused, ran, faults } = proveNobodyBetween(scripts, startOf(action));
      expect(refused).toBeGreaterThan(0);
      expect(ran).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  });
}
