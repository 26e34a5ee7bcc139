import type { CalendarDate } from '../../core/calendar-date';
import type { Memory } from '../../workbook/memory';
import { SENDER_FORMATS, type SenderFormat } from './sender-format';

/** What is known of a batch beside its rows; a copied spreadsheet knows nothing of it. */
export interface BatchFacts {
  readonly batch: string;
  /** '' for e-mail drafts. */
  readonly format: SenderFormat | '';
  readonly madeOn: CalendarDate;
  /** `2026-12-21 10:30`; '' = as soon as it is uploaded. */
  readonly sendAt: string;
  /** Fingerprint of what was in it, by which later changes are seen. */
  readonly mark: string;
}

/** Under which the document remembers its latest batches. */
const KEY = 'batches';
/** With some 80 characters each far below what a value can hold. */
const MOST = 60;

/** The latest batches, by id. */
export function recallBatches(memory: Memory): ReadonlyMap<string, BatchFacts> {
  return new Map(readFacts(memory).map((facts) => [facts.batch, facts]));
}

/**
 * Begins a batch: its number is never given again, also where its file was thrown away.
 *
 * @param taken the batches that rows name
 */
export function beginBatch(
  memory: Memory,
  taken: Iterable<string>,
  facts: Omit<BatchFacts, 'batch'>,
): BatchFacts {
  const known = readFacts(memory);
  let last = 0;
  for (const batch of [...taken, ...known.map(({ batch: id }) => id)]) {
    last = Math.max(last, Number(/^S(\d{6,9})$/.exec(batch)?.[1] ?? 0));
  }
  const made = { batch: `S${String(last + 1).padStart(6, '0')}`, ...facts };
  const kept = [...known, made].slice(-MOST);
  memory.set(
    KEY,
    JSON.stringify(
      kept.map(({ batch, format, madeOn, sendAt, mark }) => [batch, format, madeOn, sendAt, mark]),
    ),
  );
  return made;
}

/** Whoever tampered with the memory loses the facts, not the batches. */
function readFacts(memory: Memory): BatchFacts[] {
  try {
    const kept: unknown = JSON.parse(memory.get(KEY) ?? '[]');
    return (kept as string[][]).map(([batch = '', format = '', madeOn = '', sendAt = '', mark = '']) => ({
      batch,
      format: format in SENDER_FORMATS ? (format as SenderFormat) : '',
      madeOn,
      sendAt,
      mark,
    }));
  } catch {
    return [];
  }
}
