import type { Host } from '../../host/host';
import type { Reply } from '../../src/run-action';

/** Calls an action as the sidebar does, again with each cursor, until it is done or refuses. */
export function callToEnd(host: Host, id: unknown, request: unknown): Reply {
  for (let cursor: string | null = null; ; ) {
    const sent = typeof request === 'object' && cursor !== null ? { ...request, cursor } : request;
    const reply = host.callFromClient('call', [id, sent]).value as Reply;
    if (!reply.ok || 'done' in reply.step) return reply;
    cursor = reply.step.more.cursor;
  }
}
