import type { Text } from '../../core/text';

/** What came of a call, in the words staff use. */
export const CALL_OUTCOMES = {
  spoke: { ko: '통화함', zh: '已接通', en: 'spoke' },
  noAnswer: { ko: '부재', zh: '无人接听', en: 'no answer' },
  callAgain: { ko: '다시 걸기', zh: '稍后再打', en: 'call again' },
  leftText: { ko: '문자 남김', zh: '已留短信', en: 'left a text' },
  wrongNumber: { ko: '결번·다른 사람', zh: '空号·错号', en: 'wrong number' },
  refused: { ko: '연락 원치 않음', zh: '拒绝联系', en: 'refused' },
  replied: { ko: '답 옴', zh: '已回复', en: 'replied' },
} as const satisfies Readonly<Record<string, Text>>;
export type CallOutcome = keyof typeof CALL_OUTCOMES;
