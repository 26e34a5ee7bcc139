import type { Item } from './item';

/** What parts one statement from the next within a sentence: 오셨고, 인데, 했으나, 하지만. */
const CONNECTS = /(?:[셨했었았왔]고|는데|인데|은데|던데|으나|지만|더니|면서)$/;
const FARTHEST = 40;

function isEdge(item: Item | undefined): boolean {
  return item === undefined || /^(?:stop|slash|comma)$/.test(item.cls) || leadsOn(item);
}

/** Whether the word ends a statement and leads on to another. */
export function leadsOn(item: Item): boolean {
  return item.cls !== 'who' && CONNECTS.test(item.text);
}

/** First and last item (exclusive) of the statement around an item: between signs, and words that lead on to another. */
export function clauseAround(items: readonly Item[], at: number): readonly [number, number] {
  let from = at;
  while (from > 0 && !isEdge(items[from - 1]) && at - from < FARTHEST) from--;
  let to = at;
  while (to < items.length && !isEdge(items[to]) && to - at < FARTHEST) to++;
  return [from, Math.max(to, at + 1)];
}
