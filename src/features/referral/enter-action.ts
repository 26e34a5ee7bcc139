import * as v from 'valibot';
import type { Language, Text } from '../../core/text';
import { action } from '../action';
import { decidedInput, summariseAnswer, undoAnswer, wordsInput } from './answer-action';
import { enterAnswer, readReferralPatients, requireReferrer, unknownPatient } from './enter-answer';
import type { ReferralPatient } from './patient';
import { patientInput } from './questions-action';
import { REASONS } from './reason';
import { referralTable } from './table';

/** What stands where other referrals have the words of a memo. */
const TOLD: Text = { ko: '구두', zh: '口头', en: 'told in person' };

/** 소개 직접 등록: a referral that was told and nowhere written. */
export const enterAction = action({
  id: 'referral.enter',
  title: { ko: '소개 직접 등록', zh: '手动登记转介绍', en: 'Enter a referral' },
  hint: {
    ko: '말로 들은 소개를 적어 둡니다. 다음에 셀 때부터 인정됩니다.',
    zh: '登记口头得知的转介绍，下次统计时计入。',
    en: 'Notes a referral that was told in person; it counts from the next count on.',
  },
  inMenu: true,
  group: 'desk',
  view: 'enter',
  isUnlogged: true,
  input: v.object({
    referred: patientInput,
    referrer: patientInput,
    note: v.optional(wordsInput),
    isSecret: v.optional(v.boolean()),
    reason: v.optional(wordsInput),
    was: v.optional(decidedInput),
  }),
  run(context, { referred, referrer, note, isSecret, reason, was }) {
    const { workbook } = context;
    const { language } = workbook;
    const patients = readReferralPatients(workbook);
    const byId = new Map(patients.map((patient) => [patient.id, patient]));
    const patient = byId.get(referred);
    if (!patient) throw unknownPatient(referred);
    requireReferrer(referred, referrer, { byId: (id) => byId.get(id) });
    const row = workbook.read(referralTable).find((each) => each.patient === referred);
    if (!row) workbook.sync(referralTable, [silentRow(patient, language)], { columns: SILENT_COLUMNS });
    else if (row.evidence === '')
      workbook.sync(referralTable, [{ patient: referred, evidence: TOLD[language] }], {
        columns: ['evidence'],
      });
    const said = [TOLD[language], note ?? ''].filter(Boolean).join(' · ');
    const mayTell = isSecret ? false : row ? undefined : true;
    const answer = { patient: referred, answer: 'confirm', referrer, reason, was, mayTell } as const;
    return { done: enterAnswer(context, answer, patients, said) };
  },
  summary: summariseAnswer,
  undo: undoAnswer,
});

const SILENT_COLUMNS = ['name', 'chart', 'firstVisit', 'status', 'evidence', 'reason'] as const;

/** The row of somebody of whom no text says that he was referred. */
function silentRow(patient: ReferralPatient, language: Language) {
  return {
    patient: patient.id,
    name: patient.name,
    chart: patient.chart,
    firstVisit: patient.firstVisit,
    status: 'none',
    evidence: TOLD[language],
    reason: REASONS.silent[language],
  } as const;
}
