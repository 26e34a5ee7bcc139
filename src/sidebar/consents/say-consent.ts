import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import type { Consent } from '../../features/consent/consent';
import { sayDay } from '../kit/say-day';

/** Whether messages of a kind may go to somebody, and on what that rests. */
export interface SaidConsent {
  readonly word: string;
  readonly mood: 'good' | 'bad' | 'open';
  /** Why, since when, until when. */
  readonly ground: string;
}

/**
 * How somebody stands to advertising and greetings, in plain words.
 *
 * @param stoppedBy what somebody else who wants nothing shares with them
 * @param today '' where it is not known yet
 */
export function sayConsent(
  consent: Consent,
  stoppedBy: 'phone' | 'email' | undefined,
  language: Language,
  today: CalendarDate | '',
): SaidConsent {
  const day = (date: CalendarDate | '') => sayDay(date, today);
  if (consent.state === 'no') {
    const ground =
      consent.source === 'chart' ? CHART_NO[language] : say(SINCE_NO, language, { day: day(consent.on) });
    return { word: NO[language], mood: 'bad', ground };
  }
  if (stoppedBy) {
    const { word, ground } = STOPPED[stoppedBy];
    return { word: word[language], mood: 'bad', ground: ground[language] };
  }
  if (consent.state === 'unknown') return { word: UNKNOWN[language], mood: 'open', ground: ASK[language] };
  const parts = [
    consent.source === 'chart' ? CHART_YES[language] : say(SINCE_YES, language, { day: day(consent.on) }),
    ...(consent.isNight ? [NIGHT[language]] : []),
    ...(consent.nextOn === '' ? [] : [say(UNTIL, language, { day: day(consent.nextOn) })]),
  ];
  return { word: YES[language], mood: 'good', ground: parts.join(language === 'zh' ? '，' : ', ') };
}

const YES: Text = { ko: '동의', zh: '同意', en: 'Agreed' };
const NO: Text = { ko: '받지 않음', zh: '不接收', en: 'Not wanted' };
const STOPPED: Readonly<Record<'phone' | 'email', { readonly word: Text; readonly ground: Text }>> = {
  phone: {
    word: { ko: '번호가 막힘', zh: '号码已停发', en: 'Number stopped' },
    ground: {
      ko: '같은 번호를 쓰는 다른 분이 받지 않겠다고 하셨어요.',
      zh: '使用同一号码的其他人已拒绝接收。',
      en: 'Somebody else at this number does not want them.',
    },
  },
  email: {
    word: { ko: '주소가 막힘', zh: '邮箱已停发', en: 'Address stopped' },
    ground: {
      ko: '같은 이메일을 쓰는 다른 분이 받지 않겠다고 하셨어요.',
      zh: '使用同一邮箱的其他人已拒绝接收。',
      en: 'Somebody else at this address does not want them.',
    },
  },
};
const UNKNOWN: Text = { ko: '기록 없음', zh: '无记录', en: 'Nothing on record' };
const CHART_YES: Text = { ko: '차트에 동의로 되어 있음', zh: '病历中标为同意', en: 'the chart says yes' };
const CHART_NO: Text = {
  ko: '차트에 수신거부로 되어 있어요. 바꾸려면 차트를 먼저 고쳐 주세요.',
  zh: '病历中标为拒收。如需更改，请先修改病历。',
  en: 'The chart says no. To change that, change the chart first.',
};
const SINCE_YES: Text = { ko: '{day} 동의', zh: '{day}同意', en: 'since {day}' };
const SINCE_NO: Text = {
  ko: '{day}부터 광고와 안부를 보내지 않아요.',
  zh: '自{day}起不发送广告和问候。',
  en: 'No advertising or greetings since {day}.',
};
const NIGHT: Text = { ko: '야간도 동의', zh: '含夜间', en: 'also at night' };
const UNTIL: Text = { ko: '{day}에 다시 확인', zh: '{day}再次确认', en: 'to be confirmed by {day}' };
const ASK: Text = {
  ko: '6개월 안에 오셨을 때만 보낼 수 있어요.',
  zh: '仅在6个月内就诊过时可以发送。',
  en: 'Only within six months of a visit.',
};
