import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../build/build';
import { writeXlsx } from '../../host/xlsx/write-xlsx';
import { say as sayText, type Text } from '../../src/core/text';
import type { CampaignArguments } from './arguments';
import { openClinicHost } from './clinic-host';
import { readExport } from './export-file';
import { type OutputFile, requireWritablePlaces, writeAll } from './output-file';
import type { CampaignJson } from './report-file';
import { runActions, type Say } from './run-actions';
import { loadState } from './state-file';
import { summarise } from './summary';

/**
 * Runs the main job action by action on the built bundle and writes what was asked for.
 *
 * @throws AppError: input that cannot be used, said in one sentence
 */
export async function runCampaign(asked: CampaignArguments, say: Say): Promise<CampaignJson> {
  const given = withSample(asked);
  requireWritablePlaces(given);
  const exports = given.files.map((path) => readExport(path, 'visits', given.language));
  const staff = given.staff === undefined ? undefined : readExport(given.staff, 'staff', given.language);
  const snapshot = given.state === undefined ? undefined : loadState(given.state);
  for (const { tables, otherSheets } of exports) {
    const [first] = tables;
    if (otherSheets.length === 0 || !first) continue;
    say(sayText(OTHER_SHEETS, given.language, { file: first.file, sheets: otherSheets.join(', ') }));
  }
  const { files } = await build();
  const clinic = openClinicHost({
    script: files.get('main.js') ?? '',
    snapshot,
    now: clockOf(given.asOf),
    language: given.language,
  });
  const { report, tally } = runActions(
    clinic,
    {
      visits: exports.flatMap(({ tables }) => tables),
      staff: staff?.tables[0],
      asOf: given.asOf,
      language: given.language,
      settings: answers(given),
      everyWording: true,
    },
    say,
  );
  const written: (OutputFile & { what: Text })[] = [];
  if (given.out !== undefined) {
    written.push({ what: WORKBOOK, path: given.out, content: writeXlsx(clinic.host.snapshot()) });
  }
  if (given.state !== undefined) {
    written.push({ what: STATE, path: given.state, content: JSON.stringify(clinic.host.snapshot()) });
  }
  if (given.json !== undefined && given.json !== '-') {
    written.push({ what: REPORT, path: given.json, content: `${JSON.stringify(report, null, 2)}\n` });
  }
  writeAll(written);
  const { questions, questionsThatChangeList } = tally;
  say('');
  say(summarise({ report, questions, questionsThatChangeList, written }, given.language));
  return report;
}

/** Without a file the sample clinic is taken, with its staff, name, opt-out number and day, unless they are given. */
function withSample(asked: CampaignArguments): CampaignArguments {
  if (asked.files.length > 0) return asked;
  const sample = (name: string) => fileURLToPath(new URL(`../sample/${name}`, import.meta.url));
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

const OTHER_SHEETS: Text = {
  ko: '{file}: 다른 내용이 든 시트는 읽지 않았어요: {sheets}',
  zh: '{file}：内容不同的工作表未读取：{sheets}',
  en: '{file}: sheets that hold something else were not read: {sheets}',
};
const WORKBOOK: Text = { ko: '엑셀 파일', zh: 'Excel文件', en: 'workbook' };
const STATE: Text = { ko: '다음 실행을 위한 저장', zh: '供下次运行的存档', en: 'state for the next run' };
const REPORT: Text = { ko: '보고 파일', zh: '报告文件', en: 'report' };
