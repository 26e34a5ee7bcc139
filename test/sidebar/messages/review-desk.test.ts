import { describe, expect, it } from 'vitest';
import type { DraftStatus } from '../../../src/features/message/draft-status';
import type { DraftEntry, EditOutcome, MarkedDrafts } from '../../../src/features/message/draft-view';
import { ReviewDesk } from '../../../src/sidebar/messages/review-desk';
import type { Mark } from '../../../src/sidebar/messages/review-port';

/** A workbook's drafts, and who asks for them: answers come when they are let through. */
class Office {
  readonly rows: DraftEntry[];
  readonly calls: string[] = [];
  readonly refusals: string[] = [];
  readonly moves: string[] = [];
  /** What is refused, with its reason. */
  readonly refuse = new Map<string, string>();
  isOffline = false;
  private gate: Promise<void> = Promise.resolve();
  private letThrough: () => void = () => {};

  constructor(count: number, status: DraftStatus = 'draft') {
    this.rows = Array.from({ length: count }, (_, index) => entry(`d${index}`, status));
  }

  /** Nothing is answered until {@link open}. */
  close(): void {
    this.gate = new Promise((resolve) => {
      this.letThrough = resolve;
    });
  }

  open(): void {
    this.letThrough();
  }

  desk(meant: DraftStatus = 'draft'): ReviewDesk {
    const reach = async () => {
      await this.gate;
      if (this.isOffline) throw new Offline();
    };
    const set = (id: string, status: DraftStatus) => {
      const at = this.rows.findIndex((row) => row.id === id);
      const row = this.rows[at];
      if (row) this.rows[at] = { ...row, status };
    };
    const statusOf = (id: string) => this.rows.find((row) => row.id === id)?.status ?? 'draft';
    return new ReviewDesk(
      {
        load: async ({ from, count }) => {
          // As it stands when the question comes; the answer is on its way for a while.
          const all = this.rows.filter(({ status }) => status === meant);
          await reach();
          this.calls.push(`load ${from}`);
          return {
            season: 2026,
            wordings: [],
            heldBack: [],
            drafts: all.slice(from, from + count),
            total: all.length,
            notFinal: '',
          };
        },
        loadOne: async ({ id }) => {
          const row = this.rows.find((each) => each.id === id);
          await reach();
          return row;
        },
        mark: async (ids: readonly string[], mark: Mark) => {
          await reach();
          this.calls.push(`${mark.kind} ${ids.join(' ')}`);
          const now = mark.kind === 'approve' ? 'approved' : mark.kind === 'hold' ? 'held' : 'draft';
          const taken = ids.filter((id) => !this.refuse.has(id));
          const outcome: MarkedDrafts = {
            changed: taken.map((id) => ({ id, was: statusOf(id), now })),
            refused: ids
              .filter((id) => this.refuse.has(id))
              .map((id) => ({ id, patient: id, name: id, chart: '', reason: this.refuse.get(id) ?? '' })),
          };
          for (const id of taken) set(id, now);
          return { outcome, summary: '', undo: { action: 'undo', input: { ids: taken } } };
        },
        edit: async ({ id, text, subject }) => {
          await reach();
          const row = { ...(this.rows.find((each) => each.id === id) ?? entry(id, 'draft')), text, subject };
          this.rows[this.rows.findIndex((each) => each.id === id)] = row;
          const outcome: EditOutcome = {
            status: 'saved',
            draft: row,
            wasApproved: false,
            before: { subject: '', text: '' },
          };
          return { outcome, summary: '', undo: undefined };
        },
        undo: async ({ input }) => {
          await reach();
          const { ids } = input as { readonly ids: readonly string[] };
          this.calls.push(`undo ${ids.join(' ')}`);
          for (const id of ids) set(id, 'draft');
        },
        isPassing: (error) => error instanceof Offline,
        moved: (was, now) =>
          was.status !== now.status && this.moves.push(`${was.id} ${was.status} ${now.status}`),
        refused: ({ id }) => this.refusals.push(id),
        changed: () => {},
      },
      (status) => status === meant,
    );
  }
}

class Offline extends Error {}

function entry(id: string, status: DraftStatus): DraftEntry {
  return {
    id,
    patient: id,
    name: id,
    chart: '',
    status,
    tier: 'A',
    wording: 'w',
    wordingName: 'w',
    channel: 'sms',
    phone: '',
    email: '',
    subject: '',
    text: id,
    form: 'SMS',
    bytes: 2,
    ground: 'consent',
    reason: '',
    mayApprove: true,
    atOnce: 'clean',
    findings: [],
    hints: [],
    isEdited: false,
    approvedBy: '',
    approvedOn: '',
    sentOn: '',
    outcome: '',
    nextTry: '',
    staffNote: '',
    lastVisit: '',
    attendant: '',
    language: 'ko',
    context: {
      channel: 'sms',
      isAdvertising: true,
      region: 'kr',
      clinicName: '',
      optOutNumber: '',
      ground: 'consent',
      optedOut: false,
      namesToKeep: [],
      namesAllowed: [],
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const approve: Mark = { kind: 'approve' };

describe('looking at drafts one after the other', () => {
  it('shows the next at once and saves behind, in the order in which it was done', async () => {
    const office = new Office(3);
    const desk = office.desk();
    await desk.load();
    office.close();
    desk.mark(approve);
    desk.mark({ kind: 'hold', reason: '나중에' });
    expect(desk.current?.id).toBe('d2');
    expect(desk.unsaved).toBe(2);
    office.open();
    await settle();
    expect(desk.unsaved).toBe(0);
    expect(office.calls.filter((call) => !call.startsWith('load'))).toEqual(['approve d0', 'hold d1']);
    expect(office.moves).toEqual(['d0 draft approved', 'd1 draft held']);
  });

  it('loads the next page before it is needed and misses nobody, though those approved are counted no more', async () => {
    const office = new Office(130);
    const desk = office.desk();
    await desk.load();
    expect(desk.drafts.length).toBe(50);
    expect(desk.total).toBe(130);
    for (let i = 0; i < 130; i++) {
      if (!desk.current) await settle();
      desk.mark(approve);
      if (i % 10 === 0) await settle();
    }
    await settle();
    expect(office.rows.filter(({ status }) => status !== 'approved')).toEqual([]);
    expect(desk.total).toBe(130);
    expect(desk.current).toBeUndefined();
    expect(desk.isComplete).toBe(true);
  });

  it('skips on to what is still to be dealt with, and tells at the end what was passed over', async () => {
    const office = new Office(4);
    const desk = office.desk();
    await desk.load();
    desk.goTo(1);
    desk.mark(approve);
    desk.goTo(3);
    desk.mark(approve);
    expect(desk.current?.id).toBe('d0');
    desk.goTo(4);
    expect(desk.current).toBeUndefined();
    expect(desk.open).toBe(2);
    desk.goToOpen();
    expect(desk.current?.id).toBe('d0');
  });

  it('takes back what is not saved yet without telling anybody', async () => {
    const office = new Office(2);
    const desk = office.desk();
    await desk.load();
    office.close();
    desk.mark(approve);
    desk.mark(approve);
    desk.undo('d1');
    expect(desk.current).toMatchObject({ id: 'd1', status: 'draft' });
    office.open();
    await settle();
    expect(office.calls).not.toContain('approve d1');
    expect(office.rows.map(({ status }) => status)).toEqual(['approved', 'draft']);
  });

  it('takes back what is saved, or on its way', async () => {
    const office = new Office(2);
    const desk = office.desk();
    await desk.load();
    desk.mark(approve);
    await settle();
    desk.undo('d0');
    await settle();
    expect(office.rows[0]?.status).toBe('draft');
    office.close();
    desk.mark(approve);
    desk.undo('d0');
    expect(desk.current).toMatchObject({ id: 'd0', status: 'draft' });
    office.open();
    await settle();
    expect(office.rows[0]?.status).toBe('draft');
    expect(office.calls.slice(-2)).toEqual(['approve d0', 'undo d0']);
  });

  it('does not take an older answer for what was done meanwhile', async () => {
    const office = new Office(2);
    const desk = office.desk();
    await desk.load();
    office.close();
    const asked = desk.refresh('d0');
    desk.mark({ kind: 'hold', reason: 'told' });
    office.open();
    await asked;
    await settle();
    expect(desk.drafts[0]?.status).toBe('held');
    expect(office.rows[0]?.status).toBe('held');
    expect(office.moves).toEqual(['d0 draft held']);
  });

  it('sends together what waits and is alike, and takes one of them back alone', async () => {
    const office = new Office(5);
    const desk = office.desk();
    await desk.load();
    office.close();
    for (let i = 0; i < 3; i++) desk.mark(approve);
    desk.mark({ kind: 'hold', reason: '나중에' });
    office.open();
    await settle();
    expect(office.calls.slice(1)).toEqual(['approve d0 d1 d2', 'hold d3']);
    desk.undo('d1');
    await settle();
    expect(office.calls.at(-1)).toBe('undo d1');
    expect(office.rows.map(({ status }) => status)).toEqual([
      'approved',
      'draft',
      'approved',
      'held',
      'draft',
    ]);
  });

  it('brings back with its reason what was refused, at the end too', async () => {
    const office = new Office(2);
    office.refuse.set('d0', '번호가 바뀌었어요.');
    office.refuse.set('d1', '수신거부');
    const desk = office.desk();
    await desk.load();
    desk.mark(approve);
    desk.mark(approve);
    await settle();
    expect(office.refusals).toEqual(['d0', 'd1']);
    expect(desk.current?.id).toBe('d0');
    expect(desk.refusalOf('d0')).toBe('번호가 바뀌었어요.');
    expect(desk.open).toBe(2);
  });

  it('waits while nobody answers, and goes on when somebody does', async () => {
    const office = new Office(2);
    const desk = office.desk();
    await desk.load();
    office.isOffline = true;
    desk.mark(approve);
    await settle();
    expect(desk.unsaved).toBe(1);
    expect(desk.saveFault).toBeInstanceOf(Offline);
    office.isOffline = false;
    desk.retry();
    await settle();
    expect(desk.unsaved).toBe(0);
    expect(office.rows[0]?.status).toBe('approved');
  });

  it('finds those who slipped by while a colleague approved others', async () => {
    const office = new Office(120);
    const desk = office.desk();
    await desk.load();
    // A colleague approves twenty that this desk has loaded already.
    for (let i = 0; i < 20; i++) office.rows[i] = entry(`d${i}`, 'approved');
    for (let at = 0; at < 120; at += 10) {
      desk.goTo(at);
      await settle();
    }
    expect(new Set(desk.drafts.map(({ id }) => id)).size).toBe(desk.drafts.length);
    expect(desk.drafts.length).toBeGreaterThanOrEqual(100);
  });

  it('asks once more where the first page was asked for while an older answer was on its way', async () => {
    const office = new Office(1);
    const desk = office.desk();
    office.close();
    const first = desk.load();
    const second = desk.load();
    const third = desk.load();
    office.rows[0] = { ...entry('d0', 'draft'), text: '그 뒤의 글' };
    office.open();
    await Promise.all([first, second, third]);
    await settle();
    expect(office.calls).toEqual(['load 0', 'load 0']);
    expect(desk.current?.text).toBe('그 뒤의 글');
  });

  it('shows how other words were judged, and a draft that was searched for', async () => {
    const office = new Office(120);
    const desk = office.desk();
    await desk.load();
    await desk.edit({ id: 'd0', subject: '', text: '새 글' });
    expect(desk.current?.text).toBe('새 글');
    const found = office.rows[110];
    if (found) desk.show(found);
    expect(desk.current?.id).toBe('d110');
    desk.mark(approve);
    expect(desk.current?.id).toBe('d0');
  });
});
