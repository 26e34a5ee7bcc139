/** A passage, counted in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** A part of a text that is shown alike. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly isMarked: boolean;
  readonly isStrong: boolean;
}

/**
 * Cuts a text where its look changes; the pieces together are the text. What reaches beyond the text is cut off,
 * what stands out does so within the marked passage only.
 */
export function splitMarked(text: string, marked: Span | null, strong: readonly Span[]): Piece[] {
  const spans = [...(marked ? [marked] : []), ...strong];
  const cuts = spans.flatMap(({ start, length }) => [start, start + length]);
  const edges = [...new Set([0, ...cuts, text.length])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((one, other) => one - other);
  const isIn = (span: Span, start: number) => start >= span.start && start < span.start + span.length;
  return edges.slice(0, -1).map((start, index) => {
    const isMarked = marked !== null && isIn(marked, start);
    return {
      text: text.slice(start, edges[index + 1]),
      start,
      isMarked,
      isStrong: isMarked && strong.some((span) => isIn(span, start)),
    };
  });
}
