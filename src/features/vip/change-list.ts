import { AppError } from '../../core/app-error';
import type { Text } from '../../core/text';
import type { Context } from '../action';
import { latestSeason } from './list';
import {
  askToSign,
  listOf,
  readCandidates,
  readSignatures,
  type SeasonSheets,
  settle,
  writeSigned,
} from './season-sheets';
import { keepSeason, writeList } from './write-list';

/** Reads the latest season's sheets, and keeps first what two dropdowns have made final. @throws AppError `vip.notDrawn` */
export function openSeason(context: Context): SeasonSheets {
  const rows = readCandidates(context);
  const season = latestSeason(rows);
  if (season === undefined) throw new AppError('vip.notDrawn', NOT_DRAWN, {}, NOT_DRAWN_TIP);
  const candidates = rows.filter((row) => row.season === String(season));
  const sheets: SeasonSheets = { season, candidates, approvals: readSignatures(context) };
  const settled = settle(sheets, context);
  writeSigned(context, sheets, settled.sheets);
  if (settled.isNewlyFinal) keepSeason(context, season, settled.sheets.candidates, context.today);
  return settled.sheets;
}

/**
 * Brings list, signatures and history up to what was decided or signed; where that changes nothing, nothing is written.
 *
 * @param before as {@link openSeason} read them
 * @param after with the decision or signature in place
 */
export function followUp(context: Context, before: SeasonSheets, after: SeasonSheets): SeasonSheets {
  const { sheets, isNewlyFinal } = settle(after, context);
  const [was, is] = [listOf(before, context), listOf(sheets, context)];
  if (was.mark === is.mark && was.state === is.state) return sheets;
  writeSigned(context, after, sheets);
  const asked = askToSign(context, sheets);
  writeList(context, asked);
  if (isNewlyFinal) keepSeason(context, asked.season, asked.candidates, context.today);
  return asked;
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
