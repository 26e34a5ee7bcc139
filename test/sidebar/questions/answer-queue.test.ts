import { describe, expect, it } from 'vitest';
import type { Answer, CandidateCard } from '../../../src/features/referral/question';
import {
  answer,
  arrive,
  bringBack,
  countAhead,
  EMPTY_QUEUE,
  type Given,
  groupAtHead,
  leave,
  placeOf,
  type Queue,
  showPutOff,
  take,
} from '../../../src/sidebar/questions/answer-queue';
import { handout, question } from './question';

const ids = (questions: readonly { readonly patient: string }[]) => questions.map(({ patient }) => patient);

function give(queue: Queue, code: Answer = 'none'): { readonly queue: Queue; readonly given: Given } {
  const [first] = queue.shown;
  if (!first) throw new Error('nothing is on the screen');
  const given = {
    question: first,
    choice: { answer: code, referrer: '', referrerName: '', reason: '' },
  };
  return { queue: answer(queue, given), given };
}

const three = [question('P1', { changesList: true }), question('P2', { changesList: true }), question('P3')];
const start = arrive(EMPTY_QUEUE, handout(three), 1);

describe('arrive', () => {
  it('keeps what is on the screen and appends what is new', () => {
    const more = arrive(start, handout([question('P0', { changesList: true }), ...three]), 2);
    expect(ids(more.shown)).toEqual(['P1', 'P2', 'P3', 'P0']);
  });

  it('takes the words of questions at hand anew: the language may have changed', () => {
    const renewed = arrive(start, handout([question('P1', { changesList: true, reason: 'doubt' })]), 2);
    expect(renewed.shown[0]?.reason).toBe('doubt');
  });

  it('never shows again what was answered here, though the server had not heard of it', () => {
    const { queue, given } = give(start);
    expect(ids(arrive(queue, handout(three), 2).shown)).toEqual(['P2', 'P3']);
    expect(ids(arrive(take(queue, given, 3), handout(three), 2).shown)).toEqual(['P2', 'P3']);
  });

  it('brings on top what was opened again after the answer had been saved', () => {
    const { queue, given } = give(start);
    const reopened = arrive(take(queue, given, 2), handout(three), 3);
    expect(ids(reopened.shown)).toEqual(['P1', 'P2', 'P3']);
    expect(reopened.given).toEqual([]);
  });

  it('sets aside what was put off', () => {
    const queue = arrive(start, handout([...three, question('P4', { wasLater: true })]), 2);
    expect(ids(queue.shown)).toEqual(['P1', 'P2', 'P3']);
    expect(ids(queue.putOff)).toEqual(['P4']);
  });
});

describe('placeOf', () => {
  it('counts answered and open ones of the same kind', () => {
    expect(placeOf(start)).toEqual({ number: 1, of: 2 });
    const { queue } = give(start);
    expect(placeOf(queue)).toEqual({ number: 2, of: 2 });
    expect(placeOf(give(queue).queue)).toEqual({ number: 1, of: 1 });
  });

  it('stays the same when the server counts an answer that it had not heard of', () => {
    const { queue } = give(start);
    expect(placeOf(arrive(queue, handout(three), 2))).toEqual({ number: 2, of: 2 });
  });

  it('goes on though a question is put off', () => {
    expect(placeOf(give(start, 'later').queue)).toEqual({ number: 2, of: 2 });
  });
});

describe('bringBack', () => {
  it('puts a question whose answer was taken back on top', () => {
    const { queue } = give(give(start).queue);
    const back = bringBack(queue, 'P2');
    expect(ids(back.shown)).toEqual(['P2', 'P3']);
    expect(placeOf(back)).toEqual({ number: 2, of: 2 });
  });

  it('puts a question whose answer was refused next, so that nothing changes under the hand', () => {
    const error = new Error('refused');
    const back = bringBack(give(start).queue, 'P1', { why: 'refused', error });
    expect(ids(back.shown)).toEqual(['P2', 'P1', 'P3']);
    expect(back.returned.get('P1')).toEqual({ why: 'refused', error });
  });

  it('takes a question that was put off out of those', () => {
    const back = bringBack(give(start, 'later').queue, 'P1');
    expect([ids(back.shown), ids(back.putOff)]).toEqual([['P1', 'P2', 'P3'], []]);
  });

  it('counts the answer no longer as waiting for the list', () => {
    const { queue, given } = give(start);
    const saved = take(queue, given, 2);
    expect(saved.unapplied).toBe(1);
    expect(bringBack(saved, 'P1').unapplied).toBe(0);
  });
});

describe('leave', () => {
  it('leaves a question to the colleague who was first', () => {
    const { queue, given } = give(start);
    const left = leave(queue, given, 2);
    expect(left.given).toEqual([]);
    expect(left.unapplied).toBe(0);
    expect(ids(arrive(left, handout(three), 1).shown)).toEqual(['P2', 'P3']);
    expect(placeOf(left)).toEqual({ number: 1, of: 1 });
  });
});

describe('showPutOff', () => {
  it('puts them before the reader, to be answered once more', () => {
    const { queue } = give(start, 'later');
    const shown = showPutOff(queue);
    expect(ids(shown.shown)).toEqual(['P2', 'P3', 'P1']);
    expect(shown.given).toEqual([]);
    expect(ids(bringBack(shown, 'P1').shown)).toEqual(['P2', 'P3', 'P1']);
  });
});

describe('countAhead', () => {
  it('counts what others hold too, and not what was put off', () => {
    const outcome = handout([...three, question('P4', { wasLater: true })], { open: 9, changing: 5 });
    expect(countAhead(arrive(EMPTY_QUEUE, outcome, 1))).toEqual({ changing: 5, other: 3 });
  });
});

describe('groupAtHead', () => {
  const meaning = (patient: string, who: string) =>
    question(patient, { candidates: [{ patient: who, name: who } as CandidateCard] });

  it('names the candidate whom the next questions share', () => {
    const shown = [meaning('P1', '김영희'), meaning('P2', '김영희'), meaning('P3', '이순자')];
    expect(groupAtHead(shown)).toEqual({ name: '김영희', count: 2 });
  });

  it('says nothing of a single question, or where nobody comes to mind', () => {
    expect(groupAtHead([meaning('P1', '김영희'), meaning('P2', '이순자')])).toBeUndefined();
    expect(groupAtHead([question('P1'), question('P2')])).toBeUndefined();
    expect(groupAtHead([])).toBeUndefined();
  });
});
