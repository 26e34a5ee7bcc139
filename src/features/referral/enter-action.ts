import * as v from 'valibot';
import type { Text } from '../../core/text';
import { action } from '../action';
import { decidedInput, summariseAnswer, undoAnswer, wordsInput } from './answer-action';
import { enterAnswer } from './enter-answer';
import { patientInput } from './questions-action';

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
    const evidence = TOLD[context.workbook.language];
    const answer = { patient: referred, answer: 'confirm', referrer, reason, was } as const;
    return {
      done: enterAnswer(context, isSecret ? { ...answer, mayTell: false } : answer, {
        note: [evidence, note ?? ''].filter(Boolean).join(' · '),
        evidence,
      }),
    };
  },
  summary: summariseAnswer,
  undo: undoAnswer,
});
