import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn at first, and added whenever the end of them comes into sight. */
const STEP = 60;

export interface GrowingListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
  readonly class?: string;
  /** The last row drawn came near: more may be asked for. */
  readonly onEnd?: () => void;
}

/** A list of thousands, of which only as much is drawn as somebody has scrolled to. */
export function GrowingList<T>({ items, keyOf, children, class: name = '', onEnd }: GrowingListProps<T>) {
  const [count, setCount] = useState(STEP);
  const end = useRef<HTMLLIElement>(null);
  const latest = useRef({ onEnd, length: items.length });
  latest.current = { onEnd, length: items.length };
  const shown = items.slice(0, count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew whenever the end has moved
  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setCount((before) => (before < latest.current.length ? before + STEP : before));
        if (count >= latest.current.length) latest.current.onEnd?.();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [count, items.length]);
  return (
    <ul class={name}>
      {shown.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      <li ref={end} aria-hidden="true" class="list-end" />
    </ul>
  );
}
