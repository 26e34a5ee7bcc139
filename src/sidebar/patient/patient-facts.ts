import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { App } from '../app';
import { sayDay } from '../kit/say-day';

/** What tells one patient from another; what is unknown is left out. */
export interface Facts {
  readonly phoneTail?: string;
  readonly age?: number | null;
  readonly firstVisit?: CalendarDate | '';
  readonly lastVisit?: CalendarDate | '';
  readonly referrals?: number;
}

/** Facts about a patient, a few words each, in the order in which desks ask for them. */
export function sayFacts(facts: Facts, app: Pick<App, 'say' | 'home'>): string[] {
  const today = app.home?.today ?? '';
  const parts: (string | undefined)[] = [
    facts.age === null || facts.age === undefined ? undefined : app.say(AGE, { age: facts.age }),
    facts.phoneTail ? app.say(TAIL, { tail: facts.phoneTail }) : undefined,
    facts.firstVisit ? app.say(FIRST, { day: sayDay(facts.firstVisit, today) }) : undefined,
    facts.lastVisit ? app.say(LAST, { day: sayDay(facts.lastVisit, today) }) : undefined,
    facts.referrals ? app.say(BROUGHT, { count: facts.referrals }) : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

const AGE: Text = { ko: '{age}세', zh: '{age}岁', en: 'age {age}' };
const TAIL: Text = { ko: '끝번호 {tail}', zh: '尾号{tail}', en: 'tail {tail}' };
const FIRST: Text = { ko: '최초 {day}', zh: '首诊{day}', en: 'first {day}' };
const LAST: Text = { ko: '최근 {day}', zh: '最近{day}', en: 'last {day}' };
const BROUGHT: Text = { ko: '소개 {count}명', zh: '介绍{count}人', en: 'brought {count}' };
