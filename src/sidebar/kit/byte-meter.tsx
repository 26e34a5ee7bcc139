import type { Text } from '../../core/text';
import type { Region } from '../../features/message/advertising';
import { countBytes, LMS_BYTES, SMS_BYTES } from '../../features/message/bytes';
import { useApp } from '../app';
import './byte-meter.css';

/** Letters of a text that goes to China as one, and of each part where it is longer. */
const CN_ONE = 70;
const CN_PART = 67;

/** How long a text to a mobile has become, and where the short one ends: `74/90 단문`. */
export function ByteMeter({ text, region = 'kr' }: { readonly text: string; readonly region?: Region }) {
  const app = useApp();
  const { label, value, most, border, isOver } = measure();
  return (
    <div class={`meter ${isOver ? 'over' : ''}`}>
      <div class="meter-bar" aria-hidden="true">
        <span class="meter-fill" style={{ width: `${Math.min(100, (value / most) * 100)}%` }} />
        {border > 0 && <span class="meter-border" style={{ left: `${(border / most) * 100}%` }} />}
      </div>
      <span class="meter-label">
        <span class="sr-only">{app.say(LENGTH)} </span>
        {label}
      </span>
    </div>
  );

  function measure() {
    if (region === 'cn') {
      const letters = [...text].length;
      const parts = letters <= CN_ONE ? 1 : Math.ceil(letters / CN_PART);
      const most = parts === 1 ? CN_ONE : parts * CN_PART;
      const label = app.say(parts === 1 ? LETTERS : PARTS, { letters, most, parts });
      return { label, value: letters, most, border: parts === 1 ? 0 : CN_ONE, isOver: false };
    }
    const bytes = countBytes(text);
    const isShort = bytes <= SMS_BYTES;
    const most = isShort ? SMS_BYTES : LMS_BYTES;
    const label = app.say(isShort ? SHORT : LONG, {
      bytes: bytes.toLocaleString(),
      most: most.toLocaleString(),
    });
    return { label, value: bytes, most, border: isShort ? 0 : SMS_BYTES, isOver: bytes > LMS_BYTES };
  }
}

const LENGTH: Text = { ko: '글 길이', zh: '长度', en: 'Length' };
const SHORT: Text = {
  ko: '{bytes}/{most} 단문',
  zh: '{bytes}/{most} 字节 · 短信',
  en: '{bytes}/{most} bytes · SMS',
};
const LONG: Text = {
  ko: '{bytes}/{most} 장문',
  zh: '{bytes}/{most} 字节 · 长短信',
  en: '{bytes}/{most} bytes · LMS',
};
const LETTERS: Text = {
  ko: '{letters}/{most}자',
  zh: '{letters}/{most}字',
  en: '{letters}/{most} characters',
};
const PARTS: Text = {
  ko: '{letters}자 · {parts}통',
  zh: '{letters}字 · 分{parts}条',
  en: '{letters} characters · {parts} parts',
};
