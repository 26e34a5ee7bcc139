import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { type PaperSize, PIXELS_PER_MM } from './paper-size';
import { PageRule } from './sheet';

/** Pixels beside a sheet within the preview. */
const MARGIN = 48;

/** The sheets on a grey ground, as wide as the window lets them be; on paper they have their true size. */
export function Preview({
  size,
  children,
}: {
  readonly size: PaperSize;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const room = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const scale = () => setZoom(Math.min(1.4, (element.clientWidth - MARGIN) / (size.width * PIXELS_PER_MM)));
    scale();
    const observer = new ResizeObserver(scale);
    observer.observe(element);
    return () => observer.disconnect();
  }, [size.width]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long papers scroll by keyboard too
    <section class="preview" ref={room} aria-label={app.say(LABEL)} tabIndex={0}>
      <PageRule size={size} />
      <div class="sheets" style={{ zoom: String(zoom) }}>
        {children}
      </div>
    </section>
  );
}

const LABEL: Text = { ko: '미리보기', zh: '预览', en: 'Preview' };
