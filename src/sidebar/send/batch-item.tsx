import { useId, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { CHANNELS } from '../../features/message/message';
import type { OutboxBatch } from '../../features/message/output-view';
import { SENDER_FORMATS } from '../../features/message/sender-format';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { GrowingList } from '../kit/growing-list';
import { Icon } from '../kit/icon';
import { ErrorNotice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { countBatch } from './batch-count';
import { BatchRow } from './batch-row';
import { MarkSent } from './mark-sent';
import { useMarking } from './use-marking';

/** One sending file (or one run of Gmail drafts): where it stands, to be fetched again, marked, thrown away. */
export function BatchItem({
  batch,
  now,
  onAgain,
  onMarked,
}: {
  readonly batch: OutboxBatch;
  /** At the clinic: `2026-12-21 10:30`. */
  readonly now: string;
  readonly onAgain: (batch: OutboxBatch) => Promise<void>;
  readonly onMarked: () => Promise<void>;
}) {
  const app = useApp();
  const today = now.slice(0, 10);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { error, mark } = useMarking(onMarked);
  const count = countBatch(batch);
  const isMail = batch.channel === 'email';
  const what = isMail
    ? app.say(GMAIL)
    : batch.format === ''
      ? app.say(CHANNELS[batch.channel])
      : app.say(SENDER_FORMATS[batch.format]);
  const states = [
    ...(count.open > 0 ? [app.say(isMail ? OPEN_MAIL : OPEN, { count: count.open })] : []),
    ...(count.sent > 0 ? [app.say(SENT, { count: count.sent })] : []),
    ...(count.replied > 0 ? [app.say(REPLIED, { count: count.replied })] : []),
    ...(count.failed > 0 ? [app.say(FAILED, { count: count.failed })] : []),
  ];
  const sentOn = batch.sendAt.slice(0, 10);
  const markSent = () =>
    mark({ batch: batch.batch }, 'sent', sentOn !== '' && sentOn < today ? { on: sentOn } : {});
  return (
    <li class="batch">
      <button
        type="button"
        class="row-button flush"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="grow">
          <strong>{batch.batch}</strong> <span>{what}</span>
          <span class="quiet batch-state">
            {[sayDay(batch.madeOn, today), ...states].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
        <span class={isOpen ? 'batch-fold open' : 'batch-fold'}>
          <Icon name="caret" size={18} />
        </span>
      </button>
      {isOpen && (
        <div id={id} class="batch-inner">
          {batch.sendAt !== '' && <p class="quiet">{app.say(PLANNED, { at: batch.sendAt })}</p>}
          {error !== undefined && <ErrorNotice error={error} />}
          {count.open > 0 && (
            <div class="buttons">
              <MarkSent label={app.say(MARK)} sendAt={batch.sendAt} now={now} onMark={markSent} />
              {!isMail && <Button label={app.say(AGAIN)} onPress={() => onAgain(batch)} />}
              <Button kind="link" label={app.say(LEAVE)} onPress={() => setLeaving(!isLeaving)} />
            </div>
          )}
          {isLeaving && count.open > 0 && (
            <div class="batch-leave">
              <p>{app.say(isMail ? LEAVE_MAIL : LEAVE_FILE, { count: count.open })}</p>
              <div class="buttons">
                <Button
                  kind="danger"
                  label={app.say(LEAVE_NOW)}
                  onPress={() => mark({ batch: batch.batch }, 'approved')}
                />
                <Button label={app.say(NO)} onPress={() => setLeaving(false)} />
              </div>
            </div>
          )}
          <p class="quiet">{app.say(EACH)}</p>
          <GrowingList class="batch-rows" items={batch.lines} keyOf={(line) => line.id}>
            {(line) => <BatchRow line={line} isMail={isMail} mark={mark} />}
          </GrowingList>
        </div>
      )}
    </li>
  );
}

const EACH: Text = {
  ko: '이름을 누르면 그분만 보냄·못 보냄·답장 왔어요로 적을 수 있어요.',
  zh: '点击姓名，可单独标记已发送、发送失败或已收到回复。',
  en: 'Press a name to mark that one as sent, failed or answered.',
};
const GMAIL: Text = { ko: 'Gmail 초안', zh: 'Gmail草稿', en: 'Gmail drafts' };
const OPEN: Text = { ko: '아직 표시 안 함 {count}', zh: '未标记{count}', en: 'not marked yet {count}' };
const OPEN_MAIL: Text = { ko: '초안 {count}', zh: '草稿{count}', en: 'drafts {count}' };
const SENT: Text = { ko: '보냄 {count}', zh: '已发送{count}', en: 'sent {count}' };
const REPLIED: Text = { ko: '답 옴 {count}', zh: '已回复{count}', en: 'answered {count}' };
const FAILED: Text = { ko: '못 보냄 {count}', zh: '失败{count}', en: 'failed {count}' };
const PLANNED: Text = { ko: '예약: {at}', zh: '预约：{at}', en: 'Scheduled for {at}' };
const MARK: Text = { ko: '보냈음으로 표시', zh: '标记已发送', en: 'I sent it' };
const AGAIN: Text = { ko: '파일 다시 받기', zh: '重新下载文件', en: 'Download again' };
const LEAVE: Text = { ko: '보내지 않기', zh: '不发送了', en: 'Do not send' };
const LEAVE_FILE: Text = {
  ko: '{count}건을 보낼 준비로 되돌립니다. 내려받은 파일은 올리지 말고 지워 주세요.',
  zh: '将{count}条退回待发送。请勿上传已下载的文件，并将其删除。',
  en: '{count} {count|goes|go} back to be sent. Delete the downloaded file and do not upload it.',
};
const LEAVE_MAIL: Text = {
  ko: '{count}건을 보낼 준비로 되돌립니다. Gmail의 초안은 그대로 남으니 Gmail에서 지워 주세요.',
  zh: '将{count}封退回待发送。Gmail中的草稿仍在，请在Gmail中删除。',
  en: '{count} {count|goes|go} back to be sent. The drafts stay in Gmail; delete them there.',
};
const LEAVE_NOW: Text = { ko: '되돌리기', zh: '退回', en: 'Put back' };
const NO: Text = { ko: '그만두기', zh: '取消', en: 'Never mind' };
