import * as v from 'valibot';
import { AppError, explain } from '../../core/app-error';
import type { Language } from '../../core/text';
import { action, type Context } from '../action';
import { readSettingsLeniently, SETTINGS } from '../clinic/settings';
import { type Season, seasonLabel, seasonOf } from '../schedule/season';
import { requireFinal } from '../vip/read-list';
import { type BatchFacts, recallBatches } from './batch';
import type { DraftRow } from './draft-row';
import { DRAFT_STATUS } from './draft-status';
import { draftTable } from './draft-table';
import { findStopped } from './find-stopped';
import { countTwice, isReady } from './hand-over';
import type { Channel } from './message';
import { isMailAddress } from './mime';
import { readWordings } from './output-gate';
import type { BatchLine, OutboxBatch, OutboxLine, OutboxView, StoppedLine } from './output-view';
import { sayCause } from './reason';
import { tellStored } from './tell-judgement';

/** The texts themselves stay where they are: the list is quick. */
const COLUMNS = [
  'id',
  'status',
  'season',
  'patient',
  'name',
  'template',
  'wording',
  'channel',
  'email',
  'reason',
  'batch',
  'sentOn',
] as const;
const WORDS = ['subject', 'text'] as const;
type OutboxRow = Pick<DraftRow, (typeof COLUMNS)[number]> & Partial<Pick<DraftRow, (typeof WORDS)[number]>>;

/** 보내기: what is ready by wording and channel, what is held, what was handed over before. */
export const outboxAction = action({
  id: 'message.outbox',
  title: { ko: '보내기', zh: '发送', en: 'Send' },
  hint: {
    ko: '보낼 준비가 된 것과 전에 만든 발송파일을 보여 줍니다.',
    zh: '显示待发送的内容和之前生成的发送文件。',
    en: 'Shows what is ready to go out, and the sending files made before.',
  },
  inMenu: false,
  view: 'send',
  readsOnly: true,
  input: v.object({
    /** Which characters the texts are made of: for a file in an encoding that lacks some. */
    withLetters: v.optional(v.boolean(), false),
  }),
  run(context, { withLetters }) {
    const { workbook, memory, today, now, language } = context;
    const season = seasonOf(today);
    const columns = withLetters ? [...COLUMNS, ...WORDS] : COLUMNS;
    const rows: OutboxRow[] = workbook.read(draftTable, { columns, lenient: true }).filter(isOf(season));
    const wordings = readWordings(context);
    const phaseOf = (row: OutboxRow): Phase => {
      if ((wordings.get(row.template)?.occasion ?? 'season') !== 'season') return 'always';
      return Number(row.season) < season ? 'over' : 'season';
    };
    const needsList = rows.length === 0 || rows.some((row) => phaseOf(row) === 'season');
    const notFinal = needsList ? whyNotFinal(context, season) : '';
    const open = rows.filter(
      ({ status, batch }) => status === 'approved' || (status === 'exported' && batch !== ''),
    );
    const stopped = findStopped(context, new Set(open.map((row) => row.season)), language);
    const { sendFrom, sendUntil, senderColumns } = {
      sendFrom: SETTINGS.sendFrom.byDefault,
      sendUntil: SETTINGS.sendUntil.byDefault,
      senderColumns: SETTINGS.senderColumns.byDefault,
      ...readSettingsLeniently(workbook),
    };
    const outcome: OutboxView = {
      season,
      notFinal,
      window: { from: sendFrom, until: sendUntil },
      now: now.slice(0, 16),
      twice: twiceOf(rows.map(asOfNow(stopped.approved)), phaseOf),
      lines: linesOf(rows.map(asOfNow(stopped.approved)), phaseOf, notFinal !== '', language),
      batches: batchesOf(rows, recallBatches(memory), stopped.byBatch, language),
      hasOwnColumns: senderColumns.length > 0,
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** What is approved and would stay behind waits, with the reason why. */
function asOfNow(stopped: ReadonlyMap<string, string>): (row: OutboxRow) => OutboxRow {
  return (row) => {
    const reason = stopped.get(row.id);
    return reason === undefined ? row : { ...row, status: 'held', reason };
  };
}

/** This season's, and whatever of an earlier one is still on its way. */
function isOf(season: Season): (row: OutboxRow) => boolean {
  return (row) => row.season === String(season) || row.status === 'approved' || row.status === 'exported';
}

function whyNotFinal(context: Context, season: Season): string {
  try {
    requireFinal(context, season);
    return '';
  } catch (error) {
    if (error instanceof AppError) return explain(error, context.language);
    throw error;
  }
}

/** `season`: goes out as long as its season runs and the list is signed; `over`: that season has ended; `always`: all year. */
type Phase = 'season' | 'over' | 'always';

function linesOf(
  rows: readonly OutboxRow[],
  phaseOf: (row: OutboxRow) => Phase,
  isUnsigned: boolean,
  language: Language,
): OutboxLine[] {
  const byWording = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const key = `${row.template}\n${row.channel}`;
    const known = byWording.get(key);
    if (known) known.push(row);
    else byWording.set(key, [row]);
  }
  return [...byWording.values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.channel === '') return [];
    const count = (...statuses: readonly string[]) =>
      own.filter(({ status }) => statuses.includes(status)).length;
    const late = own.filter((row) => isReady(row) && phaseOf(row) === 'over');
    const ready = own.filter((row) => isReady(row) && phaseOf(row) !== 'over');
    const seasonOver = (row: OutboxRow): OutboxRow => {
      const cause = { code: 'seasonOver', values: { season: seasonLabel(Number(row.season)) } } as const;
      return { ...row, status: 'held', reason: sayCause(cause, language) };
    };
    return [
      {
        wording: first.template,
        name: first.wording,
        channel: first.channel,
        ready: ready.length,
        waitsForList: isUnsigned && own.some((row) => phaseOf(row) === 'season'),
        ...(first.channel === 'sms' && first.text !== undefined ? { letters: ready.map(lettersOf) } : {}),
        noAddress: first.channel === 'email' ? ready.filter(({ email }) => !isMailAddress(email)).length : 0,
        drafts: count('draft'),
        exported: own.filter(({ status, batch }) => status === 'exported' && batch !== '').length,
        sent: count('sent', 'replied'),
        held: heldOf([...own, ...late.map(seasonOver)], language),
      },
    ];
  });
}

function lettersOf({ name, subject = '', text = '' }: OutboxRow): string {
  return [...new Set(name + subject + text)].filter((character) => character > '\u007f').join('');
}

/** To how many people two or more of the texts that are ready would go at once. */
function twiceOf(rows: readonly OutboxRow[], phaseOf: (row: OutboxRow) => Phase): number {
  const texts = rows.filter((row) => row.channel === 'sms' && isReady(row) && phaseOf(row) !== 'over');
  return countTwice(texts);
}

const HELD: ReadonlySet<string> = new Set(['blocked', 'needsDirector', 'held', 'failed']);

function heldOf(rows: readonly OutboxRow[], language: Language): OutboxLine['held'] {
  const people = new Map<string, number>();
  for (const { status, reason } of rows) {
    if (!HELD.has(status)) continue;
    const said = tellStored(reason, language);
    people.set(said, (people.get(said) ?? 0) + 1);
  }
  return [...people]
    .map(([reason, count]) => ({ reason, people: count }))
    .sort((a, b) => b.people - a.people);
}

function batchesOf(
  rows: readonly OutboxRow[],
  facts: ReadonlyMap<string, BatchFacts>,
  stopped: ReadonlyMap<string, readonly StoppedLine[]>,
  language: Language,
): OutboxBatch[] {
  const byBatch = new Map<string, { channel: Channel; lines: BatchLine[] }>();
  for (const { id, patient, name, wording, status, sentOn, reason, batch, channel } of rows) {
    if (batch === '' || channel === '') continue;
    const statusWord = status === '' ? '' : DRAFT_STATUS[status][language];
    const said = tellStored(reason, language);
    const line = { id, patient, name, wording, status, statusWord, sentOn, reason: said };
    const known = byBatch.get(batch);
    if (known) known.lines.push(line);
    else byBatch.set(batch, { channel, lines: [line] });
  }
  return [...byBatch]
    .map(([batch, { channel, lines }]) => {
      const { format = '', madeOn = '', sendAt = '' } = facts.get(batch) ?? {};
      return { batch, channel, format, madeOn, sendAt, lines, stopped: stopped.get(batch) ?? [] } as const;
    })
    .sort((a, b) => (a.batch < b.batch ? 1 : -1));
}
