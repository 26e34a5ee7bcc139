import type { CallReply, CallRequest } from '../../protocol';

/** As many calls as Google runs at once. Source: https://developers.google.com/apps-script/guides/html/reference/run */
const CALLS_AT_ONCE = 10;

/** Calls of the script's functions by pages; ten run at once, the others wait their turn. */
export class ScriptCalls {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param failed what the failure handler is told where nothing answered */
  constructor(private readonly failed: () => string) {}

  async call(request: CallRequest): Promise<CallReply> {
    if (this.running >= CALLS_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!response.ok) return this.failure();
      return (await response.json()) as CallReply;
    } catch {
      return this.failure();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private failure(): CallReply {
    return { error: { name: 'NetworkError', message: this.failed() } };
  }
}
