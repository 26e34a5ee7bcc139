import { say } from '../../core/text';
import { hashProposal } from '../../workbook/bookkeeping';
import type { Season } from '../schedule/season';
import {
  type ComposedDraft,
  composeDraft,
  type PreparedTemplate,
  type Setting,
  type StaffWording,
} from './compose-draft';
import type { DraftChange, DraftRow } from './draft-row';
import { draftKey } from './draft-row';
import type { FieldId } from './field';
import { REASONS, type ReasonCode } from './reason';
import {
  fullStop,
  type Group,
  groupByPhone,
  groupOf,
  letterName,
  type Person,
  phoneGap,
  type Silence,
  silenceOf,
  textStop,
  type Vip,
} from './recipient';

/** Who brought whom, as far as it is counted. */
export interface Brought {
  readonly referrer: string;
  readonly names: readonly string[];
  /** Whether the referrer may know that the clinic knows. */
  readonly mayTell: boolean;
}

export interface PlanInput {
  readonly season: Season;
  /** In the order of the list. */
  readonly vips: readonly Vip[];
  /** Everybody: an opt-out follows the phone, a family is not named. */
  readonly people: readonly Person[];
  readonly brought: readonly Brought[];
  /** Patients with referrals carried over from an earlier program: they may be thanked for these. */
  readonly carriedOver: ReadonlySet<string>;
  /** The active texts in the language of the messages, without faults. */
  readonly templates: readonly PreparedTemplate[];
  /** Whether `templates` are all active texts; only then is a draft of another text out of use. */
  readonly allTemplates: boolean;
  /** Ids of texts with faults: their drafts stay as they are. */
  readonly leftAlone: ReadonlySet<string>;
  readonly existing: readonly DraftRow[];
  readonly setting: Setting;
}

/** One row to write and why it is as it is. */
export interface PlannedDraft {
  readonly row: DraftChange;
  readonly reasonCode: ReasonCode | '';
}

export interface DraftPlan {
  /** In the order of the list, each person's in the order of the texts. */
  readonly drafts: readonly PlannedDraft[];
  /** Approved, exported, sent, failed or held: not looked at again. */
  readonly untouched: readonly DraftRow[];
}

/** Drafts that may still be rewritten. */
const OPEN = new Set<string>(['draft', 'blocked', 'needsDirector', 'skipped', '']);

/**
 * The season's drafts: one for each VIP, text and channel, made once. Run again it rewrites what is still open and touches
 * nothing that is approved, handed over, sent or held; words that staff changed stay and are judged as they stand.
 */
export function planDrafts(input: PlanInput): DraftPlan {
  const { season, setting } = input;
  const existing = new Map(
    input.existing.filter((row) => row.season === String(season)).map((row) => [row.id, row]),
  );
  const isFixed = (row: DraftRow | undefined) => row !== undefined && !OPEN.has(row.status);
  const silence = silenceOf(input.people);
  const keep = namesToKeepOf(input);
  const thankable = new Set([
    ...input.brought.filter(({ mayTell }) => mayTell).map(({ referrer }) => referrer),
    ...input.carriedOver,
  ]);

  const planned = new Map<string, PlannedDraft>();
  const untouched = new Map<string, DraftRow>();
  for (const template of input.templates) {
    if (template.channel === 'email') continue; // No address is known yet.
    const keyOf = (person: Person) => draftKey(season, person.id, template);
    const place = (vip: Vip, make: (before: DraftRow | undefined) => PlannedDraft) => {
      const key = keyOf(vip.person);
      const before = existing.get(key);
      if (before !== undefined && isFixed(before)) untouched.set(key, before);
      else planned.set(key, make(before));
    };
    const meant = input.vips.filter(({ tier }) => template.tier === '' || template.tier === tier);
    const stops = new Map(meant.map((vip) => [vip, stopOf(vip.person, template, silence)]));
    for (const [vip, stop] of stops) {
      if (stop !== '') place(vip, () => skipped(vip, template, input, stop, {}));
    }
    const reached = meant.filter((vip) => stops.get(vip) === '');
    const groups: Group[] =
      template.channel === 'sms'
        ? groupByPhone(reached, setting.today, (person) => isFixed(existing.get(keyOf(person))))
        : reached.map((vip) => groupOf([vip], setting.today));
    const samePhone = template.channel === 'call' ? othersOnPhone(reached) : () => [];
    for (const group of groups) {
      const [first, ...others] = group.members;
      const values = valuesOf(group, thankable, setting.language);
      const namesToKeep = group.members.flatMap(({ person }) => keep(person));
      place(first, (before) => {
        const gap = gapOf(group, template);
        const staff = wordingOf(before);
        const to = { group, values, namesToKeep, gap, samePhone: samePhone(first) };
        const composed = composeDraft(template, to, setting, staff);
        return {
          row: rowOf(first, template, season, composed, before, staff),
          reasonCode: composed.reasonCode,
        };
      });
      for (const other of others) {
        place(other, () =>
          skipped(other, template, input, 'household', { name: letterName(first.person.name) }),
        );
      }
    }
  }
  const drafts = input.vips.flatMap(({ person }) =>
    input.templates.flatMap((template) => planned.get(draftKey(season, person.id, template)) ?? []),
  );
  const left = leftOver(
    input,
    existing,
    (row) => planned.has(row.id) || untouched.has(row.id) || isFixed(row),
  );
  return { drafts: [...drafts, ...left], untouched: [...existing.values()].filter(isFixed) };
}

function stopOf(person: Person, template: PreparedTemplate, silence: Silence): ReasonCode | '' {
  const isCare = template.class === 'care';
  const full = fullStop(person, silence, isCare);
  return full === '' && template.channel === 'sms' ? textStop(person, silence, isCare) : full;
}

function gapOf(group: Group, { channel }: PreparedTemplate): ReasonCode | '' {
  if (group.addressees.length === 0) return 'child';
  return channel === 'sms' || channel === 'call' ? phoneGap(group.members[0].person, channel) : '';
}

/** Of each VIP: who else of them has the same number, by name. */
function othersOnPhone(vips: readonly Vip[]): (vip: Vip) => string[] {
  const byPhone = new Map<string, Vip[]>();
  for (const vip of vips) byPhone.set(vip.person.phone, [...(byPhone.get(vip.person.phone) ?? []), vip]);
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
  language: Setting['language'],
): Map<FieldId, string> {
  return new Map<FieldId, string>([
    ['name', addressees.join(JOINED_BY[language])],
    ['tier', members.some(({ tier }) => tier === 'A') ? 'A' : 'B'],
    ['thanksForReferral', members.some(({ person }) => thankable.has(person.id)) ? 'yes' : ''],
  ]);
}

/** Of each person: whom he brought and his household, by name. */
function namesToKeepOf({ brought, people }: PlanInput): (person: Person) => string[] {
  const byReferrer = new Map<string, string[]>();
  for (const { referrer, names } of brought)
    byReferrer.set(referrer, [...(byReferrer.get(referrer) ?? []), ...names]);
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

/** What staff made of the last proposal; an unchanged text is proposed anew. */
function wordingOf(before: DraftRow | undefined): StaffWording {
  if (before === undefined || before.made === '') return {};
  const [text = '', subject = ''] = before.made.split('.');
  return {
    ...(hashProposal(before.text) === text ? {} : { text: before.text }),
    ...(hashProposal(before.subject) === subject ? {} : { subject: before.subject }),
  };
}

function rowOf(
  { person, tier }: Vip,
  template: PreparedTemplate,
  season: Season,
  composed: ComposedDraft,
  before: DraftRow | undefined,
  staff: StaffWording,
): DraftChange {
  const [madeText = '', madeSubject = ''] = (before?.made ?? '').split('.');
  return {
    ...namesOf(person, tier, template, season),
    status: composed.status,
    subject: staff.subject ?? composed.proposedSubject,
    text: staff.text ?? composed.proposedText,
    form: composed.form,
    bytes: composed.bytes,
    ground: composed.ground,
    warnings: composed.warnings,
    codes: composed.codes,
    reason: composed.reason,
    // The mark of an edited text stays, so that it counts as edited the next time, too.
    edited: staff.text !== undefined || staff.subject !== undefined,
    made: [
      staff.text === undefined ? hashProposal(composed.proposedText) : madeText,
      staff.subject === undefined ? hashProposal(composed.proposedSubject) : madeSubject,
    ].join('.'),
  };
}

function namesOf(person: Person, tier: Vip['tier'], template: PreparedTemplate, season: Season) {
  return {
    id: draftKey(season, person.id, template),
    season: String(season),
    patient: person.id,
    name: person.name,
    tier,
    template: template.id,
    wording: template.name,
    channel: template.channel,
    phone: person.phone,
    email: '',
  } as const;
}

/** Nothing is prepared for whom it does not go to; words of staff stay in the row all the same. */
function skipped(
  { person, tier }: Vip,
  template: PreparedTemplate,
  { season, setting }: PlanInput,
  reasonCode: ReasonCode,
  values: Readonly<Record<string, string>>,
): PlannedDraft {
  return {
    reasonCode,
    row: {
      ...namesOf(person, tier, template, season),
      status: 'skipped',
      subject: '',
      text: '',
      form: '',
      bytes: 0,
      ground: '',
      warnings: '',
      codes: '',
      reason: say(REASONS[reasonCode], setting.language, values),
      edited: false,
      made: `${hashProposal('')}.${hashProposal('')}`,
    },
  };
}

/** Open drafts of this season that nobody asks for any more: the person left the list, or the text is not in use. */
function leftOver(
  { vips, templates, allTemplates, leftAlone, setting }: PlanInput,
  existing: ReadonlyMap<string, DraftRow>,
  isSeen: (row: DraftRow) => boolean,
): PlannedDraft[] {
  const listed = new Set(vips.map(({ person }) => person.id));
  const used = new Map(templates.map((template) => [template.id, template]));
  return [...existing.values()].flatMap((row) => {
    if (isSeen(row) || leftAlone.has(row.template)) return [];
    const isListed = listed.has(row.patient);
    if (isListed && !used.has(row.template) && !allTemplates) return [];
    const reasonCode = isListed ? (used.has(row.template) ? 'otherTier' : 'unusedTemplate') : 'notVip';
    const reason = say(REASONS[reasonCode], setting.language);
    return [{ reasonCode, row: { ...changeOf(row), status: 'skipped' as const, reason } }];
  });
}

/** The row as it stands, as a change that changes nothing. */
function changeOf(row: DraftRow): DraftChange {
  const { approvedBy: _by, approvedOn: _on, staffNote: _note, ...change } = row;
  return change;
}
