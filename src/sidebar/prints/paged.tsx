import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findCut } from './find-cut';
import { type Placed, paginate } from './paginate';
import { A4 } from './paper-size';
import { Sheet } from './sheet';
import { useFonts } from './use-fonts';

/** A part of a paper that is cut only where it is higher than a page, as it looks. */
export interface PaperBlock {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly isHeading?: boolean;
  readonly startsPage?: boolean;
  /** Is not to be parted from the next. */
  readonly keepsNext?: boolean;
  /** Stands under no heading. */
  readonly isApart?: boolean;
  /** What stands over its rest on the next page; of a heading, over whatever of it stands there. */
  readonly again?: ComponentChildren;
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

/** What was laid out, and from what. */
interface Laid {
  readonly of: readonly PaperBlock[];
  readonly fonts: number;
  readonly pages: readonly (readonly Placed[])[];
  /** Of each block, in millimetres. */
  readonly heights: readonly number[];
}

/** Blocks on as many A4 pages as they take: measured once, out of sight, in the very width that they will have. */
export function Paged({ blocks, head, foot, kind, onPages }: PagedProps) {
  const measured = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<Laid>();
  const fonts = useFonts();
  const isLaid = laid?.of === blocks && laid.fonts === fonts;

  useLayoutEffect(() => {
    const box = measured.current;
    if (!box) return;
    // Whatever the preview is scaled to: the sheet that is measured knows its own millimetres.
    const scale = A4.width / (box.querySelector('.sheet')?.getBoundingClientRect().width ?? 1);
    const heightOf = (element: Element | null | undefined) =>
      element ? element.getBoundingClientRect().height * scale : undefined;
    const elements = [...box.querySelectorAll('[data-block]')];
    const heights = elements.map((element) => heightOf(element) ?? 0);
    const pages = paginate(
      blocks.map(({ isHeading = false, startsPage = false, isApart = false, keepsNext = false }, index) => ({
        height: heights[index] ?? 0,
        again: heightOf(box.querySelector(`[data-again="${index}"]`)),
        ...{ isHeading, startsPage, isApart, keepsNext },
      })),
      heightOf(box.querySelector('.sheet-body')) ?? 0,
      (index, from, most) => {
        const element = elements[index];
        return element ? findCut(element, from / scale, most / scale) * scale : from;
      },
    );
    setLaid({ of: blocks, fonts, pages, heights });
    onPages(pages.length);
  }, [blocks, fonts, onPages]);

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
            {blocks.map(
              ({ key, again }, index) =>
                again !== undefined && (
                  <div key={`again ${key}`} data-again={index} class="block">
                    {again}
                  </div>
                ),
            )}
          </div>
          <footer class="sheet-foot">{foot(1, 1)}</footer>
        </Sheet>
      </div>
    );
  }
  return (
    <>
      {laid.pages.map((page, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <Sheet key={number} size={A4} kind={`flow ${kind}`}>
          <header class="sheet-head">{head}</header>
          <div class="sheet-body">
            {page.map((placed) => (
              <PlacedBlock
                key={`${placed.index} ${'again' in placed}`}
                placed={placed}
                block={blocks[placed.index]}
                height={laid.heights[placed.index] ?? 0}
              />
            ))}
          </div>
          <footer class="sheet-foot">{foot(number + 1, laid.pages.length)}</footer>
        </Sheet>
      ))}
    </>
  );
}

/** A block as it stands on a page: whole, a part of it, or the words over its rest. */
function PlacedBlock({
  placed,
  block,
  height,
}: {
  readonly placed: Placed;
  readonly block: PaperBlock | undefined;
  readonly height: number;
}) {
  if ('again' in placed) return <div class="block">{block?.again}</div>;
  const { from, to } = placed;
  if (from === 0 && to === height) return <div class="block">{block?.content}</div>;
  return (
    <div class="block-part" style={{ height: `${to - from}mm` }}>
      <div class="block" style={{ marginTop: `${-from}mm` }}>
        {block?.content}
      </div>
    </div>
  );
}
