import type { Language } from '../../src/core/text';
import type { CampaignReport } from '../../src/features/insight/report';
import type { ImportOutcome } from '../../src/features/intake/import-outcome';
import type { TallyOutcome } from '../../src/features/referral/actions';
import type { ShortlistOutcome } from '../../src/features/vip/actions';
import type { ExportTable } from '../../src/file/find-tables';
import type { ClinicHost } from './clinic-host';
import type { CampaignJson, RejectedRow } from './report-file';
import { nameRejected } from './summary';

/** Rows that the bundle takes in one call. */
const ROWS_PER_CALL = 20_000;

/** VIPs for whom every wording is drafted at most; for more only those that are in use, lest the sheet grows beyond what anybody reads. */
const MOST_FOR_ALL = 500;

/** Where the command writes its lines; `--json -` keeps standard output for the report. */
export type Say = (line: string) => void;

/** What the main job works on. */
export interface CampaignInput {
  readonly visits: readonly ExportTable[];
  readonly staff: ExportTable | undefined;
  /** Left out, the season's own day holds, else today. */
  readonly asOf: string | undefined;
  readonly language: Language;
  /** Answers by setting, as staff would write them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Drafts every wording for everybody on the list, else those in use. */
  readonly everyWording: boolean;
}

/**
 * The main job, action by action, a line each.
 *
 * @throws AppError with the bundle's own sentence where an action refuses
 */
export function runActions(
  clinic: ClinicHost,
  { visits, staff, asOf, language, settings, everyWording }: CampaignInput,
  say: Say,
): { readonly report: CampaignJson; readonly tally: TallyOutcome } {
  const act = <Outcome>(actionId: string, input: unknown): Outcome => {
    const { outcome, summary } = clinic.act<Outcome>(actionId, input);
    if (summary !== '') say(`${actionId}: ${summary}`);
    return outcome;
  };
  act('workbook.prepare', { language, settings });
  if (staff) {
    const { rejected } = importTable(act, staff, 'staff');
    for (const line of nameRejected(rejected, language)) say(line);
  }
  const intake = visits.map((table) => importTable(act, table, 'visits'));
  const day = asOf === undefined ? {} : { asOf };
  const tally = act<TallyOutcome>('referral.tally', day);
  const { a, b } = act<ShortlistOutcome>('vip.shortlist', day);
  act('message.draft', everyWording && a + b <= MOST_FOR_ALL ? { all: true } : {});
  act('schedule.build', {});
  const { outcome } = clinic.act<CampaignReport>('insight.report', {});
  return { report: toJson(outcome, intake, clinic), tally };
}

/** Sends a table in chunks; counts are summed over them. */
export function importTable(
  act: <Outcome>(actionId: string, input: unknown) => Outcome,
  { file, batch, header, rows }: ExportTable,
  report: 'visits' | 'staff',
): { accepted: number; unchanged: number; rejected: RejectedRow[] } {
  const sum = { accepted: 0, unchanged: 0, rejected: [] as RejectedRow[] };
  const chunks = Math.max(1, Math.ceil(rows.length / ROWS_PER_CALL));
  for (let chunk = 0; chunk < chunks; chunk++) {
    const outcome = act<ImportOutcome>('intake.import', {
      report,
      file,
      batch,
      header,
      rows: rows.slice(chunk * ROWS_PER_CALL, (chunk + 1) * ROWS_PER_CALL),
      totalRows: rows.length,
      first: chunk === 0,
      last: chunk === chunks - 1,
      mostRejected: ROWS_PER_CALL,
    });
    sum.accepted += outcome.accepted;
    sum.unchanged += outcome.unchanged;
    sum.rejected.push(...outcome.rejected);
  }
  return sum;
}

function toJson(
  { vipSheet, vip, ...state }: CampaignReport,
  intake: readonly { accepted: number; unchanged: number; rejected: readonly RejectedRow[] }[],
  { host, cost }: ClinicHost,
): CampaignJson {
  const sum = (count: (each: (typeof intake)[number]) => number) =>
    intake.reduce((total, each) => total + count(each), 0);
  return {
    asOf: state.asOf,
    intake: {
      rows: sum((each) => each.accepted + each.unchanged + each.rejected.length),
      accepted: sum((each) => each.accepted),
      unchanged: sum((each) => each.unchanged),
      rejected: intake.flatMap((each) => each.rejected),
    },
    referrals: state.referrals,
    tally: state.tally,
    vip: vip.map(({ rowNumber, ...entry }) => ({
      ...entry,
      colour: host.effectiveBackground(vipSheet, rowNumber, 2),
    })),
    drafts: state.drafts,
    schedule: state.schedule,
    cost: Object.fromEntries(cost),
  };
}
