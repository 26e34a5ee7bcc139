import { faultOf } from './fault';
import type { CallAnswer, CallReply, CallRequest } from './protocol';
import type { Refresher } from './refresher';
import type { Runner } from './runner';
import type { Tab } from './tab';

/** How long a call may hold a connection of the browser, in milliseconds. */
const SOON = 300;

/**
 * Runs what google.script.run of a page asks for; of what takes long, where the page can wait, the tab is told later.
 * @returns undefined where no such page stands open
 */
export async function answerCall(
  request: CallRequest,
  tab: Tab | undefined,
  open: { readonly runner: Runner; readonly refresher: Refresher },
): Promise<CallAnswer | undefined> {
  if (!tab?.page(request.page)) return undefined;
  const reply = call(request, tab, open);
  if (!request.mayBeLater) return await reply;
  const soon = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SOON));
  const first = await Promise.race([reply, soon]);
  if (first) return first;
  const later = tab.nextLater();
  void reply.then((ended) => tab.send({ type: 'returned', later, reply: ended }));
  return { later };
}

async function call(
  { page, functionName, args }: CallRequest,
  tab: Tab,
  { runner, refresher }: { readonly runner: Runner; readonly refresher: Refresher },
): Promise<CallReply> {
  const { action, who } = readAction(functionName, args);
  const started = {
    from: 'sidebar',
    what: action === '' ? functionName : `${functionName} · ${action}`,
    who,
  };
  try {
    const outcome = await tab
      .gate(page)
      .pass(() =>
        runner.run(tab, started, (host, options) => host.start.callFromClient(functionName, args, options)),
      );
    return { value: outcome?.value ?? null };
  } catch (error) {
    return { error: faultOf(error) };
  } finally {
    // Whoever looks for what the call did is to find it.
    refresher.tell();
  }
}

/** Which action a call runs, and for whom, where it is the one door's. */
function readAction(functionName: string, args: readonly unknown[]): { action: string; who: string } {
  const [action, request] = args;
  if (functionName !== 'call' || typeof action !== 'string') return { action: '', who: '' };
  const who = typeof request === 'object' && request !== null && 'who' in request ? request.who : '';
  return { action: action.slice(0, 100), who: typeof who === 'string' ? who.slice(0, 100) : '' };
}
