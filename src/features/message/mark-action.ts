import * as v from 'valibot';
import { isCalendarDate } from '../../core/calendar-date';
import { say, type Text } from '../../core/text';
import type { Entry } from '../../workbook/table';
import { action } from '../action';
import { readCardStops } from '../print/card-stops';
import { seasonOf } from '../schedule/season';
import { recallBatches } from './batch';
import { CALL_OUTCOMES, type CallOutcome } from './call-outcome';
import type { DraftRow } from './draft-row';
import { DRAFT_STATUS, type DraftStatus } from './draft-status';
import { draftTable } from './draft-table';
import { batchInput } from './export-action';
import type { MarkBefore, MarkOutcome, MarkStatus } from './output-view';
import { isByHand, type MarkValues, markBefore, planMark } from './plan-mark';

const STATUSES = ['sent', 'failed', 'replied', 'approved'] as const satisfies readonly MarkStatus[];
const OUTCOMES = ['', ...(Object.keys(CALL_OUTCOMES) as CallOutcome[])] as const;
const DRAFT_STATUSES = ['', ...(Object.keys(DRAFT_STATUS) as DraftStatus[])] as const;

const dateOrBlank = v.pipe(
  v.string(),
  v.check((text) => text === '' || isCalendarDate(text)),
);
const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const reasonSchema = v.pipe(v.string(), v.maxLength(200));

/** 보냈음으로 표시: what became of single messages or a whole batch. */
export const markMessageAction = action({
  id: 'message.mark',
  title: { ko: '보낸 결과 표시하기', zh: '标记发送结果', en: 'Mark what became of messages' },
  hint: {
    ko: '보냄, 못 보냄, 답 옴으로 표시하거나 보낼 준비로 되돌립니다.',
    zh: '标记为已发送、发送失败、已回复，或退回待发送。',
    en: 'Marks messages as sent, failed or answered, or back to be sent.',
  },
  inMenu: false,
  view: 'send',
  input: v.object({
    status: v.picklist(STATUSES),
    ids: v.optional(v.pipe(v.array(idSchema), v.maxLength(10_000))),
    /** All cards or calls of these wordings that are ready, without the cards that stand on no paper: they go out by hand, without a batch. */
    byHand: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200))),
    /** All of a batch that may be marked so. */
    batch: v.optional(batchInput),
    /** When it went out; if left out the day for which its file is reserved, else today. */
    on: v.optional(v.pipe(v.string(), v.check(isCalendarDate))),
    /** Why it could not be sent. */
    reason: v.optional(reasonSchema),
    /** Of a call. */
    outcome: v.optional(v.picklist(OUTCOMES)),
    nextTry: v.optional(dateOrBlank),
    /** Takes a marking back: how each was. */
    restore: v.optional(
      v.pipe(
        v.array(
          v.object({
            id: idSchema,
            status: v.picklist(DRAFT_STATUSES),
            batch: v.pipe(v.string(), v.maxLength(20)),
            sentOn: dateOrBlank,
            outcome: v.picklist(OUTCOMES),
            nextTry: dateOrBlank,
            reason: v.pipe(v.string(), v.maxLength(1000)),
          }),
        ),
        v.maxLength(10_000),
      ),
    ),
  }),
  run(context, { status, ids, byHand, batch, on, reason, outcome, nextTry, restore }) {
    const { workbook, memory, today } = context;
    const season = seasonOf(today);
    const notPrinted = byHand ? readCardStops(context, season) : new Map();
    const batches = recallBatches(memory);
    const dayOf = (row: DraftRow) => on ?? (batches.get(row.batch)?.sendAt.slice(0, 10) || today);
    const wanted = new Set(ids);
    const wasBefore = new Map(restore?.map((each) => [each.id, each]));
    const isMeant = (row: DraftRow): boolean => {
      if (restore) return wasBefore.has(row.id);
      if (ids) return wanted.has(row.id);
      if (byHand) {
        const isReady = row.status === 'approved' && row.season === String(season) && !notPrinted.has(row.id);
        return isReady && isByHand(row) && byHand.includes(row.template);
      }
      return batch !== undefined && row.batch === batch;
    };
    const valuesFor = (row: DraftRow): MarkValues | undefined => {
      const old = wasBefore.get(row.id);
      if (restore) return old && row.status === status ? valuesOf(old) : undefined;
      return planMark(row, { status, on: dayOf(row), reason, outcome, nextTry });
    };
    let before: MarkBefore[] = [];
    let refused = 0;
    workbook.enter(draftTable, (rows) => {
      before = [];
      refused = 0;
      return rows.flatMap((row): Entry<typeof draftTable>[] => {
        if (!isMeant(row)) return [];
        const values = valuesFor(row);
        if (values === undefined) {
          // Of a batch only those are meant that are still on the way.
          if (ids !== undefined) refused++;
          return [];
        }
        before.push(markBefore(row));
        return [{ key: row.id, values }];
      });
    });
    const outcomeOf: MarkOutcome = { status, marked: before.length, refused, before };
    return { done: outcomeOf };
  },
  isNews: ({ marked }) => marked > 0,
  summary({ status, marked, refused }, language) {
    const done = say(marked === 0 ? SUMMARY.nothing : SUMMARY[status], language, { count: marked });
    return refused === 0 ? done : `${done} ${say(SUMMARY.refused, language, { count: refused })}`;
  },
  undo: ({ status, before }) =>
    before.length > 0 ? { action: 'message.mark', input: { status, restore: before } } : undefined,
});

function valuesOf({ id: _, ...values }: MarkBefore): MarkValues {
  return values as MarkValues;
}

const SUMMARY = {
  sent: {
    ko: '{count}건을 보냄으로 표시했어요.',
    zh: '已将{count}条标记为已发送。',
    en: '{count} marked as sent.',
  },
  failed: {
    ko: '{count}건을 못 보냄으로 표시했어요.',
    zh: '已将{count}条标记为发送失败。',
    en: '{count} marked as failed.',
  },
  replied: {
    ko: '{count}건에 답이 온 것으로 표시했어요.',
    zh: '已将{count}条标记为已回复。',
    en: '{count} marked as answered.',
  },
  approved: {
    ko: '{count}건을 보낼 준비로 되돌렸어요.',
    zh: '已将{count}条退回待发送。',
    en: '{count} put back to be sent.',
  },
  nothing: { ko: '바뀐 것이 없어요.', zh: '没有更改。', en: 'Nothing was changed.' },
  refused: {
    ko: '{count}건은 지금 상태에서 그렇게 표시할 수 없어 그대로 두었어요.',
    zh: '{count}条在当前状态下不能这样标记，保持不变。',
    en: '{count} {count|is|are} not in a state for it and {count|was|were} left alone.',
  },
} as const satisfies Readonly<Record<string, Text>>;
