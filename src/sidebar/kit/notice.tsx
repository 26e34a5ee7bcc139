import type { ComponentChildren } from 'preact';
import { ActError } from '../act';
import { useApp } from '../app';
import { Button } from './button';

export interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error' | 'done';
  readonly children: ComponentChildren;
}

/** A sentence that stands out; an error is read aloud at once. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** What went wrong, what was kept and what to do, and the button to try again. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const app = useApp();
  const message =
    error instanceof ActError && error.code !== 'crashed' && error.code !== 'offline'
      ? error.message
      : app.say(error instanceof ActError && error.code === 'offline' ? OFFLINE : CRASHED);
  return (
    <Notice kind="error">
      <p>{message}</p>
      {onRetry && <Button label={app.say(RETRY)} onPress={onRetry} />}
    </Notice>
  );
}

const OFFLINE = {
  ko: '연결이 끊겼어요. 적은 것은 그대로 있습니다. 인터넷을 확인하고 다시 눌러 주세요.',
  zh: '连接已断开。已填写的内容都在。请检查网络后重试。',
  en: 'The connection is gone. What you entered is still here. Check the network and try again.',
};
const CRASHED = {
  ko: '프로그램에 문제가 생겼어요. 자료는 그대로입니다. 다시 눌러 보고, 또 그러면 작업 기록을 보여 주세요.',
  zh: '程序出现问题，资料没有变化。请重试；若再次出现，请出示操作记录。',
  en: 'Something went wrong in the program; the records are as they were. Try again; if it comes back, show the work log.',
};
const RETRY = { ko: '다시 해 보기', zh: '重试', en: 'Try again' };
