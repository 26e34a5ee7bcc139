import type { CalendarDate } from '../../core/calendar-date';
import { LANGUAGES, type Language } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import { seasonOf } from '../schedule/season';
import { defaultTemplates } from './default-templates';
import { draftTable } from './draft-table';
import type { MessageTemplate } from './message';
import { templateTable } from './template-table';
import type { WordingInput } from './wording-view';

const COLUMNS = [
  'active',
  'name',
  'occasion',
  'class',
  'channel',
  'tier',
  'language',
  'subject',
  'text',
] as const;

/** All ids that delivered wordings may have in this workbook. */
export function deliveredIds(workbook: Language): string[] {
  return LANGUAGES.flatMap((language) => defaultTemplates(language, workbook).map((wording) => wording.id));
}

/** Writes changed wordings as if they had been typed, and appends new ones. */
export function writeWordings(
  workbook: Workbook,
  changed: readonly WordingInput[],
  added: readonly WordingInput[],
): void {
  if (changed.length > 0) {
    workbook.enter(
      templateTable,
      changed.map(({ id: key, variantOf: _of, ...values }) => ({ key, values })),
    );
  }
  if (added.length > 0) {
    workbook.sync(
      templateTable,
      added.map(({ variantOf: _of, ...row }) => row),
      { columns: COLUMNS },
    );
  }
}

/** A wording as an editor would send it. */
export function inputOf(wording: MessageTemplate): WordingInput {
  const { name, occasion, channel, tier, language, subject, text, active } = wording;
  return {
    id: wording.id,
    name,
    occasion,
    class: wording.class,
    channel,
    tier,
    language,
    subject,
    text,
    active,
  };
}

/** A text as it counts when two are compared. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** This season's drafts of the wordings that are still to be approved. */
export function countOpenDrafts(
  workbook: Workbook,
  wordings: readonly Pick<MessageTemplate, 'id' | 'language'>[],
  today: CalendarDate,
): number {
  if (wordings.length === 0) return 0;
  const season = String(seasonOf(today));
  const ids = new Set(wordings.flatMap((wording) => [wording.id, wording.id.replace(/-(ko|zh|en)$/, '')]));
  return workbook
    .read(draftTable, { columns: ['id', 'season', 'template', 'status'], lenient: true })
    .filter(
      (row) =>
        row.season === season &&
        ids.has(row.template) &&
        (row.status === 'draft' || row.status === 'blocked' || row.status === 'needsDirector'),
    ).length;
}

/** Whether two wordings differ in nothing but whether they are in use. */
export function saysTheSame(one: WordingInput, other: WordingInput): boolean {
  const columns = ['name', 'occasion', 'class', 'channel', 'tier', 'subject', 'text'] as const;
  return columns.every((column) => plainText(one[column]) === plainText(other[column]));
}
