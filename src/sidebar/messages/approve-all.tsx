import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { MarkedDrafts, WordingSummary } from '../../features/message/draft-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice } from '../kit/notice';

/** Approves in one press what has nothing to look at, after saying exactly how many; those with hints only if somebody wants that. */
export function ApproveAll({
  summary,
  onDone,
}: {
  readonly summary: WordingSummary;
  /** They are approved, or that was taken back: what is shown has changed. */
  readonly onDone: () => void;
}) {
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const [takesHints, setTakesHints] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const { id, clean, withHints } = summary;
  const hinted = withHints - clean;
  const count = takesHints ? withHints : clean;
  if (withHints === 0) return null;
  const approve = async () => {
    setFault(undefined);
    try {
      const input = { wording: id, ...(takesHints ? { withHints: true } : {}) };
      const options = { quiet: true };
      const { summary: said, undo } = await app.startWork<MarkedDrafts>(
        app.say(APPROVING),
        'message.approve',
        input,
        options,
      );
      setOpen(false);
      onDone();
      const takeBack = async () => {
        if (!undo) return;
        const { summary: taken } = await app.act(undo.action, undo.input, options);
        app.tell(taken || app.say(TAKEN_BACK));
        onDone();
      };
      app.tell(said, undo && takeBack);
    } catch (error) {
      setFault(error);
    }
  };
  if (!isOpen)
    return (
      <button type="button" class="approve-all-row" onClick={() => setOpen(true)}>
        <span>{app.say(clean > 0 ? CLEAN : HINTS_ONLY, { count: (clean || hinted).toLocaleString() })}</span>
        <span class="approve-all-open">{app.say(ALL_AT_ONCE)}</span>
      </button>
    );
  return (
    <section class="approve-all" aria-label={app.say(ALL_AT_ONCE)}>
      <p>{app.say(ABOUT)}</p>
      {hinted > 0 && (
        <label class="approve-hints">
          <input
            type="checkbox"
            checked={takesHints}
            onChange={(event) => setTakesHints(event.currentTarget.checked)}
          />
          <span>{app.say(WITH_HINTS, { count: hinted.toLocaleString() })}</span>
        </label>
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
      <div class="buttons">
        <Button
          label={app.say(APPROVE, { count: count.toLocaleString() })}
          onPress={approve}
          isDisabled={count === 0}
        />
        <Button label={app.say(LEAVE)} onPress={() => setOpen(false)} />
      </div>
    </section>
  );
}

const CLEAN: Text = {
  ko: '살펴볼 점 없는 글 {count}건',
  zh: '无需注意的{count}条',
  en: '{count} with nothing to look at',
};
const HINTS_ONLY: Text = {
  ko: '참고만 있는 글 {count}건',
  zh: '只有提示的{count}条',
  en: '{count} with hints only',
};
const ALL_AT_ONCE: Text = { ko: '한꺼번에 확인', zh: '一次确认', en: 'Approve at once' };
const ABOUT: Text = {
  ko: '고칠 점도 살펴볼 점도 없는 글만 확인해요. 되돌릴 수 있어요.',
  zh: '只确认没有问题的内容，可以撤销。',
  en: 'Only those with nothing to look at are approved. It can be taken back.',
};
const WITH_HINTS: Text = {
  ko: '참고만 있는 {count}건도 함께',
  zh: '只有提示的{count}条也一起',
  en: 'those with hints only too ({count})',
};
const APPROVE: Text = { ko: '{count}건 확인하기', zh: '确认{count}条', en: 'Approve {count}' };
const APPROVING: Text = { ko: '확인하는 중', zh: '正在确认', en: 'Approving' };
const TAKEN_BACK: Text = { ko: '되돌렸어요.', zh: '已撤销。', en: 'Taken back.' };
const LEAVE: Text = { ko: '하나씩 볼게요', zh: '逐条查看', en: 'One by one' };
