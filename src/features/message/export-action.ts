import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import { say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { readSettings, type Settings } from '../clinic/settings';
import { readPatients } from '../intake/read-records';
import { type BatchFacts, beginBatch, recallBatches } from './batch';
import type { DraftRow } from './draft-row';
import { chooser, countTwice, handOver, isReady, readDrafts } from './hand-over';
import { readWordings, requireHour, requireListOf } from './output-gate';
import type { BatchOutcome, ExportOutcome, SenderBatch } from './output-view';
import { SENDER_FORMATS, type SenderFormat } from './sender-format';

const FORMATS = Object.keys(SENDER_FORMATS) as SenderFormat[];

/** A time at the clinic, `2026-12-21 10:30`; '' = as soon as it is uploaded. */
const sendAtSchema = v.pipe(
  v.string(),
  v.check(
    (text) =>
      text === '' ||
      (/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/.test(text) && isCalendarDate(text.slice(0, 10))),
  ),
);

/** What is handed over: wordings, or single drafts; both left out, all that is ready. */
export const choiceEntries = {
  wordings: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200))),
  ids: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(10_000))),
};

/** The number of a sending file. */
export const batchInput = v.pipe(v.string(), v.regex(/^S\d{6,9}$/));

/** 발송파일 만들기: the texts that are ready, for the clinic's sender; marked before they leave. */
export const exportAction = action({
  id: 'message.export',
  title: { ko: '발송파일 만들기', zh: '生成发送文件', en: 'Make the sending file' },
  hint: {
    ko: '확인을 마친 문자를 다시 살펴보고, 문자 업체에 올릴 파일로 만듭니다.',
    zh: '再次检查已确认的短信，生成可上传到短信平台的文件。',
    en: 'Judges the approved texts once more and makes the file for the sender.',
  },
  inMenu: false,
  view: 'send',
  input: v.object({
    ...choiceEntries,
    format: v.picklist(FORMATS),
    sendAt: v.optional(sendAtSchema, ''),
  }),
  run(context, { format, sendAt, ...choice }) {
    const { memory, today } = context;
    const drafts = readDrafts(context);
    const isChosen = chooser(choice);
    const chosen = drafts.filter((row) => isText(row) && isChosen(row));
    if (chosen.length === 0) return { done: { file: undefined, leftOut: [] } };
    const settings = readSettings(context.workbook);
    const wordings = readWordings(context);
    requireListOf(context, chosen, wordings);
    requireHour(context, sendAt, chosen, wordings, settings);
    const facts = beginBatch(
      memory,
      drafts.map(({ batch }) => batch),
      { format, madeOn: today, sendAt, mark: markOf(context, chosen) },
    );
    const { rows, leftOut } = handOver(context, chosen, {
      batch: facts.batch,
      on: dayOf(sendAt) || today,
      mayGo: isText,
    });
    const file = rows.length === 0 ? undefined : senderBatch(context, facts, rows, settings);
    const outcome: ExportOutcome = { file, leftOut };
    return { done: outcome };
  },
  summary({ file, leftOut }, language) {
    const back = leftOut.length > 0 ? say(SUMMARY.leftOut, language, { count: leftOut.length }) : '';
    if (file === undefined) return say(SUMMARY.nothing, language) + back;
    const twice = countTwice(file.rows);
    const often = twice > 0 ? say(SUMMARY.twice, language, { count: twice }) : '';
    return say(SUMMARY.made, language, { batch: file.batch, count: file.rows.length }) + back + often;
  },
  undo: ({ file }) => file && { action: 'message.mark', input: { batch: file.batch, status: 'approved' } },
});

/** 발송파일 다시 받기: the rows of an earlier file that are not sent yet, judged once more. */
export const batchAction = action({
  id: 'message.batch',
  title: { ko: '발송파일 다시 받기', zh: '重新获取发送文件', en: 'Fetch a sending file again' },
  hint: {
    ko: '전에 만든 발송파일을 다시 받습니다. 이미 보낸 것은 빠집니다.',
    zh: '重新获取之前生成的发送文件，已发送的除外。',
    en: 'The rows of an earlier file again, without those sent already.',
  },
  inMenu: false,
  view: 'send',
  input: v.object({
    batch: batchInput,
    /** As it was made, if left out. */
    format: v.optional(v.picklist(FORMATS)),
  }),
  run(context, { batch, format }) {
    const all = readDrafts(context).filter((row) => row.batch === batch && row.channel === 'sms');
    const isOpen = (row: DraftRow) => row.batch === batch && row.status === 'exported';
    const chosen = all.filter(isOpen);
    if (chosen.length === 0) throw new AppError('message.batchDone', DONE, { batch }, DONE_TIP);
    const wordings = readWordings(context);
    const settings = readSettings(context.workbook);
    requireListOf(context, chosen, wordings);
    const known = recallBatches(context.memory).get(batch);
    // Where the time that was chosen is past, the file goes out when it is uploaded.
    const sendAt = known && known.sendAt >= context.now.slice(0, 16) ? known.sendAt : '';
    requireHour(context, sendAt, chosen, wordings, settings);
    const facts: BatchFacts = {
      batch,
      format: format ?? (known?.format || 'generic'),
      madeOn: known?.madeOn ?? '',
      sendAt,
      mark: known?.mark ?? '',
    };
    const { rows, leftOut } = handOver(context, chosen, {
      batch,
      on: dayOf(sendAt) || context.today,
      mayGo: isOpen,
    });
    const outcome: BatchOutcome = {
      file: senderBatch(context, facts, rows, settings),
      done: all.length - chosen.length,
      leftOut,
      isChanged: all.length === rows.length && known !== undefined && markOf(context, rows) !== known.mark,
    };
    return { done: outcome };
  },
  summary: ({ file, leftOut }, language) =>
    say(SUMMARY.again, language, { batch: file.batch, count: file.rows.length }) +
    (leftOut.length > 0 ? say(SUMMARY.leftOut, language, { count: leftOut.length }) : ''),
});

/** @param sendAt `2026-12-21 10:30`; '' = at once */
function dayOf(sendAt: string): CalendarDate | '' {
  const day = sendAt.slice(0, 10);
  return isCalendarDate(day) ? day : '';
}

function isText(row: DraftRow): boolean {
  return row.channel === 'sms' && isReady(row);
}

function senderBatch(
  { workbook, memory }: Context,
  { batch, format, sendAt }: BatchFacts,
  rows: readonly DraftRow[],
  settings: Settings,
): SenderBatch {
  const charts = new Map(readPatients(workbook, memory).map(({ id, chart }) => [id, chart]));
  return {
    batch,
    format: format || 'generic',
    sendAt,
    from: settings.clinicPhone,
    columns: settings.senderColumns,
    rows: rows.map(({ id, patient, name, phone, subject, text, form }) => ({
      id,
      patient,
      name,
      chart: charts.get(patient) ?? '',
      phone,
      // A short text has none; where staff left one it would make a long text of it. A line feed typed into the cell would part it.
      subject: form === 'LMS' ? subject.replace(/\s+/g, ' ').trim() : '',
      text,
      form,
    })),
  };
}

/** Stands for who gets what. */
function markOf({ digest }: Context, rows: readonly DraftRow[]): string {
  return digest(JSON.stringify(rows.map(({ id, phone, subject, text }) => [id, phone, subject, text]))).slice(
    0,
    12,
  );
}

const SUMMARY = {
  made: {
    ko: '발송파일 {batch}: {count}건을 담았어요.',
    zh: '发送文件{batch}：共{count}条。',
    en: 'Sending file {batch}: {count} {count|text|texts}.',
  },
  again: {
    ko: '발송파일 {batch}: 아직 보내지 않은 {count}건을 다시 담았어요.',
    zh: '发送文件{batch}：重新放入尚未发送的{count}条。',
    en: 'Sending file {batch} again: {count} {count|text|texts} not sent yet.',
  },
  nothing: {
    ko: '보낼 준비가 된 문자가 없어요.',
    zh: '没有待发送的短信。',
    en: 'No text is ready to go out.',
  },
  twice: {
    ko: ' {count}명에게는 두 건 이상이 함께 나가요. 나누어 보내려면 문구를 하나씩 골라 파일을 따로 만드세요.',
    zh: ' 其中{count}人会同时收到两条以上。如需分开发送，请逐个选择文案分别生成文件。',
    en: ' {count} {count|person gets|people get} two or more at once. To part them, make a file for each wording.',
  },
  leftOut: {
    ko: ' 그 사이 사정이 바뀐 {count}건은 빼고 되돌려 두었어요.',
    zh: ' 期间情况有变的{count}条已移出并退回。',
    en: ' {count} that {count|is|are} not right any more went back.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const DONE: Text = {
  ko: '발송파일 {batch}에는 아직 보내지 않은 문자가 없어요.',
  zh: '发送文件{batch}中没有尚未发送的短信。',
  en: 'Nothing of the sending file {batch} is still to be sent.',
};
const DONE_TIP: Text = {
  ko: '이미 보낸 문자를 다시 보내려면 "문자·카드" 시트나 보내기에서 먼저 못 보냄으로 표시해 주세요.',
  zh: '如需重发已发送的短信，请先在“短信·贺卡”表或“发送”中标记为发送失败。',
  en: 'To send a text again, mark it as failed first, in the sheet "Texts and cards" or under Send.',
};
