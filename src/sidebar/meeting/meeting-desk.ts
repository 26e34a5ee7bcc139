import { isFrozen } from '../../features/vip/list';
import type {
  CandidateEntry,
  DecideInput,
  DecideOutcome,
  ReviewOutcome,
  Verdict,
} from '../../features/vip/review-view';
import { ErrandLine } from '../kit/errand-line';
import { type Change, countListed, withChange } from './meeting';

/** What the desk asks of the server, and whom it tells. */
export interface MeetingPort {
  load(): Promise<ReviewOutcome>;
  save(input: DecideInput): Promise<DecideOutcome>;
  /** Whether a fault passes by itself: nobody answered, or somebody else was busy. Then the decision waits. */
  isPassing(error: unknown): boolean;
  /** What was decided here was not taken, so that it cannot be taken back either. */
  lost(): void;
  /** Something to show has changed. */
  changed(): void;
}

/** What is to be said of a candidate until somebody goes on. */
export type Remark =
  /** A colleague had decided before; this is what stands now. */
  | { readonly kind: 'already'; readonly now: Verdict }
  /** A colleague has decided while the meeting was looking elsewhere. */
  | { readonly kind: 'news'; readonly now: Verdict }
  | { readonly kind: 'refused'; readonly error: unknown };

interface Errand {
  readonly kind: 'save' | 'undo';
  /** As it shows until the server has answered. */
  readonly change: Change;
  /** What was shown when it was pressed. */
  readonly was: Pick<Verdict, 'decision' | 'chosenTier'>;
}

/**
 * The meeting's candidates: what is pressed shows at once and is saved behind, one decision after the other. What colleagues
 * decide in the sheet meanwhile comes in with every look at the server.
 */
export class MeetingDesk {
  /** Why nothing could be loaded; undefined where it could. */
  loadFault: unknown;
  private known: ReviewOutcome | undefined;
  /** What takes back the decisions of this meeting, the latest last. */
  private takeBacks: readonly DecideInput[] = [];
  private remarks: ReadonlyMap<string, Remark> = new Map();
  private saves = 0;
  private loading: Promise<void> | undefined;
  private readonly line: ErrandLine<Errand>;

  constructor(private readonly port: MeetingPort) {
    this.line = new ErrandLine<Errand>({ run: ([errand]) => this.run(errand), changed: port.changed });
  }

  /** Why decisions wait; undefined where they do not. */
  get saveFault(): unknown {
    return this.line.fault;
  }

  private get errands(): readonly Errand[] {
    return this.line.waiting;
  }

  /** As it will be once everything is saved; undefined before the server has answered. */
  get review(): ReviewOutcome | undefined {
    const { known, errands } = this;
    if (!known || errands.length === 0) return known;
    const frozen = isFrozen(known.candidates);
    const candidates = errands.reduce(
      (before, { change }) =>
        before.map((one) => (one.patient === change.patient ? withChange(one, change, frozen) : one)),
      known.candidates,
    );
    const { a, b } = countListed(candidates);
    const undecided = candidates.filter(({ decision }) => decision === '').length;
    return { ...known, candidates, count: { a, b, all: a + b }, undecided };
  }

  /** Decisions that the server has not taken yet. */
  get unsaved(): number {
    return this.errands.length;
  }

  get canUndo(): boolean {
    const [saves, undos] = (['save', 'undo'] as const).map(
      (kind) => this.errands.filter((errand) => errand.kind === kind).length,
    );
    return this.takeBacks.length + (saves ?? 0) > (undos ?? 0);
  }

  remarkOn(patient: string): Remark | undefined {
    return this.remarks.get(patient);
  }

  /** What was to be said has been read. */
  dismiss(patient: string): void {
    if (!this.remarks.has(patient)) return;
    this.remark(patient, undefined);
    this.port.changed();
  }

  /** Looks at the server; what was asked for before something was saved is asked for again. */
  load(): Promise<void> {
    this.loading ??= this.look().finally(() => {
      this.loading = undefined;
      this.port.changed();
    });
    return this.loading;
  }

  /** Decides on somebody. */
  decide(change: Change): void {
    const candidate = this.find(change.patient);
    if (!candidate) return;
    const { decision, chosenTier } = candidate;
    this.remark(change.patient, undefined);
    this.add({ kind: 'save', change, was: { decision, chosenTier } });
  }

  /** Puts somebody on the list whom nobody proposed, and looks at what is known of him. @throws what the port throws */
  async addOther(patient: string, reason: string): Promise<void> {
    const { takeBack } = await this.port.save({ patient, decision: 'add', reason });
    this.saves += 1;
    this.takeBacks = [...this.takeBacks, takeBack];
    await this.load();
  }

  /** @returns whose decision is taken back, the last one of this meeting; undefined where there is none */
  undoLast(): CandidateEntry | undefined {
    if (!this.canUndo) return undefined;
    const last = this.errands.at(-1);
    if (last?.kind === 'save' && this.line.idle.includes(last)) {
      this.line.drop(last);
      this.port.changed();
      return this.find(last.change.patient);
    }
    const undos = this.errands.filter(({ kind }) => kind === 'undo').length;
    // What is on its way is taken back as soon as it has arrived.
    const before = last?.kind === 'save' ? this.knownOf(last.change.patient) : this.takeBacks.at(-1 - undos);
    if (!before) return undefined;
    const { patient, decision = '', chosenTier = '', reason = '' }: DecideInput = before;
    const candidate = this.find(patient);
    if (!candidate) return undefined;
    this.add({ kind: 'undo', change: { patient, decision, chosenTier, reason }, was: candidate });
    return candidate;
  }

  /** Takes in what an answer to something else tells of the list: a signature, say. */
  stand(standing: Partial<ReviewOutcome>): void {
    if (this.known) this.known = { ...this.known, ...standing };
    this.saves += 1;
    this.port.changed();
  }

  /** Tries again now what waits. */
  retry(): void {
    this.line.retry();
    if (this.loadFault !== undefined) void this.load();
  }

  private find(patient: string): CandidateEntry | undefined {
    return this.review?.candidates.find((candidate) => candidate.patient === patient);
  }

  private knownOf(patient: string): CandidateEntry | undefined {
    return this.known?.candidates.find((candidate) => candidate.patient === patient);
  }

  private add(errand: Errand): void {
    this.line.add(errand);
    this.port.changed();
  }

  private remark(patient: string, remark: Remark | undefined): void {
    const remarks = new Map(this.remarks);
    if (remark) remarks.set(patient, remark);
    else remarks.delete(patient);
    this.remarks = remarks;
  }

  private async look(): Promise<void> {
    try {
      for (;;) {
        const { saves } = this;
        const heard = await this.port.load();
        this.loadFault = undefined;
        if (saves !== this.saves) continue;
        this.hear(heard);
        return;
      }
    } catch (error) {
      this.loadFault = error;
    }
  }

  private hear(heard: ReviewOutcome): void {
    const before = new Map(this.known?.candidates.map((candidate) => [candidate.patient, candidate]));
    const ours = new Set(this.errands.map(({ change }) => change.patient));
    this.known = heard;
    for (const now of heard.candidates) {
      const was = before.get(now.patient);
      const isNews = was && (was.decision !== now.decision || was.chosenTier !== now.chosenTier);
      if (isNews && !ours.has(now.patient)) this.remark(now.patient, { kind: 'news', now });
    }
  }

  private async run({ kind, change, was }: Errand): Promise<void> {
    const last = this.takeBacks.at(-1);
    // Where a colleague had been first there is nothing of ours to take back.
    if (kind === 'undo' && last?.patient !== change.patient) return;
    const input = kind === 'undo' && last ? last : { ...change, was };
    try {
      const { status, patient, now, takeBack, name: _, ...standing } = await this.port.save(input);
      this.saves += 1;
      if (kind === 'undo') this.takeBacks = this.takeBacks.slice(0, -1);
      else if (status === 'saved') this.takeBacks = [...this.takeBacks, takeBack];
      if (this.known) {
        const candidates = this.known.candidates.map((one) =>
          one.patient === patient ? { ...one, ...now } : one,
        );
        this.known = { ...this.known, ...standing, candidates };
      }
      if (status === 'already') {
        this.remark(patient, { kind: 'already', now });
        this.port.lost();
      }
    } catch (error) {
      if (this.port.isPassing(error)) throw error;
      if (kind === 'undo') this.takeBacks = this.takeBacks.slice(0, -1);
      this.remark(change.patient, { kind: 'refused', error });
      this.port.lost();
    }
  }
}
