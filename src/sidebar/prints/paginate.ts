/** A part of a paper that is cut only where it is higher than a page. */
export interface Block {
  /** Millimetres, with the space behind it. */
  readonly height: number;
  /** Stands over what follows and is no page's last. */
  readonly isHeading?: boolean;
  /** Begins a page of its own. */
  readonly startsPage?: boolean;
  /** Is no page's last, without being a heading: a signature alone on a page says nothing. */
  readonly keepsNext?: boolean;
  /** Stands under no heading. */
  readonly isApart?: boolean;
  /** Height of the words over its rest on the next page, of a heading over whatever of it stands there; undefined = none. */
  readonly again?: number | undefined;
}

/** What stands on a page: a block or, of a high one, its part between two heights; or the words that say what goes on. */
export type Placed =
  | { readonly index: number; readonly from: number; readonly to: number }
  | { readonly index: number; readonly again: true };

/**
 * Lays blocks onto pages in their order; one that is higher than a page goes on upon the next.
 *
 * @param room millimetres of every page
 * @param cut the last height of a block, between `from` and `most`, at which no line of it is cut through; `from` = there is none
 * @returns for each page what stands on it; [] where there is no block
 */
export function paginate(
  blocks: readonly Block[],
  room: number,
  cut: (index: number, from: number, most: number) => number,
): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let filled = 0;
  let heading: number | undefined;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    filled = 0;
  };
  const place = (index: number, from: number, to: number) => {
    page.push({ index, from, to });
    filled += to - from;
  };
  const repeat = (index: number | undefined, next: number) => {
    const again = index === undefined ? undefined : blocks[index]?.again;
    // Never at the cost of cutting what would fit without.
    if (index === undefined || again === undefined || filled + again + Math.min(next, room / 2) > room)
      return;
    if (next <= room && filled + again + next > room) return;
    page.push({ index, again: true });
    filled += again;
  };
  const isBegun = () => page.some((placed) => !('again' in placed));
  const hasText = () => page.some((placed) => !('again' in placed) && !blocks[placed.index]?.isHeading);

  for (const [index, block] of blocks.entries()) {
    if (block.isHeading) heading = index;
    else if (block.isApart) heading = undefined;
    const height = heightWithNext(blocks, index);
    if (block.startsPage || (hasText() && filled + height > room)) {
      turn();
      if (heading !== index) repeat(heading, height);
    }
    let from = 0;
    while (filled + block.height - from > room) {
      const most = from + room - filled;
      const to = cut(index, from, most);
      if (to > from) place(index, from, to);
      else if (!isBegun()) place(index, from, most);
      from = Math.max(from, lastEnd(page, index));
      turn();
      if (heading !== index) repeat(heading, block.height - from);
      if (from > 0) repeat(index, block.height - from);
    }
    place(index, from, block.height);
  }
  turn();
  return pages;
}

/** How far a page has come with a block. */
function lastEnd(page: readonly Placed[], index: number): number {
  const last = page.at(-1);
  return last && last.index === index && !('again' in last) ? last.to : 0;
}

/** With all that follows until something may end a page. */
function heightWithNext(blocks: readonly Block[], index: number): number {
  let height = 0;
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    height += block?.height ?? 0;
    if (!block?.isHeading && !block?.keepsNext) break;
  }
  return height;
}
