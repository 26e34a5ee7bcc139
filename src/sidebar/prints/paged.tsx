import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paginate } from './paginate';
import { A4 } from './paper-size';
import { Sheet } from './sheet';

/** A part of a paper that is never cut, as it looks. */
export interface PaperBlock {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly isHeading?: boolean;
  readonly startsPage?: boolean;
}

export interface PagedProps {
  readonly blocks: readonly PaperBlock[];
  /** What stands over every page and under it. */
  readonly head: ComponentChildren;
  readonly foot: (page: number, pages: number) => ComponentChildren;
  readonly kind: string;
  /** How many sheets it came to, as soon as that is known. */
  readonly onPages: (pages: number) => void;
}

/** Blocks on as many A4 pages as they take: measured once, out of sight, in the very width that they will have. */
export function Paged({ blocks, head, foot, kind, onPages }: PagedProps) {
  const measured = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<{ readonly of: readonly PaperBlock[]; readonly pages: number[][] }>();
  const hasFonts = useFonts();
  const isLaid = laid?.of === blocks && hasFonts;

  useLayoutEffect(() => {
    const box = measured.current;
    if (!box || !hasFonts) return;
    // Whatever the preview is scaled to: the sheet that is measured knows its own millimetres.
    const scale = A4.width / (box.querySelector('.sheet')?.getBoundingClientRect().width ?? 1);
    const heightOf = (element: Element | null) => (element?.getBoundingClientRect().height ?? 0) * scale;
    const heights = [...box.querySelectorAll<HTMLElement>('[data-block]')].map(heightOf);
    const pages = paginate(
      blocks.map(({ isHeading = false, startsPage = false }, index) => ({
        height: heights[index] ?? 0,
        isHeading,
        startsPage,
      })),
      heightOf(box.querySelector('.sheet-body')),
    );
    setLaid({ of: blocks, pages });
    onPages(pages.length);
  }, [blocks, hasFonts, onPages]);

  if (!isLaid) {
    return (
      <div class="measure" ref={measured} aria-hidden="true">
        <Sheet size={A4} kind={`flow ${kind}`}>
          <header class="sheet-head">{head}</header>
          <div class="sheet-body">
            {blocks.map(({ key, content }) => (
              <div key={key} data-block class="block">
                {content}
              </div>
            ))}
          </div>
          <footer class="sheet-foot">{foot(1, 1)}</footer>
        </Sheet>
      </div>
    );
  }
  return (
    <>
      {laid.pages.map((page, index) => (
        <Sheet key={blocks[page[0] ?? 0]?.key ?? index} size={A4} kind={`flow ${kind}`}>
          <header class="sheet-head">{head}</header>
          <div class="sheet-body">
            {page.map((at) => (
              <div key={blocks[at]?.key} class="block">
                {blocks[at]?.content}
              </div>
            ))}
          </div>
          <footer class="sheet-foot">{foot(index + 1, laid.pages.length)}</footer>
        </Sheet>
      ))}
    </>
  );
}

/** Whether the fonts that the page asked for are there: before, everything is measured wrong. */
function useFonts(): boolean {
  const [isReady, setReady] = useState(() => document.fonts.status === 'loaded');
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => isGone || setReady(true));
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}
