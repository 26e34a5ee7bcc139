import { beforeAll, describe, expect, it } from 'vitest';
import { loadScripts, type Scripts } from './clinic';
import { proveCrashes } from './crash';

/**
 * Declares for each of these actions that it may be ended at every one of its service calls, once by a failing service and once by
 * the end of the six minutes, and leaves what an uninterrupted run leaves as soon as it is asked for again.
 */
export function testCrashes(actions: readonly string[]): void {
  let scripts: Scripts;
  beforeAll(async () => {
    scripts = await loadScripts();
  });
  describe.each(actions)('%s', (action) => {
    it('leaves what an uninterrupted run leaves, wherever it was ended before', { timeout: 900_000 }, () => {
      const { calls, faults } = proveCrashes(scripts, action);
      expect(calls).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  });
}
