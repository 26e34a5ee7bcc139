import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { OutboxBatch } from '../../features/message/output-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { BatchItem } from './batch-item';

/** How many are drawn at first, and further ones at a time. */
const SHOWN = 8;

/** Everything handed over before, the latest first. */
export function BatchList({
  batches,
  now,
  onAgain,
  onMarked,
}: {
  readonly batches: readonly OutboxBatch[];
  readonly now: string;
  readonly onAgain: (batch: OutboxBatch) => Promise<void>;
  readonly onMarked: () => Promise<void>;
}) {
  const app = useApp();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul class="batches">
        {batches.slice(0, shown).map((batch) => (
          <BatchItem key={batch.batch} batch={batch} now={now} onAgain={onAgain} onMarked={onMarked} />
        ))}
      </ul>
      {batches.length > shown && (
        <Button kind="link" label={app.say(MORE)} onPress={() => setShown(shown + SHOWN)} />
      )}
    </>
  );
}

const MORE: Text = { ko: '더 보기', zh: '显示更多', en: 'Show more' };
