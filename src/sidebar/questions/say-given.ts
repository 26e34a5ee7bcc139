import type { Text } from '../../core/text';
import { REFERRAL_DECISIONS } from '../../features/referral/words';
import type { App } from '../app';
import type { Given } from './answer-queue';

/** An answer in a few words, the referrer first: `김영희 → 이순자`, `이순자: 소개 아님`. */
export function sayGiven({ question, choice }: Given, app: Pick<App, 'say'>): string {
  return choice.referrer === ''
    ? app.say(OTHER, { name: question.name, answer: app.say(REFERRAL_DECISIONS[choice.answer]) })
    : app.say(CREDITED, { name: question.name, referrer: choice.referrerName });
}

const CREDITED: Text = {
  ko: '{name}님 ← {referrer}님 소개',
  zh: '{name} ← {referrer}介绍',
  en: '{name} ← brought by {referrer}',
};
const OTHER: Text = { ko: '{name}님: {answer}', zh: '{name}：{answer}', en: '{name}: {answer}' };
