import type { Change, Row } from '../../workbook/table';
import type { Season } from '../schedule/season';
import type { MessageTemplate } from './message';
import type { draftTable } from './table';

/** A row of 문자·카드 as read. */
export type DraftRow = Row<typeof draftTable>;

/** A row of 문자·카드 as written: every column that is the program's or proposed. */
export type DraftChange = Required<Change<typeof draftTable>>;

/** One draft = season × patient × text × channel: made once, found again by this. */
export function draftKey(
  season: Season,
  patientId: string,
  template: Pick<MessageTemplate, 'id' | 'channel'>,
): string {
  return `${season}/${patientId}/${template.id}/${template.channel}`;
}
