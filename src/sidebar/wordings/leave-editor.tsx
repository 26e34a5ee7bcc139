import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';

/** Asked of whoever leaves with words that are not saved. */
export function LeaveEditor({
  onStay,
  onSave,
}: {
  readonly onStay: () => void;
  /** Absent where they cannot be saved as they are. */
  readonly onSave: (() => Promise<void>) | undefined;
}) {
  const app = useApp();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={panel}>
      <EmptyState text={app.say(UNSAVED)}>
        <div class="leave-editor">
          {onSave && <Button kind="primary" label={app.say(SAVE)} onPress={onSave} />}
          <Button label={app.say(STAY)} onPress={onStay} />
          <Button kind="danger" label={app.say(LEAVE)} onPress={app.back} />
        </div>
      </EmptyState>
    </div>
  );
}

const UNSAVED: Text = {
  ko: '저장하지 않은 내용이 있어요.',
  zh: '有未保存的内容。',
  en: 'Something is not saved yet.',
};
const SAVE: Text = { ko: '저장하고 나가기', zh: '保存并离开', en: 'Save and leave' };
const STAY: Text = { ko: '계속 쓰기', zh: '继续编写', en: 'Go on writing' };
const LEAVE: Text = { ko: '버리고 나가기', zh: '放弃并离开', en: 'Leave without saving' };
