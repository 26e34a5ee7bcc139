import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { type App, useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { Progress } from '../kit/progress';
import { shownCount } from './count';
import { FaultText } from './fault-text';
import { PanelHeading } from './panel-heading';
import type { SessionState } from './session-state';

/** The import under way: how far it is, and the way to stop it. */
export function RunPanel({
  state,
  onStop,
  onCancel,
}: {
  readonly state: SessionState;
  readonly onStop: () => void;
  /** Gives up the file that is half in. */
  readonly onCancel: () => Promise<void>;
}) {
  const app = useApp();
  const { phase, current, doneRows, totalRows, waitsFor } = state;
  const [fault, setFault] = useState<unknown>();
  const isStopped = phase === 'stopped';
  const cancel = async () => {
    setFault(undefined);
    try {
      await onCancel();
    } catch (error) {
      setFault(error);
    }
  };
  const counts = {
    done: shownCount(doneRows, app.language),
    all: shownCount(totalRows, app.language),
  };
  return (
    <section class="import-run">
      <PanelHeading
        key={String(isStopped)}
        text={app.say(isStopped ? STOPPED : current && current.of > 1 ? RUNNING_OF : RUNNING, {
          number: current?.number ?? 1,
          of: current?.of ?? 1,
        })}
      />
      <Progress label={current?.name ?? ''} done={doneRows} total={totalRows} />
      <p class="import-count">
        <span>{app.say(ROWS, counts)}</span>
        {!isStopped && <span class="quiet">{timeLeft(app, state)}</span>}
      </p>
      {waitsFor && (
        <Notice kind="warning">
          <p role="status">{app.say(waitsFor === 'others' ? WAITS_FOR_OTHERS : WAITS_FOR_CONNECTION)}</p>
        </Notice>
      )}
      {isStopped ? (
        <>
          {state.error !== undefined && <FaultText error={state.error} />}
          <p>{app.say(WHAT_STOPPED_MEANS)}</p>
          {fault !== undefined && <FaultText error={fault} />}
          <div class="import-buttons">
            <Button label={app.say(TAKE_BACK)} kind="danger" onPress={cancel} />
          </div>
        </>
      ) : (
        <div class="import-buttons">
          <Button
            label={app.say(phase === 'stopping' ? STOPPING : STOP)}
            isDisabled={phase === 'stopping'}
            onPress={onStop}
          />
          <p class="quiet">{app.say(GOES_ON)}</p>
        </div>
      )}
    </section>
  );
}

/** Coarse, so that it neither jumps nor promises; nothing where it is soon over. */
function timeLeft(app: App, { secondsLeft }: SessionState): string {
  if (secondsLeft === undefined || secondsLeft < 8) return '';
  if (secondsLeft < 50) return app.say(SECONDS_LEFT, { seconds: Math.ceil(secondsLeft / 10) * 10 });
  return app.say(MINUTES_LEFT, { minutes: Math.ceil(secondsLeft / 60) });
}

const RUNNING: Text = { ko: '가져오는 중', zh: '正在导入', en: 'Bringing it in' };
const RUNNING_OF: Text = {
  ko: '가져오는 중 · 파일 {number}/{of}',
  zh: '正在导入 · 文件{number}/{of}',
  en: 'Bringing it in · file {number} of {of}',
};
const STOPPED: Text = { ko: '멈췄어요', zh: '已停止', en: 'Stopped' };
const ROWS: Text = { ko: '{done} / {all}줄', zh: '{done} / {all}行', en: '{done} of {all} {all|row|rows}' };
const SECONDS_LEFT: Text = {
  ko: '{seconds}초쯤 남음',
  zh: '约剩{seconds}秒',
  en: 'about {seconds} {seconds|second|seconds} left',
};
const MINUTES_LEFT: Text = {
  ko: '{minutes}분쯤 남음',
  zh: '约剩{minutes}分钟',
  en: 'about {minutes} min left',
};
const STOP: Text = { ko: '멈추기', zh: '停止', en: 'Stop' };
const STOPPING: Text = { ko: '멈추는 중', zh: '正在停止', en: 'Stopping' };
const TAKE_BACK: Text = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
const GOES_ON: Text = {
  ko: '다른 화면을 봐도 계속돼요. 업무창은 닫지 마세요.',
  zh: '查看其他页面时会继续，请不要关闭工作窗。',
  en: 'It goes on while you look elsewhere. Do not close the panel.',
};
const WHAT_STOPPED_MEANS: Text = {
  ko: '다 들어오기 전에는 어디에도 세지 않아요. 이어서 하거나, 이 파일을 없던 일로 되돌릴 수 있어요.',
  zh: '全部导入之前不会计入任何统计。可以继续，或撤销这个文件。',
  en: 'Nothing of this file counts before all of it is in. Go on, or undo it as if it had never been.',
};
const WAITS_FOR_OTHERS: Text = {
  ko: '다른 사람이 실행 중이라 기다리고 있어요.',
  zh: '其他人正在执行，正在等待。',
  en: 'Somebody else is running a step; waiting.',
};
const WAITS_FOR_CONNECTION: Text = {
  ko: '연결이 끊겨 다시 시도하고 있어요.',
  zh: '连接中断，正在重试。',
  en: 'The connection is gone; trying again.',
};
