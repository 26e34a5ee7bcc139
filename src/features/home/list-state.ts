import { maskName } from '../../core/mask-name';
import type { Context } from '../action';
import { countOpen, listApprovals } from '../approval/approval';
import { readApprovals } from '../approval/read-approvals';
import type { Season } from '../schedule/season';
import type { Candidate } from '../vip/candidate-table';
import { countUndecided, judge, judgeSignatures, latestSeason } from '../vip/list';
import { readLines } from '../vip/read-candidates';
import type { ExpectedVip, HomeState } from './home';
import type { SeasonFacts } from './steps';

/** What the first view has to know of the list and of what waits for a signature. */
export interface HomeList {
  /** Whether the latest list is that of the season asked for, or there is none. */
  readonly isThisSeason: boolean;
  readonly standing: Pick<SeasonFacts['list'], 'a' | 'b' | 'state' | 'undecided' | 'unsigned'>;
  /** On the latest list, whatever its season. */
  readonly vips: readonly (Pick<Candidate, 'patient' | 'name' | 'chart'> & { readonly tier: 'A' | 'B' })[];
  readonly approvals: HomeState['approvals'];
}

/** Reads candidates and approvals. @param season which the steps are about; an earlier list is only looked at for who comes today */
export function readHomeList({ workbook, digest }: Context, season: Season): HomeList {
  const rows = readLines(workbook, ['name', 'chart']);
  const approvals = readApprovals(workbook);
  const list = judge(latestSeason(rows) ?? season, rows, approvals, digest);
  const own = new Map(
    rows.filter((row) => row.season === String(list.season)).map((row) => [row.patient, row]),
  );
  const vips = list.members.flatMap(({ patient, tier }) => {
    const row = own.get(patient);
    return row ? [{ patient, tier, name: row.name, chart: row.chart }] : [];
  });
  const isThisSeason = list.season === season;
  const signatures = judgeSignatures(listApprovals(approvals, season), list.mark);
  return {
    isThisSeason,
    standing: {
      a: isThisSeason ? vips.filter(({ tier }) => tier === 'A').length : 0,
      b: isThisSeason ? vips.filter(({ tier }) => tier === 'B').length : 0,
      state: isThisSeason ? list.state : 'provisional',
      undecided: countUndecided([...own.values()], list.state),
      unsigned: signatures.flatMap(({ role, decision }) => (decision === 'approved' ? [] : [role])),
    },
    vips,
    approvals: countOpen(approvals, season),
  };
}

/** Those of the list whose next appointment is today. @param dueToday patient ids */
export function expectedVips(vips: HomeList['vips'], dueToday: readonly string[]): ExpectedVip[] {
  const due = new Set(dueToday);
  return vips.flatMap(({ patient, tier, name, chart }) =>
    due.has(patient) ? [{ patient, name: maskName(name), chart, tier, time: '' }] : [],
  );
}
