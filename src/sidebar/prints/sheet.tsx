import type { ComponentChildren } from 'preact';
import type { PaperSize } from './paper-size';

/** One side of paper in its true size. */
export function Sheet({
  size,
  kind = '',
  children,
}: {
  readonly size: PaperSize;
  /** Further class: what stands on it. */
  readonly kind?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`sheet ${kind}`} style={{ width: `${size.width}mm`, height: `${size.height}mm` }}>
      {children}
    </section>
  );
}

/** Tells the printer what paper to take; the margins are the sheets' own. */
export function PageRule({ size }: { readonly size: PaperSize }) {
  return <style>{`@page { size: ${size.width}mm ${size.height}mm; margin: 0 }`}</style>;
}
