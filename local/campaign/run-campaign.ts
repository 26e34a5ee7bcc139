import { readFileSync } from 'node:fs';
import { build } from '../../build/build';
import { writeXlsx } from '../../host/xlsx/write-xlsx';
import type { Text } from '../../src/core/text';
import type { CampaignReport } from '../../src/features/insight/report';
import type { ImportOutcome } from '../../src/features/intake/actions';
import type { TallyOutcome } from '../../src/features/referral/actions';
import type { CampaignArguments } from './arguments';
import { type ClinicHost, openClinicHost } from './clinic-host';
import { type ExportTable, readExport } from './export-file';
import type { CampaignJson, RejectedRow } from './report-file';
import { loadState, saveState, writeWhole } from './state-file';
import { summarise } from './summary';

/** Rows that the bundle takes in one call. */
const ROWS_PER_CALL = 20_000;

/** Where the command writes its lines; `--json -` keeps standard output for the report. */
export type Say = (line: string) => void;

/**
 * Runs the main job action by action on the built bundle and writes what was asked for.
 *
 * @throws UnusableInput, AppError: input that cannot be used, said in one sentence
 */
export async function runCampaign(asked: CampaignArguments, say: Say): Promise<CampaignJson> {
  const given = withSample(asked);
  const visits = given.files.map((path) => readExport(path, 'visits', given.language));
  const staff = given.staff === undefined ? undefined : readExport(given.staff, 'staff', given.language);
  const snapshot = given.state === undefined ? undefined : loadState(given.state);
  const { files } = await build();
  const clinic = openClinicHost({
    script: files.get('main.js') ?? '',
    snapshot,
    now: clockOf(given.asOf),
    language: given.language,
  });
  const act = <Outcome>(actionId: string, input: unknown): Outcome => {
    const { outcome, summary } = clinic.act<Outcome>(actionId, input);
    if (summary !== '') say(`${actionId}: ${summary}`);
    return outcome;
  };

  act('workbook.prepare', { language: given.language, settings: answers(given) });
  if (staff) importTable(act, staff, 'staff');
  const intake = visits.map((table) => importTable(act, table, 'visits'));
  const asOf = given.asOf === undefined ? {} : { asOf: given.asOf };
  const tally = act<TallyOutcome>('referral.tally', asOf);
  act('vip.shortlist', asOf);
  act('message.draft', {});
  act('schedule.build', {});
  const { outcome: state } = clinic.act<CampaignReport>('insight.report', {});

  const report = toJson(state, intake, clinic);
  const written: { what: Text; path: string }[] = [];
  if (given.out !== undefined) {
    writeWhole(given.out, writeXlsx(clinic.host.snapshot()));
    written.push({ what: WORKBOOK, path: given.out });
  }
  if (given.state !== undefined) {
    saveState(given.state, clinic.host.snapshot());
    written.push({ what: STATE, path: given.state });
  }
  if (given.json !== undefined && given.json !== '-') {
    writeWhole(given.json, `${JSON.stringify(report, null, 2)}\n`);
    written.push({ what: REPORT, path: given.json });
  }
  const { questions, questionsThatChangeList } = tally;
  say('');
  say(summarise({ report, questions, questionsThatChangeList, written }, given.language));
  return report;
}

/** Without a file the sample clinic is taken, with its staff, name, opt-out number and day, unless they are given. */
function withSample(asked: CampaignArguments): CampaignArguments {
  if (asked.files.length > 0) return asked;
  const sample = (name: string) => new URL(`../sample/${name}`, import.meta.url).pathname;
  const clinic: { clinic: string; optOut: string; asOf: string } = JSON.parse(
    readFileSync(sample('clinic.json'), 'utf8'),
  );
  return {
    ...asked,
    files: [sample('visits.csv')],
    staff: asked.staff ?? sample('staff.csv'),
    clinic: asked.clinic ?? clinic.clinic,
    optOut: asked.optOut ?? clinic.optOut,
    asOf: asked.asOf ?? clinic.asOf,
    out: asked.out ?? 'campaign.xlsx',
  };
}

/** The day the run takes for today: the as-of date where one is given, at nine in the morning in Korea. */
function clockOf(asOf: string | undefined): Date {
  return asOf === undefined ? new Date() : new Date(`${asOf}T09:00:00+09:00`);
}

function answers({ clinic, optOut }: CampaignArguments): Record<string, string> {
  return {
    ...(clinic === undefined ? {} : { clinicName: clinic }),
    ...(optOut === undefined ? {} : { optOutNumber: optOut }),
  };
}

/** Sends a table in chunks; counts are summed over them. */
function importTable(
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

const WORKBOOK: Text = { ko: '엑셀 파일', zh: 'Excel文件', en: 'workbook' };
const STATE: Text = { ko: '다음 실행을 위한 저장', zh: '供下次运行的存档', en: 'state for the next run' };
const REPORT: Text = { ko: '보고 파일', zh: '报告文件', en: 'report' };
