import * as v from 'valibot';
import { AppError, explain } from '../../core/app-error';
import { say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { beginBatch } from './batch';
import type { DraftRow } from './draft-row';
import { batchInput, choiceEntries } from './export-action';
import { chooser, type HandedOver, handOver, isReady, readDrafts } from './hand-over';
import { isMailAddress, writeMime } from './mime';
import { readWordings, requireListOf } from './output-gate';
import type { MailOutcome } from './output-view';
import { readDeeds } from './read-deeds';
import { letterName } from './recipient';

/** Of one step: two calls of Gmail each, so that a step takes some ten seconds and never comes near six minutes. */
const STEP = 15;
/** Under which the document remembers what its Message-IDs begin with. */
const HOME = 'mail.home';

/** The cursor must stay short. */
const MOST_NAMED = 200;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What the steps of one run hand on. */
const runSchema = v.object({
  batch: batchInput,
  made: count,
  total: count,
  leftOut: v.array(v.object({ id: v.string(), name: v.string(), wording: v.string(), reason: v.string() })),
});
type Run = v.InferOutput<typeof runSchema>;

/** Gmail 초안 만들기: one draft in Gmail for each approved e-mail; sending stays with the clinic. */
export const mailAction = action({
  id: 'message.mail',
  title: { ko: 'Gmail 초안 만들기', zh: '制作Gmail草稿', en: 'Make drafts in Gmail' },
  hint: {
    ko: '확인을 마친 이메일을 지금 로그인한 분의 Gmail 임시보관함에 초안으로 만듭니다. 보내는 것은 직접 하세요.',
    zh: '将已确认的邮件放入当前登录者的Gmail草稿箱，由您自行发送。',
    en: 'Puts the approved e-mails into the Gmail drafts of whoever is signed in; you send them yourself.',
  },
  inMenu: false,
  view: 'send',
  input: v.object(choiceEntries),
  cursor: runSchema,
  run(context, choice, cursor) {
    const drafts = readDrafts(context);
    const isChosen = chooser(choice);
    const ready = drafts.filter((row) => isMail(row) && isChosen(row));
    const waiting = ready.filter(({ email }) => isMailAddress(email));
    const begun: Run | undefined = cursor === null ? undefined : JSON.parse(cursor);
    const answer = (run: Run | undefined, left: number): MailOutcome => ({
      batch: run?.batch ?? '',
      made: run?.made ?? 0,
      left,
      noAddress: ready.length - waiting.length,
      leftOut: run?.leftOut ?? [],
      isQuota: left > 0,
    });
    if (waiting.length === 0) return { done: answer(begun, 0) };
    requireListOf(context, waiting, readWordings(context));
    const before = begun ?? beginRun(context, drafts, waiting.length);
    const { rows, leftOut, mustWait } = makeDrafts(context, waiting.slice(0, STEP), before.batch);
    const run = {
      ...before,
      made: before.made + rows.length,
      leftOut: [...before.leftOut, ...leftOut].slice(0, MOST_NAMED),
    };
    const left = waiting.length - rows.length - leftOut.length;
    if (mustWait || left === 0) return { done: answer(run, left) };
    return { more: { cursor: JSON.stringify(run), done: run.total - left, total: run.total } };
  },
  summary({ made, left, noAddress, leftOut, isQuota }, language) {
    const parts = [say(made === 0 && !isQuota ? SUMMARY.nothing : SUMMARY.made, language, { made })];
    if (isQuota) parts.push(say(SUMMARY.quota, language, { left }));
    if (leftOut.length > 0) parts.push(say(SUMMARY.leftOut, language, { count: leftOut.length }));
    if (noAddress > 0) parts.push(say(SUMMARY.noAddress, language, { count: noAddress }));
    return parts.join(' ');
  },
});

function isMail(row: DraftRow): boolean {
  return row.channel === 'email' && isReady(row);
}

function beginRun({ memory, today }: Context, drafts: readonly DraftRow[], total: number): Run {
  const facts = { format: '', madeOn: today, sendAt: '', mark: '' } as const;
  const taken = drafts.map(({ batch }) => batch);
  return { batch: beginBatch(memory, taken, facts).batch, made: 0, total, leftOut: [] };
}

/**
 * Gmail first, then our own sheet: a run that breaks off between the two finds its drafts again by their Message-ID and puts the same
 * words there once more, so that there are never two for one row. One that the journal knows and Gmail does not was sent or deleted by hand:
 * somebody has to say which.
 *
 * @throws AppError `mail.unavailable`, with what was made before marked
 */
function makeDrafts(
  context: Context,
  rows: readonly DraftRow[],
  batch: string,
): HandedOver & { readonly mustWait: boolean } {
  const { mail, memory, digest, uuid, workbook } = context;
  const deeds = readDeeds(workbook);
  let home = memory.get(HOME);
  if (home === null) {
    home = uuid();
    memory.set(HOME, home);
  }
  let fault: AppError | undefined;
  const handed = handOver(context, rows, {
    batch,
    mayGo: isMail,
    deliver({ id, email, name, subject, text }) {
      const messageId = `<${digest(`${home}\n${id}`).slice(0, 32)}@vip-care.invalid>`;
      try {
        mail.putDraft(
          messageId,
          writeMime({ messageId, to: email, toName: letterName(name), subject, text }),
          deeds.get(id)?.hasLeft ?? false,
        );
        return 'gone';
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'mail.refused' || error.code === 'mail.gone')
          return { status: 'failed', reason: explain(error, workbook.language) };
        fault = error;
        return 'wait';
      }
    },
  });
  if (fault && fault.code !== 'mail.later') throw fault;
  return { ...handed, mustWait: fault !== undefined };
}

const SUMMARY = {
  made: {
    ko: 'Gmail 임시보관함에 초안 {made}건을 만들었어요. Gmail에서 확인하고 보내 주세요.',
    zh: '已在Gmail草稿箱中制作{made}封草稿，请在Gmail中确认后发送。',
    en: '{made} {made|draft|drafts} in Gmail now; look at {made|it|them} there and send.',
  },
  nothing: {
    ko: '보낼 준비가 된 이메일이 없어요.',
    zh: '没有待发送的邮件。',
    en: 'No e-mail is ready to go out.',
  },
  quota: {
    ko: 'Gmail이 지금은 더 받지 않아 {left}건이 남았어요. 조금 뒤에 다시 누르면 이어서 만들어요.',
    zh: 'Gmail暂时不再接受，还剩{left}封。稍后再点一次会继续。',
    en: 'Gmail takes no more just now; {left} {left|is|are} left. Press again a little later to go on.',
  },
  leftOut: {
    ko: '{count}건은 빼고 까닭을 적어 두었어요.',
    zh: '{count}封已移出并注明原因。',
    en: '{count} {count|was|were} left out, with the reason in {count|its row|their rows}.',
  },
  noAddress: {
    ko: '이메일 주소가 없거나 맞지 않는 {count}건은 건너뛰었어요.',
    zh: '{count}封没有可用的邮箱地址，已跳过。',
    en: '{count} without a usable address {count|was|were} passed over.',
  },
} as const satisfies Readonly<Record<string, Text>>;
