import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerOutcome, QuestionsOutcome } from '../../../src/features/referral/question';
import type { Acted } from '../../../src/sidebar/act';
import { type DeskPort, QuestionDesk } from '../../../src/sidebar/questions/question-desk';
import { handout, question } from './question';

const NONE = { answer: 'none', referrer: '', referrerName: '', reason: '' } as const;
const NOTHING = { answer: '', referrer: '', referrerName: '', by: '', on: '' } as const;

class Passing extends Error {}

/** A server in small: questions by patient, what was decided, and the order in which calls came. */
class Server {
  readonly calls: string[] = [];
  readonly decided = new Map<string, string>();
  refuse: (patient: string) => Error | AnswerOutcome | undefined = () => undefined;

  constructor(private readonly patients: readonly string[]) {}

  async load(count: number): Promise<QuestionsOutcome> {
    this.calls.push(`load ${count}`);
    const open = this.patients
      .filter((patient) => !this.decided.has(patient))
      .map((patient) => question(patient));
    return handout(open.slice(0, count), { open: open.length, unapplied: this.decided.size });
  }

  async save({
    question: { patient, name },
    choice,
  }: Parameters<DeskPort['save']>[0]): Promise<Acted<AnswerOutcome>> {
    this.calls.push(`save ${patient}`);
    await Promise.resolve();
    const refusal = this.refuse(patient);
    if (refusal instanceof Error) throw refusal;
    if (refusal) return { outcome: refusal, summary: '', undo: undefined };
    this.decided.set(patient, choice.answer);
    const now = { ...NOTHING, answer: choice.answer };
    return {
      outcome: { status: 'saved', patient, name, before: NOTHING, now, takeBack: { patient, answer: '' } },
      summary: '',
      undo: { action: 'referral.answer', input: patient },
    };
  }

  async undo({ input }: { readonly input: unknown }): Promise<void> {
    this.calls.push(`undo ${String(input)}`);
    this.decided.delete(String(input));
  }

  isPassing = (error: unknown) => error instanceof Passing;
}

async function open(patients: readonly string[]) {
  const server = new Server(patients);
  const told: string[] = [];
  const port: DeskPort = {
    load: (count) => server.load(count),
    save: (given) => server.save(given),
    undo: (undo) => server.undo(undo),
    isPassing: server.isPassing,
    told: ({ question: { patient } }, { outcome }) => told.push(`${patient} ${outcome.status}`),
    lost: ({ question: { patient } }) => told.push(`${patient} lost`),
    changed: () => {},
  };
  const desk = new QuestionDesk(port);
  await desk.load();
  return { desk, server, told };
}

const shown = (desk: QuestionDesk) => desk.queue.shown.map(({ patient }) => patient);
const settle = () => vi.advanceTimersByTimeAsync(0);
const many = Array.from({ length: 30 }, (_, index) => `P${index}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('QuestionDesk', () => {
  it('shows the next question at once and saves behind, in the order of the answers', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    desk.answer(NONE);
    expect(shown(desk)).toEqual(['P2', 'P3']);
    desk.answer(NONE);
    desk.answer(NONE);
    await settle();
    expect(server.calls.filter((call) => call.startsWith('save'))).toEqual(['save P1', 'save P2', 'save P3']);
    expect(desk.unsaved).toBe(0);
    expect(desk.queue.unapplied).toBe(3);
  });

  it('fetches ahead, so that thirty answers never wait for the next question', async () => {
    const { desk, server } = await open(many);
    const seen: string[] = [];
    for (let at = 0; at < many.length; at++) {
      seen.push(desk.queue.shown[0]?.patient ?? 'nobody');
      desk.answer(NONE);
      await settle();
    }
    expect(seen).toEqual(many);
    expect(server.calls.filter((call) => call.startsWith('load')).length).toBeLessThan(10);
  });

  it('keeps what was answered while the next questions were on their way', async () => {
    const { desk } = await open(['P1', 'P2', 'P3']);
    const loading = desk.load();
    desk.answer(NONE);
    desk.answer(NONE);
    await loading;
    await settle();
    expect(shown(desk)).toEqual(['P3']);
  });

  it('has the next questions soon after, where the answers were faster than their saving', async () => {
    const { desk, server } = await open(many);
    const save = server.save.bind(server);
    server.save = async (given) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return save(given);
    };
    const seen = new Set<string>();
    for (let step = 0; step < 300 && seen.size < many.length; step++) {
      const next = desk.queue.shown[0];
      if (next) {
        seen.add(next.patient);
        desk.answer(NONE);
      }
      await vi.advanceTimersByTimeAsync(300);
    }
    expect([...seen]).toEqual(many);
  });

  it('brings back as the next what the server refused, with the sentence', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    const fault = new Error('the row is gone');
    server.refuse = (patient) => (patient === 'P1' ? fault : undefined);
    desk.answer(NONE);
    await settle();
    expect(shown(desk)).toEqual(['P2', 'P1', 'P3']);
    expect(desk.queue.returned.get('P1')).toEqual({ why: 'refused', error: fault });
  });

  it('asks again with what a change would do', async () => {
    const { desk, server } = await open(['P1', 'P2']);
    server.refuse = () => ({ status: 'reasonNeeded', patient: 'P1', name: '', effect: 'A→B' });
    desk.answer(NONE);
    await settle();
    expect(desk.queue.returned.get('P1')).toEqual({ why: 'reasonNeeded', effect: 'A→B', choice: NONE });
  });

  it('leaves to the colleague what he settled first, and says so', async () => {
    const { desk, server, told } = await open(['P1', 'P2']);
    server.refuse = (patient) => ({
      status: 'already',
      patient,
      name: '',
      now: { ...NOTHING, answer: 'staff' },
    });
    desk.answer(NONE);
    await settle();
    expect(told).toEqual(['P1 already']);
    expect(shown(desk)).toEqual(['P2']);
    expect(desk.canUndo).toBe(false);
  });

  it('takes back an answer that was saved, with its question on top at once', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    desk.answer(NONE);
    await settle();
    desk.undoLast();
    expect(shown(desk)).toEqual(['P1', 'P2', 'P3']);
    await settle();
    expect([...server.decided.keys()]).toEqual([]);
    expect(shown(desk)).toEqual(['P1', 'P2', 'P3']);
  });

  it('takes back an answer whose saving is under way', async () => {
    const { desk, server } = await open(['P1', 'P2']);
    desk.answer(NONE);
    desk.undoLast();
    desk.answer({ ...NONE, answer: 'staff' });
    await settle();
    expect(server.calls.filter((call) => !call.startsWith('load'))).toEqual([
      'save P1',
      'undo P1',
      'save P1',
    ]);
    expect([...server.decided]).toEqual([['P1', 'staff']]);
  });

  it('never sends an answer that was taken back while it waited', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    desk.answer(NONE);
    desk.answer(NONE);
    desk.undoLast();
    await settle();
    expect([...server.decided.keys()]).toEqual(['P1']);
    expect(shown(desk)).toEqual(['P2', 'P3']);
  });

  it('keeps answers in order while nobody can be reached, and sends them by itself', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    let isLost = true;
    server.refuse = () => (isLost ? new Passing('lost') : undefined);
    desk.answer(NONE);
    await settle();
    desk.answer(NONE);
    await settle();
    expect(desk.unsaved).toBe(2);
    expect(desk.saveFault).toBeInstanceOf(Passing);
    isLost = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.unsaved).toBe(0);
    expect(desk.saveFault).toBeUndefined();
    expect([...server.decided.keys()]).toEqual(['P1', 'P2']);
  });

  it('asks anew after a count: what it settled is gone', async () => {
    const { desk, server } = await open(['P1', 'P2', 'P3']);
    desk.answer(NONE);
    await settle();
    server.decided.set('P2', 'none');
    await desk.restart();
    expect(shown(desk)).toEqual(['P3']);
    expect(desk.canUndo).toBe(false);
  });

  it('tells of an answer that was refused after the view was left', async () => {
    const { desk, server, told } = await open(['P1', 'P2']);
    server.refuse = () => new Error('the row is gone');
    desk.answer(NONE);
    desk.close();
    await settle();
    expect(told).toEqual(['P1 lost']);
  });

  it('gives the questions back once the last answer is saved', async () => {
    const { desk, server } = await open(['P1', 'P2']);
    desk.answer(NONE);
    desk.close();
    expect(server.calls).not.toContain('load 0');
    await settle();
    expect(server.calls.at(-1)).toBe('load 0');
    expect([...server.decided.keys()]).toEqual(['P1']);
  });
});
