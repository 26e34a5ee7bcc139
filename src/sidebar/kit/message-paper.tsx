import type { Language, Text } from '../../core/text';
import type { Channel } from '../../features/message/message';
import { useApp } from '../app';
import { LevelText } from './level-text';
import type { FoundWords } from './split-by-level';
import './message-paper.css';

export interface MessagePaperProps {
  readonly channel: Exclude<Channel, 'sms'>;
  readonly text: string;
  /** Of an e-mail. */
  readonly subject?: string;
  readonly language?: Language;
  readonly found?: readonly FoundWords[];
}

/** What is no text to a phone, as it will look: a card on paper, a letter on a screen, words to say on the telephone. */
export function MessagePaper({ channel, text, subject = '', language, found = [] }: MessagePaperProps) {
  const app = useApp();
  return (
    <figure class={`paper of-${channel}`} aria-label={app.say(NAMES[channel])}>
      <figcaption>{app.say(NAMES[channel])}</figcaption>
      {channel === 'email' && subject !== '' && (
        <strong class="paper-subject" lang={language}>
          <LevelText text={subject} found={found} />
        </strong>
      )}
      <div class="paper-text" lang={language}>
        <LevelText text={text} found={found} />
      </div>
    </figure>
  );
}

const NAMES: Readonly<Record<MessagePaperProps['channel'], Text>> = {
  email: { ko: '이메일', zh: '电子邮件', en: 'E-mail' },
  card: { ko: '카드에 쓸 글', zh: '贺卡文字', en: 'On the card' },
  call: { ko: '전화로 드릴 말씀', zh: '电话用语', en: 'To say on the phone' },
};
