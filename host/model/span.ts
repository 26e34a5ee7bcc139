/** A stretch of rows or of columns; counts from 1. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Where a stretch of rows (or columns) lies after the grid changed: in pieces, in order; none where it was deleted. */
export type SpanMap = (start: number, length: number) => readonly Span[];

/** Where one thing that cannot be torn apart lies afterwards: a filter, a named range, the range of a reference. */
export type WholeMap = (start: number, length: number) => Span | undefined;

/**
 * Rows or columns are inserted so that `at` is the first new one.
 * `inherit`: whose looks the new ones take: the neighbour `before`, the one `after`, or neither
 * (then only a stretch that has something on both sides of the gap grows).
 */
export function insertion(at: number, count: number, inherit: 'before' | 'after' | 'none'): SpanMap {
  const grows = (start: number, end: number) =>
    inherit === 'before'
      ? start < at && at <= end
      : inherit === 'after'
        ? start <= at && at < end
        : start < at && at < end;
  return (start, length) => {
    if (grows(start, start + length)) return [{ start, length: length + count }];
    return [{ start: start >= at ? start + count : start, length }];
  };
}

export function deletion(at: number, count: number): SpanMap {
  return (start, length) => {
    const end = start + length;
    const lost = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
    if (lost === length) return [];
    return [{ start: start < at ? start : Math.max(at, start - count), length: length - lost }];
  };
}

/** `count` rows or columns from `from` on move before the one that is now at `to`. */
export function relocation(from: number, count: number, to: number): SpanMap {
  const target = to > from ? to - count : to;
  const place = (index: number) => {
    if (index >= from && index < from + count) return target + index - from;
    const closed = index >= from + count ? index - count : index;
    return closed >= target ? closed + count : closed;
  };
  return (start, length) => {
    const cuts = [from, from + count, to].filter((cut) => cut > start && cut < start + length);
    const starts = [...new Set([start, ...cuts])].sort((a, b) => a - b);
    const pieces = starts
      .map((at, i) => ({ start: place(at), length: (starts[i + 1] ?? start + length) - at }))
      .sort((a, b) => a.start - b.start);
    const joined: { start: number; length: number }[] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      if (last && last.start + last.length === piece.start) last.length += piece.length;
      else joined.push({ ...piece });
    }
    return joined;
  };
}

/** The same change for a thing that stays whole: the first piece is all of it but after a move. */
export function whole(map: SpanMap): WholeMap {
  return (start, length) => map(start, length)[0];
}

/**
 * A move as a whole thing sees it: it goes along where all of it moves; otherwise its ends follow the rows or columns
 * that stay, so it grows by what is put between them and shrinks by what is taken away. What changes places within it
 * leaves it as it is.
 */
export function wholeRelocation(from: number, count: number, to: number): WholeMap {
  const move = relocation(from, count, to);
  const place = (index: number) => move(index, 1)[0]?.start ?? index;
  return (start, length) => {
    const end = start + length - 1;
    const isWithin = from >= start && from + count - 1 <= end && to >= start && to <= end + 1;
    if (isWithin) return { start, length };
    const isMoved = (index: number) => index >= from && index < from + count;
    if (isMoved(start) && isMoved(end)) return { start: place(start), length };
    const first = place(isMoved(start) ? from + count : start);
    const last = place(isMoved(end) ? from - 1 : end);
    return { start: first, length: last - first + 1 };
  };
}
