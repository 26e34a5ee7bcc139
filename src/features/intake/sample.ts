import type { Memory } from '../../workbook/memory';

const KEY = 'sample';

/** Whether the workbook holds the made-up sample. */
export function isSample(memory: Memory): boolean {
  return memory.get(KEY) !== null;
}

/** @param holds whether the sample is in from now on */
export function markSample(memory: Memory, holds: boolean): void {
  if (!holds) memory.remove(KEY);
  else if (!isSample(memory)) memory.set(KEY, '1');
}

/** Whether a batch is the sample's own: no hash of a file begins with that word. */
export function isSampleBatch(batch: string): boolean {
  return batch.startsWith('sample');
}
