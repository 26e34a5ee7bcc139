import type { CallAnswer, CallReply, CallRequest } from '../../protocol';

/** As many calls as Google runs at once. Source: https://developers.google.com/apps-script/guides/html/reference/run */
const CALLS_AT_ONCE = 10;

/** Calls of the script's functions by pages; ten run at once, the others wait their turn. */
export class ScriptCalls {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** What takes long, by the server's number; what ended before it was known to take long is there already. */
  private readonly later = new Map<number, CallReply | ((reply: CallReply) => void)>();

  /** @param failed what the failure handler is told where nothing answered */
  constructor(private readonly failed: () => string) {}

  async call(request: CallRequest): Promise<CallReply> {
    if (this.running >= CALLS_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...request, mayBeLater: true } satisfies CallRequest),
      });
      if (!response.ok) return this.failure();
      const answer = (await response.json()) as CallAnswer;
      return 'later' in answer ? await this.wait(answer.later) : answer;
    } catch {
      return this.failure();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  /** A call that took long has ended. */
  returned(later: number, reply: CallReply): void {
    const waits = this.later.get(later);
    if (typeof waits === 'function') waits(reply);
    else this.later.set(later, reply);
  }

  /** The connection broke: of what still runs nothing will be heard. */
  lost(): void {
    const waits = [...this.later.values()];
    this.later.clear();
    for (const fail of waits) if (typeof fail === 'function') fail(this.failure());
  }

  private async wait(later: number): Promise<CallReply> {
    const known = this.later.get(later);
    const reply =
      typeof known === 'object' ? known : await new Promise<CallReply>((end) => this.later.set(later, end));
    this.later.delete(later);
    return reply;
  }

  private failure(): CallReply {
    return { error: { name: 'NetworkError', message: this.failed() } };
  }
}
