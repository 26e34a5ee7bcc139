import { addDays, type CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import type { Settings } from '../clinic/settings';
import type { Channel } from './message';

/** A time of the day at the clinic, `HH:mm`. */
export type ClockTime = string;

/** Between these hours advertising needs a consent of its own. */
const NIGHT_FROM: ClockTime = '21:00';
const NIGHT_UNTIL: ClockTime = '08:00';

/** How many advertising texts a person may get beside the season's own plan, and in how many days. */
export const CAP = { texts: 2, days: 30 } as const;

/** Something that is to go out at a certain time. */
export interface Sending {
  readonly channel: Channel;
  readonly isAdvertising: boolean;
  readonly at: ClockTime;
  /** Whether the person agreed to advertising at night. */
  readonly nightConsent: boolean;
}

/**
 * Whether the hour suits: `night` is refused by law, `outside` is not what the clinic set and can be moved. Cards and calls
 * have hours of their own, e-mail wakes nobody, and a care notice may be pressing: the law leaves those out.
 *
 * Source: 정보통신망법 제50조 제3항, 시행령 제61조 제2항 (21:00–08:00; e-mail exempt).
 */
export function judgeHour(
  { channel, isAdvertising, at, nightConsent }: Sending,
  hours: Pick<Settings, 'sendFrom' | 'sendUntil'>,
): 'fine' | 'outside' | 'night' {
  if (channel !== 'sms') return 'fine';
  if (isAdvertising && !nightConsent && (at >= NIGHT_FROM || at < NIGHT_UNTIL)) return 'night';
  const { sendFrom, sendUntil } = hours;
  const isWithin =
    sendFrom <= sendUntil ? at >= sendFrom && at <= sendUntil : at >= sendFrom || at <= sendUntil;
  return isWithin ? 'fine' : 'outside';
}

/**
 * What {@link judgeHour} found, with the hours to choose; '' where all is well.
 * @param count how many it was found of
 */
export function describeHour(
  verdict: ReturnType<typeof judgeHour>,
  hours: Pick<Settings, 'sendFrom' | 'sendUntil'>,
  count: number,
  language: Language,
): string {
  if (verdict === 'fine') return '';
  return say(HOURS[verdict], language, { from: hours.sendFrom, until: hours.sendUntil, count });
}

const HOURS: Readonly<Record<'outside' | 'night', Text>> = {
  outside: {
    ko: '문자를 보내는 시간({from}~{until})이 아니에요.',
    zh: '不在短信发送时间内（{from}–{until}）。',
    en: 'Texts go out between {from} and {until}.',
  },
  night: {
    ko: '밤 9시부터 아침 8시까지 광고 문자는 야간 수신에 동의하신 분께만 보낼 수 있어요. 동의하지 않은 분이 {count}명이에요. {from}~{until} 사이로 잡아 주세요.',
    zh: '晚9点至早8点的广告短信只能发给同意夜间接收的人，其中{count}人未同意。请选择{from}–{until}之间。',
    en: 'From 9 pm to 8 am advertising goes only to who agreed to the night; {count} did not. Choose a time between {from} and {until}.',
  },
};

/**
 * Whether one more advertising text on a day would be too much for a person.
 *
 * @param sentOn the days of the advertising texts the person got or is about to get, the season's own plan left out
 */
export function isOverCap(sentOn: readonly CalendarDate[], on: CalendarDate): boolean {
  const since = addDays(on, -CAP.days);
  return sentOn.filter((day) => day > since && day <= on).length >= CAP.texts;
}
