import type { Text } from '../../core/text';
import { REFERRAL_DECISIONS } from '../../features/referral/words';
import type { App } from '../app';
import type { Already } from './use-desk';

/** That a colleague was first, who it was and what he decided. */
export function sayDecided({ name, now }: Already, app: Pick<App, 'say'>): string {
  if (now.answer === '') return app.say(OPENED, { name });
  const answer =
    now.referrer === ''
      ? app.say(REFERRAL_DECISIONS[now.answer])
      : app.say(CREDITED, { referrer: now.referrerName });
  return app.say(now.by === '' ? SOMEBODY : BY, { name, answer, by: now.by });
}

const BY: Text = {
  ko: '{name}님 질문은 {by}님이 방금 처리했어요: {answer}. 내 답은 저장하지 않았습니다.',
  zh: '{name}的问题刚刚由{by}处理：{answer}。您的回答没有保存。',
  en: '{by} has just settled the question about {name}: {answer}. Your answer was not saved.',
};
const SOMEBODY: Text = {
  ko: '{name}님 질문은 다른 자리에서 방금 처리했어요: {answer}. 내 답은 저장하지 않았습니다.',
  zh: '{name}的问题刚刚在别处处理：{answer}。您的回答没有保存。',
  en: 'The question about {name} has just been settled elsewhere: {answer}. Your answer was not saved.',
};
const OPENED: Text = {
  ko: '{name}님 질문이 방금 다시 열렸어요. 내 답은 저장하지 않았습니다.',
  zh: '{name}的问题刚刚被重新打开。您的回答没有保存。',
  en: 'The question about {name} has just been opened again. Your answer was not saved.',
};
const CREDITED: Text = { ko: '{referrer}님 소개', zh: '{referrer}介绍', en: 'brought by {referrer}' };
