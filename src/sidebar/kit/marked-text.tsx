import { type Piece, type Span, splitMarked } from './split-marked';
import './marked-text.css';

/** A text as it was written, a passage of it marked and the names within standing out. */
export function MarkedText({
  text,
  marked,
  strong = [],
}: {
  readonly text: string;
  readonly marked: Span | null;
  readonly strong?: readonly Span[];
}) {
  return <span class="marked-text">{splitMarked(text, marked, strong).map(showPiece)}</span>;
}

function showPiece({ text, isMarked, isStrong, start }: Piece) {
  if (!isMarked) return <span key={start}>{text}</span>;
  return <mark key={start}>{isStrong ? <strong>{text}</strong> : text}</mark>;
}
