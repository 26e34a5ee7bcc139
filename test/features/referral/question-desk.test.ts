import { beforeAll, describe, expect, it } from 'vitest';
import type { Host, ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import { countQuestions } from '../../../src/features/referral/open-question';
import type { AnswerOutcome, Question, QuestionsOutcome } from '../../../src/features/referral/question';
import type { ReferralRow } from '../../../src/features/referral/table';
import { columnLetters } from '../../../src/workbook/a1';
import { type Clinic, loadScript, openClinic, person, type Row, visit } from '../desk';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const KIM = person('P00001', '김영희', '', { birth: '1980-05-02', chart: '20001' });
const OTHER_KIM = person('P00002', '김영희', '', { chart: '20002' });
const PARK = person('P00003', '박철수', '', { chart: '20003' });
const id = (n: number) => `P${String(100 + n).padStart(5, '0')}`;
const day = (n: number) => `2026-0${2 + Math.floor(n / 20)}-${String(3 + (n % 20)).padStart(2, '0')}`;

let clock = 0;
const tallied = new Map<string, Snapshot>();

/** Two 김영희 and 박철수 were there before; the others came with these memos. The referrals are counted. */
function openDesk(memos: readonly string[], more: readonly Row[] = []): Clinic {
  clock = Date.parse('2026-12-01T10:00:00+09:00');
  const key = JSON.stringify([memos, more]);
  const snapshot = tallied.get(key);
  const clinic = openClinic(script, { now: () => clock, ...(snapshot && { snapshot }) });
  if (snapshot) return clinic;
  const newcomers = memos.map((_, n) => person(id(n), `신${'가나다라마바사아자차'[n % 10]}${n}`, day(n)));
  clinic.put('patients', [KIM, OTHER_KIM, PARK, ...newcomers]);
  clinic.put('visits', [
    visit('P00003', '2026-01-02', ''),
    ...memos.map((memo, n) => visit(id(n), day(n), memo, { fileRow: n + 3 })),
    ...more,
  ]);
  clinic.act('referral.tally');
  tallied.set(key, clinic.host.snapshot());
  return clinic;
}

/** @param onCall told of every service call of an execution */
const twelve = (onCall?: (host: Host, call: number) => void) => {
  const memos = Array.from({ length: 12 }, () => '김영희님 소개로 옴');
  const clinic = openDesk(memos);
  if (!onCall) return clinic;
  const snapshot = clinic.host.snapshot();
  const heard: Clinic = openClinic(script, { snapshot, onServiceCall: (call) => onCall(heard.host, call) });
  return heard;
};
const ask = (clinic: Clinic, tab: string, more: object = {}) =>
  clinic.act<QuestionsOutcome>('referral.questions', { tab, ...more });
const patients = ({ questions }: QuestionsOutcome) => questions.map(({ patient }) => patient);
const answer = (clinic: Clinic, patient: string, given: object, who?: string) =>
  clinic.act<AnswerOutcome>('referral.answer', { tab: 'a', patient, ...given }, who);
const progress = (clinic: Clinic) => countQuestions(clinic.read('referrals') as unknown as ReferralRow[]);
const journal = (clinic: Clinic, patient: string) =>
  clinic.read('log').filter(({ table, keys }) => table === 'referrals' && keys === patient);
function first({ questions: [question] }: QuestionsOutcome): Question {
  if (!question) throw new Error('no question');
  return question;
}

describe('referral.questions', () => {
  it('shows memo, mention, candidates with why, age and credits', () => {
    const clinic = openDesk(['김영희님 소개로 옴', '박철수님 소개']);
    const outcome = ask(clinic, 'a');
    expect(outcome).toMatchObject({ open: 1, heldByOthers: 0, unapplied: 0 });
    expect(first(outcome)).toMatchObject({
      patient: 'P00100',
      memo: '김영희님 소개로 옴',
      mention: { start: 0, length: 10 },
      named: [{ start: 0, length: 4 }],
      said: { on: day(0), file: '내원.csv', row: 3 },
      reason: '먼저 오신 김영희님이 여러 분',
      candidates: [
        { patient: 'P00001', chart: '20001', age: 46, why: '이름 일치' },
        { patient: 'P00002', age: null },
      ],
      wasLater: false,
    });
  });

  it('speaks the language of who looks, not that of the sheet', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const reply = clinic.host.callFromClient('call', [
      'referral.questions',
      { input: { tab: 'a' }, language: 'zh' },
    ]).value as { step: { done: QuestionsOutcome } };
    expect(first(reply.step.done)).toMatchObject({
      reason: '在此之前来诊的김영희有多位',
      candidates: [{ why: '姓名一致' }, { why: '姓名一致' }],
    });
  });

  it('finds the words on the visit where they stand, though the row names the first', () => {
    const clinic = openDesk(
      ['스케일링', '박철수님 소개'],
      [visit(id(0), '2026-05-04', '정기검진\n 김\u200b영희님  소개로 오심', { fileRow: 40 })],
    );
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ fileRow: 3 });
    const question = first(ask(clinic, 'a'));
    expect(question).toMatchObject({ said: { on: '2026-05-04', row: 40 } });
    const { memo, named, mention } = question;
    expect(memo.slice(named[0]?.start, (named[0]?.start ?? 0) + (named[0]?.length ?? 0))).toBe(
      '김\u200b영희님',
    );
    expect(mention).toEqual({ start: 0, length: memo.length });
  });

  it('shows the words alone where their visit is no longer on record', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    clinic.put('visits', [visit(id(0), day(0), '')]);
    expect(first(ask(clinic, 'a'))).toMatchObject({ memo: '김영희님 소개로 옴', mention: null, named: [] });
  });

  it('never gives two tabs the same question, and gives every one to somebody, whoever asks at once', async () => {
    const clinic = twelve();
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((tab) => clinic.begin<QuestionsOutcome>('referral.questions', { tab, count: 4 })),
    );
    if (!a || !b || !c) throw new Error('three tabs');
    expect([...patients(a), ...patients(b), ...patients(c)].sort()).toEqual(
      Array.from({ length: 12 }, (_, n) => id(n)),
    );
    expect(ask(clinic, 'd')).toMatchObject({ open: 12, heldByOthers: 12, questions: [] });
    expect(patients(ask(clinic, 'a', { count: 10 }))).toEqual(patients(a));
  });

  it('frees the questions of a tab that is not heard of for ten minutes, and keeps those of one that is', () => {
    const clinic = twelve();
    const a = ask(clinic, 'a', { count: 6 });
    const b = ask(clinic, 'b', { count: 6 });
    clock += 9 * 60_000;
    ask(clinic, 'b', { count: 6 });
    clock += 2 * 60_000;
    expect(patients(ask(clinic, 'c', { count: 30 }))).toEqual(patients(a));
    expect(patients(ask(clinic, 'b', { count: 6 }))).toEqual(patients(b));
  });

  it('gives back what a tab lets go', () => {
    const clinic = twelve();
    const held = patients(ask(clinic, 'a'));
    ask(clinic, 'a', { count: 0 });
    expect(patients(ask(clinic, 'b'))).toEqual(held);
  });
});

describe('referral.answer', () => {
  it('writes who decided what and when, and the journal keeps it; the count follows with the tally', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const saved = answer(clinic, id(0), { answer: 'confirm', referrer: 'P00002' }, '이하나');
    expect(saved).toMatchObject({ status: 'saved', now: { referrer: 'P00002', referrerName: '김영희' } });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({
      decision: 'confirm',
      decidedReferrer: 'P00002',
      decidedBy: '이하나',
      decidedOn: '2026-12-01',
      status: 'question',
    });
    expect(journal(clinic, id(0)).map(({ column, value, who }) => [column, value, who])).toEqual([
      ['decision', 'confirm', '이하나'],
      ['decidedReferrer', 'P00002', '이하나'],
      ['decidedOn', '2026-12-01', '이하나'],
    ]);
    expect(progress(clinic)).toEqual({ open: 0, changing: 0, unapplied: 1 });
    expect(ask(clinic, 'a')).toMatchObject({ open: 0, unapplied: 1, questions: [] });
    clinic.act('referral.tally');
    expect(progress(clinic)).toEqual({ open: 0, changing: 0, unapplied: 0 });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ status: 'counted', referrer: 'P00002' });
  });

  it.each([
    ['unknown', 'unnamed'],
    ['staff', 'staff'],
    ['none', 'none'],
  ])('%s settles the question as %s', (given, status) => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    answer(clinic, id(0), { answer: given });
    expect(progress(clinic)).toMatchObject({ open: 0, unapplied: 1 });
    clinic.act('referral.tally');
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ status, referrer: '' });
    expect(progress(clinic).unapplied).toBe(0);
  });

  it('draws the list right although nobody counted again', () => {
    const clinic = twelve();
    for (const n of [0, 1, 2]) answer(clinic, id(n), { answer: 'confirm', referrer: 'P00002' });
    clinic.act('vip.shortlist');
    expect(clinic.read('vips')).toMatchObject([{ patient: 'P00002', totalReferrals: 3, tier: 'B' }]);
  });

  it('asks again later about what was put off, last of all', () => {
    const clinic = twelve();
    const [one = ''] = patients(ask(clinic, 'a'));
    answer(clinic, one, { answer: 'later' });
    const questions = ask(clinic, 'b', { count: 30 }).questions;
    expect(questions.at(-1)).toMatchObject({ patient: one, wasLater: true });
    expect(answer(clinic, one, { answer: 'confirm' })).toMatchObject({ status: 'saved' });
  });

  it('tells the second of two who answered at once that it is done, by whom, and writes nothing', async () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const outcomes = await Promise.all([
      clinic.begin<AnswerOutcome>(
        'referral.answer',
        { patient: id(0), answer: 'confirm', referrer: 'P00001' },
        '이하나',
      ),
      clinic.begin<AnswerOutcome>(
        'referral.answer',
        { patient: id(0), answer: 'confirm', referrer: 'P00002' },
        '박둘',
      ),
    ]);
    const saved = outcomes.find(({ status }) => status === 'saved');
    const already = outcomes.find(({ status }) => status === 'already');
    if (saved?.status !== 'saved' || already?.status !== 'already') throw new Error(JSON.stringify(outcomes));
    expect(already.now).toMatchObject({ referrer: saved.now.referrer, by: saved.now.by });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ decidedReferrer: saved.now.referrer });
    expect(journal(clinic, id(0))).toHaveLength(3);
  });

  it('takes the same answer twice from the same person for one, when the first reply was lost', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    for (const _ of [1, 2])
      expect(answer(clinic, id(0), { answer: 'confirm', referrer: 'P00001' })).toMatchObject({
        status: 'saved',
        before: { answer: '' },
      });
    expect(journal(clinic, id(0))).toHaveLength(3);
  });

  it('says in a calm sentence what it wrote', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const say = (given: object) => {
      const reply = clinic.reply('referral.answer', { patient: id(0), ...given });
      return reply.ok ? reply.summary : reply.error.message;
    };
    expect(say({ answer: 'confirm' })).toBe('신가0님: 김영희님 소개로 적었어요.');
    expect(say({ answer: 'none', was: { answer: 'confirm', referrer: 'P00001' } })).toBe(
      '신가0님: "소개 아님" 표시를 해 두었어요.',
    );
    expect(say({ answer: 'later' })).toBe('신가0님은 방금 데스크님이 정하셨어요: 소개 아님');
  });

  it('is taken back as if nothing had been', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const before = clinic.rowOf('referrals', id(0));
    const reply = clinic.reply('referral.answer', { patient: id(0), answer: 'none' });
    if (!reply.ok || !reply.undo) throw new Error('no way back');
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(clinic.rowOf('referrals', id(0))).toEqual(before);
    expect(patients(ask(clinic, 'b'))).toEqual([id(0)]);
  });

  it('is not taken back where somebody else decided in between', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const reply = clinic.reply('referral.answer', { patient: id(0), answer: 'none' }, '이하나');
    if (!reply.ok || !reply.undo) throw new Error('no way back');
    answer(clinic, id(0), { answer: 'staff', was: { answer: 'none' } }, '박둘');
    expect(clinic.act(reply.undo.action, reply.undo.input as object, '이하나')).toMatchObject({
      status: 'already',
      now: { answer: 'staff', by: '박둘' },
    });
  });

  it('asks for a reason before it changes what counts, says what that does, and keeps both', () => {
    const clinic = openDesk(['김영희님 소개로 옴', '박철수님 소개', '박철수님 소개']);
    clinic.type('referrals', id(0), { staffNote: '전화로 여쭤봄' });
    answer(clinic, id(0), { answer: 'confirm', referrer: 'P00001' });
    clinic.act('referral.tally');
    const change = {
      answer: 'other',
      referrer: 'P00003',
      was: { answer: 'confirm', referrer: 'P00001' },
    };
    expect(answer(clinic, id(0), change)).toMatchObject({
      status: 'reasonNeeded',
      effect: '김영희 → 박철수. 김영희님의 소개 1명 → 0명. 박철수님의 소개 2명 → 3명.',
    });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ decidedReferrer: 'P00001' });
    const reply = clinic.reply(
      'referral.answer',
      { patient: id(0), ...change, reason: '환자분이 정정' },
      '이하나',
    );
    if (!reply.ok || !reply.undo) throw new Error('no way back');
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({
      decision: 'other',
      decidedReferrer: 'P00003',
      staffNote: '전화로 여쭤봄\n2026-12-01 이하나: 환자분이 정정',
    });
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({
      decidedReferrer: 'P00001',
      staffNote: '전화로 여쭤봄',
    });
  });

  it('changes freely what is not counted yet', () => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    answer(clinic, id(0), { answer: 'confirm', referrer: 'P00001' });
    const was = { answer: 'confirm', referrer: 'P00001' };
    expect(answer(clinic, id(0), { answer: 'unknown', was })).toMatchObject({ status: 'saved', before: was });
  });

  it('says so where the referrer came later, and takes it with a reason', () => {
    const clinic = openDesk(['김영희님 소개로 옴', '박철수님 소개']);
    const given = { answer: 'other', referrer: id(1) };
    expect(answer(clinic, id(0), given)).toMatchObject({
      status: 'reasonNeeded',
      effect: expect.stringContaining('늦게 처음 오셨어요'),
    });
    expect(answer(clinic, id(0), { ...given, reason: '예약만 먼저 하심' })).toMatchObject({
      status: 'saved',
    });
  });

  it.each([
    ['the patient himself', { answer: 'other', referrer: id(0) }, 'referral.self'],
    ['nobody on record', { answer: 'other', referrer: 'P99999' }, 'patient.unknown'],
    ['nobody at all', { answer: 'other' }, 'referral.needsReferrer'],
    ['a word that is no answer', { answer: 'maybe' }, 'call.badInput'],
    ['too long a reason', { answer: 'none', reason: 'x'.repeat(301) }, 'call.badInput'],
  ])('refuses %s and writes nothing', (_, given, code) => {
    const clinic = openDesk(['김영희님 소개로 옴']);
    const before = clinic.rowOf('referrals', id(0));
    const reply = clinic.reply('referral.answer', { patient: id(0), ...given });
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(clinic.rowOf('referrals', id(0))).toEqual(before);
  });

  it('refuses somebody who has no row', () => {
    const reply = openDesk(['김영희님 소개로 옴']).reply('referral.answer', {
      patient: 'P00003',
      answer: 'none',
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'referral.rowGone' } });
  });

  it('finds its row wherever staff sorted it to', () => {
    const clinic = twelve();
    const [asked = ''] = patients(ask(clinic, 'a'));
    const width = clinic.host.snapshot().sheets.find(({ name }) => name === '소개 내역')?.maxColumns ?? 0;
    clinic.host.edit('소개 내역', `A2:${columnLetters(width)}13`, { sort: 2, ascending: false });
    answer(clinic, asked, { answer: 'none' });
    const decided = clinic.read('referrals').filter(({ decision }) => decision !== '');
    expect(decided.map(({ patient }) => patient)).toEqual([asked]);
  });

  it('decides about the right patient and nobody else, whenever staff sort the sheet while it is written', () => {
    const width =
      twelve()
        .host.snapshot()
        .sheets.find(({ name }) => name === '소개 내역')?.maxColumns ?? 0;
    for (let k = 1; k <= 40; k += 3) {
      let sorted = false;
      const clinic = twelve((host, call) => {
        if (call !== k || sorted) return;
        sorted = true;
        host.edit('소개 내역', `A2:${columnLetters(width)}13`, { sort: 2, ascending: false });
      });
      answer(clinic, id(3), { answer: 'confirm', referrer: 'P00002', reason: '전화로 확인' });
      const written = clinic
        .read('referrals')
        .filter((row) => row.decision || row.decidedBy || row.staffNote);
      expect(written).toMatchObject([{ patient: id(3), decidedReferrer: 'P00002', decidedBy: '데스크' }]);
      expect(journal(clinic, id(3))).toHaveLength(3);
    }
  });

  it('writes text as text, whatever it looks like', () => {
    const clinic = openDesk(['박철수님 소개']);
    const was = { answer: '' };
    answer(clinic, id(0), { answer: 'none', was, reason: '=1+1' });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ staffNote: '2026-12-01 데스크: =1+1' });
  });

  it('stays within few calls', () => {
    const clinic = twelve();
    expect(clinic.costOf('referral.questions', { tab: 'a' })).toBeLessThanOrEqual(8);
    expect(clinic.costOf('referral.answer', { patient: id(0), answer: 'confirm' })).toBeLessThanOrEqual(12);
  });
});

describe('referral.enter', () => {
  const enter = (clinic: Clinic, input: object, who?: string) =>
    clinic.act<AnswerOutcome>('referral.enter', input, who);

  it('credits a referral that was only told, to somebody without a row as well, and keeps it', () => {
    const clinic = openDesk(['스케일링']);
    const input = { referred: 'P00003', referrer: 'P00001', note: '직접 말씀하심' };
    expect(enter(clinic, input, '이하나')).toMatchObject({ status: 'saved', name: '박철수' });
    for (const _ of [1, 2]) {
      clinic.act('referral.tally');
      expect(clinic.rowOf('referrals', 'P00003')).toMatchObject({
        status: 'counted',
        referrer: 'P00001',
        evidence: '구두',
        decidedBy: '이하나',
        decidedOn: '2026-12-01',
        mayTell: true,
        staffNote: '2026-12-01 이하나: 구두 · 직접 말씀하심',
      });
    }
    // Of a patient of old whose first visit nobody knows: in the total, not in the year.
    expect(clinic.rowOf('patients', 'P00001')).toMatchObject({ totalReferrals: 1, lastYearReferrals: null });
  });

  it('credits a new patient in the year too, and leaves the words of a memo where there are any', () => {
    const clinic = openDesk(['스케일링', '네이버 보고 옴']);
    enter(clinic, { referred: id(0), referrer: 'P00001', isSecret: true });
    enter(clinic, { referred: id(1), referrer: 'P00001' });
    clinic.act('referral.tally');
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ evidence: '구두', mayTell: false });
    expect(clinic.rowOf('referrals', id(1))).toMatchObject({ evidence: '네이버 보고 옴', mayTell: true });
    expect(clinic.rowOf('patients', 'P00001')).toMatchObject({ totalReferrals: 2, lastYearReferrals: 2 });
  });

  it('asks for a reason where somebody else is credited already', () => {
    const clinic = openDesk(['박철수님 소개']);
    expect(enter(clinic, { referred: id(0), referrer: 'P00001' })).toMatchObject({
      status: 'reasonNeeded',
      effect: '박철수 → 김영희. 박철수님의 소개 1명 → 0명. 김영희님의 소개 0명 → 1명.',
    });
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ decision: '' });
    enter(clinic, { referred: id(0), referrer: 'P00001', reason: '박철수님은 남편' });
    clinic.act('referral.tally');
    expect(clinic.rowOf('referrals', id(0))).toMatchObject({ status: 'counted', referrer: 'P00001' });
  });

  it('makes no row for what it does not write', () => {
    const clinic = openDesk(['스케일링']);
    clinic.put('patients', [
      person('P00050', '한가람', '2020-01-01'),
      person('P00051', '한누리', '2021-01-01'),
    ]);
    const given = { referred: 'P00050', referrer: 'P00051' };
    expect(enter(clinic, given)).toMatchObject({ status: 'reasonNeeded' });
    for (const referrer of ['P00050', 'P99999'])
      expect(clinic.reply('referral.enter', { referred: 'P00050', referrer }).ok).toBe(false);
    expect(clinic.rowOf('referrals', 'P00050')).toBeUndefined();
  });

  it.each([id(0), 'P00003'])('is taken back, so that nothing of it counts (%s)', (referred) => {
    const clinic = openDesk(['스케일링']);
    const reply = clinic.reply('referral.enter', { referred, referrer: 'P00001', note: 'x', isSecret: true });
    if (!reply.ok || !reply.undo) throw new Error('no way back');
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(clinic.rowOf('referrals', referred)).toMatchObject({
      status: 'none',
      decision: '',
      decidedReferrer: '',
      decidedBy: '',
      decidedOn: '',
      staffNote: '',
      mayTell: true,
    });
    expect(progress(clinic)).toEqual({ open: 0, changing: 0, unapplied: 0 });
    clinic.act('referral.tally');
    expect(clinic.rowOf('patients', 'P00001')).toMatchObject({ totalReferrals: null });
    expect(ask(clinic, 'a').questions).toEqual([]);
  });

  it('names no patient in the log', () => {
    const clinic = openDesk(['스케일링']);
    enter(clinic, { referred: id(0), referrer: 'P00001', note: '김영희' });
    expect(JSON.stringify(clinic.read('log'))).not.toMatch(/김영희|신가/);
  });
});
