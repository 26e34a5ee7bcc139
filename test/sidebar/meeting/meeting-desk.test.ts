import { describe, expect, it } from 'vitest';
import type { DecideInput, DecideOutcome, ReviewOutcome } from '../../../src/features/vip/review-view';
import { MeetingDesk } from '../../../src/sidebar/meeting/meeting-desk';
import { candidate, missing, review } from './candidate';

class Passing extends Error {}

/** A server that keeps decisions, answers when told to, and may be out of reach. */
function meet(candidates = [candidate('1'), candidate('2'), missing('3')]) {
  let outcome = review(candidates);
  const sent: DecideInput[] = [];
  const held: (() => void)[] = [];
  const server = { isHeld: false, fault: undefined as Error | undefined, lost: 0 };
  const wait = () => (server.isHeld ? new Promise<void>((go) => held.push(go)) : Promise.resolve());
  const write = (patient: string, part: Partial<ReviewOutcome['candidates'][number]>) => {
    outcome = review(outcome.candidates.map((one) => (one.patient === patient ? { ...one, ...part } : one)));
  };
  const desk = new MeetingDesk({
    load: async () => {
      await wait();
      return outcome;
    },
    save: async (input): Promise<DecideOutcome> => {
      sent.push(input);
      await wait();
      if (server.fault) throw server.fault;
      const before = outcome.candidates.find(({ patient }) => patient === input.patient) ?? candidate('?');
      const isFirst = !input.was || before.decision === input.was.decision;
      const { patient, decision = before.decision, reason = before.reason } = input;
      if (isFirst) write(patient, { decision, reason, decidedBy: '나' });
      const now = outcome.candidates.find((one) => one.patient === patient) ?? before;
      const { state, signatures, mark, count, undecided } = outcome;
      return {
        status: isFirst ? 'saved' : 'already',
        patient,
        name: now.name,
        now,
        hasReopened: false,
        takeBack: {
          patient,
          decision: before.decision,
          chosenTier: before.chosenTier,
          reason: before.reason,
        },
        state,
        signatures,
        mark,
        count,
        undecided,
      };
    },
    isPassing: (error) => error instanceof Passing,
    lost: () => {
      server.lost += 1;
    },
    changed: () => {},
  });
  const decisionOf = (patient: string) =>
    desk.review?.candidates.find((one) => one.patient === patient)?.decision;
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { desk, server, sent, held, write, decisionOf, settle };
}

describe('MeetingDesk', () => {
  it('shows a decision at once and saves it behind', async () => {
    const { desk, server, decisionOf, sent, settle, held } = meet();
    await desk.load();
    server.isHeld = true;
    desk.decide({ patient: '1', decision: 'keep' });
    expect([decisionOf('1'), desk.unsaved, desk.review?.undecided]).toEqual(['keep', 1, 2]);
    held.shift()?.();
    await settle();
    expect([decisionOf('1'), desk.unsaved]).toEqual(['keep', 0]);
    expect(sent).toEqual([{ patient: '1', decision: 'keep', was: { decision: '', chosenTier: '' } }]);
  });

  it('saves one after the other, in the order they were made', async () => {
    const { desk, sent, settle } = meet();
    await desk.load();
    desk.decide({ patient: '1', decision: 'keep' });
    desk.decide({ patient: '2', decision: 'drop', reason: '이사' });
    await settle();
    expect(sent.map(({ patient }) => patient)).toEqual(['1', '2']);
  });

  it('says where a colleague was quicker, and shows what he decided', async () => {
    const { desk, server, write, decisionOf, settle } = meet();
    await desk.load();
    write('1', { decision: 'drop', decidedBy: '이수진' });
    desk.decide({ patient: '1', decision: 'keep' });
    await settle();
    expect(decisionOf('1')).toBe('drop');
    expect(desk.remarkOn('1')).toMatchObject({ kind: 'already', now: { decidedBy: '이수진' } });
    expect(desk.canUndo).toBe(false);
    expect(server.lost).toBe(1);
  });

  it('tells what colleagues decided since the last look, not what was decided here', async () => {
    const { desk, write, settle } = meet();
    await desk.load();
    desk.decide({ patient: '1', decision: 'keep' });
    await settle();
    write('2', { decision: 'later', decidedBy: '이수진' });
    await desk.load();
    expect(desk.remarkOn('1')).toBeUndefined();
    expect(desk.remarkOn('2')).toMatchObject({ kind: 'news' });
    desk.dismiss('2');
    expect(desk.remarkOn('2')).toBeUndefined();
  });

  it('keeps a decision while nobody answers, and sends it again', async () => {
    const { desk, server, decisionOf, settle } = meet();
    await desk.load();
    server.fault = new Passing();
    desk.decide({ patient: '1', decision: 'keep' });
    await settle();
    expect([decisionOf('1'), desk.unsaved, desk.saveFault]).toEqual(['keep', 1, server.fault]);
    server.fault = undefined;
    desk.retry();
    await settle();
    expect([desk.unsaved, desk.saveFault]).toEqual([0, undefined]);
  });

  it('shows what stood before where a decision is refused, and why', async () => {
    const { desk, server, decisionOf, settle } = meet();
    await desk.load();
    server.fault = new Error('안 돼요');
    desk.decide({ patient: '1', decision: 'keep' });
    await settle();
    expect([decisionOf('1'), desk.unsaved]).toEqual(['', 0]);
    expect(desk.remarkOn('1')).toEqual({ kind: 'refused', error: server.fault });
  });

  it('looks again where something was saved while it looked', async () => {
    const { desk, server, held, decisionOf, settle } = meet();
    await desk.load();
    server.isHeld = true;
    const looking = desk.load();
    desk.decide({ patient: '1', decision: 'keep' });
    held.pop()?.();
    await settle();
    server.isHeld = false;
    held.shift()?.();
    await looking;
    expect(decisionOf('1')).toBe('keep');
    expect(desk.remarkOn('1')).toBeUndefined();
  });
});

describe('MeetingDesk.addOther', () => {
  it('adds whom nobody proposed, and looks at the candidates anew', async () => {
    const { desk, sent, settle } = meet();
    await desk.load();
    await desk.addOther('9', '원장님 추천');
    await settle();
    expect(sent).toEqual([{ patient: '9', decision: 'add', reason: '원장님 추천' }]);
    expect(desk.canUndo).toBe(true);
  });
});

describe('MeetingDesk.undoLast', () => {
  it('takes back the last decision, then the one before', async () => {
    const { desk, decisionOf, settle } = meet();
    await desk.load();
    desk.decide({ patient: '1', decision: 'keep' });
    desk.decide({ patient: '2', decision: 'later' });
    await settle();
    expect(desk.undoLast()?.patient).toBe('2');
    await settle();
    expect(desk.undoLast()?.patient).toBe('1');
    await settle();
    expect([decisionOf('1'), decisionOf('2'), desk.canUndo]).toEqual(['', '', false]);
    expect(desk.undoLast()).toBeUndefined();
  });

  it('does not send what was not sent yet', async () => {
    const { desk, server, held, sent, decisionOf, settle } = meet();
    await desk.load();
    server.isHeld = true;
    desk.decide({ patient: '1', decision: 'keep' });
    desk.decide({ patient: '2', decision: 'later' });
    expect(desk.undoLast()?.patient).toBe('2');
    held.shift()?.();
    await settle();
    expect([sent.length, decisionOf('1'), decisionOf('2')]).toEqual([1, 'keep', '']);
  });

  it('takes back what is on its way as soon as it has arrived', async () => {
    const { desk, server, held, decisionOf, settle } = meet();
    await desk.load();
    server.isHeld = true;
    desk.decide({ patient: '1', decision: 'keep' });
    expect(desk.undoLast()?.patient).toBe('1');
    expect([decisionOf('1'), desk.canUndo]).toEqual(['', false]);
    server.isHeld = false;
    held.shift()?.();
    await settle();
    expect([decisionOf('1'), desk.unsaved]).toEqual(['', 0]);
  });
});
