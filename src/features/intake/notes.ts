import { groupDigits } from '../../core/group-digits';
import { type Language, say, type Text } from '../../core/text';
import type { ColumnId, RecognisedColumns } from '../../file/headers';
import type { ImportedChunk } from './import-visits';
import {
  BILLING_ONLY,
  COLUMNS_LEFT_OUT,
  DIAGNOSES_REFUSED,
  EARLIEST_ROW,
  EMAILS_UNREAD,
  ERASED_LEFT_OUT,
  ERASED_UNKNOWN,
  FIRST_VISIT_AS_DATE,
  PHONES_UNREAD,
  RESIDENT_NUMBERS_REFUSED,
  TEXTS_SHORTENED,
  WITHOUT_CONTACT,
} from './texts';

/** What to know about columns that were not read as they stand. */
export function columnNotes(
  { refused, duplicates }: RecognisedColumns,
  mapping: readonly (ColumnId | null)[],
  language: Language,
): string[] {
  const named = (columns: readonly { readonly header: string }[], text: Text) =>
    columns.length === 0
      ? []
      : [say(text, language, { columns: columns.map(({ header }) => header.trim()).join(', ') })];
  return [
    ...named(
      refused.filter(({ reason }) => reason === 'residentNumber'),
      RESIDENT_NUMBERS_REFUSED,
    ),
    ...named(
      refused.filter(({ reason }) => reason === 'diagnosis'),
      DIAGNOSES_REFUSED,
    ),
    ...named(
      duplicates.filter(({ index }) => mapping[index] === null),
      COLUMNS_LEFT_OUT,
    ),
    ...(mapping.includes('firstVisit') && !mapping.includes('visitDate')
      ? [say(FIRST_VISIT_AS_DATE, language)]
      : []),
  ];
}

/** What to know about the rows of one chunk. */
export function rowNotes(
  { phonesUnread, emailsUnread, textsShortened, erasedRows }: ImportedChunk,
  language: Language,
): string[] {
  return [
    ...counted(phonesUnread, PHONES_UNREAD, language),
    ...counted(emailsUnread, EMAILS_UNREAD, language),
    ...counted(textsShortened, TEXTS_SHORTENED, language),
    ...counted(erasedRows, ERASED_LEFT_OUT, language),
  ];
}

/** What to know in a copy of the file, which cannot tell who was deleted in the first. */
export function unknownNotes(unknown: number, language: Language): string[] {
  return counted(unknown, ERASED_UNKNOWN, language);
}

/** What to know about the people in the file once all of it is in: how patients and first visits were told. */
export function registerNotes({ doubts, withoutContact }: ImportedChunk, language: Language): string[] {
  return [
    ...counted(doubts.earliestRow, EARLIEST_ROW, language),
    ...counted(doubts.billingOnly, BILLING_ONLY, language),
    ...counted(withoutContact, WITHOUT_CONTACT, language),
  ];
}

function counted(count: number, text: Text, language: Language): string[] {
  return count > 0 ? [say(text, language, { count: groupDigits(count) })] : [];
}
