import { addDays, addMonths, type CalendarDate } from '../../core/calendar-date';
import type { ConsentEntry } from './consent-table';

/** How long a consent holds until it is to be confirmed anew. Source: 정보통신망법 제50조 제8항, 시행령 제62조의3 (every two years). */
const CONFIRM_MONTHS = 24;
/** How long the clinic has to tell what it recorded. Source: 정보통신망법 제50조 제7항, 시행령 제62조의2 (14 days). */
const NOTICE_DAYS = 14;

/** When an agreement of that day has to be confirmed anew; '' for what is no agreement. */
export function confirmBy(state: ConsentEntry['state'], on: CalendarDate): CalendarDate | '' {
  return state === 'granted' ? addMonths(on, CONFIRM_MONTHS) : '';
}

/** Until when the person is to be told what was recorded. */
export function tellBy(on: CalendarDate): CalendarDate {
  return addDays(on, NOTICE_DAYS);
}

/** Whose consent is asked for. */
export interface Bearer {
  readonly id: string;
  /** `010-1234-5678`; '' = unknown. */
  readonly phone: string;
  /** '' = unknown. */
  readonly email: string;
  /** The chart's own mark. */
  readonly consent: 'yes' | 'no' | 'unknown' | '';
}

/** How one person stands to being written to. */
export interface Consent {
  /** `yes` holds for advertising; `unknown`: nothing that decides is on record. */
  readonly state: 'yes' | 'no' | 'unknown';
  /** Where it stands: the chart of the clinic, or our log; '' = nowhere. */
  readonly source: 'chart' | 'log' | '';
  /** Agreed to be written to at night. */
  readonly isNight: boolean;
  /** The day of the entry that decides; '' where the chart does, which knows none. */
  readonly on: CalendarDate | '';
  /** When it has to be confirmed anew; '' = unknown. */
  readonly nextOn: CalendarDate | '';
  /** Until when the person is to be told what was recorded; '' = unknown. */
  readonly noticeDue: CalendarDate | '';
  /** When that was done; '' = not yet. */
  readonly noticeOn: CalendarDate | '';
}

/** What the whole log says, for one channel. */
export interface Consents {
  /** The consent of one person: the chart's 'no' always wins, else the latest entry about him or his number alone, else the chart's 'yes'. */
  of(person: Bearer): Consent;
  /**
   * Numbers, or e-mail addresses in small letters, to which nothing but care notices may go, whoever uses them: somebody there
   * withdrew or refused, and did not agree again.
   */
  readonly stopped: ReadonlySet<string>;
}

/** What of an entry decides. */
export type LogEntry = Pick<
  ConsentEntry,
  | 'patient'
  | 'phone'
  | 'email'
  | 'state'
  | 'channel'
  | 'isAd'
  | 'isNight'
  | 'on'
  | 'nextOn'
  | 'noticeDue'
  | 'noticeOn'
  | 'undoneOn'
>;

const UNKNOWN: Consent = {
  state: 'unknown',
  source: '',
  isNight: false,
  on: '',
  nextOn: '',
  noticeDue: '',
  noticeOn: '',
};

/**
 * Gathers the log once, for as many people as ask.
 * An agreement of one person never opens the number or address for another who withdrew there; an opt-out of a number that
 * nobody was named for is lifted by whoever agrees later with that number.
 *
 * @param log in the order in which it was written: of two entries of a day the later decides
 */
export function gatherConsents(log: readonly LogEntry[], channel: 'sms' | 'email' = 'sms'): Consents {
  const addressOf = ({ phone, email }: Pick<Bearer, 'phone' | 'email'>) =>
    channel === 'sms' ? phone : email.toLowerCase();
  const byPatient = new Map<string, LogEntry>();
  /** Of addresses without a patient. */
  const byAddress = new Map<string, LogEntry>();
  /** Of numbers without a patient, what holds for e-mail, too: for whoever has the number. */
  const byNumber = new Map<string, LogEntry>();
  const agreedOn = new Map<string, CalendarDate>();
  /** Address → people who said something there → the latest. */
  const saidAt = new Map<string, Map<string, LogEntry>>();
  for (const entry of log) {
    const { patient, state, on } = entry;
    const address = addressOf(entry);
    if (entry.undoneOn !== '' || state === '' || (entry.channel !== 'all' && entry.channel !== channel))
      continue;
    keepLatest(patient === '' ? byAddress : byPatient, patient === '' ? address : patient, entry);
    if (patient === '' && channel === 'email') keepLatest(byNumber, entry.phone, entry);
    if (address === '' || patient === '') continue;
    const said = saidAt.get(address) ?? new Map<string, LogEntry>();
    keepLatest(said, patient, entry);
    saidAt.set(address, said);
    if (entry.isAd && on > (agreedOn.get(address) ?? '')) agreedOn.set(address, on);
  }
  /** The opt-out of a number alone, where nobody agreed there afterwards. */
  const entryAt = (address: string): LogEntry | undefined => {
    const entry = byAddress.get(address);
    return entry && (agreedOn.get(address) ?? '') > entry.on ? undefined : entry;
  };

  const stopped = new Set<string>();
  for (const address of byAddress.keys()) if (isNo(entryAt(address))) stopped.add(address);
  for (const [address, said] of saidAt) {
    for (const [patient, entry] of said) {
      // Somebody who withdrew here and agreed later, wherever, lifts what he said himself.
      const latest = byPatient.get(patient) ?? entry;
      if (isNo(entry) && isNo(latest)) stopped.add(address);
    }
  }

  return {
    of(person) {
      const { id, consent } = person;
      if (consent === 'no') return { ...UNKNOWN, state: 'no', source: 'chart' };
      const own = byPatient.get(id);
      const found = [entryAt(addressOf(person)), byNumber.get(person.phone), own].filter(
        (each) => each !== undefined,
      );
      const entry = found.reduce<LogEntry | undefined>(
        (latest, each) => (latest === undefined || each.on > latest.on ? each : latest),
        undefined,
      );
      const chart: Consent = consent === 'yes' ? { ...UNKNOWN, state: 'yes', source: 'chart' } : UNKNOWN;
      // Who agreed to other messages only has said nothing about advertising.
      if (entry === undefined || (!isNo(entry) && !entry.isAd)) return chart;
      const { on, nextOn, noticeDue, noticeOn } = entry;
      const state = isNo(entry) ? 'no' : 'yes';
      return {
        state,
        source: 'log',
        isNight: state === 'yes' && entry.isNight,
        on,
        nextOn,
        noticeDue,
        noticeOn,
      };
    },
    stopped,
  };
}

/** The consent of one person; of many, gather the log once. */
export function consentOf(
  person: Bearer,
  log: readonly LogEntry[],
  channel: 'sms' | 'email' = 'sms',
): Consent {
  return gatherConsents(log, channel).of(person);
}

/** Whose entry it is: the person, or the number where nobody was named. */
export function bearerOf({ patient, phone }: Pick<LogEntry, 'patient' | 'phone'>): string {
  return patient || phone;
}

/** Whether the person has still to be told that it was recorded. */
export function isToTell({
  noticeOn,
  noticeDue,
  undoneOn,
}: Pick<LogEntry, 'noticeOn' | 'noticeDue' | 'undoneOn'>): boolean {
  return noticeOn === '' && noticeDue !== '' && undoneOn === '';
}

function keepLatest(map: Map<string, LogEntry>, key: string, entry: LogEntry): void {
  if (key === '') return;
  const before = map.get(key);
  // Who agrees to other messages takes back no refusal of advertising, on whatever day.
  const isMoreOf = (one: LogEntry, other: LogEntry) => isNo(one) && !isNo(other) && !other.isAd;
  if (before === undefined || isMoreOf(entry, before)) map.set(key, entry);
  else if (entry.on >= before.on && !isMoreOf(before, entry)) map.set(key, entry);
}

function isNo(entry: LogEntry | undefined): boolean {
  return entry?.state === 'withdrawn' || entry?.state === 'refused';
}
