import { hashProposal } from '../../workbook/bookkeeping';
import {
  fillWording,
  type Judgement,
  judgeWords,
  type PreparedTemplate,
  type Recipient,
  type Words,
} from './compose-draft';
import type { DraftRow } from './draft-row';
import type { DraftStatus } from './draft-status';
import { addressesMark, approvalOf, factsMark, isSigned, readMark, wordingOf, wordsMark } from './made-mark';
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
  const isApproved = row.status === 'approved' || (row.status === 'held' && approvalOf(row) !== undefined);
  const changed = isApproved ? changeSince(row, words, group) : addressChange(row, group);
  if (!changed && words === row && isOutdated(row, template, recipient, scene))
    return { status: 'draft', cause: { code: 'outdated' }, judgement, group };
  if (judgement.status !== 'draft') return { ...judgement, judgement, group };
  if (!isApproved) return { status: 'draft', cause: judgement.cause, judgement, group };
  return changed
    ? { status: 'draft', cause: { code: changed }, judgement, group }
    : { status: 'approved', cause: judgement.cause, judgement, group };
}

/**
 * Whether the program would make other words by now of what nobody changed by hand. Of a draft any difference counts; what was
 * approved outlives a change of its wording, but not one of a setting or of the person.
 */
function isOutdated(
  row: DraftRow,
  template: PreparedTemplate,
  recipient: Recipient,
  { setting }: Scene,
): boolean {
  const { text, subject, facts } = readMark(row);
  // What bears no mark, in workbooks of early versions, is nobody's to compare.
  if (text === '' || template.fault) return false;
  const staff = wordingOf(row);
  const { proposed } = fillWording(template, recipient, setting, staff);
  const differs =
    (staff.text === undefined && hashProposal(proposed.text) !== text) ||
    (staff.subject === undefined && hashProposal(proposed.subject) !== subject);
  return (
    differs && (approvalOf(row) === undefined || factsMark(recipient, setting, template.language) !== facts)
  );
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
  if (addressesMark(group) !== approvedGroup) return 'addresseesChanged';
  if (wordsMark(words) !== approvedWords) return 'textChanged';
  return undefined;
}
