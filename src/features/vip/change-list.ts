import { AppError } from '../../core/app-error';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { Context } from '../action';
import { listApprovals } from '../approval/approval';
import { type Candidate, candidateTable } from './candidate-table';
import { latestSeason } from './list';
import { readCandidates, readDead, withoutDead } from './read-candidates';
import {
  askToSign,
  lastSigned,
  listOf,
  readSignatures,
  type SeasonSheets,
  settle,
  writeSigned,
} from './season-sheets';
import { isWritten, keepSeason, writeList } from './write-list';

/**
 * Reads the latest season's sheets, and takes up first what was decided and signed in dropdowns, and who died since.
 * @throws AppError `vip.notDrawn`
 */
export function openSeason(context: Context): SeasonSheets {
  const { workbook } = context;
  const rows = readCandidates(workbook);
  const season = latestSeason(rows);
  if (season === undefined) throw new AppError('vip.notDrawn', NOT_DRAWN, {}, NOT_DRAWN_TIP);
  const drawn = rows.filter((row) => row.season === String(season));
  const sheets: SeasonSheets = { season, candidates: drawn, approvals: readSignatures(context) };
  const { sheets: settled, signed } = settle(sheets, context);
  const candidates = withoutDead(settled.candidates, readDead(workbook));
  const isBereft = candidates !== settled.candidates;
  if (isBereft) {
    const lines = candidates.map(({ id, season, proposal }) => ({ id, season, proposal }));
    workbook.sync(candidateTable, lines, { columns: ['season', 'proposal'], complete: true });
  }
  const now = { ...settled, candidates };
  // A signature chosen in a dropdown still reads "open" beside it.
  const isUnread = listApprovals(sheets.approvals, season).some(
    ({ decision, state }) => decision !== '' && state === 'open',
  );
  if (signed || isUnread || !isWritten(context, now)) {
    return bringUp(context, sheets, now, signed, lastSigned(sheets) || context.today);
  }
  return writeSigned(context, sheets, now);
}

/**
 * Brings list, signatures and history up to what was decided or signed; where that changes nothing, nothing is written.
 *
 * @param before as {@link openSeason} read them
 * @param after with the decision or signature in place
 */
export function followUp(context: Context, before: SeasonSheets, after: SeasonSheets): SeasonSheets {
  const { sheets, signed } = settle(after, context);
  const [was, is] = [listOf(before, context), listOf(sheets, context)];
  if (was.mark === is.mark && was.state === is.state) return sheets;
  return bringUp(context, after, sheets, signed, context.today);
}

/** Writes all that rests on the list, and last what tells that it is done: a run that breaks off between is made up for by the next. */
function bringUp(
  context: Context,
  before: SeasonSheets,
  after: SeasonSheets,
  signed: readonly Candidate[] | undefined,
  signedOn: CalendarDate,
): SeasonSheets {
  const asked = askToSign(context, after);
  writeList(context, asked);
  if (signed) keepSeason(context, asked.season, signed, signedOn);
  return writeSigned(context, before, asked);
}

const NOT_DRAWN: Text = {
  ko: 'VIP 명단을 아직 뽑지 않았어요.',
  zh: '尚未生成VIP名单。',
  en: 'The VIP list was not drawn yet.',
};
const NOT_DRAWN_TIP: Text = {
  ko: '메뉴의 "3. VIP 명단 뽑기"를 먼저 눌러 주세요.',
  zh: '请先在菜单中点“3. 生成VIP名单”。',
  en: 'Choose "3. Draw the VIP list" in the menu first.',
};
