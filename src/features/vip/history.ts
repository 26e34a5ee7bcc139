import type { Workbook } from '../../workbook/workbook';
import type { Season } from '../schedule/season';
import { historyTable, type PastVip } from './history-table';
import type { PastSeason } from './review-view';

/** Every patient's places on the lists that were kept, the latest season first. @param before of that season and later ones nothing is told */
export function pastSeasons(
  rows: readonly PastVip[],
  before = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly PastSeason[]> {
  const byPatient = new Map<string, PastSeason[]>();
  for (const { patient, season, tier, total, attendant } of rows) {
    if (season === '' || Number(season) >= before) continue;
    const past = { season, tier, total: total ?? 0, attendant };
    const others = byPatient.get(patient);
    if (others) others.push(past);
    else byPatient.set(patient, [past]);
  }
  for (const seasons of byPatient.values()) seasons.sort((a, b) => Number(b.season) - Number(a.season));
  return byPatient;
}

/** Reads 지난 시즌. @param before as {@link pastSeasons} */
export function readHistory(workbook: Workbook, before?: Season): ReadonlyMap<string, readonly PastSeason[]> {
  return pastSeasons(workbook.read(historyTable, { lenient: true }), before);
}
