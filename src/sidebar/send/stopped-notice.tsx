import type { Text } from '../../core/text';
import type { OutboxBatch } from '../../features/message/output-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice, Notice } from '../kit/notice';
import { useMarking } from './use-marking';

/** Who stands in files made before and may not be written to any more: why, and what to do about it. */
export function StoppedNotice({
  batches,
  onAgain,
  onMarked,
}: {
  readonly batches: readonly OutboxBatch[];
  readonly onAgain: (batch: OutboxBatch) => Promise<void>;
  readonly onMarked: () => Promise<void>;
}) {
  const app = useApp();
  const { error, mark } = useMarking(onMarked);
  const held = batches.filter(({ stopped }) => stopped.length > 0);
  if (held.length === 0) return null;
  const people = new Set(held.flatMap(({ stopped }) => stopped.map(({ patient }) => patient)));
  const takenOut = ({ stopped }: OutboxBatch) => {
    const reason = [...new Set(stopped.map((line) => line.reason))].join(', ').slice(0, 200);
    return mark({ ids: stopped.map(({ id }) => id) }, 'failed', { reason });
  };
  return (
    <Notice kind="warning">
      <p>
        <strong>{app.say(TITLE, { count: people.size })}</strong>
      </p>
      {held.map((batch) => {
        const { channel, stopped } = batch;
        const isMail = channel === 'email';
        return (
          <section key={batch.batch} class="stopped">
            <p>{app.say(isMail ? MAIL : FILE, { batch: batch.batch })}</p>
            <ul>
              {stopped.map(({ id, name, wording, reason }) => (
                <li key={id} class="left-out-row">
                  <strong>{name}</strong> <span class="quiet">{wording}</span>
                  <br />
                  {reason}
                </li>
              ))}
            </ul>
            <div class="buttons">
              {!isMail && <Button label={app.say(AGAIN)} onPress={() => onAgain(batch)} />}
              <Button label={app.say(isMail ? DELETED : TAKEN_OUT)} onPress={() => takenOut(batch)} />
            </div>
          </section>
        );
      })}
      {error !== undefined && <ErrorNotice error={error} />}
    </Notice>
  );
}

const TITLE: Text = {
  ko: '이미 만든 것 가운데 지금은 보내면 안 될 분이 {count}명 있어요.',
  zh: '已生成的内容中，有{count}位现在不能发送。',
  en: '{count} {count|person|people} in what was made before must not be written to now.',
};
const FILE: Text = {
  ko: '발송파일 {batch}: 아직 올리지 않았으면 파일을 다시 받아 쓰세요. 이분들은 빠져요. 이미 올렸으면 문자 업체에서 이분들을 빼 주세요.',
  zh: '发送文件{batch}：尚未上传请重新下载使用，以下各位会被移出；已上传请在短信平台上移出。',
  en: 'Sending file {batch}: if it is not uploaded yet, download it again and use that; these are left out. If it is, take them out at the sender’s.',
};
const MAIL: Text = {
  ko: 'Gmail 초안 {batch}: Gmail 임시보관함에서 이분들의 초안을 지워 주세요.',
  zh: 'Gmail草稿{batch}：请在Gmail草稿箱中删除以下各位的草稿。',
  en: 'Gmail drafts {batch}: delete the drafts to these people in Gmail.',
};
const AGAIN: Text = { ko: '파일 다시 받기', zh: '重新下载文件', en: 'Download again' };
const TAKEN_OUT: Text = { ko: '업체에서 뺐어요', zh: '已在平台移出', en: 'I took them out' };
const DELETED: Text = { ko: '지웠어요', zh: '已删除', en: 'I deleted them' };
