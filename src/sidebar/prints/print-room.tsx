import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { OffPaper } from '../../features/print/print-view';
import { useApp } from '../app';
import { EmptyState } from '../kit/empty-state';
import { Notice } from '../kit/notice';
import type { PaperSize } from './paper-size';
import { Preview } from './preview';

/** What the papers of one kind are laid out from. */
export interface PapersProps<Data> {
  readonly data: Data;
  readonly onPages: (pages: number) => void;
  /** What is said beside the choices. */
  readonly children: ComponentChildren;
}

/** The choices on the left, the sheets or why there are none on the right. */
export function PrintRoom({
  size,
  options,
  isEmpty,
  empty,
  onPages,
  children,
}: {
  readonly size: PaperSize;
  readonly options: ComponentChildren;
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly onPages: (pages: number) => void;
  readonly children: ComponentChildren;
}) {
  useEffect(() => {
    if (isEmpty) onPages(0);
  }, [isEmpty, onPages]);
  return (
    <div class="print-room">
      <aside class="print-side">{options}</aside>
      {isEmpty ? (
        <div class="print-nothing">
          <EmptyState text={empty} />
        </div>
      ) : (
        <Preview size={size}>{children}</Preview>
      )}
    </div>
  );
}

/** Whose text runs over its paper. */
export function TooLong({ names, text }: { readonly names: readonly string[]; readonly text: Text }) {
  const app = useApp();
  if (names.length === 0) return null;
  return (
    <Notice kind="error">
      <p>{app.say(text, { names: names.slice(0, 5).join(', '), count: names.length })}</p>
    </Notice>
  );
}

/** Who is not on the paper, and why. */
export function OffPaperList({ off }: { readonly off: readonly OffPaper[] }) {
  const app = useApp();
  if (off.length === 0) return null;
  return (
    <section class="off-paper">
      <h2>{app.say(OFF)}</h2>
      <ul>
        {off.map(({ reason, people, names }) => (
          <li key={reason}>
            {app.say(OFF_LINE, { reason, count: people })}
            {names.length > 0 && (
              <span class="quiet">
                {names.join(', ')}
                {people > names.length && ' …'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const OFF: Text = { ko: '빠진 분', zh: '未包含', en: 'Left out' };
const OFF_LINE: Text = { ko: '{reason} {count}명', zh: '{reason} {count}位', en: '{reason}: {count}' };
