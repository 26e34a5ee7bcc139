/** Boxes to tick by hand, each with its word; what is decided already is ticked in print. */
export function TickList({
  words,
  ticked = '',
}: {
  readonly words: readonly { readonly value: string; readonly word: string }[];
  readonly ticked?: string;
}) {
  return (
    <span class="ticks">
      {words.map(({ value, word }) => (
        <span key={value} class="tick">
          <span class="tick-box" aria-hidden="true">
            {value === ticked && '✓'}
          </span>
          {word}
        </span>
      ))}
    </span>
  );
}
