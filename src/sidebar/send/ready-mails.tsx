import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { MailOutcome, OutboxLine } from '../../features/message/output-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice, Notice } from '../kit/notice';
import { LeftOutList } from './made-file';
import { ReadyLines } from './ready-lines';

/** The e-mails that are ready, and what makes drafts of them in Gmail: stopped and gone on with at will. */
export function ReadyMails({
  lines,
  onDone,
}: {
  readonly lines: readonly OutboxLine[];
  readonly onDone: () => Promise<void>;
}) {
  const app = useApp();
  const [outcome, setOutcome] = useState<MailOutcome>();
  const [error, setError] = useState<unknown>();
  // What waits for the signed list lets the others go.
  const open = lines.filter(({ waitsForList }) => !waitsForList);
  const ready = open.reduce((sum, line) => sum + line.ready - line.noAddress, 0);
  const noAddress = lines.reduce((sum, line) => sum + line.noAddress, 0);
  const make = async () => {
    setError(undefined);
    const input = open.length === lines.length ? {} : { wordings: open.map((line) => line.wording) };
    try {
      const acted = await app.startWork<MailOutcome>(app.say(WORK), 'message.mail', input, { quiet: true });
      setOutcome(acted.outcome);
    } catch (caught) {
      setError(caught);
    }
    await onDone();
  };
  const isGoingOn = outcome?.isQuota === true || error !== undefined;
  return (
    <>
      <ReadyLines lines={lines} />
      {noAddress > 0 && <p class="quiet send-note">{app.say(NO_ADDRESS, { count: noAddress })}</p>}
      <p class="quiet send-note">{app.say(ABOUT)}</p>
      {outcome && (
        <Notice kind={outcome.isQuota ? 'warning' : 'done'}>
          <p>{app.say(outcome.made === 0 && !outcome.isQuota ? NOTHING : MADE, { count: outcome.made })}</p>
          {outcome.isQuota && <p>{app.say(QUOTA, { count: outcome.left })}</p>}
        </Notice>
      )}
      {outcome && <LeftOutList leftOut={outcome.leftOut} />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void make()} />}
      {ready > 0 && error === undefined && (
        <div class="buttons">
          <Button
            label={app.say(isGoingOn ? GO_ON : MAKE, { count: ready })}
            isDisabled={app.work !== undefined}
            onPress={make}
          />
        </div>
      )}
    </>
  );
}

const WORK: Text = { ko: 'Gmail 초안', zh: 'Gmail草稿', en: 'Gmail drafts' };
const MAKE: Text = {
  ko: 'Gmail 초안 {count}건 만들기',
  zh: '制作{count}封Gmail草稿',
  en: 'Make {count} {count|draft|drafts} in Gmail',
};
const GO_ON: Text = {
  ko: '이어서 하기 (남은 {count}건)',
  zh: '继续（剩余{count}封）',
  en: 'Go on ({count} left)',
};
const ABOUT: Text = {
  ko: '지금 구글에 로그인한 계정의 임시보관함에 초안으로 들어가요. 보내는 것은 Gmail에서 직접 해 주세요.',
  zh: '草稿会放入当前登录的谷歌账号的草稿箱，请在Gmail中自行发送。',
  en: 'They go into the drafts of the Google account that is signed in here; you send them from Gmail yourself.',
};
const NO_ADDRESS: Text = {
  ko: '이메일 주소가 없거나 맞지 않는 {count}건은 건너뛰어요. 환자 시트의 이메일을 고치면 함께 만들어져요.',
  zh: '{count}封没有可用的邮箱地址，将跳过。在“患者”表中补上邮箱后即可制作。',
  en: '{count} without a usable address {count|is|are} passed over. Mend the address in the sheet Patients.',
};
const MADE: Text = {
  ko: '초안 {count}건을 만들었어요. Gmail 임시보관함에서 확인하고 보내 주세요.',
  zh: '已制作{count}封草稿，请在Gmail草稿箱中确认后发送。',
  en: '{count} {count|draft|drafts} made. Look at {count|it|them} in Gmail and send.',
};
const NOTHING: Text = {
  ko: '만들 초안이 없었어요.',
  zh: '没有需要制作的草稿。',
  en: 'There was nothing to make.',
};
const QUOTA: Text = {
  ko: 'Gmail이 지금은 더 받지 않아 {count}건이 남았어요. 조금 뒤에 이어서 해 주세요.',
  zh: 'Gmail暂时不再接受，还剩{count}封，请稍后继续。',
  en: 'Gmail takes no more just now; {count} {count|is|are} left. Go on a little later.',
};
