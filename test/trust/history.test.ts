import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ScriptFile } from '../../host/host';
import { loadScripts } from './clinic';
import { type Happening, History } from './history';

/** Steps of all histories together; more by `TRUST_STEPS=20000`. */
const STEPS = Number(process.env.TRUST_STEPS ?? 2000);
const STEPS_A_HISTORY = 100;
/** Another one tries other histories: `TRUST_SEED=…`, printed where one fails. */
const SEED = Number(process.env.TRUST_SEED ?? 20261122);

const small = fc.nat({ max: 1000 });
const ended = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 90 }), ending: fc.constantFrom('fails', 'times out') }),
  { nil: undefined },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('import', 'undo'), file: fc.nat({ max: 3 }), ended }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('tally', 'shortlist'), ended }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('decide'), person: small, decision: small, ended }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('answer'), referrer: small, ended }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('type', 'sort', 'insert', 'move'),
      sheet: small,
      at: small,
    }),
  },
);

let script: readonly ScriptFile[];
beforeAll(async () => {
  script = (await loadScripts()).readable;
});

it('keeps what a simple account keeps, whatever happens in whatever order', { timeout: 3_600_000 }, () => {
  const histories = fc.array(happening, { minLength: STEPS_A_HISTORY, maxLength: STEPS_A_HISTORY });
  fc.assert(
    fc.property(histories, (happenings) => {
      const history = new History(script);
      for (const [index, next] of happenings.entries()) {
        history.happen(next);
        expect(history.check(), `after step ${index + 1}, ${JSON.stringify(next)}`).toBe('');
      }
      expect(history.checkCounts()).toBe('');
    }),
    { numRuns: Math.ceil(STEPS / STEPS_A_HISTORY), seed: SEED, endOnFailure: true },
  );
});
