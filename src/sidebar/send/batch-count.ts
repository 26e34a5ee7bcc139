import type { OutboxBatch } from '../../features/message/output-view';

/** The messages of a batch, by what became of them. */
export interface BatchCount {
  readonly all: number;
  /** Handed over and not marked yet. */
  readonly open: number;
  readonly sent: number;
  readonly replied: number;
  readonly failed: number;
}

export function countBatch({ lines }: Pick<OutboxBatch, 'lines'>): BatchCount {
  const count = (wanted: string) => lines.filter(({ status }) => status === wanted).length;
  return {
    all: lines.length,
    open: count('exported'),
    sent: count('sent'),
    replied: count('replied'),
    failed: count('failed'),
  };
}
