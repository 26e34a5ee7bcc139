import { maskName } from '../../core/mask-name';
import type { AnyTable } from '../../workbook/table';
import type { Context } from '../action';
import { listApprovals } from '../approval/approval';
import { readApprovals } from '../approval/read-approvals';
import { logTable } from '../clinic/log-table';
import { complaintTable } from '../complaint/complaint-table';
import { readConsents } from '../consent/add-consents';
import { gatherConsents } from '../consent/consent';
import { type ConsentEntry, consentTable } from '../consent/consent-table';
import { type Patient, patientTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { chartKey } from '../referral/chart-key';
import { creditedReferrer } from '../referral/open-question';
import { splitList } from '../referral/read-patient';
import { readReferrals } from '../referral/read-referrals';
import { isOfErased } from '../referral/show-referral';
import { type ReferralRow, referralTable } from '../referral/table';
import type { Candidate } from '../vip/candidate-table';
import { candidateTable } from '../vip/candidate-table';
import { isFrozen, latestSeason, listedTier } from '../vip/list';
import { readCandidates } from '../vip/read-candidates';
import { vipTable } from '../vip/table';
import { type ErasePlan, type ListEffect, MOST_NAMING, type NamingCell } from './erase-view';
import { erasureTable } from './erasure-table';
import { type FoundRow, findHeld } from './find-held';
import { maskerOf } from './mask-others';
import { isSameName, type Sought, soughtOf } from './person';

/** All that a deletion does, row by row. */
export interface Erasing {
  readonly patient: Patient;
  readonly person: Sought;
  /** Nobody else has his chart number. */
  readonly isChartHis: boolean;
  /** Keys of rows that go, by table; the patient's own row is none of them. */
  readonly removed: ReadonlyMap<AnyTable, ReadonlySet<string>>;
  /** His own referral, where it stays in the count of who referred him. */
  readonly credit: ReferralRow | undefined;
  /** Referrals that are credited to him. */
  readonly given: readonly ReferralRow[];
  /** Other referrals among whose candidates he stands. */
  readonly proposed: readonly ReferralRow[];
  /** His places on a list that both have signed. */
  readonly places: readonly Candidate[];
  readonly consents: readonly ConsentEntry[];
  /** Which channels his no still holds for. */
  readonly stops: { readonly sms: boolean; readonly email: boolean };
  /** Rows of the VIP sheets that name him in what the program wrote there. */
  readonly named: ReadonlyMap<AnyTable, readonly FoundRow[]>;
  readonly plan: Omit<ErasePlan, 'mark' | 'isBegun' | 'directors'>;
}

/** Sheets that hold nothing to be deleted: ids only, and who was deleted. */
const KEPT: ReadonlySet<AnyTable | undefined> = new Set<AnyTable>([logTable, erasureTable]);
const LONGEST_SHOWN = 120;

/** Works out what deleting a patient does; reads only, each sheet once. */
export function planErasing(context: Context, patient: Patient, patients: readonly Patient[]): Erasing {
  const { workbook, file, tables } = context;
  const { id } = patient;
  const person = soughtOf(patient);
  const others = patients.filter((each) => each !== patient);
  const sharedPhones = new Set(others.flatMap(({ phone, oldPhones }) => [phone, ...splitList(oldPhones)]));
  const sheets = findHeld(file.sheets(), tables, person);
  const isHis = ({ why, cells }: FoundRow) =>
    why === 'own' ||
    (why === 'number' && !cells.some(({ holds, value }) => holds === 'phone' && sharedPhones.has(value)));
  const keysOf = (table: AnyTable) => {
    const rows = sheets.find((sheet) => sheet.table === table)?.rows ?? [];
    return new Set(rows.flatMap((row) => (isHis(row) && row.key !== '' ? [row.key] : [])));
  };

  const referrals = readReferrals(workbook).rows;
  const own = referrals.find((row) => row.patient === id);
  const credit = own && creditedReferrer(own) !== '' ? own : undefined;
  // The column of ids is the last to be cleared: by it a run that broke off knows what it had begun.
  const mine = referrals.filter(
    (row) => row.patient !== id && (row.referrer === id || creditedReferrer(row) === id),
  );
  const given = mine.filter((row) => !isOfErased(row));
  const proposed = referrals.filter(
    (row) => row.patient !== id && !mine.includes(row) && splitList(row.candidateIds).includes(id),
  );
  const { list, places } = effectOnList(context, id);

  const consentKeys = keysOf(consentTable);
  const log = readConsents(context);
  const consents = log.filter((entry) => consentKeys.has(entry.id));
  const bearer = { ...patient, consent: '' as const };
  const isNo = (channel: 'sms' | 'email') => gatherConsents(log, channel).of(bearer).state === 'no';
  const stops = { sms: isNo('sms'), email: isNo('email') };

  const stay = new Set(places.map((place) => place.id));
  const removed = new Map<AnyTable, ReadonlySet<string>>();
  for (const { table } of sheets) {
    if (!table || KEPT.has(table) || table === consentTable || table === patientTable) continue;
    const keys = [...keysOf(table)].filter((key) => !(table === candidateTable && stay.has(key)));
    if (table !== referralTable && keys.length > 0) removed.set(table, new Set(keys));
  }
  // What is left of friends who were deleted before stood for his count alone.
  const void_ = mine.filter(isOfErased).map((row) => row.patient);
  const gone = new Set([...(own && !credit ? [id] : []), ...void_]);
  if (gone.size > 0) removed.set(referralTable, gone);

  const mask = maskerOf(
    others.flatMap(({ name, aliases }) => [name, ...splitList(aliases)]),
    person,
  );
  const naming = sheets.flatMap(({ name, table, rows }) =>
    table === undefined || KEPT.has(table)
      ? []
      : rows.flatMap((row) =>
          isHis(row) && row.key !== ''
            ? []
            : tellingCells(row)
                .filter(({ column, holds }) => holds !== 'keys' && !isOurs(table, column))
                .map(
                  ({ header, value }): NamingCell => ({
                    sheet: name,
                    row: row.row,
                    header,
                    value: mask(value).slice(0, LONGEST_SHOWN),
                  }),
                ),
        ),
  );
  const drafts = workbook.read(draftTable, { columns: ['patient', 'batch'], lenient: true });
  const complaints = workbook.read(complaintTable, { columns: ['id', 'resolvedOn'], lenient: true });
  const doomed = removed.get(complaintTable) ?? new Set();
  const referrer = credit && others.find((each) => each.id === creditedReferrer(credit));
  return {
    ...{ patient, person, removed, credit, given, proposed, places, consents, stops },
    isChartHis:
      patient.chart !== '' && !others.some(({ chart }) => chartKey(chart) === chartKey(patient.chart)),
    named: new Map(
      sheets.flatMap(({ table, rows }) =>
        table === vipTable || table === candidateTable
          ? [[table, rows.filter(({ why }) => why === 'named')] as const]
          : [],
      ),
    ),
    plan: {
      patient: id,
      name: patient.name,
      removed: [...removed, [patientTable, new Set([id])] as const].map(([table, keys]) => ({
        sheet: table.name[workbook.language],
        rows: keys.size,
      })),
      consents: consents.length,
      isStopped: stops.sms || stops.email,
      referrer: credit ? maskName(referrer?.name ?? credit.referrerName) : '',
      referred: given.length,
      list,
      openComplaints: complaints.filter(({ id, resolvedOn }) => doomed.has(id) && resolvedOn === '').length,
      handedOut: drafts.filter((draft) => draft.patient === id && draft.batch !== '').length,
      naming: naming.slice(0, MOST_NAMING),
      namingCount: naming.length,
      staffs: sheets
        .filter(({ table }) => table === undefined)
        .map(({ name, rows }) => ({ sheet: name, rows: rows.length })),
      namesakes: others.filter(({ name }) => isSameName(name, patient.name)).length,
    },
  };
}

/** Of a row that is found by his number or his id, what it was found by: the others tell nothing of where to look. */
function tellingCells({ why, cells }: FoundRow): FoundRow['cells'] {
  if (why === 'named') return cells;
  return cells.filter(({ holds }) => holds === 'phone' || holds === 'name').slice(0, 1);
}

/** What the program itself wrote of him into rows of others: it takes that back, or writes it anew with the next count. */
function isOurs(table: AnyTable, column: string): boolean {
  const isDerived = table === referralTable || table === vipTable || table === candidateTable;
  return (isDerived && table.columns[column]?.owner === 'program') || column === 'decidedReferrer';
}

function effectOnList(context: Context, patient: string): { list: ListEffect; places: readonly Candidate[] } {
  const rows = readCandidates(context.workbook, { lenient: true });
  const season = latestSeason(rows);
  const drawn = rows.filter((row) => season !== undefined && row.season === String(season));
  const frozen = isFrozen(drawn);
  const place = drawn.find((row) => row.patient === patient);
  if (!place || season === undefined) return { list: 'none', places: [] };
  if (place.signedTier !== '') return { list: 'nameless', places: [place] };
  if (listedTier(place, frozen) === '') return { list: 'none', places: [] };
  const isSigned = listApprovals(readApprovals(context.workbook), season).some(
    ({ decision }) => decision === 'approved',
  );
  return { list: isSigned ? 'signAnew' : 'leaves', places: [] };
}
