import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { AnswerOutcome, Question, QuestionsOutcome } from '../../../src/features/referral/question';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const KIM = person('P00001', '김영희', '', { birth: '1980-05-02', chart: '20001' });
const OTHER_KIM = person('P00002', '김영희', '', { chart: '20002' });
const PARK = person('P00003', '박철수', '', { chart: '20003' });
const id = (n: number) => `P${String(100 + n).padStart(5, '0')}`;
const day = (n: number) => `2026-0${1 + Math.floor(n / 20)}-${String(3 + (n % 20)).padStart(2, '0')}`;

/** Two 김영희 and 박철수 were there before; the others came with these memos. */
function openDesk(memos: readonly string[]): Clinic {
  const clinic = openClinic(script);
  const newcomers = memos.map((_, n) => person(id(n), `신${'가나다라마바사아자차'[n % 10]}${n}`, day(n)));
  clinic.put('patients', [KIM, OTHER_KIM, PARK, ...newcomers]);
  clinic.put('visits', [
    visit('P00003', '2026-01-02', ''),
    ...memos.map((memo, n) => visit(id(n), day(n), memo, { fileRow: n + 3 })),
  ]);
  clinic.act('referral.tally');
  return clinic;
}

const ask = (clinic: Clinic, tab: string, more: object = {}) =>
  clinic.act<QuestionsOutcome>('referral.questions', { tab, ...more });
const first = (outcome: QuestionsOutcome): Question => {
  const [question] = outcome.questions;
  if (!question) throw new Error('no question');
  return question;
};

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
      said: { on: '2026-01-03', file: '내원.csv', row: 3 },
      candidates: [
        { patient: 'P00001', chart: '20001', age: 46, why: '이름 일치' },
        { patient: 'P00002', age: null },
      ],
      wasLater: false,
    });
  });

  it('takes few calls', () => {
    const clinic = openDesk(Array.from({ length: 10 }, () => '김영희님 소개로 옴'));
    console.log('questions', clinic.costOf('referral.questions', { tab: 'a' }));
    console.log('answer', clinic.costOf('referral.answer', { patient: id(0), answer: 'confirm' }));
    console.log('enter new', clinic.costOf('referral.enter', { referred: 'P00003', referrer: 'P00001' }));
    console.log('enter known', clinic.costOf('referral.enter', { referred: id(3), referrer: 'P00001' }));
    console.log('find', clinic.costOf('patient.find', { query: '김영희' }));
    console.log('card', clinic.costOf('patient.card', { patient: 'P00001' }));
    console.log('list', clinic.costOf('vip.list'));
    console.log('show', clinic.costOf('sheet.show', { table: 'referrals', key: id(0) }));
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    console.log('list', clinic.costOf('vip.list'));
    console.log(clinic.reply('referral.answer', { patient: id(1), answer: 'confirm', referrer: 'P00002' }));
    console.log(
      clinic.reply('referral.answer', {
        patient: id(0),
        answer: 'none',
        was: { answer: 'confirm', referrer: 'P00001' },
      }),
    );
    console.log(JSON.stringify(clinic.rowOf('referrals', 'P00003')));
    console.log(JSON.stringify(clinic.rowOf('referrals', id(0))));
  });
});
