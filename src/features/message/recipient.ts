import type { CalendarDate } from '../../core/calendar-date';
import { normaliseName, readDeskName } from '../../core/person-name';
import { isMobilePhone } from '../../core/phone';
import { regionOf } from './advertising';
import type { Tier } from './message';
import type { ReasonCode } from './reason';

/** What drafting needs to know of a patient. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** `010-1234-5678`; '' = unknown. */
  readonly phone: string;
  /** Earlier numbers, ", " between them. */
  readonly oldPhones: string;
  readonly birth: CalendarDate | '';
  readonly guardian: string;
  /** The same for people of one household; '' = alone. */
  readonly household: string;
  readonly lastVisit: CalendarDate | '';
  readonly consent: 'yes' | 'no' | 'unknown' | '';
  readonly status: 'normal' | 'doNotContact' | 'checkNumber' | 'moved' | 'deceased' | 'care' | '';
}

/** One row of the VIP list. */
export interface Vip {
  readonly person: Person;
  readonly tier: Tier;
  readonly total: number;
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

/** The phones and households that must be left in peace, from all patients. */
export interface Silence {
  readonly optedOutPhones: ReadonlySet<string>;
  readonly stoppedPhones: ReadonlySet<string>;
  readonly bereavedHouseholds: ReadonlySet<string>;
}

/** An opt-out follows the person and every number he used; do-not-contact the number too. */
export function silenceOf(people: Iterable<Person>): Silence {
  const optedOutPhones = new Set<string>();
  const stoppedPhones = new Set<string>();
  const bereavedHouseholds = new Set<string>();
  for (const person of people) {
    if (person.status === 'deceased' && person.household !== '') bereavedHouseholds.add(person.household);
    if (person.consent !== 'no' && person.status !== 'doNotContact') continue;
    const phones = [person.phone, ...person.oldPhones.split(',')].map((phone) => phone.trim());
    for (const phone of phones) {
      if (phone === '') continue;
      if (person.consent === 'no') optedOutPhones.add(phone);
      if (person.status === 'doNotContact') stoppedPhones.add(phone);
    }
  }
  return { optedOutPhones, stoppedPhones, bereavedHouseholds };
}

/** Why no text may go to the phone although the person may be reached otherwise; '' = it may. Care notices ask with `isCare`. */
export function textStop(person: Person, silence: Silence, isCare: boolean): ReasonCode | '' {
  if (person.phone !== '' && silence.stoppedPhones.has(person.phone)) return 'phoneDoNotContact';
  if (isCare) return '';
  if (person.consent === 'no') return 'optOut';
  if (person.phone !== '' && silence.optedOutPhones.has(person.phone)) return 'phoneOptOut';
  return '';
}

/** What the phone lacks for a text or a call; '' = nothing. */
export function phoneGap(person: Person, channel: 'sms' | 'call'): ReasonCode | '' {
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
 * VIPs by the text they share: those on one phone together, everybody else alone; in the order of the list.
 * First of a group is who already has a text that may not be touched, else who is written to himself (no child), else the
 * higher total, else who stands first. Where adults are in the group, its children are spoken to through them.
 *
 * @param isFixed whether the person's text of this season is approved, exported or sent
 */
export function groupByPhone(
  vips: readonly Vip[],
  today: CalendarDate,
  isFixed: (person: Person) => boolean,
): Group[] {
  const byPhone = new Map<string, Vip[]>();
  for (const vip of vips) {
    const key = vip.person.phone === '' ? vip.person.id : vip.person.phone;
    const together = byPhone.get(key);
    if (together) together.push(vip);
    else byPhone.set(key, [vip]);
  }
  const rank = (vip: Vip) => [isFixed(vip.person) ? 0 : 1, isChild(vip.person, today) ? 1 : 0, -vip.total];
  return [...byPhone.values()].map((together) => {
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
