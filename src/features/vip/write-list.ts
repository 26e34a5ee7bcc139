import type { CalendarDate } from '../../core/calendar-date';
import type { Change } from '../../workbook/table';
import type { Context } from '../action';
import { readSettingsLeniently, type Settings } from '../clinic/settings';
import { readStaffLeniently, type StaffMember, worksOn } from '../clinic/staff';
import type { Season } from '../schedule/season';
import { assignAttendants, attendingStaff } from './attendant';
import type { Candidate } from './candidate-table';
import { pastSeasons } from './history';
import { historyTable, type PastVip } from './history-table';
import { candidateId, type List, listMembers } from './list';
import { listOf, type SeasonSheets } from './season-sheets';
import { benefitsOf, changeSince, STANDING_COLUMNS, showDroppedOut, showVip, VIP_COLUMNS } from './show-vip';
import { type VipRow, vipTable } from './table';

/** What only a drawing knows of people, by patient id. */
export interface Acquaintance {
  readonly households: ReadonlyMap<string, string>;
  /** Names of staff from their visits, best first. */
  readonly known: ReadonlyMap<string, readonly string[]>;
}

/** What the list is written from beside the season's sheets; what is left out is read where it is needed. */
export interface ListGround {
  readonly settings?: Partial<Settings>;
  readonly history?: readonly PastVip[];
  readonly acquaintance?: Acquaintance;
}

/** What became of the sheet VIP 명단. */
export interface WrittenList {
  readonly added: number;
  /** Of the sheet, and not on the list. */
  readonly dropped: number;
}

/**
 * Writes VIP 명단 as the sheets say. People who are off the list stay in their rows, marked. Only a drawing renews what a row says of
 * somebody; a decision or a signature changes tier and state, and writes whole rows for people who come in.
 */
export function writeList(context: Context, sheets: SeasonSheets, ground: ListGround = {}): WrittenList {
  const { workbook } = context;
  const list = listOf(sheets, context);
  const candidates = new Map(sheets.candidates.map((row) => [row.patient, row]));
  const rows = workbook.read(vipTable, { lenient: true });
  const before = new Map(rows.map((row) => [row.patient, row]));
  const shown = list.members;
  const isKnown = shown.every(({ patient }) => (before.get(patient)?.tier ?? '') !== '');
  const settings = ground.settings ?? readSettingsLeniently(workbook);
  const on = new Set(shown.map(({ patient }) => patient));
  const dropped = rows.filter((row) => !on.has(row.patient));
  const { language } = workbook;
  if (isKnown && ground.acquaintance === undefined) {
    const standing = shown.flatMap(({ patient, tier }): Change<typeof vipTable>[] => {
      const row = before.get(patient);
      if (!row) return [];
      const change = row.change === '' ? '' : changeSince(tier, row.lastTier);
      return [{ patient, tier, change, state: list.state, benefits: benefitsOf(tier, settings, language) }];
    });
    const changes = [...standing, ...dropped.map(showDroppedOut)];
    workbook.sync(vipTable, changes, { columns: STANDING_COLUMNS });
    rememberWritten(context, sheets);
    return { added: 0, dropped: dropped.length };
  }
  const history = ground.history ?? workbook.read(historyTable, { lenient: true });
  const past = pastSeasons(history, sheets.season);
  const lastSeason = Math.max(...[...past.values()].map(([latest]) => Number(latest?.season)));
  const staff = readStaffLeniently(workbook);
  const attendants = attend(context, staff, shown, past, before, ground.acquaintance);
  replaceLeavers(context, staff, shown, before, attendants);
  const changes = shown.flatMap(({ patient, tier }): Change<typeof vipTable>[] => {
    const candidate = candidates.get(patient);
    if (!candidate) return [];
    const latest = past.get(patient)?.[0];
    const lastTier = latest && Number(latest.season) === lastSeason ? latest.tier : '';
    return [
      showVip(candidate, {
        tier,
        state: list.state,
        attendant: attendants.get(patient) ?? '',
        benefits: benefitsOf(tier, settings, language),
        lastTier,
        change: past.size === 0 ? '' : changeSince(tier, lastTier),
      }),
    ];
  });
  const all = [...changes, ...dropped.map(showDroppedOut)];
  const { added } = workbook.sync(vipTable, all, { columns: VIP_COLUMNS, expectRows: all.length });
  rememberWritten(context, sheets);
  return { added, dropped: dropped.length };
}

const WRITTEN = 'writtenList';

/** Whether VIP 명단 was written for just this list: a run that broke off between its writes leaves it behind. */
export function isWritten(context: Context, sheets: SeasonSheets): boolean {
  return context.memory.get(WRITTEN) === writtenOf(context, sheets);
}

function rememberWritten(context: Context, sheets: SeasonSheets): void {
  const written = writtenOf(context, sheets);
  if (context.memory.get(WRITTEN) !== written) context.memory.set(WRITTEN, written);
}

function writtenOf(context: Context, sheets: SeasonSheets): string {
  const { season, mark, state, members } = listOf(sheets, context);
  return [season, mark, state, members.length].join(' ');
}

/** Somebody chosen by hand gives way too once he has left, and to nobody else. */
function replaceLeavers(
  { workbook, today }: Context,
  staff: readonly StaffMember[],
  members: List['members'],
  rows: ReadonlyMap<string, VipRow>,
  attendants: ReadonlyMap<string, string>,
): void {
  const here = new Set(staff.flatMap((each) => (worksOn(each, today) ? [each.name.trim()] : [])));
  const leavers = new Set(
    staff.flatMap(({ name, until }) =>
      until !== '' && until < today && !here.has(name.trim()) ? [name.trim()] : [],
    ),
  );
  const entries = members.flatMap(({ patient }) =>
    leavers.has(rows.get(patient)?.attendant.trim() ?? '')
      ? [
          {
            key: patient,
            values: { attendant: attendants.get(patient) ?? '' },
            proposes: ['attendant'] as const,
          },
        ]
      : [],
  );
  if (entries.length > 0) workbook.enter(vipTable, entries);
}

function attend(
  { today }: Context,
  everybody: readonly StaffMember[],
  members: List['members'],
  past: ReturnType<typeof pastSeasons>,
  rows: ReadonlyMap<string, VipRow>,
  acquaintance: Acquaintance | undefined,
): ReadonlyMap<string, string> {
  const staff = everybody.filter((member) => worksOn(member, today));
  const vips = members.map(({ patient }) => ({
    patient,
    household: acquaintance?.households.get(patient) ?? '',
    earlier: [
      rows.get(patient)?.attendant.trim() ?? '',
      ...(past.get(patient) ?? []).map(({ attendant }) => attendant),
    ],
    known: acquaintance?.known.get(patient) ?? [],
  }));
  return assignAttendants(vips, attendingStaff(staff));
}

/**
 * Keeps a season's list in 지난 시즌; who is no longer on it leaves its pages, and other seasons stay.
 *
 * @param signedOn '' for a season that passed unsigned
 */
export function keepSeason(
  { workbook }: Pick<Context, 'workbook'>,
  season: Season,
  candidates: readonly Candidate[],
  signedOn: CalendarDate | '',
): void {
  const vips = new Map(workbook.read(vipTable, { lenient: true }).map((row) => [row.patient, row]));
  const byPatient = new Map(candidates.map((row) => [row.patient, row]));
  const others = workbook
    .read(historyTable, { lenient: true })
    .filter((row) => row.season !== String(season));
  const kept = listMembers(candidates).map(({ patient, tier }): PastVip => {
    const row = byPatient.get(patient);
    return {
      id: candidateId(season, patient),
      season: String(season),
      patient,
      name: row?.name ?? '',
      tier,
      total: row?.totalReferrals ?? null,
      lastYear: row?.lastYearReferrals ?? null,
      attendant: vips.get(patient)?.attendant ?? '',
      benefits: vips.get(patient)?.benefits ?? '',
      decision: row?.decision ?? '',
      signedOn,
    };
  });
  const columns = [
    'season',
    'patient',
    'name',
    'tier',
    'total',
    'lastYear',
    'benefits',
    'decision',
    'signedOn',
  ] as const;
  workbook.sync(historyTable, [...others, ...kept], { columns: [...columns, 'attendant'], complete: true });
}
