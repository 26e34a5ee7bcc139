import type { Undo } from '../../features/action';
import type { DraftStatus } from '../../features/message/draft-status';
import type { Mark, ReviewPort } from './review-port';

/** Something done with a draft and not yet taken, or to be taken back. */
interface Errand {
  readonly kind: 'mark' | 'undo';
  readonly id: string;
  readonly mark: Mark;
  readonly was: DraftStatus;
}

/** Whom the line tells. */
export interface LinePort extends Pick<ReviewPort, 'mark' | 'undo' | 'isPassing' | 'changed'> {
  /** The server took it; `now` is what became of the draft, undefined where it did not say. */
  taken(id: string, mark: Mark | 'undo', now: DraftStatus | undefined): Promise<void>;
  /** The server did not. */
  refused(id: string, was: DraftStatus, why: unknown): Promise<void>;
  /** Nothing waits any more, or nobody answers. */
  paused(): void;
}

/** Drafts marked in one call. */
const MOST = 50;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * What was done with drafts, saved one after the other in the order in which it was done; what is alike and waits goes in one call,
 * for a hand is quicker than the server. While nobody answers, it waits and is tried again.
 */
export class MarkLine {
  /** Why something waits; undefined where nothing does. */
  fault: unknown;
  /** Counts everything that was ever put in. */
  turn = 0;
  private errands: readonly Errand[] = [];
  private readonly undos = new Map<string, Undo>();
  private readonly before = new Map<string, DraftStatus>();
  private isRunning = false;
  /** How many errands, from the first, are just being run. */
  private underWay = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly port: LinePort) {}

  get length(): number {
    return this.errands.length;
  }

  has(id: string): boolean {
    return this.errands.some((errand) => errand.id === id);
  }

  /** @param was what the draft is before */
  mark(id: string, mark: Mark, was: DraftStatus): void {
    this.before.set(id, was);
    this.put({ kind: 'mark', id, mark, was });
  }

  /** Takes back what was last done with a draft. @returns what it was before */
  undo(id: string): DraftStatus {
    const was = this.before.get(id) ?? 'draft';
    const isWaiting = (errand: Errand, index: number) =>
      errand.id === id && errand.kind === 'mark' && index >= this.underWay;
    const waiting = this.errands.filter(isWaiting).at(-1);
    if (!waiting) this.put({ kind: 'undo', id, mark: { kind: 'release' }, was });
    else {
      this.turn += 1;
      this.errands = this.errands.filter((each) => each !== waiting);
    }
    return was;
  }

  /** Tries again now. */
  retry(): void {
    clearTimeout(this.timer);
    this.failures = 0;
    void this.run();
  }

  private put(errand: Errand): void {
    this.turn += 1;
    this.errands = [...this.errands, errand];
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    clearTimeout(this.timer);
    try {
      // What is pressed in the same moment goes together.
      await Promise.resolve();
      for (let head = this.head(); head.length > 0; head = this.head()) {
        this.underWay = head.length;
        await this.send(head);
        this.errands = this.errands.slice(head.length);
        this.underWay = 0;
        this.fault = undefined;
        this.failures = 0;
        this.port.changed();
      }
    } catch (error) {
      // Only what passes comes here: it stays first in line.
      this.fault = error;
      this.timer = setTimeout(() => void this.run(), RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]);
      this.failures += 1;
      this.port.changed();
    } finally {
      this.isRunning = false;
      this.underWay = 0;
    }
    this.port.paused();
  }

  /** What stands first and is alike. */
  private head(): readonly Errand[] {
    const kindOf = ({ kind, mark }: Errand) => JSON.stringify([kind, mark]);
    const [first] = this.errands;
    if (!first || first.kind === 'undo') return first ? [first] : [];
    const end = this.errands.findIndex((each) => kindOf(each) !== kindOf(first));
    return this.errands.slice(0, Math.min(MOST, end < 0 ? this.errands.length : end));
  }

  private async send(errands: readonly Errand[]): Promise<void> {
    const [first] = errands;
    if (!first) return;
    try {
      if (first.kind === 'undo') await this.takeBack(first);
      else await this.markAll(errands, first.mark);
    } catch (error) {
      if (this.port.isPassing(error)) throw error;
      for (const { id, was } of errands) await this.port.refused(id, was, error);
    }
  }

  private async takeBack({ id }: Errand): Promise<void> {
    const undo = this.undos.get(id);
    if (undo) await this.port.undo(undo);
    this.undos.delete(id);
    await this.port.taken(id, 'undo', undefined);
  }

  private async markAll(errands: readonly Errand[], mark: Mark): Promise<void> {
    const { outcome, undo } = await this.port.mark(
      errands.map(({ id }) => id),
      mark,
    );
    for (const { id, was } of errands) {
      const refusal = outcome.refused.find((each) => each.id === id);
      const change = outcome.changed.find((each) => each.id === id);
      if (undo && change) this.undos.set(id, only(undo, id));
      if (refusal) await this.port.refused(id, was, refusal.reason);
      else await this.port.taken(id, mark, change?.now);
    }
  }
}

/** What takes several drafts' marks back, for one of them. */
function only(undo: Undo, id: string): Undo {
  const { input } = undo;
  const isOfMany = typeof input === 'object' && input !== null && 'ids' in input;
  return isOfMany ? { ...undo, input: { ...input, ids: [id] } } : undo;
}
