import * as v from 'valibot';
import { type Language, say, type Text } from '../../core/text';
import { action } from '../action';
import { releaseClaim } from './claim';
import { enterAnswer } from './enter-answer';
import type { Answer, AnswerOutcome } from './question';
import { patientInput, tabInput } from './questions-action';
import { REFERRAL_DECISIONS } from './words';

const ANSWERS = ['confirm', 'other', 'unknown', 'staff', 'none', 'later', ''] as const satisfies readonly (
  | Answer
  | ''
)[];

/** Words that somebody gives with an answer. */
export const wordsInput = v.pipe(v.string(), v.trim(), v.maxLength(300));

/** What a tab saw as decided. */
export const decidedInput = v.object({
  answer: v.picklist(ANSWERS),
  referrer: v.optional(v.pipe(v.string(), v.maxLength(20)), ''),
});

/** 소개 답하기: writes what somebody decided about one referral. */
export const answerAction = action({
  id: 'referral.answer',
  title: { ko: '소개 답하기', zh: '回答转介绍问题', en: 'Answer about a referral' },
  hint: {
    ko: '누가 소개했는지 정한 내용을 적습니다. 나중에 바꿀 때는 이유를 여쭤봅니다.',
    zh: '写下由谁介绍。之后修改时需说明原因。',
    en: 'Writes down who referred. Changing it later asks for a reason.',
  },
  inMenu: false,
  // The journal says who decided what; the sentence names patients.
  isUnlogged: true,
  input: v.object({
    tab: v.optional(tabInput),
    patient: patientInput,
    answer: v.picklist(ANSWERS),
    referrer: v.optional(patientInput),
    reason: v.optional(wordsInput),
    was: v.optional(decidedInput),
    withoutNote: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    mayTell: v.optional(v.boolean()),
  }),
  run(context, input) {
    const outcome = enterAnswer(context, input);
    // Whoever comes to it again may have it; anything else is no question any more.
    if (outcome.status === 'saved' && input.answer === 'later') releaseClaim(context, input.patient);
    return { done: outcome };
  },
  summary: summariseAnswer,
  undo: undoAnswer,
});

/** How an answer is taken back, where one was written. */
export function undoAnswer(outcome: AnswerOutcome) {
  return outcome.status === 'saved' ? { action: 'referral.answer', input: outcome.takeBack } : undefined;
}

/** What became of an answer, in a sentence. */
export function summariseAnswer(outcome: AnswerOutcome, language: Language): string {
  const { name, status } = outcome;
  if (status === 'reasonNeeded') return say(SUMMARY.reasonNeeded, language, { name });
  const { answer, referrerName, by } = outcome.now;
  const what =
    referrerName === '' ? wordsOf(answer)[language] : say(SUMMARY.referredBy, language, { referrerName });
  if (status === 'already')
    return say(by ? SUMMARY.alreadyBy : SUMMARY.already, language, { name, what, by });
  if (answer === '') return say(SUMMARY.takenBack, language, { name });
  if (answer === 'later') return say(SUMMARY.later, language, { name });
  return referrerName === ''
    ? say(SUMMARY.marked, language, { name, what })
    : say(SUMMARY.credited, language, { name, referrerName });
}

function wordsOf(answer: Answer | ''): Text {
  return answer === '' ? SUMMARY.undecided : REFERRAL_DECISIONS[answer];
}

const SUMMARY = {
  referredBy: { ko: '{referrerName}님 소개', zh: '由{referrerName}介绍', en: 'referred by {referrerName}' },
  credited: {
    ko: '{name}님: {referrerName}님 소개로 적었어요.',
    zh: '{name}：已记为由{referrerName}介绍。',
    en: '{name}: noted as referred by {referrerName}.',
  },
  marked: {
    ko: '{name}님: "{what}" 표시를 해 두었어요.',
    zh: '{name}：已标为“{what}”。',
    en: '{name}: marked as "{what}".',
  },
  later: {
    ko: '{name}님은 나중에 다시 여쭤볼게요.',
    zh: '{name}稍后再确认。',
    en: '{name} will be asked about later.',
  },
  takenBack: {
    ko: '{name}님의 답을 되돌렸어요.',
    zh: '已撤回对{name}的回答。',
    en: 'The answer about {name} was taken back.',
  },
  undecided: { ko: '정하지 않음', zh: '未定', en: 'undecided' },
  alreadyBy: {
    ko: '{name}님은 방금 {by}님이 정하셨어요: {what}',
    zh: '{name}刚刚由{by}处理：{what}',
    en: '{by} has just decided about {name}: {what}',
  },
  already: {
    ko: '{name}님은 그사이 다른 분이 정하셨어요: {what}',
    zh: '{name}已由他人处理：{what}',
    en: 'Somebody else has decided about {name}: {what}',
  },
  reasonNeeded: {
    ko: '{name}님은 이유가 필요해요. 무엇이 바뀌는지 보고 이유를 적어 주세요.',
    zh: '{name}需要说明原因。请查看影响并填写原因。',
    en: '{name} needs a reason: please look at what would change and say why.',
  },
} as const satisfies Readonly<Record<string, Text>>;
