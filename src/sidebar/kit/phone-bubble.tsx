import type { Language, Text } from '../../core/text';
import type { Form } from '../../features/message/bytes';
import { useApp } from '../app';
import { LevelText } from './level-text';
import type { FoundWords } from './split-by-level';
import './phone-bubble.css';

export interface PhoneBubbleProps {
  /** What goes out, the marks of advertising included. */
  readonly text: string;
  /** Shown only where the text goes out as a long one; an SMS has none. */
  readonly subject?: string;
  readonly form: Form;
  /** Who it comes from, as the phone shows it: the clinic or its number; '' = unknown. */
  readonly from: string;
  /** Of the text, for readers' voices. */
  readonly language?: Language;
  /** Words that stand out. */
  readonly found?: readonly FoundWords[];
}

/** A text as it will look on the phone of who gets it. */
export function PhoneBubble({ text, subject = '', form, from, language, found = [] }: PhoneBubbleProps) {
  const app = useApp();
  return (
    <figure class="phone" aria-label={app.say(PHONE)}>
      <figcaption class="phone-from">{from === '' ? app.say(PHONE) : from}</figcaption>
      <div class="bubble" lang={language}>
        {form === 'LMS' && subject !== '' && (
          <strong class="bubble-subject">
            <LevelText text={subject} found={found} />
          </strong>
        )}
        {text === '' ? <span class="bubble-empty">…</span> : <LevelText text={text} found={found} />}
      </div>
    </figure>
  );
}

const PHONE: Text = { ko: '받는 분 휴대폰', zh: '收件人手机', en: 'On their phone' };
