import type { CalendarDate } from '../../core/calendar-date';
import { normaliseName, readDeskName } from '../../core/person-name';
import { isMobilePhone } from '../../core/phone';
import type { Language } from '../../core/text';
import { regionOf } from './advertising';
import type { Known } from './checks/check';
import type { Channel, Tier } from './message';
import type { ReasonCode } from './reason';

export type Consent = 'yes' | 'no' | 'unknown' | '';

/** What drafting needs to know of a patient. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** '' = unknown. */
  readonly chart: string;
  /** `010-1234-5678`; '' = unknown. */
  readonly phone: string;
  /** Earlier numbers, ", " between them. */
  readonly oldPhones: string;
  /** Earlier names, ", " between them. */
  readonly aliases: string;
  /** '' = unknown. */
  readonly email: string;
  readonly birth: CalendarDate | '';
  readonly guardian: string;
  /** The same for people of one household; '' = alone. */
  readonly household: string;
  readonly lastVisit: CalendarDate | '';
  /** To texts: what counts of chart and log together. */
  readonly consent: Consent;
  /** To e-mail. */
  readonly emailConsent: Consent;
  /** When the consent has to be confirmed anew, and the person told of it; absent where there is no such record. */
  readonly consentDates?: NonNullable<Known['consent']>;
  /** Agreed to advertising at night. */
  readonly nightConsent: boolean;
  /** A complaint of his, or from his number, is not settled yet. */
  readonly hasComplaint: boolean;
  /** In which to write to him; '' = the workbook's. */
  readonly language: Language | '';
  readonly status: 'normal' | 'doNotContact' | 'checkNumber' | 'moved' | 'deceased' | 'care' | '';
}

/** Somebody who may be written to: one row of the VIP list, or somebody chosen beside it. */
export interface Vip {
  readonly person: Person;
  /** '' = is not on the list. */
  readonly tier: Tier | '';
  readonly total: number;
  /** Who looks after this VIP; '' = nobody yet. */
  readonly attendant: string;
}

/** What a person said to advertising by a channel. */
export function consentTo(person: Person, channel: Channel): Consent {
  return channel === 'email' ? person.emailConsent : person.consent;
}

/** VIPs who are written to together: one, or all on one phone; the first is the one on whose row the text stands. */
export interface Group {
  readonly members: readonly [Vip, ...Vip[]];
  /** Whom the letter names; '' where a child has no known guardian. */
  readonly addressees: readonly string[];
}

/** Why nothing at all goes to the person, by any channel; '' = it may. A death in the family silences all but care notices. */
export function fullStop(person: Person, silence: Silence, isCare: boolean): ReasonCode | '' {
  if (person.status === 'deceased' || person.status === 'doNotContact' || person.status === 'moved')
    return person.status;
  const isBereaved = person.household !== '' && silence.bereavedHouseholds.has(person.household);
  return isBereaved && !isCare ? 'bereaved' : '';
}

/** The addresses (phones, and e-mail in small letters) and households that must be left in peace, from all patients. */
export interface Silence {
  readonly optedOut: ReadonlySet<string>;
  readonly doNotContact: ReadonlySet<string>;
  readonly bereavedHouseholds: ReadonlySet<string>;
}

/**
 * An opt-out follows the person and every number he used, one of e-mail his address; do-not-contact both.
 * @param otherOptOuts numbers and e-mail addresses that were opted out whoever used them
 */
export function silenceOf(people: Iterable<Person>, otherOptOuts: Iterable<string> = []): Silence {
  const optedOut = new Set(otherOptOuts);
  const doNotContact = new Set<string>();
  const bereavedHouseholds = new Set<string>();
  for (const person of people) {
    if (person.status === 'deceased' && person.household !== '') bereavedHouseholds.add(person.household);
    const isStopped = person.status === 'doNotContact';
    const email = emailKey(person);
    if (isStopped || person.consent === 'no') {
      for (const text of [person.phone, ...person.oldPhones.split(',')]) {
        const phone = text.trim();
        if (phone === '') continue;
        if (person.consent === 'no') optedOut.add(phone);
        if (isStopped) doNotContact.add(phone);
      }
    }
    if (email !== '' && person.emailConsent === 'no') optedOut.add(email);
    if (email !== '' && isStopped) doNotContact.add(email);
  }
  return { optedOut, doNotContact, bereavedHouseholds };
}

function emailKey({ email }: Person): string {
  return email.toLowerCase();
}

/** Why no text may go to the phone although the person may be reached otherwise; '' = it may. Care notices ask with `isCare`. */
export function textStop(person: Person, silence: Silence, isCare: boolean): ReasonCode | '' {
  if (silence.doNotContact.has(person.phone)) return 'phoneDoNotContact';
  if (isCare) return '';
  if (person.consent === 'no') return 'optOut';
  return silence.optedOut.has(person.phone) ? 'phoneOptOut' : '';
}

/** As {@link textStop}, of e-mail: people of one household often share an address. */
export function mailStop(person: Person, silence: Silence, isCare: boolean): ReasonCode | '' {
  const email = emailKey(person);
  if (silence.doNotContact.has(email)) return 'emailDoNotContact';
  if (isCare) return '';
  if (person.emailConsent === 'no') return 'optOut';
  return silence.optedOut.has(email) ? 'emailOptOut' : '';
}

/** What the address lacks that the channel needs; '' = nothing. */
export function addressGap(person: Person, channel: Channel): ReasonCode | '' {
  if (channel === 'card') return '';
  if (channel === 'email') return person.email === '' ? 'noEmail' : '';
  if (person.phone === '') return 'noPhone';
  if (person.status === 'checkNumber') return 'checkNumber';
  const isMobile = isMobilePhone(person.phone) || regionOf(person.phone) === 'cn';
  return channel === 'sms' && !isMobile ? 'noMobile' : '';
}

/** Whether nothing may be addressed to the person himself: under 14, or a guardian is known and the birth date is not. */
export function isChild(person: Person, today: CalendarDate): boolean {
  if (person.birth === '') return person.guardian !== '';
  const fourteenth = `${Number(person.birth.slice(0, 4)) + 14}${person.birth.slice(4)}`;
  return today < fourteenth;
}

/** The name as a letter uses it: 김영희 of a desk's 김영희A or 김영희(5678). */
export function letterName(name: string): string {
  return readDeskName(normaliseName(name)).base;
}

/**
 * VIPs by the message they share: those on one phone (by e-mail: with one address) together, everybody else alone; in the order
 * of the list.
 * First of a group is who already has a text that may not be touched, else who is written to himself (no child), else the
 * higher total, else who stands first. Where adults are in the group, its children are spoken to through them.
 *
 * @param isFixed whether the person's text of this season is approved, exported or sent
 */
export function groupByAddress(
  vips: readonly Vip[],
  channel: Channel,
  today: CalendarDate,
  isFixed: (person: Person) => boolean,
): Group[] {
  const byAddress = new Map<string, Vip[]>();
  for (const vip of vips) {
    const { id, phone, email } = vip.person;
    const address = channel === 'sms' ? phone : channel === 'email' ? email.toLowerCase() : '';
    const together = byAddress.get(address || id);
    if (together) together.push(vip);
    else byAddress.set(address || id, [vip]);
  }
  const rank = (vip: Vip) => [isFixed(vip.person) ? 0 : 1, isChild(vip.person, today) ? 1 : 0, -vip.total];
  return [...byAddress.values()].map((together) => {
    const sorted = [...together].sort((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });
    return groupOf(sorted as [Vip, ...Vip[]], today);
  });
}

/** The VIP alone, as for a card or a call. */
export function groupOf(members: readonly [Vip, ...Vip[]], today: CalendarDate): Group {
  const people = members.map(({ person }) => person);
  const adults = people.filter((person) => !isChild(person, today));
  const names = adults.length > 0 ? adults.map(({ name }) => name) : people.map(({ guardian }) => guardian);
  return { members, addressees: [...new Set(names.map(letterName))].filter((name) => name !== '') };
}
