import type { ImportOutcome } from '../../features/intake/import-outcome';
import type { ColumnId } from '../../file/headers';
import { ActError } from '../act';
import { type Lap, rowsPerCall, rowsToSend, secondsLeft } from './chunk';
import { type Entry, isImportable, NO_RESULT, type Part, rowsOf, withMeaning, withVisitDate } from './entry';
import { passingOf, persist } from './passing-fault';
import { NOTHING_CHOSEN, type SessionState } from './session-state';

/** What the session needs of the page. */
export interface Outside {
  /** Runs an action to its end. @throws ActError */
  act<Outcome>(id: string, input: unknown): Promise<{ readonly outcome: Outcome; readonly summary: string }>;
  wait(ms: number): Promise<void>;
  now(): number;
}

/** What is read of a file or paste. */
export type Opened = Pick<Entry, 'source' | 'parts'>;

interface Job {
  readonly entry: number;
  readonly part: Part;
  readonly table: Part['tables'][number];
}

/**
 * Brings files in, one after another, chunk by chunk. It outlives the view: who looks elsewhere meanwhile finds it again.
 * Every chunk can be sent again without harm, so a fault costs nothing but the call.
 */
export class ImportSession {
  #state = NOTHING_CHOSEN;
  #listeners = new Set<() => void>();
  #jobs: readonly Job[] = [];
  #job = 0;
  #row = 0;
  #laps: Lap[] = [];
  #nextId = 1;
  #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** Whoever looks now asks in his own name and language. */
  set outside(outside: Outside) {
    this.#outside = outside;
  }

  get state(): SessionState {
    return this.#state;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether it sees to this batch itself: brings it in, holds it half in, or has just ended with it. */
  seesTo(batch: string): boolean {
    const job = this.#jobs.find(({ table }) => table.batch === batch);
    return job !== undefined && this.#find(job.entry)?.stage !== 'failed';
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Reads a file or paste; the same content twice is taken once. @returns whether it was new */
  async add(name: string, isPasted: boolean, open: () => Promise<Opened>): Promise<boolean> {
    const id = this.#nextId++;
    const entry: Entry = {
      id,
      name,
      isPasted,
      stage: 'reading',
      error: undefined,
      source: undefined,
      parts: [],
      result: NO_RESULT,
      undone: '',
    };
    this.#set({ entries: [...this.#state.entries, entry] });
    try {
      const opened = await open();
      const isKnown = this.#state.entries.some(
        ({ id: other, source }) =>
          other !== id && source !== undefined && source.hash === opened.source?.hash,
      );
      if (isKnown) this.remove(id);
      else this.#change(id, { ...opened, stage: 'ready' });
      return !isKnown;
    } catch (error) {
      this.#change(id, { stage: 'unreadable', error });
      return true;
    }
  }

  remove(id: number): void {
    this.#set({ entries: this.#state.entries.filter((entry) => entry.id !== id) });
  }

  /** Makes room for other files; what was read and could not be brought in yet stays. */
  reset(): void {
    this.#set({
      phase: 'choosing',
      entries: this.#state.entries.filter(({ stage }) => stage === 'reading' || stage === 'ready'),
    });
  }

  choose(id: number, part: number, column: number, meaning: ColumnId | null): void {
    this.#changePart(id, part, (before) => withMeaning(before, column, meaning));
  }

  dateAll(id: number, part: number, heading: string, day: string): void {
    this.#changePart(id, part, (before) => withVisitDate(before, heading, day));
  }

  /** Begins with what is ready: staff first, since their names are no patients'. */
  async start(): Promise<void> {
    const ready = this.#state.entries.filter(isImportable);
    const jobs = ready.flatMap(({ id, parts }) =>
      parts.flatMap((part) => part.tables.map((table) => ({ entry: id, part, table }))),
    );
    this.#jobs = [...jobs].sort((one, other) => Number(isVisits(one)) - Number(isVisits(other)));
    this.#job = 0;
    this.#row = 0;
    this.#laps = [];
    this.#set({
      entries: this.#state.entries.filter((entry) => entry.stage !== 'unreadable'),
      doneRows: 0,
      totalRows: ready.reduce((sum, entry) => sum + rowsOf(entry), 0),
    });
    await this.resume();
  }

  /** After the call that is under way. */
  stop(): void {
    if (this.#state.phase === 'importing') this.#set({ phase: 'stopping' });
  }

  /** Goes on with the chunk that was not acknowledged. */
  async resume(): Promise<void> {
    this.#set({ phase: 'importing', error: undefined });
    while (this.#state.phase === 'importing') {
      const job = this.#jobs[this.#job];
      if (!job) break;
      this.#set({ current: this.#currentOf(job) });
      try {
        await this.#sendChunk(job);
      } catch (error) {
        this.#set({ waitsFor: undefined });
        if (passingOf(error)) {
          this.#set({ phase: 'stopped', error });
          return;
        }
        // This file cannot go on; the others can.
        this.#change(job.entry, { stage: 'failed', error });
        this.#leave(job.entry);
      }
    }
    if (this.#job >= this.#jobs.length)
      this.#set({ phase: 'finished', current: undefined, secondsLeft: undefined });
    else if (this.#state.phase === 'stopping') this.#set({ phase: 'stopped' });
  }

  /** Gives up what is left: the file in the middle is cancelled, those that are in stay. @throws ActError */
  async cancel(): Promise<void> {
    const job = this.#jobs[this.#job];
    if (job && this.#find(job.entry)?.stage === 'begun') await this.#cancelFile(job);
    for (const { entry } of this.#jobs.slice(this.#job)) {
      const found = this.#find(entry);
      if (found?.stage === 'ready') this.#change(entry, { stage: 'takenBack' });
    }
    this.#job = this.#jobs.length;
    this.#set({ phase: 'finished', current: undefined, secondsLeft: undefined, error: undefined });
  }

  /** Takes one file back, whole or half in. @throws ActError */
  async takeBack(id: number): Promise<void> {
    await this.#takeBackAll(id, []);
  }

  async #takeBackAll(id: number, words: readonly string[], cancelled?: string): Promise<void> {
    const said = [...words];
    for (const { entry, table } of this.#jobs) {
      if (entry !== id || table.batch === cancelled) continue;
      const { summary } = await this.#outside.act('intake.undo', { batch: table.batch });
      if (summary !== '') said.push(summary);
    }
    this.#change(id, { stage: 'takenBack', error: undefined, undone: said.join(' ') });
  }

  /** Half of a file is in; or all of it, where only the answer to its last chunk was lost. */
  async #cancelFile({ entry, table }: Job): Promise<void> {
    let words = '';
    try {
      words = (await this.#outside.act('intake.undo', { batch: table.batch, onlyOpen: true })).summary;
    } catch (error) {
      if (!(error instanceof ActError) || error.code !== 'intake.counts') throw error;
      this.#change(entry, { stage: 'failed', error });
      return;
    }
    await this.#takeBackAll(entry, [words], table.batch);
  }

  async #sendChunk(job: Job): Promise<void> {
    const { table, part } = job;
    const from = this.#row;
    const size = rowsPerCall(table.rows.length);
    const rows = table.rows.slice(from, from + size);
    const input = {
      report: part.report,
      file: table.file,
      batch: table.batch,
      header: table.header,
      columns: part.meanings,
      rows: rowsToSend(rows, part.meanings),
      totalRows: table.rows.length,
      first: from === 0,
      last: from + rows.length >= table.rows.length,
    };
    this.#change(job.entry, { stage: 'begun' });
    const began = this.#outside.now();
    const { outcome, attempts } = await this.#send(input);
    this.#laps.push({ rows: rows.length, ms: this.#outside.now() - began });
    // A chunk whose answer was lost is known already when it comes again: that repeats nothing.
    this.#take(job.entry, outcome, from === 0 && attempts === 1 && outcome.state === 'repeated');
    this.#row += rows.length;
    const doneRows = this.#state.doneRows + rows.length;
    this.#set({ doneRows, secondsLeft: secondsLeft(this.#laps, this.#state.totalRows - doneRows) });
    if (this.#row >= table.rows.length) this.#nextJob();
  }

  async #send(input: object): Promise<{ readonly outcome: ImportOutcome; readonly attempts: number }> {
    let attempts = 0;
    const { outcome } = await persist(
      () => {
        attempts++;
        return this.#outside.act<ImportOutcome>('intake.import', input);
      },
      () => this.#state.phase === 'importing',
      (ms, why) => {
        this.#set({ waitsFor: why === 'busy' ? 'others' : 'connection' });
        return this.#outside.wait(ms);
      },
    );
    if (this.#state.waitsFor) this.#set({ waitsFor: undefined });
    return { outcome, attempts };
  }

  #take(id: number, outcome: ImportOutcome, isRepeated: boolean): void {
    const entry = this.#find(id);
    if (!entry) return;
    const { result } = entry;
    this.#change(id, {
      result: {
        accepted: result.accepted + outcome.accepted,
        unchanged: result.unchanged + outcome.unchanged,
        rejectedCount: result.rejectedCount + outcome.rejectedCount,
        rejected: [...result.rejected, ...outcome.rejected],
        notes: [...new Set([...result.notes, ...outcome.notes])],
        isRepeated: result.isRepeated || isRepeated,
      },
    });
  }

  #nextJob(): void {
    const entry = this.#jobs[this.#job]?.entry;
    this.#job++;
    this.#row = 0;
    if (entry !== undefined && this.#jobs[this.#job]?.entry !== entry) this.#change(entry, { stage: 'done' });
  }

  /** Passes over what is left of a file. */
  #leave(id: number): void {
    let left = -this.#row;
    while (this.#jobs[this.#job]?.entry === id) {
      left += this.#jobs[this.#job]?.table.rows.length ?? 0;
      this.#job++;
    }
    this.#row = 0;
    this.#set({ totalRows: this.#state.totalRows - left });
  }

  #currentOf({ entry, table }: Job): SessionState['current'] {
    const order = [...new Set(this.#jobs.map((job) => job.entry))];
    return { name: table.file, number: order.indexOf(entry) + 1, of: order.length };
  }

  #find(id: number): Entry | undefined {
    return this.#state.entries.find((entry) => entry.id === id);
  }

  #change(id: number, change: Partial<Entry>): void {
    this.#set({
      entries: this.#state.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    });
  }

  #changePart(id: number, part: number, change: (part: Part) => Part): void {
    const entry = this.#find(id);
    if (!entry) return;
    this.#change(id, { parts: entry.parts.map((each, index) => (index === part ? change(each) : each)) });
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isVisits({ part }: Job): boolean {
  return part.report === 'visits';
}
