import { type Season, seasonLabel, seasonOf } from '../schedule/season';
import { OUT, openCap } from './cap';
import type { PreparedTemplate, Recipient, Setting } from './compose-draft';
import type { DraftRow } from './draft-row';
import type { FieldId } from './field';
import { type Cause, readCause } from './reason';
import {
  addressGap,
  fullStop,
  type Group,
  groupByAddress,
  groupOf,
  letterName,
  mailStop,
  type Person,
  type Silence,
  silenceOf,
  textStop,
  type Vip,
} from './recipient';
import { variantFor } from './variant';

/** Who brought whom, as far as it is counted. */
export interface Brought {
  readonly referrer: string;
  readonly names: readonly string[];
  /** Whether the referrer may know that the clinic knows. */
  readonly mayTell: boolean;
}

/** All that drafts are made of and judged by, as the sheets have it. */
export interface SceneFacts {
  readonly season: Season;
  /** Of which season the VIP list is: until a new one is drawn, that is the last one's. As the scene's if left out. */
  readonly listSeason?: Season;
  /** Everybody on the VIP list, in its order. */
  readonly vips: readonly Vip[];
  /** Everybody: an opt-out follows the phone, a family is not named. */
  readonly people: readonly Person[];
  /** Numbers and e-mail addresses that were opted out whoever used them. */
  readonly optedOut?: Iterable<string>;
  readonly brought: readonly Brought[];
  /** Patients with referrals carried over from an earlier program: they may be thanked for these. */
  readonly carriedOver: ReadonlySet<string>;
  /** All of 문구함, in its order. */
  readonly templates: readonly PreparedTemplate[];
  /** All of 문자·카드, of every season, in its order. */
  readonly existing: readonly DraftRow[];
  readonly setting: Setting;
}

/** What of a wording decides who may be written to. */
export type MessageKind = Pick<PreparedTemplate, 'class' | 'channel' | 'occasion'>;

/** To whom a wording goes: who is stopped and why, and who gets one together with whom. */
export interface Reach {
  /** Everybody it is meant for, in the order of the list. */
  readonly meant: readonly Vip[];
  /** By patient id. */
  readonly stops: ReadonlyMap<string, Cause>;
  /** By patient id: the group that shares one message; who stands first in it has the message on his row. */
  readonly groups: ReadonlyMap<string, Group>;
}

/** {@link SceneFacts} with what follows from them, worked out once. */
export interface Scene extends SceneFacts {
  readonly personById: ReadonlyMap<string, Person>;
  readonly vipById: ReadonlyMap<string, Vip>;
  readonly templateById: ReadonlyMap<string, PreparedTemplate>;
  /** The drafts of this season by id. */
  readonly rowById: ReadonlyMap<string, DraftRow>;
  /** Lets a draft that was approved a moment ago count for what is judged after it. */
  approved(row: DraftRow): void;
  /** Why nothing of the kind goes to the person by the channel, whatever the words. */
  stopFor(person: Person, kind: MessageKind): Cause | undefined;
  /** Why nothing of this wording goes to anybody now; undefined = it may. */
  closed(base: PreparedTemplate): Cause | undefined;
  /** The words of a wording for somebody's language, under the wording's own id and name. */
  wordsFor(base: PreparedTemplate, person: Person): PreparedTemplate;
  /** To whom a wording of the scene goes. @param others who gets it although no row and no list says so, by patient id */
  reach(base: PreparedTemplate, others?: ReadonlySet<string>): Reach;
  /** What a group's message is filled with and judged by. */
  recipientOf(group: Group, template: PreparedTemplate, reached: Reach): Recipient;
}

/** Drafts that a run may still rewrite, beside those that are held by the program itself. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'blocked', 'needsDirector', 'skipped', '']);

/**
 * Whether a run may rewrite the draft: nobody has approved it or put it on hold. What went out once did, whatever somebody
 * typed over its status.
 */
export function isOpen(row: Pick<DraftRow, 'status' | 'reason' | 'batch' | 'sentOn'>): boolean {
  if (row.sentOn !== '' || (row.status === '' && row.batch !== '')) return false;
  return OPEN.has(row.status) || (row.status === 'held' && readCause(row.reason)?.code === 'complaint');
}

/** Works out what follows from the facts. */
export function openScene(facts: SceneFacts): Scene {
  const { season, setting, people, vips, templates } = facts;
  const personById = new Map(people.map((person) => [person.id, person]));
  const vipById = new Map(vips.map((vip) => [vip.person.id, vip]));
  const templateById = new Map(templates.map((template) => [template.id, template]));
  const ofSeason = facts.existing.filter((row) => row.season === String(season));
  const rowById = new Map(ofSeason.map((row) => [row.id, row]));
  const silence = silenceOf(people, facts.optedOut);
  const keep = namesToKeepOf(facts);
  const cap = openCap(facts, templateById);
  const thankable = new Set([
    ...facts.brought.filter(({ mayTell }) => mayTell).map(({ referrer }) => referrer),
    ...facts.carriedOver,
  ]);
  const rowsByTemplate = new Map<string, Map<string, DraftRow>>();
  const note = (row: DraftRow) => {
    const rows = rowsByTemplate.get(row.template);
    if (rows) rows.set(row.id, row);
    else rowsByTemplate.set(row.template, new Map([[row.id, row]]));
  };
  ofSeason.forEach(note);
  const words = new Map<string, PreparedTemplate>();
  const reached = new Map<string, Reach>();
  const samePhone = new WeakMap<Reach, (vip: Vip) => string[]>();

  const closed = ({ occasion }: PreparedTemplate): Cause | undefined => {
    if (occasion !== 'season') return undefined;
    if (season < seasonOf(setting.today))
      return { code: 'seasonOver', values: { season: seasonLabel(season) } };
    return season === (facts.listSeason ?? season) ? undefined : { code: 'noList' };
  };

  const meantFor = (base: PreparedTemplate, others: ReadonlySet<string>): Vip[] => {
    if (closed(base)) return [];
    const fits = ({ tier }: Vip) => base.tier === '' || base.tier === tier;
    if (base.occasion === 'season') return vips.filter(fits);
    const ids = new Set(others);
    for (const row of rowsByTemplate.get(base.id)?.values() ?? []) {
      if (row.status === 'approved' || (isOpen(row) && row.text !== '')) ids.add(row.patient);
    }
    return [...ids].flatMap((id) => {
      const person = personById.get(id);
      if (person === undefined) return [];
      return vipById.get(id) ?? { person, tier: '' as const, total: 0, attendant: '' };
    });
  };

  const makeReach = (base: PreparedTemplate, others: ReadonlySet<string>): Reach => {
    const meant = meantFor(base, others);
    const own = [...(rowsByTemplate.get(base.id)?.values() ?? [])];
    const rows = new Map(own.map((row) => [row.patient, row]));
    const stops = new Map<string, Cause>();
    for (const { person } of meant) {
      const stop = stopOf(person, base, silence) ?? cap.stop(person, base);
      if (stop) stops.set(person.id, stop);
    }
    const free = meant.filter(({ person }) => !stops.has(person.id));
    const isFixed = ({ id }: Person) => {
      const row = rows.get(id);
      return row !== undefined && !isOpen(row);
    };
    const groups = new Map<string, Group>();
    const together =
      base.channel === 'sms' || base.channel === 'email'
        ? groupByAddress(free, base.channel, setting.today, isFixed)
        : free.map((vip) => groupOf([vip], setting.today));
    const had = base.occasion === 'season' ? textsHad(rows.values()) : undefined;
    for (const group of together) {
      const [{ person: first }] = group.members;
      const before = had?.get(
        (base.channel === 'sms' && first.phone) || (base.channel === 'email' && first.email) || '',
      );
      // It stood on the row of somebody who is no longer one of them, merged or moved away, and spoke to all.
      const isOther = before && !group.members.some(({ person }) => person.id === before.patient);
      for (const { person } of group.members) {
        if (isOther) stops.set(person.id, joinedTo(before.name, base.channel));
        else groups.set(person.id, group);
      }
    }
    return { meant, stops, groups };
  };

  return {
    ...facts,
    personById,
    vipById,
    templateById,
    rowById,
    stopFor: (person, kind) => stopOf(person, kind, silence),
    closed,
    approved(row) {
      rowById.set(row.id, row);
      note(row);
      if (!cap.count(row)) return;
      // Of its own wording nobody else has had more by it: who shares the number shares the text.
      for (const id of [...reached.keys()]) if (id !== row.template) reached.delete(id);
    },
    wordsFor(base, { language }) {
      if (language === '' || language === base.language) return base;
      const key = `${base.id} ${language}`;
      const known = words.get(key);
      if (known) return known;
      const { id, name, occasion, tier } = base;
      const found = { ...variantFor(base, templateById, language), id, name, occasion, tier };
      words.set(key, found);
      return found;
    },
    reach(base, others) {
      if (others && base.occasion !== 'season') return makeReach(base, others);
      const known = reached.get(base.id) ?? makeReach(base, new Set());
      reached.set(base.id, known);
      return known;
    },
    recipientOf(group, { language, channel }, reach) {
      const [first] = group.members;
      let called = samePhone.get(reach);
      if (!called) {
        called = othersOnPhone(reach.meant.filter(({ person }) => reach.groups.has(person.id)));
        samePhone.set(reach, called);
      }
      return {
        group,
        values: valuesOf(group, thankable, setting, language),
        namesToKeep: group.members.flatMap(({ person }) => keep(person)),
        gap: group.addressees.length === 0 ? 'child' : addressGap(first.person, channel),
        samePhone: channel === 'call' ? called(first) : [],
      };
    },
  };
}

/** Why nothing of this kind goes to the person by this channel. */
function stopOf(person: Person, template: MessageKind, silence: Silence): Cause | undefined {
  const isCare = template.class === 'care';
  const full = fullStop(person, silence, isCare);
  if (full !== '') return { code: full };
  if (person.hasComplaint && !isCare && template.occasion !== 'apology') return { code: 'complaint' };
  if (template.channel !== 'sms' && template.channel !== 'email') return undefined;
  const stop = (template.channel === 'sms' ? textStop : mailStop)(person, silence, isCare);
  return stop === '' ? undefined : { code: stop };
}

/** What has been handed over of one wording, by the address it went to. */
function textsHad(rows: Iterable<DraftRow>): ReadonlyMap<string, DraftRow> {
  const had = new Map<string, DraftRow>();
  for (const row of rows) {
    if (row.sentOn === '' && !OUT.has(row.status)) continue;
    const address = row.channel === 'sms' ? row.phone : row.email;
    if (address !== '') had.set(address, row);
  }
  return had;
}

/** Said of who is written to in another's message. */
export function joinedTo(name: string, channel: DraftRow['channel']): Cause {
  return { code: channel === 'email' ? 'sameEmail' : 'household', values: { name: letterName(name) } };
}

/** Of each VIP: who else of them has the same number, by name. */
function othersOnPhone(vips: readonly Vip[]): (vip: Vip) => string[] {
  const byPhone = new Map<string, Vip[]>();
  for (const vip of vips) {
    const others = byPhone.get(vip.person.phone);
    if (others) others.push(vip);
    else byPhone.set(vip.person.phone, [vip]);
  }
  return (vip) =>
    vip.person.phone === ''
      ? []
      : (byPhone.get(vip.person.phone) ?? [])
          .filter((other) => other !== vip)
          .map(({ person }) => letterName(person.name));
}

/** How the names of one letter are joined. */
const JOINED_BY = { ko: '·', zh: '、', en: ' and ' } as const;

function valuesOf(
  { members, addressees }: Group,
  thankable: ReadonlySet<string>,
  { directors }: Setting,
  language: keyof typeof JOINED_BY,
): Map<FieldId, string> {
  const [first] = members;
  return new Map<FieldId, string>([
    ['name', addressees.join(JOINED_BY[language])],
    ['tier', members.some(({ tier }) => tier === 'A') ? 'A' : first.tier],
    ['attendant', first.attendant],
    ['thanksForReferral', members.some(({ person }) => thankable.has(person.id)) ? 'yes' : ''],
    ['byDirector', directors?.has(first.attendant) ? 'yes' : ''],
  ]);
}

/** Of each person: whom he brought and his household, by name. */
function namesToKeepOf({ brought, people }: SceneFacts): (person: Person) => string[] {
  const byReferrer = new Map<string, string[]>();
  for (const { referrer, names } of brought) {
    const known = byReferrer.get(referrer);
    if (known) known.push(...names);
    else byReferrer.set(referrer, [...names]);
  }
  const byHousehold = new Map<string, string[]>();
  for (const { household, name } of people) {
    if (household === '') continue;
    const names = byHousehold.get(household);
    if (names) names.push(name);
    else byHousehold.set(household, [name]);
  }
  return ({ id, household }) =>
    [...(byReferrer.get(id) ?? []), ...(byHousehold.get(household) ?? [])].map(letterName);
}
