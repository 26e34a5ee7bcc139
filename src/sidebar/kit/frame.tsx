import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app';
import { Button, type ButtonProps } from './button';

export interface FrameProps {
  readonly title: string;
  /** The one large button at the bottom; left out where there is nothing to press. */
  readonly primary?: ButtonProps | undefined;
  /** Beside the title: a count, a help button. */
  readonly aside?: ComponentChildren;
  /** The first view has nothing behind it. */
  readonly isRoot?: boolean;
  readonly children: ComponentChildren;
}

/** What every view wears: clinic and person on top, back and title, the content, one large button at the bottom. */
export function Frame({ title, primary, aside, isRoot, children }: FrameProps) {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever uses the keyboard or listens begins at the top of the new view.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="frame">
      <header class="top">
        <span class="clinic">{app.home?.clinic}</span>
        <button type="button" class="who" onClick={() => app.go('who')}>
          {app.say(ME, { who: app.who === '' ? app.say(NOBODY) : app.who })} ▾
        </button>
      </header>
      <div class="title">
        {!isRoot && (
          <button type="button" class="icon" aria-label={app.say(BACK)} onClick={app.back}>
            ←
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      <main>{children}</main>
      {primary && (
        <footer>
          <Button {...primary} kind="primary" />
        </footer>
      )}
    </div>
  );
}

const ME = { ko: '나: {who}', zh: '我：{who}', en: 'Me: {who}' };
const NOBODY = { ko: '고르기', zh: '请选择', en: 'choose' };
const BACK = { ko: '뒤로', zh: '返回', en: 'Back' };
