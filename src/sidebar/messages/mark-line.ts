import type { Undo } from '../../features/action';
import type { DraftStatus } from '../../features/message/draft-status';
import { ErrandLine } from '../kit/errand-line';
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

/**
 * What was done with drafts, saved one after the other in the order in which it was done; what is alike and waits goes in one call,
 * for a hand is quicker than the server. While nobody answers, it waits and is tried again.
 */
export class MarkLine {
  /** Counts everything that was ever put in. */
  turn = 0;
  private readonly undos = new Map<string, Undo>();
  private readonly before = new Map<string, DraftStatus>();
  private readonly line: ErrandLine<Errand>;

  constructor(private readonly port: LinePort) {
    this.line = new ErrandLine<Errand>({
      run: (errands) => this.send(errands),
      together: countAlike,
      changed: port.changed,
      paused: port.paused,
    });
  }

  /** Why something waits; undefined where nothing does. */
  get fault(): unknown {
    return this.line.fault;
  }

  get length(): number {
    return this.line.waiting.length;
  }

  has(id: string): boolean {
    return this.line.waiting.some((errand) => errand.id === id);
  }

  /** @param was what the draft is before */
  mark(id: string, mark: Mark, was: DraftStatus): void {
    this.before.set(id, was);
    this.put({ kind: 'mark', id, mark, was });
  }

  /** Takes back what was last done with a draft. @returns what it was before */
  undo(id: string): DraftStatus {
    const was = this.before.get(id) ?? 'draft';
    const waiting = this.line.idle.filter((errand) => errand.id === id && errand.kind === 'mark').at(-1);
    if (!waiting) this.put({ kind: 'undo', id, mark: { kind: 'release' }, was });
    else {
      this.turn += 1;
      this.line.drop(waiting);
    }
    return was;
  }

  /** Tries again now. */
  retry(): void {
    this.line.retry();
  }

  private put(errand: Errand): void {
    this.turn += 1;
    this.line.add(errand);
  }

  private async send(errands: readonly [Errand, ...Errand[]]): Promise<void> {
    const [first] = errands;
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

/** How many from the first are alike. */
function countAlike(line: readonly Errand[]): number {
  const kindOf = ({ kind, mark }: Errand) => JSON.stringify([kind, mark]);
  const [first] = line;
  if (!first || first.kind === 'undo') return 1;
  const end = line.findIndex((each) => kindOf(each) !== kindOf(first));
  return Math.min(MOST, end < 0 ? line.length : end);
}

/** What takes several drafts' marks back, for one of them. */
function only(undo: Undo, id: string): Undo {
  const { input } = undo;
  const isOfMany = typeof input === 'object' && input !== null && 'ids' in input;
  return isOfMany ? { ...undo, input: { ...input, ids: [id] } } : undo;
}
