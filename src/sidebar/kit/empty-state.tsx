import type { ComponentChildren } from 'preact';

/** Why there is nothing here, and the way on. */
export function EmptyState({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
