import { Fragment } from 'preact';

/** Short facts in a row; a line ends between two of them, never within one that fits on it. */
export function Facts({
  all,
  between = ' ·',
}: {
  readonly all: readonly string[];
  readonly between?: string;
}) {
  return (
    <>
      {all.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same fact may stand twice
        <Fragment key={index}>
          {index > 0 && ' '}
          <span class="paper-fact">{index < all.length - 1 ? fact + between : fact}</span>
        </Fragment>
      ))}
    </>
  );
}
