import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';

/** Asks before a list that somebody has signed is changed: the signatures no longer hold then. */
export function AskReopening({
  onGoOn,
  onLeave,
}: {
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={panel}
      class="reason-form"
      role="alertdialog"
      aria-label={app.say(REOPENS)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <p class="reason-title">{app.say(REOPENS)}</p>
      <p>{app.say(ABOUT)}</p>
      <div class="buttons">
        <Button label={app.say(LEAVE)} hint="Esc" onPress={onLeave} />
        <Button kind="danger" label={app.say(GO_ON)} onPress={onGoOn} />
      </div>
    </div>
  );
}

/** Said wherever a signed list is about to be changed. */
export const REOPENS: Text = {
  ko: '바꾸면 서명을 다시 받아야 해요.',
  zh: '更改后需要重新签字。',
  en: 'If this is changed, the list has to be signed anew.',
};
const ABOUT: Text = {
  ko: '이미 서명한 명단이에요. 바꾸는 동안은 새 글을 확인하거나 보낼 수 없어요.',
  zh: '此名单已签字。重新签字前，无法确认或发送新的内容。',
  en: 'This list has been signed. Until it is signed again nothing can be approved or sent.',
};
const LEAVE: Text = { ko: '그대로 두기', zh: '保持不变', en: 'Leave it' };
const GO_ON: Text = { ko: '바꾸기', zh: '更改', en: 'Change it' };
