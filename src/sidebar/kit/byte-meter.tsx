import type { Text } from '../../core/text';
import type { Region } from '../../features/message/advertising';
import { measure, SMS_BYTES } from '../../features/message/bytes';
import { useApp } from '../app';
import './byte-meter.css';

/** How long a text to a mobile has become, and where the short one ends: `74/90 단문`. */
export function ByteMeter({ text, region = 'kr' }: { readonly text: string; readonly region?: Region }) {
  const app = useApp();
  const { form, count, border, parts } = measure(text, region);
  const isOver = region === 'kr' && count > border;
  const isLong = region === 'kr' && form === 'LMS';
  const words = region === 'kr' ? (isLong ? LONG : SHORT) : parts === 1 ? LETTERS : PARTS;
  const label = app.say(words, { count: count.toLocaleString(), border: border.toLocaleString(), parts });
  return (
    <div class={`meter ${isOver ? 'over' : ''}`}>
      <div class="meter-bar" aria-hidden="true">
        <span class="meter-fill" style={{ width: `${Math.min(100, (count / border) * 100)}%` }} />
        {isLong && <span class="meter-border" style={{ left: `${(SMS_BYTES / border) * 100}%` }} />}
      </div>
      <span class="meter-label">
        <span class="sr-only">{app.say(LENGTH)} </span>
        {label}
      </span>
    </div>
  );
}

const LENGTH: Text = { ko: '글 길이', zh: '长度', en: 'Length' };
const SHORT: Text = {
  ko: '{count}/{border} 단문',
  zh: '{count}/{border} 字节 · 短信',
  en: '{count}/{border} bytes · SMS',
};
const LONG: Text = {
  ko: '{count}/{border} 장문',
  zh: '{count}/{border} 字节 · 长短信',
  en: '{count}/{border} bytes · LMS',
};
const LETTERS: Text = {
  ko: '{count}/{border}자',
  zh: '{count}/{border}字',
  en: '{count}/{border} characters',
};
const PARTS: Text = {
  ko: '{count}자 · {parts}통',
  zh: '{count}字 · 分{parts}条',
  en: '{count} characters · {parts} parts',
};
