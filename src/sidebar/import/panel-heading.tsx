import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of what just came in place of something else: whoever uses the keyboard, or listens, goes on here. Give each its own key. */
export function PanelHeading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} class="import-heading">
      {text}
    </h2>
  );
}
