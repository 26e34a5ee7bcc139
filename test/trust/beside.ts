import { YEARLY } from '../../src/features/privacy/privacy-view';
import type { Reply } from '../../src/run-action';
import { type Ask, ask, open, type Scripts } from './clinic';
import type { Start } from './crash';
import { runWatched } from './interfere';
import { firstDifference, stateOf } from './state';

/** What a colleague asks for meanwhile: it writes, and nothing else hangs on it. */
const OTHER: Ask = { action: 'privacy.tick', input: { id: YEARLY[0] } };

/** A call at which a colleague's action came between, and what it left. */
interface Fault {
  readonly call: number;
  readonly what: string;
}

/** Without minutes and seconds: who waits for somebody else writes a later one. */
function timeless(state: object): unknown {
  return JSON.parse(JSON.stringify(state).replace(/(\d{4}-\d\d-\d\d \d\d):\d\d:\d\d/g, '$1'));
}

/**
 * Runs an action once for each of its service calls, and a colleague's action right before that call. He is told that somebody is
 * busy and changed nothing, or both have run, as if one after the other.
 */
export function proveNobodyBetween(
  { product }: Scripts,
  { snapshot, given }: Start,
): { readonly refused: number; readonly ran: number; readonly faults: readonly Fault[] } {
  const after = (...asked: readonly Ask[]) => {
    const host = open(product, { snapshot });
    for (const each of asked) ask(host, each);
    return timeless(stateOf(host.snapshot()));
  };
  const [alone, first, last] = [after(given), after(OTHER, given), after(given, OTHER)];
  let calls = 0;
  runWatched(open(product, { snapshot }), given, (call) => {
    calls = call;
  });
  const faults: Fault[] = [];
  let [refused, ran] = [0, 0];
  for (let k = 1; k <= calls; k++) {
    const host = open(product, { snapshot });
    let other: Reply | undefined;
    const own = runWatched(host, given, (call) => {
      if (call === k) other = ask(host, OTHER);
    });
    const found = timeless(stateOf(host.snapshot()));
    const isTold = other?.ok === false && other.error.code === 'call.busy';
    if (other?.ok) ran++;
    else refused++;
    const goals = other?.ok ? [first, last] : [alone];
    const differences = goals.map((goal) => firstDifference(found, goal));
    const refusal = own.ok ? '' : own.error.message;
    const what = [
      ...(other?.ok || isTold ? [] : [`the other is refused: ${other?.ok === false && other.error.message}`]),
      ...(refusal === '' ? [] : [`refused: ${refusal}`]),
      ...(differences.includes('') ? [] : [differences.join(', or ')]),
    ].join('; ');
    if (what !== '') faults.push({ call: k, what });
  }
  return { refused, ran, faults };
}
