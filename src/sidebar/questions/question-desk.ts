import type { Undo } from '../../features/action';
import type { AnswerOutcome, QuestionsOutcome } from '../../features/referral/question';
import type { Acted } from '../act';
import { ErrandLine } from '../kit/errand-line';
import {
  answer,
  arrive,
  bringBack,
  type Choice,
  countAhead,
  EMPTY_QUEUE,
  type Given,
  leave,
  type Queue,
  showPutOff,
  take,
} from './answer-queue';

/** What the desk asks of the server, and whom it tells. */
export interface DeskPort {
  load(count: number): Promise<QuestionsOutcome>;
  save(given: Given): Promise<Acted<AnswerOutcome>>;
  undo(undo: Undo): Promise<unknown>;
  /** Whether a fault passes by itself: nobody answered, or somebody else was busy. Then the answer waits. */
  isPassing(error: unknown): boolean;
  /** An answer was saved, or a colleague had been first. */
  told(given: Given, acted: Acted<AnswerOutcome>): void;
  /** An answer was not taken, and nobody looks at its question any more. */
  lost(given: Given): void;
  /** Something to show has changed. */
  changed(): void;
}

type Errand = { readonly kind: 'save' | 'undo'; readonly given: Given };

/** Asks for more once fewer than this are before the reader. */
const FEW = 5;
/** How many are held for one tab. */
const HELD = 10;
/** The server hands out no more at a time. */
const MOST = 30;

/**
 * Shows the next question at once and saves behind, one answer after the other in the order they were given.
 * An answer that is refused brings its question back; while nobody answers, the answers wait.
 */
export class QuestionDesk {
  queue: Queue = EMPTY_QUEUE;
  /** The server has told once what there is. */
  isLoaded = false;
  /** Why nothing could be loaded; undefined where it could. */
  loadFault: unknown;
  private readonly undos = new Map<Given, Undo>();
  private turn = 0;
  private isLoading = false;
  private loadsAgain = false;
  private isClosed = false;
  private readonly line: ErrandLine<Errand>;

  constructor(private readonly port: DeskPort) {
    this.line = new ErrandLine<Errand>({
      run: ([errand]) => this.run(errand),
      changed: () => {
        port.changed();
        if (this.line.fault === undefined) this.fetchAhead();
      },
      paused: () => this.giveBackWhenDone(),
    });
  }

  /** Why answers wait; undefined where they do not. */
  get saveFault(): unknown {
    return this.line.fault;
  }

  /** Answers that the server has not taken yet. */
  get unsaved(): number {
    return this.line.waiting.length;
  }

  get canUndo(): boolean {
    return this.queue.given.length > 0;
  }

  /** Asks for questions, and renews the hold on those at hand. */
  async load(): Promise<void> {
    if (this.isLoading) {
      this.loadsAgain = true;
      return;
    }
    this.isLoading = true;
    const asked = ++this.turn;
    try {
      // What waits to be saved is still held: it is asked for beside.
      const outcome = await this.port.load(Math.min(MOST, HELD + this.unsaved));
      this.queue = arrive(this.queue, outcome, asked);
      this.loadFault = undefined;
      this.isLoaded = true;
    } catch (error) {
      this.loadFault = error;
    } finally {
      this.isLoading = false;
      this.port.changed();
    }
    if (this.loadsAgain) {
      this.loadsAgain = false;
      await this.load();
    }
  }

  /** Answers the question on the screen. */
  answer(choice: Choice): void {
    const question = this.queue.shown[0];
    if (!question) return;
    const given = { question, choice };
    this.queue = answer(this.queue, given);
    this.line.add({ kind: 'save', given });
    this.port.changed();
    this.fetchAhead();
  }

  /** Takes the last answer back; its question stands on top at once. */
  undoLast(): void {
    const last = this.queue.given.at(-1);
    if (last) this.undo(last.question.patient);
  }

  /** Takes the answer to one question back. */
  undo(patient: string): void {
    const last = this.queue.given.filter(({ question }) => question.patient === patient).at(-1);
    if (!last) return;
    this.queue = bringBack(this.queue, patient);
    const waiting = this.line.idle.find(
      ({ kind, given }) => kind === 'save' && given.question.patient === patient,
    );
    if (waiting) this.line.drop(waiting);
    else this.line.add({ kind: 'undo', given: last });
    this.port.changed();
  }

  showPutOff(): void {
    this.queue = showPutOff(this.queue);
    this.port.changed();
  }

  /** Begins anew after a count: what was asked before may be settled by it. Only where nothing waits to be saved. */
  async restart(): Promise<void> {
    this.queue = EMPTY_QUEUE;
    this.isLoaded = false;
    this.port.changed();
    await this.load();
  }

  /** Tries again now what waits. */
  retry(): void {
    this.line.retry();
    if (this.loadFault !== undefined) void this.load();
  }

  /** Nobody answers here any more: what was answered is still saved, then the questions are given back. */
  close(): void {
    this.isClosed = true;
    if (!this.line.isBusy) this.giveBackWhenDone();
  }

  /** The next question is there before anybody wants it. */
  private fetchAhead(): void {
    const { changing, other } = countAhead(this.queue);
    const { length } = this.queue.shown;
    if (!this.isClosed && !this.isLoading && length < FEW && changing + other > length) void this.load();
  }

  private giveBackWhenDone(): void {
    if (this.isClosed && this.unsaved === 0) this.giveBack();
  }

  /** Lets others have the questions that are held here. */
  giveBack(): void {
    // Where this fails too, the hold ends by itself.
    void this.port.load(0).catch(() => {});
  }

  private async run({ kind, given }: Errand): Promise<void> {
    const { patient } = given.question;
    try {
      if (kind === 'undo') {
        const undo = this.undos.get(given);
        this.undos.delete(given);
        if (undo) await this.port.undo(undo);
        // Holds it for this tab again.
        if (!this.isClosed) void this.load();
        return;
      }
      const acted = await this.port.save(given);
      const { outcome } = acted;
      if (this.isClosed && outcome.status === 'reasonNeeded') this.port.lost(given);
      if (outcome.status === 'reasonNeeded') {
        const { choice } = given;
        this.queue = bringBack(this.queue, patient, { why: 'reasonNeeded', effect: outcome.effect, choice });
        return;
      }
      if (outcome.status === 'already') {
        this.queue = leave(this.queue, given, ++this.turn);
      } else {
        if (acted.undo) this.undos.set(given, acted.undo);
        this.queue = take(this.queue, given, ++this.turn);
      }
      this.port.told(given, acted);
    } catch (error) {
      if (this.port.isPassing(error)) throw error;
      if (this.isClosed) this.port.lost(given);
      this.queue = bringBack(this.queue, patient, { why: 'refused', error });
    }
  }
}
