/** Lines may touch each other by so many pixels. */
const TOUCH = 1.5;

/**
 * Where a block that goes on upon the next page may be cut: the lowest place that goes through no line, no head and no foot.
 *
 * @param from pixels from the block's upper edge, where the last cut was
 * @param most pixels from there that the page has room for
 * @returns pixels from the block's upper edge; `from` where there is no such place
 */
export function findCut(block: Element, from: number, most: number): number {
  const { top } = block.getBoundingClientRect();
  const solid = solidParts(block).map((part) => ({ top: part.top - top, bottom: part.bottom - top }));
  const places = solid.map(({ bottom }) => bottom).filter((place) => place > from + TOUCH && place <= most);
  // What stands beside: the higher of two columns may end within a line of the other.
  const isFree = (place: number) =>
    solid.every((part) => part.top >= place - TOUCH || part.bottom <= place + TOUCH);
  return places.sort((one, other) => other - one).find(isFree) ?? from;
}

/** Lines of text, and what is never cut however it is made up. */
function solidParts(block: Element): readonly DOMRect[] {
  const parts = [...block.querySelectorAll('header, footer')].map((element) =>
    element.getBoundingClientRect(),
  );
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    parts.push(...range.getClientRects());
  }
  return parts;
}
