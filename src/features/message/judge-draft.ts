import { hashProposal } from '../../workbook/bookkeeping';
import { type Judgement, judgeWords, type Words } from './compose-draft';
import type { DraftRow } from './draft-row';
import type { DraftStatus } from './draft-status';
import type { Cause } from './reason';
import { type Group, letterName } from './recipient';
import { joinedTo, type Scene } from './scene';

/** A draft as it stands, judged as of now. */
export interface JudgedDraft {
  /**
   * What it has to be: `draft` may be approved; `approved` was and still is right, so that it may go out; anything else
   * waits for `cause`, or is not to be sent at all.
   */
  readonly status: Extract<
    DraftStatus,
    'draft' | 'approved' | 'blocked' | 'needsDirector' | 'held' | 'skipped'
  >;
  /** Why it waits or went back, or what to know; undefined = nothing. */
  readonly cause: Cause | undefined;
  /** Who it speaks to, and what was found in its words; undefined where nothing of the kind goes to the person at all. */
  readonly judgement: Judgement | undefined;
  readonly group: Group | undefined;
}

/**
 * Whether a draft may be approved or go out now, as it stands in the sheet: the person's status and consent, opt-outs of his
 * number, whoever shares it, open complaints, the cap, every check, what the director decided; of an approved one also
 * whether words, name, number and addressees are those that were approved.
 *
 * The one judge of editing, approving, drafting and handing over.
 */
export function judgeDraft(row: DraftRow, scene: Scene, words: Words = row): JudgedDraft {
  const not = (code: Cause['code'], values?: Cause['values']): JudgedDraft => ({
    status: code === 'complaint' ? 'held' : 'skipped',
    cause: values ? { code, values } : { code },
    judgement: undefined,
    group: undefined,
  });
  const person = scene.personById.get(row.patient);
  if (!person) return not('gone');
  const base = scene.templateById.get(row.template);
  if (!base) return not('unusedTemplate');
  const closed = scene.closed(base);
  if (closed) return not(closed.code, closed.values);
  if (base.occasion === 'season') {
    const vip = scene.vipById.get(row.patient);
    if (!vip) return not('notVip');
    if (base.tier !== '' && base.tier !== vip.tier) return not('otherTier');
  }
  const reach = scene.reach(base);
  const stop = reach.stops.get(row.patient);
  if (stop) return not(stop.code, stop.values);
  const group =
    reach.groups.get(row.patient) ?? scene.reach(base, new Set([row.patient])).groups.get(row.patient);
  if (!group) return not('gone');
  const [first] = group.members;
  if (first.person.id !== person.id) {
    const { code, values } = joinedTo(first.person.name, base.channel);
    return not(code, values);
  }
  const template = scene.wordsFor(base, person);
  const recipient = scene.recipientOf(group, template, reach);
  const judgement = judgeWords(template, recipient, scene.setting, words);
  if (judgement.status !== 'draft') return { ...judgement, judgement, group };
  if (row.status !== 'approved' && (row.status !== 'held' || approvalOf(row) === undefined))
    return { status: 'draft', cause: judgement.cause, judgement, group };
  const changed = changeSince(row, words, group);
  return changed
    ? { status: 'draft', cause: { code: changed }, judgement, group }
    : { status: 'approved', cause: judgement.cause, judgement, group };
}

/** What was approved: stands in the row's mark of its proposal as long as it is approved. */
export function approvalMark(row: Pick<DraftRow, 'made' | 'subject' | 'text'>, group: Group): string {
  const [text = '', subject = ''] = row.made.split('.');
  return [text, subject, hashProposal(`${row.subject}\n${row.text}`), hashProposal(addressesOf(group))].join(
    '.',
  );
}

/** The marks of words and addressees that were approved; undefined where nobody approved it, or it was taken back. */
export function approvalOf({
  made,
}: Pick<DraftRow, 'made'>): readonly [words: string, group: string] | undefined {
  const [, , words, group] = made.split('.');
  return words === undefined || group === undefined ? undefined : [words, group];
}

/**
 * Whether somebody stands for the approval: by the mark that approving leaves, or where the status was chosen in the sheet (as in
 * workbooks of earlier versions) by a name beside it. A dropdown alone approves nothing: nobody would know who did.
 */
export function isSigned(row: Pick<DraftRow, 'made' | 'approvedBy'>): boolean {
  return approvalOf(row) !== undefined || row.approvedBy !== '';
}

/** The row's mark without the approval. */
export function withoutApproval({ made }: Pick<DraftRow, 'made'>): string {
  return made.split('.').slice(0, 2).join('.');
}

function addressesOf(group: Group): string {
  return group.addressees.join(' ');
}

/** What of the addressee is another than when the draft was made: its words or its address are of old. */
export function addressChange(row: DraftRow, { members }: Group): Cause['code'] | undefined {
  const [{ person }] = members;
  if (letterName(row.name) !== letterName(person.name)) return 'nameChanged';
  if (
    row.channel === 'email'
      ? row.email !== person.email
      : row.phone !== person.phone && row.channel !== 'card'
  )
    return row.channel === 'email' ? 'emailChanged' : 'phoneChanged';
  return undefined;
}

function changeSince(row: DraftRow, words: Words, group: Group): Cause['code'] | undefined {
  const [approvedWords, approvedGroup] = approvalOf(row) ?? [];
  const moved = addressChange(row, group);
  if (moved) return moved;
  if (approvedWords === undefined) return isSigned(row) ? undefined : 'unsigned';
  if (hashProposal(addressesOf(group)) !== approvedGroup) return 'addresseesChanged';
  if (hashProposal(`${words.subject}\n${words.text}`) !== approvedWords) return 'textChanged';
  return undefined;
}
