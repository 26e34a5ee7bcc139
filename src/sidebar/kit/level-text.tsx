import { type FoundWords, splitByLevel } from './split-by-level';
import './level-text.css';

/** A text as it goes out, with the words standing out that a check found. */
export function LevelText({
  text,
  found = [],
}: {
  readonly text: string;
  readonly found?: readonly FoundWords[];
}) {
  return (
    <span class="level-text">
      {splitByLevel(text, found).map(({ text: piece, start, level }) =>
        level === '' ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark key={start} class={`of-${level}`}>
            {piece}
          </mark>
        ),
      )}
    </span>
  );
}
