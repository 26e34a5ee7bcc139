import type { Language } from '../../core/text';
import { hashProposal } from '../../workbook/bookkeeping';
import type { Recipient, Setting, StaffWording, Words } from './compose-draft';
import type { DraftRow } from './draft-row';
import type { Group } from './recipient';

/** What a row remembers of how it was made, in short hashes; '' = nothing. */
export interface MadeMark {
  /** Of the words as the program proposed them. */
  readonly text: string;
  readonly subject: string;
  /** Of words and addressees that were approved. */
  readonly words: string;
  readonly group: string;
  /** Of what the clinic and the person were like, by {@link factsMark}; '' in rows of earlier versions. */
  readonly facts: string;
}

/** The mark of a row. */
export function readMark({ made }: Pick<DraftRow, 'made'>): MadeMark {
  const [text = '', subject = '', words = '', group = '', facts = ''] = made.split('.');
  return { text, subject, words, group, facts };
}

function writeMark({ text, subject, words, group, facts }: MadeMark): string {
  return [text, subject, words, group, facts].join('.').replace(/\.{1,4}$/, '');
}

/**
 * The mark of a row that nobody has approved.
 * @param proposed as the program has it; of what staff changed the former mark stays, so that it counts as changed the next time too
 */
export function proposalMark(
  proposed: Words,
  facts: string,
  staff: StaffWording,
  before: Pick<DraftRow, 'made'> | undefined,
): string {
  const known = readMark(before ?? { made: '' });
  const text = staff.text === undefined ? hashProposal(proposed.text) : known.text;
  const subject = staff.subject === undefined ? hashProposal(proposed.subject) : known.subject;
  // Facts that change no word are no reason to write the row.
  const isSame = before !== undefined && text === known.text && subject === known.subject;
  return writeMark({ text, subject, words: '', group: '', facts: isSame ? known.facts : facts });
}

/** What was approved: stands in the row's mark of its proposal as long as it is approved. */
export function approvalMark(row: Pick<DraftRow, 'made' | 'subject' | 'text'>, group: Group): string {
  return writeMark({ ...readMark(row), words: wordsMark(row), group: addressesMark(group) });
}

/** Stands for a subject and a text. */
export function wordsMark({ subject, text }: Words): string {
  return hashProposal(`${subject}\n${text}`);
}

/** The marks of words and addressees that were approved; undefined where nobody approved it, or it was taken back. */
export function approvalOf(row: Pick<DraftRow, 'made'>): readonly [words: string, group: string] | undefined {
  const { words, group } = readMark(row);
  return words === '' || group === '' ? undefined : [words, group];
}

/**
 * Whether somebody stands for the approval: by the mark that approving leaves, or where the status was chosen in the sheet (as in
 * workbooks of earlier versions) by a name beside it. A dropdown alone approves nothing: nobody would know who did.
 */
export function isSigned(row: Pick<DraftRow, 'made' | 'approvedBy'>): boolean {
  return approvalOf(row) !== undefined || row.approvedBy !== '';
}

/** The row's mark without the approval. */
export function withoutApproval(row: Pick<DraftRow, 'made'>): string {
  return writeMark({ ...readMark(row), words: '', group: '' });
}

/** Stands for whom a letter names. */
export function addressesMark({ addressees }: Group): string {
  return hashProposal(addressees.join(' '));
}

/** Stands for all that any wording in this language could be filled with and framed by for this person. */
export function factsMark(
  { values }: Recipient,
  { common, sender, greetingIsAd }: Setting,
  language: Language,
): string {
  const { clinicName, optOutNumber } = sender;
  return hashProposal(
    JSON.stringify([language, greetingIsAd, clinicName, optOutNumber, ...common, ...values]),
  );
}

/**
 * What staff made of the last proposal; an unchanged text is proposed anew.
 *
 * @param proposed the proposal of now: whatever reads like it is nobody's own, as after a run that broke off before it left its mark
 */
export function wordingOf(before: DraftRow | undefined, proposed?: Words): StaffWording {
  if (before === undefined || before.made === '') return {};
  const mark = readMark(before);
  const isTheirs = (part: 'text' | 'subject') =>
    hashProposal(before[part]) !== mark[part] && before[part] !== proposed?.[part];
  return {
    ...(isTheirs('text') ? { text: before.text } : {}),
    ...(isTheirs('subject') ? { subject: before.subject } : {}),
  };
}

/** Whether staff wrote anything of it themselves. */
export function isOwn({ text, subject }: StaffWording): boolean {
  return text !== undefined || subject !== undefined;
}
