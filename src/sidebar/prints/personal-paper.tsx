import { Paged, type PaperBlock } from './paged';
import { PAGE, SHRED } from './print-kind';
import { useSpeaker } from './use-speaker';

/** Pages with names and numbers as they are: a title, the word to shred them, a reminder at the foot. */
export function PersonalPaper({
  kind,
  title,
  reminder,
  today,
  blocks,
  onPages,
}: {
  readonly kind: string;
  readonly title: string;
  readonly reminder: string;
  readonly today: string;
  readonly blocks: readonly PaperBlock[];
  readonly onPages: (pages: number) => void;
}) {
  const app = useSpeaker();
  return (
    <Paged
      kind={kind}
      blocks={blocks}
      onPages={onPages}
      head={
        <>
          <strong>{title}</strong>
          <span class="shred">{app.say(SHRED)}</span>
        </>
      }
      foot={(page, pages) => (
        <>
          <span>{reminder}</span>
          <span>
            {today} · {app.say(PAGE, { page, pages })}
          </span>
        </>
      )}
    />
  );
}
