import type { DraftEntry } from '../../features/message/draft-view';
import { useApp } from '../app';
import { ByteMeter } from '../kit/byte-meter';
import type { ShownFinding } from '../kit/finding-list';
import { MessagePaper } from '../kit/message-paper';
import { PhoneBubble } from '../kit/phone-bubble';
import type { TypedWords } from './judge-typed';

/** A draft as it will look to who gets it, the words standing out that were found; a text to a mobile with its length. */
export function DraftPreview({
  draft,
  words,
  found,
}: {
  readonly draft: Pick<DraftEntry, 'channel' | 'form' | 'language' | 'context'>;
  readonly words: TypedWords;
  readonly found: readonly ShownFinding[];
}) {
  const app = useApp();
  const { channel, form, language, context } = draft;
  const { subject, text } = words;
  if (channel !== 'sms')
    return <MessagePaper channel={channel} text={text} subject={subject} language={language} found={found} />;
  return (
    <>
      <PhoneBubble
        text={text}
        subject={subject}
        form={form}
        from={context.clinicName || app.home?.clinic || ''}
        language={language}
        found={found}
      />
      <ByteMeter text={text} region={context.region} />
    </>
  );
}
