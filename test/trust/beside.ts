import { YEARLY } from '../../src/features/privacy/privacy-view';
import type { Reply } from '../../src/run-action';
import { type Ask, ask, open, type Scripts } from './clinic';
import type { Start } from './crash';
import { runWatched } from './interfere';
import { firstDifference, stateOf } from './state';

/** What a colleague asks for meanwhile: it writes, and nothing else hangs on it. */
const OTHER: Ask = { action: 'privacy.tick', input: { id: YEARLY[0] } };

/** How often somebody may wait half a minute in one run before its six minutes are over. */
const AT_ONCE = 8;

/** Calls at which a colleague's action came between, and what it left. */
interface Fault {
  readonly calls: readonly number[];
  readonly what: string;
}

/** Without minutes and seconds: who waits for somebody else writes a later one. */
function timeless(state: object): unknown {
  return JSON.parse(JSON.stringify(state).replace(/(\d{4}-\d\d-\d\d \d\d):\d\d:\d\d/g, '$1'));
}

/**
 * Lets a colleague ask for his action right before every service call of another. He is told that somebody is busy and changed
 * nothing, or both have run, as if one after the other.
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
  /** The colleague asks before each of these calls, in one run. @returns whether he was served at any */
  const tryAt = (asked: ReadonlySet<number>): boolean => {
    const host = open(product, { snapshot });
    const replies: Reply[] = [];
    const own = runWatched(host, given, (call) => {
      if (asked.has(call)) replies.push(ask(host, OTHER));
    });
    const found = timeless(stateOf(host.snapshot()));
    const served = replies.filter(({ ok }) => ok).length;
    ran += served;
    refused += replies.length - served;
    const goals = served > 0 ? [first, last] : [alone];
    const differences = goals.map((goal) => firstDifference(found, goal));
    const untold = replies.flatMap((reply) =>
      reply.ok || reply.error.code === 'call.busy' ? [] : `the other is refused: ${reply.error.message}`,
    );
    const what = [
      ...untold,
      ...(own.ok ? [] : [`refused: ${own.error.message}`]),
      ...(differences.includes('') ? [] : [differences.join(', or ')]),
    ].join('; ');
    if (what !== '') faults.push({ calls: [...asked], what });
    return served > 0;
  };
  let k = 1;
  while (k <= calls && tryAt(new Set([k]))) k++;
  const runs = Math.ceil((calls - k) / AT_ONCE);
  for (let nth = 0; nth < runs; nth++) {
    const asked = new Set<number>();
    for (let call = k + 1 + nth; call <= calls; call += runs) asked.add(call);
    tryAt(asked);
  }
  return { refused, ran, faults };
}
