import type { Text } from '../../core/text';
import { ActError } from '../act';
import type { App } from '../app';
import type { SampleTable } from './move-dates';
import { openSample } from './sample';
import { SAMPLE_SIZE } from './sample-size';

/** What filling the workbook with the made-up clinic goes through. */
export const SAMPLE_STAGES = {
  prepare: { ko: '시트 준비', zh: '准备工作表', en: 'Prepare the sheets' },
  staff: { ko: '직원 {staff}명', zh: '员工{staff}名', en: '{staff} members of staff' },
  visits: { ko: '내원 {visits}줄', zh: '就诊{visits}行', en: '{visits} rows of visits' },
  tally: { ko: '메모에서 소개 읽기', zh: '从备注读取转介绍', en: 'Read the referrals' },
  list: { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' },
} as const satisfies Readonly<Record<string, Text>>;

export type SampleStage = keyof typeof SAMPLE_STAGES;

/** What a stage is called. */
export function sayStage(app: Pick<App, 'say'>, stage: SampleStage): string {
  const { staff, visits } = SAMPLE_SIZE;
  return app.say(SAMPLE_STAGES[stage], { staff, visits: visits.toLocaleString() });
}

/** A call takes a few seconds, so that the bar moves. */
const ROWS_PER_CALL = 1000;

/**
 * Fills the workbook with the made-up clinic by the ordinary actions and shows its list in the grid; begun again after a
 * fault, it goes on.
 *
 * @param isStopped asked between two calls
 * @throws ActError
 */
export async function loadSample(
  app: App,
  onStage: (stage: SampleStage) => void,
  isStopped: () => boolean,
): Promise<void> {
  const today = app.home?.today;
  if (today === undefined) throw new Error('the sample needs to know what day it is');
  const { settings, staff, visits } = openSample(today);
  const work = (stage: SampleStage, id: string, input: unknown) => {
    if (isStopped()) throw new ActError('stopped', '');
    onStage(stage);
    return app.startWork(sayStage(app, stage), id, input, { quiet: true });
  };
  const bringIn = async (report: 'visits' | 'staff', { header, rows }: SampleTable) => {
    for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
      await work(report, 'intake.import', {
        report,
        file: app.say(report === 'staff' ? STAFF_FILE : VISITS_FILE),
        batch: `sample-${report}`,
        header,
        rows: rows.slice(from, from + ROWS_PER_CALL),
        totalRows: rows.length,
        first: from === 0,
        last: from + ROWS_PER_CALL >= rows.length,
        mostRejected: 0,
      });
    }
  };
  await work('prepare', 'workbook.prepare', { language: app.language });
  await bringIn('staff', staff);
  await bringIn('visits', visits);
  // Named only once it holds the sample: whoever stops before is asked for his own clinic's name again.
  await app.act('clinic.saveSettings', { values: settings }, { quiet: true });
  await work('tally', 'referral.tally', {});
  const { summary } = await work('list', 'vip.shortlist', {});
  await app.act('sheet.show', { table: 'vips' }, { quiet: true });
  await app.refresh();
  app.tell(summary);
}

const STAFF_FILE: Text = { ko: '연습용 직원 명단', zh: '示例员工名单', en: 'practice staff list' };
const VISITS_FILE: Text = { ko: '연습용 내원 목록', zh: '示例就诊列表', en: 'practice visits' };
