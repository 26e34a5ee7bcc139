import type { Change, Row } from '../../workbook/table';
import type { Season } from '../schedule/season';
import type { draftTable } from './draft-table';
import type { MessageTemplate } from './message';

/** A row of 문자·카드 as read. */
export type DraftRow = Row<typeof draftTable>;

/** What making a draft writes; what becomes of it afterwards (approved, handed over, sent) is written elsewhere. */
export const MADE_COLUMNS = [
  'status',
  'season',
  'patient',
  'name',
  'tier',
  'template',
  'wording',
  'channel',
  'phone',
  'email',
  'subject',
  'text',
  'form',
  'bytes',
  'ground',
  'reason',
  'warnings',
  'codes',
  'made',
  'edited',
] as const;

/** A row of 문자·카드 as written. */
export type DraftChange = Required<Pick<Change<typeof draftTable>, 'id' | (typeof MADE_COLUMNS)[number]>>;

/** One draft = season × patient × text × channel: made once, found again by this. */
export function draftKey(
  season: Season,
  patientId: string,
  template: Pick<MessageTemplate, 'id' | 'channel'>,
): string {
  return `${season}/${patientId}/${template.id}/${template.channel}`;
}
