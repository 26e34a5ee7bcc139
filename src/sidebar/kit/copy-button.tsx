import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app';
import './copy-button.css';

export interface CopyButtonProps {
  /** What is put on the clipboard. */
  readonly text: string;
  /** What the button says; `복사` where nothing is given. */
  readonly label?: string;
  /** Read aloud: what is copied; with a label of its own, whose. */
  readonly what: string;
}

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label, what }: CopyButtonProps) {
  const app = useApp();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'refused');
  const said = { idle: label ?? app.say(COPY), copied: app.say(COPIED), refused: app.say(REFUSED) }[state];
  return (
    <>
      <button
        type="button"
        class={`copy ${state}`}
        // Whoever speaks to the page says what is written on the button.
        aria-label={label === undefined ? app.say(COPY_WHAT, { what }) : `${said} (${what})`}
        onClick={() => void copy()}
      >
        {said}
      </button>
      <span class="sr-only" role="status">
        {state === 'idle' ? '' : said}
      </span>
    </>
  );
}

const SHOWN_MS = 1_600;

/** False where the browser lets this frame put nothing on the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The old way, for frames that may not use the clipboard itself. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

const COPY = { ko: '복사', zh: '复制', en: 'Copy' };
const COPIED = { ko: '복사됨', zh: '已复制', en: 'Copied' };
const REFUSED = { ko: '복사 못 함', zh: '无法复制', en: 'Not copied' };
const COPY_WHAT = { ko: '{what} 복사', zh: '复制{what}', en: 'Copy {what}' };
