import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import type { Context } from '../action';
import { restoreStops } from '../privacy/stop';
import { confirmBy, tellBy } from './consent';
import { type ConsentEntry, consentTable } from './consent-table';
import type { ConsentChannel, ConsentMethod, ConsentState } from './consent-words';

/** What is to be recorded of one person or number. */
export interface NewConsent {
  /** '' where only the number is known. */
  readonly patient: string;
  readonly name: string;
  readonly phone: string;
  /** '' = unknown. */
  readonly email: string;
}

/** What is the same for all that are recorded together. */
export interface ConsentFacts {
  readonly state: ConsentState;
  readonly channel: ConsentChannel;
  readonly method: ConsentMethod;
  readonly on: CalendarDate;
  readonly isAd: boolean;
  readonly isNight: boolean;
}

const WRITTEN = [
  'on',
  'name',
  'phone',
  'email',
  'state',
  'channel',
  'purpose',
  'isAd',
  'isNight',
  'method',
  'by',
  'nextOn',
  'noticeDue',
  'undoneOn',
  'patient',
] as const;

/** The whole log, in the order in which it was written. */
export function readConsents(context: Pick<Context, 'workbook' | 'memory'>): readonly ConsentEntry[] {
  return restoreStops(context, context.workbook.read(consentTable, { onUnreadable: () => undefined }));
}

/**
 * Adds lines to the log, but for those that stand there just so already: sent again, a request changes nothing.
 *
 * @param log as it stands
 * @returns ids of the added lines, in the order of `people`, and how many stood there
 */
export function addConsents(
  workbook: Workbook,
  log: readonly ConsentEntry[],
  people: readonly NewConsent[],
  facts: ConsentFacts,
  by: string,
): { readonly ids: readonly string[]; readonly already: number } {
  const { state, channel, method, on } = facts;
  const isAd = state === 'granted' && facts.isAd;
  const isNight = isAd && facts.isNight;
  const keyOf = ({ patient, phone, email }: NewConsent) => `${patient}|${phone}|${email}|${channel}`;
  /** Of each person, number and address the line written last. */
  const latest = new Map<string, ConsentEntry>();
  for (const entry of log) {
    if (entry.undoneOn === '' && entry.channel === channel) latest.set(keyOf(entry), entry);
  }
  const isKnown = (person: NewConsent) => {
    const before = latest.get(keyOf(person));
    return before?.state === state && before.on === on && before.isAd === isAd && before.isNight === isNight;
  };
  let last = Math.max(0, ...log.map(({ id }) => Number(/^C(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  const fresh = people.filter((each) => !isKnown(each));
  const rows = fresh.map(({ patient, name, phone, email }) => ({
    id: `C${String(++last).padStart(6, '0')}`,
    ...{ patient, name, phone, email, state, channel, method, on, isAd, isNight, by },
    purpose: state === 'granted' ? PURPOSE[isAd ? 'ad' : 'news'][workbook.language] : '',
    nextOn: confirmBy(state, on),
    noticeDue: tellBy(on),
    undoneOn: '',
  }));
  if (rows.length > 0) {
    workbook.sync(consentTable, rows, {
      columns: WRITTEN,
    });
  }
  return { ids: rows.map(({ id }) => id), already: people.length - rows.length };
}

const PURPOSE = {
  ad: { ko: '안부·소식·혜택 안내', zh: '问候、消息和优惠', en: 'greetings, news and offers' },
  news: { ko: '안부·소식 안내', zh: '问候和消息', en: 'greetings and news' },
} as const satisfies Readonly<Record<string, Text>>;
