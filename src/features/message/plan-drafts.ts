import { composeDraft, type PreparedTemplate } from './compose-draft';
import { type DraftChange, type DraftRow, draftKey, MADE_COLUMNS } from './draft-row';
import { judgeDraft } from './judge-draft';
import { factsMark, isOwn, proposalMark, withoutApproval, wordingOf } from './made-mark';
import { type Cause, isReturn, readCause, sayCause } from './reason';
import type { Group, Person, Vip } from './recipient';
import { isOpen, joinedTo, type Reach, type Scene } from './scene';
import { tellWarnings } from './tell-judgement';

/** What a run makes. */
export interface Run {
  /** In the order of 문구함, none of them with a fault. */
  readonly templates: readonly PreparedTemplate[];
  /** For whom, by patient id; undefined = everybody they are meant for. */
  readonly people?: ReadonlySet<string>;
  /** All wordings in use for the whole list: what nobody asks for any more is set aside. */
  readonly isWhole: boolean;
  /** Ids of wordings with faults: their drafts stay as they are. */
  readonly leftAlone: ReadonlySet<string>;
}

/** What becomes of one row: `returned` was approved and is not right any more. */
export type Fate = 'added' | 'updated' | 'unchanged' | 'returned';

/** One row to write and why it is as it is. */
export interface PlannedDraft {
  readonly row: DraftChange;
  readonly cause: Cause | undefined;
  readonly fate: Fate;
}

export interface DraftPlan {
  /** In the order of the list, each person's in the order of the texts. */
  readonly drafts: readonly PlannedDraft[];
  /** Of what was asked for: approved and still right, handed over, sent, failed or on hold. */
  readonly untouched: readonly DraftRow[];
  /** How many people were asked for. */
  readonly people: number;
}

/**
 * The drafts of a run: one for each person, text and channel, made once. Run again it rewrites what is still open and touches
 * nothing that is handed over, sent or held, nor what is approved and still right; words that staff changed stay and are
 * judged as they stand.
 */
export function planDrafts(scene: Scene, run: Run): DraftPlan {
  const planned = new Map<string, PlannedDraft>();
  const untouched = new Map<string, DraftRow>();
  const order = new Map<string, number>();
  for (const template of run.templates) {
    const reach = scene.reach(template, run.people);
    for (const vip of reach.meant) {
      const { person } = vip;
      if (!isAskedFor(person, reach.groups.get(person.id), run)) continue;
      order.set(person.id, order.get(person.id) ?? order.size);
      const key = draftKey(scene.season, person.id, template);
      const before = scene.rowById.get(key);
      if (scene.wordsFor(template, person).fault) {
        if (before) untouched.set(key, before);
      } else if (before && staysAsItIs(before, scene)) untouched.set(key, before);
      else planned.set(key, planDraft(vip, template, reach, scene, before));
    }
  }
  const people = order.size;
  for (const left of leftOver(scene, run, planned, untouched)) planned.set(left.row.id ?? '', left);
  // People by their place on the list, each one's in the order of the texts.
  const drafts = [...planned.values()]
    .map((draft, index) => ({ draft, index, place: order.get(draft.row.patient ?? '') ?? order.size }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ draft }) => draft);
  return { drafts, untouched: [...untouched.values()], people };
}

/** Asked for is who was chosen, and who shares a message with somebody who was: it stands on one row of theirs. */
function isAskedFor({ id }: Person, group: Group | undefined, { people }: Run): boolean {
  return (
    people === undefined || (group?.members ?? []).some((vip) => people.has(vip.person.id)) || people.has(id)
  );
}

function staysAsItIs(before: DraftRow, scene: Scene): boolean {
  if (isOpen(before)) return false;
  return before.status !== 'approved' || judgeDraft(before, scene).status === 'approved';
}

/** One row as it has to be. */
export function planDraft(
  vip: Vip,
  base: PreparedTemplate,
  reach: Reach,
  scene: Scene,
  before: DraftRow | undefined,
): PlannedDraft {
  const { language } = scene.setting;
  const { person } = vip;
  const names = namesOf(vip, base, scene);
  const stop = reach.stops.get(person.id) ?? joinedWith(person, reach, base);
  if (stop) {
    const none = { subject: '', text: '' };
    const staff = wordingOf(before, none);
    return fateOf(before, stop, {
      ...names,
      status: stop.code === 'complaint' ? 'held' : 'skipped',
      ...none,
      ...staff,
      form: '',
      bytes: 0,
      ground: '',
      warnings: '',
      codes: '',
      reason: sayCause(stop, language),
      edited: isOwn(staff),
      made: proposalMark(none, '', staff, before),
    });
  }
  const group = reach.groups.get(person.id);
  if (!group) throw new Error(`${person.id} is in no group of ${base.id}`);
  const template = scene.wordsFor(base, person);
  const recipient = scene.recipientOf(group, template, reach);
  const composed = composeDraft(template, recipient, scene.setting, wordingOf(before));
  const staff = wordingOf(before, composed.proposed);
  const cause = composed.cause ?? returnOf(before, scene);
  return fateOf(before, cause, {
    ...names,
    status: composed.status,
    ...composed.words,
    form: composed.form,
    bytes: composed.bytes,
    ground: composed.ground,
    warnings: tellWarnings(composed, language),
    codes: composed.findings.map(({ check }) => check.code).join(', '),
    reason: cause ? sayCause(cause, language) : '',
    edited: isOwn(staff),
    made: proposalMark(
      composed.proposed,
      factsMark(recipient, scene.setting, template.language),
      staff,
      before,
    ),
  });
}

/**
 * One row of the sheet as a run would make it now; words that staff changed stay.
 * @returns undefined where its wording is gone
 */
export function replan(row: DraftRow, scene: Scene): PlannedDraft | undefined {
  const base = scene.templateById.get(row.template);
  if (!base || base.fault) return undefined;
  for (const others of [undefined, new Set([row.patient])]) {
    const reach = scene.reach(base, others);
    const vip = reach.meant.find(({ person }) => person.id === row.patient);
    if (vip) return planDraft(vip, base, reach, scene, row);
  }
  const cause: Cause = { code: scene.vipById.has(row.patient) ? 'otherTier' : 'notVip' };
  return setAside(row, scene.closed(base) ?? cause, scene);
}

/** The row as it stands, but not to be sent. */
function setAside(row: DraftRow, cause: Cause, { setting }: Scene): PlannedDraft {
  const reason = sayCause(cause, setting.language);
  return fateOf(row, cause, { ...changeOf(row), status: 'skipped', reason });
}

/** Whose message speaks to him, too; undefined where he has one of his own. */
function joinedWith(person: Person, reach: Reach, { channel }: PreparedTemplate): Cause | undefined {
  const first = reach.groups.get(person.id)?.members[0].person;
  if (first === undefined || first.id === person.id) return undefined;
  return joinedTo(first.name, channel);
}

/** Why somebody has to look at a draft again that had been approved; said until it is approved anew. */
function returnOf(before: DraftRow | undefined, scene: Scene): Cause | undefined {
  if (before?.status === 'approved') {
    const { cause } = judgeDraft(before, scene);
    if (cause?.code === 'outdated') return { code: 'remade' };
    return cause && isReturn(cause) ? cause : { code: 'textChanged' };
  }
  const cause = before && readCause(before.reason);
  if (cause?.code === 'outdated') return { code: 'remade' };
  return cause && isReturn(cause) ? cause : undefined;
}

function fateOf(before: DraftRow | undefined, cause: Cause | undefined, row: DraftChange): PlannedDraft {
  if (before === undefined) return { row, cause, fate: 'added' };
  if (before.status === 'approved') return { row, cause, fate: 'returned' };
  const isSame = MADE_COLUMNS.every((column) => before[column] === row[column]);
  return { row, cause, fate: isSame ? 'unchanged' : 'updated' };
}

function namesOf({ person, tier }: Vip, template: PreparedTemplate, { season }: Scene) {
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
    email: template.channel === 'email' ? person.email : '',
  } as const;
}

/** Drafts of this season that nobody asks for any more: the person left the list, or the text is not in use. */
function leftOver(
  scene: Scene,
  { templates, isWhole, leftAlone, people }: Run,
  planned: ReadonlyMap<string, PlannedDraft>,
  untouched: ReadonlyMap<string, DraftRow>,
): PlannedDraft[] {
  if (people !== undefined) return [];
  const used = new Map(templates.map((template) => [template.id, template]));
  return [...scene.rowById.values()].flatMap((row) => {
    if (planned.has(row.id) || untouched.has(row.id) || leftAlone.has(row.template)) return [];
    if (!isOpen(row) && row.status !== 'approved') return [];
    const isUsed = used.has(row.template);
    if (!isUsed && (!isWhole || (scene.templateById.get(row.template)?.occasion ?? 'season') !== 'season'))
      return [];
    const isListed = scene.vipById.has(row.patient);
    if (row.status === 'approved' && isListed && !isUsed) return [];
    const cause: Cause = { code: isListed ? (isUsed ? 'otherTier' : 'unusedTemplate') : 'notVip' };
    const template = scene.templateById.get(row.template);
    return [setAside(row, (template && scene.closed(template)) ?? cause, scene)];
  });
}

/** The row as it stands, as a change that changes nothing but takes an approval back. */
export function changeOf(row: DraftRow): DraftChange {
  const values = Object.fromEntries(MADE_COLUMNS.map((column) => [column, row[column]]));
  return { ...(values as unknown as DraftChange), id: row.id, made: withoutApproval(row) };
}
