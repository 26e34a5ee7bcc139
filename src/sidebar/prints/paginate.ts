/** A part of a paper that is never cut. */
export interface Block {
  /** Millimetres, with the space behind it. */
  readonly height: number;
  /** Stands over what follows and is no page's last. */
  readonly isHeading?: boolean;
  /** Begins a page of its own. */
  readonly startsPage?: boolean;
}

/**
 * Lays blocks onto pages in their order; one that is higher than a page stands alone on its own.
 *
 * @param room millimetres of every page
 * @returns for each page the indexes of its blocks; [] where there is no block
 */
export function paginate(blocks: readonly Block[], room: number): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  let filled = 0;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    filled = 0;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.startsPage || filled + heightWithNext(blocks, index) > room) turn();
    page.push(index);
    filled += block.height;
  }
  turn();
  return pages;
}

/** Of a heading with the first block under it, so that it never ends a page. */
function heightWithNext(blocks: readonly Block[], index: number): number {
  let height = 0;
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    height += block?.height ?? 0;
    if (!block?.isHeading) break;
  }
  return height;
}
