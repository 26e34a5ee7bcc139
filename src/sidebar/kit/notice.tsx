import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import { ActError } from '../act';
import { useApp } from '../app';
import { Button } from './button';

export interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error' | 'done';
  readonly children: ComponentChildren;
}

/** A sentence that stands out; an error is read aloud at once, and comes into sight. */
export function Notice({ kind, children }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === 'error') notice.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div ref={notice} class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** What went wrong, what was kept and what to do, and the button to try again. Work that was stopped on purpose is no error. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const app = useApp();
  const code = error instanceof ActError ? error.code : 'crashed';
  const retry = onRetry && <Button label={app.say(code === 'stopped' ? GO_ON : RETRY)} onPress={onRetry} />;
  if (code === 'stopped') {
    return (
      <Notice kind="info">
        <p>{app.say(STOPPED)}</p>
        {retry}
      </Notice>
    );
  }
  const own = OWN_WORDS.get(code);
  return (
    <Notice kind="error">
      <p>{own ? app.say(own) : (error as ActError).message}</p>
      {retry}
    </Notice>
  );
}

const OFFLINE = {
  ko: '연결이 끊겼어요. 적은 것은 그대로 있어요. 인터넷을 확인하고 다시 눌러 주세요.',
  zh: '连接已断开。已填写的内容都在。请检查网络后重试。',
  en: 'The connection is gone. What you entered is still here. Check the network and try again.',
};
const CRASHED = {
  ko: '프로그램에 문제가 생겼어요. 자료는 그대로예요. 다시 눌러 보고, 또 그러면 작업 기록을 보여 주세요.',
  zh: '程序出现问题，资料没有变化。请重试；若再次出现，请出示操作记录。',
  en: 'Something went wrong in the program; the records are as they were. Try again; if it comes back, show the work log.',
};
const STOPPED = {
  ko: '멈췄어요. 여기까지 한 것은 그대로 있어요.',
  zh: '已停止。到此为止完成的内容都保留。',
  en: 'Stopped. What was done so far stays.',
};
const WORKING = {
  ko: '하던 일이 아직 끝나지 않았어요. 끝나면 다시 눌러 주세요.',
  zh: '上一项操作尚未完成，请完成后再试。',
  en: 'Other work is still under way here. Try again when it is done.',
};
/** Faults that are the client's own, in words; the server words its own. */
const OWN_WORDS: ReadonlyMap<string, Text> = new Map([
  ['offline', OFFLINE],
  ['crashed', CRASHED],
  ['working', WORKING],
]);
const RETRY = { ko: '다시 해 보기', zh: '重试', en: 'Try again' };
const GO_ON = { ko: '이어서 하기', zh: '继续', en: 'Go on' };
