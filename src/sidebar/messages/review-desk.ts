import type { DraftStatus } from '../../features/message/draft-status';
import type { DraftEdit, DraftEntry, EditOutcome } from '../../features/message/draft-view';
import type { Acted } from '../act';
import { MarkLine } from './mark-line';
import type { Mark, ReviewPort } from './review-port';

/** Drafts asked for at a time. */
const PAGE = 50;
/** Asks for more once fewer than this are ahead. */
const FEW = 15;

/** What a draft is while its mark is on the way; a released one is what the server finds. */
const AFTER: Readonly<Record<Mark['kind'], DraftStatus>> = {
  approve: 'approved',
  hold: 'held',
  release: 'draft',
};

/**
 * Drafts of one kind, looked at one after the other: the next stands there at once, what was done is saved behind it, in the order
 * in which it was done. What the server refuses comes back with its reason; while nobody answers, it waits.
 */
export class ReviewDesk {
  /** In the order of the sheet, those dealt with included. */
  drafts: readonly DraftEntry[] = [];
  /** Index of the draft on the screen; the length of the list once all have been looked at. */
  at = 0;
  /** How many there are, not loaded ones included. */
  total = 0;
  isLoaded = false;
  /** Everything that there is has been loaded. */
  isComplete = false;
  loadFault: unknown;
  private readonly refusals = new Map<string, string>();
  private readonly line: MarkLine;
  /** Counts the beginnings. */
  private round = 0;
  private isLoading = false;
  /** The first page was asked for while another answer, perhaps an older one, was on its way. */
  private isDue = false;

  /** @param isMeant whether a draft of that state belongs to what is looked at here */
  constructor(
    private readonly port: ReviewPort,
    private readonly isMeant: (status: DraftStatus) => boolean,
  ) {
    this.line = new MarkLine({
      mark: (ids, mark) => port.mark(ids, mark),
      undo: (undo) => port.undo(undo),
      isPassing: (error) => port.isPassing(error),
      changed: () => port.changed(),
      taken: async (id, mark, now) => {
        // What became of it was not foreseen: it is asked for. Where nobody answers, it is seen the next time.
        if (mark === 'undo' || mark.kind === 'release' || now !== AFTER[mark.kind])
          await this.refresh(id).catch(() => undefined);
      },
      refused: (id, was, why) => this.refuse(id, was, why),
      paused: () => this.fetchAhead(),
    });
  }

  get current(): DraftEntry | undefined {
    return this.drafts[this.at];
  }

  /** How many have still to be dealt with. */
  get open(): number {
    const dealt = this.drafts.filter(({ status }) => !this.isMeant(status)).length;
    return Math.max(0, this.total - dealt);
  }

  /** How much waits to be saved. */
  get unsaved(): number {
    return this.line.length;
  }

  /** Why something waits to be saved; undefined where nothing does. */
  get saveFault(): unknown {
    return this.line.fault;
  }

  /** Why the last thing done with a draft was not taken; '' where it was. */
  refusalOf(id: string): string {
    return this.refusals.get(id) ?? '';
  }

  /** Asks anew for the first page; what is on the screen stays there. */
  async load(): Promise<void> {
    if (this.isLoading) this.isDue = true;
    else await this.loadFrom(0);
  }

  /** Loads what is not there yet, if the reader comes near to it. */
  private fetchAhead(): void {
    if (this.drafts.length - this.at <= FEW) this.loadMore();
  }

  /** Loads the next page, if there is one. */
  loadMore(): void {
    if (!this.isComplete && !this.isLoading) void this.loadFrom(this.counted());
  }

  /** How many of those loaded the server counts too: those dealt with and saved it does not any more. */
  private counted(): number {
    return this.drafts.filter(({ id, status }) => this.isMeant(status) || this.line.has(id)).length;
  }

  private async loadFrom(from: number): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    if (from === 0) this.isDue = false;
    this.port.changed();
    const { round } = this;
    const { turn, length } = this.line;
    try {
      const { drafts, total } = await this.port.load({ from, count: PAGE });
      if (round !== this.round) return;
      this.take(drafts, total, from, length === 0 && turn === this.line.turn);
      this.isLoaded = true;
      this.loadFault = undefined;
    } catch (error) {
      if (round === this.round) this.loadFault = error;
    } finally {
      if (round === this.round) this.isLoading = false;
      this.port.changed();
    }
    if (round === this.round && this.isDue) await this.loadFrom(0);
  }

  /**
   * Places in the list stay; what is new comes at its end.
   * @param isExact nothing was on the way meanwhile, so that both sides count alike
   */
  private take(page: readonly DraftEntry[], total: number, from: number, isExact: boolean): void {
    const byId = new Map(page.map((draft) => [draft.id, draft]));
    const known = new Set(this.drafts.map(({ id }) => id));
    const renew = (draft: DraftEntry) => (this.line.has(draft.id) ? draft : (byId.get(draft.id) ?? draft));
    const fresh = page.filter(({ id }) => !known.has(id));
    this.drafts = [...this.drafts.map(renew), ...fresh];
    const left = Math.max(0, total - this.counted());
    this.total = this.drafts.length + left;
    const isStuck = left > 0 && fresh.length === 0;
    // What slipped by while others were dealt with stands at the beginning.
    this.isComplete = isExact && (left === 0 || (isStuck && from === 0));
    if (isStuck && from > 0) queueMicrotask(() => void this.loadFrom(0));
    else if (fresh.length > 0) queueMicrotask(() => this.fetchAhead());
  }

  /** Goes to the draft before or after, or to a certain one. */
  goTo(at: number): void {
    this.at = Math.min(Math.max(at, 0), this.drafts.length);
    this.port.changed();
    this.fetchAhead();
  }

  /** To the first draft that is still to be dealt with. */
  goToOpen(): void {
    const first = this.drafts.findIndex(({ status }) => this.isMeant(status));
    this.goTo(first < 0 ? this.drafts.length : first);
  }

  /** Begins anew: many were dealt with at once. Nothing that waits to be saved is lost. */
  async restart(): Promise<void> {
    this.drafts = [];
    this.at = 0;
    this.total = 0;
    this.isComplete = false;
    this.isLoaded = false;
    // What is still on its way here was asked for before.
    this.round += 1;
    this.isLoading = false;
    await this.load();
  }

  /** Brings a draft that was found in a search onto the screen. */
  show(draft: DraftEntry): void {
    const at = this.drafts.findIndex(({ id }) => id === draft.id);
    if (at < 0) {
      this.drafts = [...this.drafts.slice(0, this.at), draft, ...this.drafts.slice(this.at)];
      this.total += 1;
      this.port.changed();
    } else this.goTo(at);
  }

  /** Does something with the draft on the screen; the next one that is still to be dealt with comes. */
  mark(mark: Mark): DraftEntry | undefined {
    const draft = this.current;
    if (!draft) return undefined;
    const { id, status: was } = draft;
    this.refusals.delete(id);
    this.line.mark(id, mark, was);
    this.setStatus(id, AFTER[mark.kind]);
    this.at = this.nextOpen();
    this.port.changed();
    this.fetchAhead();
    return draft;
  }

  /** The next draft after this one that is still to be dealt with, else one before; the end where there is none. */
  private nextOpen(): number {
    const isOpen = ({ status }: DraftEntry) => this.isMeant(status);
    const after = this.drafts.findIndex((draft, index) => index > this.at && isOpen(draft));
    if (after >= 0) return after;
    // More are on their way: they come at the end.
    if (!this.isComplete) return this.drafts.length;
    const before = this.drafts.findIndex(isOpen);
    return before >= 0 ? before : this.drafts.length;
  }

  /** Takes back what was done with a draft; it stands on the screen again. */
  undo(id: string): void {
    this.setStatus(id, this.line.undo(id));
    const at = this.drafts.findIndex((draft) => draft.id === id);
    if (at >= 0) this.at = at;
    this.port.changed();
  }

  /** Saves other words for a draft, and shows how they were judged. */
  async edit(edit: DraftEdit): Promise<Acted<EditOutcome>> {
    const acted = await this.port.edit(edit);
    this.put(acted.outcome.draft);
    return acted;
  }

  /** Takes in what became of a draft elsewhere. */
  put(draft: DraftEntry): void {
    const before = this.drafts.find(({ id }) => id === draft.id);
    this.drafts = this.drafts.map((each) => (each.id === draft.id ? draft : each));
    if (before) this.port.moved(before, draft);
    this.port.changed();
  }

  /** Tries again now what waits. */
  retry(): void {
    this.line.retry();
    if (this.loadFault !== undefined) void this.load();
  }

  private setStatus(id: string, now: DraftStatus): void {
    const draft = this.drafts.find((each) => each.id === id);
    if (!draft || draft.status === now) return;
    const moved = { ...draft, status: now };
    this.drafts = this.drafts.map((each) => (each.id === id ? moved : each));
    this.port.moved(draft, moved);
  }

  /** It stands among those to be dealt with again, as it is now and with the reason. */
  private async refuse(id: string, was: DraftStatus, why: unknown): Promise<void> {
    this.setStatus(id, was);
    this.refusals.set(id, typeof why === 'string' ? why : why instanceof Error ? why.message : '');
    const draft = this.drafts.find((each) => each.id === id);
    if (draft) this.port.refused(draft, why);
    // Whoever had come to the end finds it there.
    if (this.at >= this.drafts.length && this.isComplete) this.at = this.nextOpen();
    await this.refresh(id).catch(() => undefined);
  }

  /** Asks how a draft stands now; what was done with it meanwhile is newer than the answer. */
  async refresh(id: string): Promise<void> {
    const find = () => this.drafts.find((each) => each.id === id);
    const draft = find();
    const now = draft && (await this.port.loadOne(draft));
    if (now && find() === draft) this.put(now);
  }
}
