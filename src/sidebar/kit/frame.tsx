import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { DIALOG_VIEWS } from '../../features/window/opening';
import { useApp } from '../app';
import { InSightContext } from '../frame/in-sight';
import { Button, type ButtonProps } from './button';
import { IconButton } from './icon-button';
import { Progress } from './progress';
import { ToldBar } from './told-bar';
import { LostLine, Me, TopLine } from './top-line';
import './large.css';

export interface FrameProps {
  readonly title: string;
  /** The one large button at the bottom; left out where there is nothing to press. */
  readonly primary?: ButtonProps | undefined;
  /** Beside the title: a count, a help button. */
  readonly aside?: ComponentChildren;
  /** The first view has nothing behind it. */
  readonly isRoot?: boolean;
  /** Instead of going back to the view before: to the step before, say. */
  readonly onBack?: () => void;
  /** Instead of closing the dialog at once: where something is to be asked first. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/**
 * What every view wears: clinic and person on top, back and title, the content, what was last done, one large button at
 * the bottom. In a dialog the same in two lines, so that most of the room is the content's.
 */
export function Frame({ title, primary, aside, isRoot, onBack, onClose, children }: FrameProps) {
  const app = useApp();
  const view = useContext(InSightContext);
  const topic = TOPIC_OF.get(view);
  const isNarrow = !DIALOG_VIEWS.some((large) => large === view);
  const heading = useRef<HTMLHeadingElement>(null);
  const footer = useRef<HTMLElement>(null);
  const isWorking = app.work !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one takes the other's place
  useLayoutEffect(() => {
    // Whoever pressed the large button finds the one that stands there now.
    const isLost = document.activeElement === document.body;
    if (isLost) footer.current?.querySelector<HTMLElement>('.bottom button')?.focus();
  }, [isWorking]);
  // Whoever uses the keyboard or listens begins at the top of the new view.
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // The first view of a dialog is left by closing it.
  const isOutermost = isRoot || (app.isLarge && app.isFirst && !onBack);
  return (
    <div class={app.isLarge ? `frame large ${isNarrow ? 'narrow' : ''}` : 'frame'}>
      <header>
        {!app.isLarge && <TopLine />}
        <div class="title">
          {!isOutermost && <IconButton icon="back" label={app.say(BACK)} onPress={onBack ?? app.back} />}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
          {app.isLarge && <Me />}
          {topic && (
            <IconButton icon="help" label={app.say(HELP)} onPress={() => app.go('help', { topic })} />
          )}
        </div>
        {app.isLarge && <LostLine />}
      </header>
      <main>{children}</main>
      <footer ref={footer}>
        <ToldBar />
        {app.work ? (
          <WorkBar />
        ) : (
          (primary || app.isLarge) && (
            <div class="bottom">
              {app.isLarge && <Button label={app.say(CLOSE)} onPress={onClose ?? app.close} />}
              {primary && <Button {...primary} kind="primary" />}
            </div>
          )
        )}
      </footer>
    </div>
  );
}

/** Stands where the large button stood: while long work is under way nothing else is to be begun. */
function WorkBar() {
  const app = useApp();
  const { work } = app;
  if (!work) return null;
  const { title, done, total, isStopping, stop } = work;
  const label = total > 0 ? `${title} ${done.toLocaleString()}/${total.toLocaleString()}` : title;
  return (
    <div class="bottom work">
      <Progress label={isStopping ? app.say(STOPPING) : label} done={done} total={total} />
      <Button label={app.say(STOP)} onPress={stop} isDisabled={isStopping} />
    </div>
  );
}

/** Views of a step, and what the help says about it. */
const TOPIC_OF: ReadonlyMap<string, string> = new Map([
  ['import', 'import'],
  ['questions', 'questions'],
  ['enter', 'questions'],
  ['vips', 'vips'],
  ['meeting', 'meeting'],
  ['approvals', 'meeting'],
  ['messages', 'messages'],
  ['calls', 'messages'],
  ['prints', 'prints'],
]);

const HELP = { ko: '도움말', zh: '帮助', en: 'Help' };
const CLOSE = { ko: '닫기', zh: '关闭', en: 'Close' };
const BACK = { ko: '뒤로', zh: '返回', en: 'Back' };
const STOP = { ko: '멈추기', zh: '停止', en: 'Stop' };
const STOPPING = {
  ko: '하던 묶음까지 하고 멈추는 중…',
  zh: '完成当前批次后停止…',
  en: 'Stopping after this part…',
};
