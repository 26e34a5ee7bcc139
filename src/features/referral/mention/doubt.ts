import type { MentionReason } from './mention';
import type { Item } from './phrase';

/**
 * The doubt that the text puts into words about a mention, if any: a hedge or a question in the same sentence,
 * or in one that speaks of nothing else (`통증 있는듯` doubts a tooth).
 */
export function findDoubt(items: readonly Item[], at: number, who: number): MentionReason | undefined {
  let begin = 0;
  for (let i = 0; i <= items.length; i++) {
    const item = items[i];
    if (item !== undefined && item.cls !== 'stop') continue;
    const own = (at >= begin && at <= i) || (who >= begin && who <= i);
    const reason = readSentence(items, begin, i, own);
    if (reason !== undefined) return reason;
    begin = i + 1;
  }
  return undefined;
}

function readSentence(items: readonly Item[], from: number, to: number, own: boolean): MentionReason | undefined {
  let reason: MentionReason | undefined;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item === undefined) break;
    if (!own && (item.cls === 'noise' || item.cls === 'detail')) return undefined;
    if (item.cls === 'doubt') reason ??= 'contradicted';
    else if (item.cls === 'hedge' || item.cls === 'question' || item.cls === 'unknown') reason ??= 'hedged';
  }
  return reason;
}
