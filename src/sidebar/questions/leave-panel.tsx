import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';

/** Asked of whoever leaves while his answers are not in the list yet: the large button brings them in. */
export function LeavePanel({ count, onStay }: { readonly count: number; readonly onStay: () => void }) {
  const app = useApp();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={panel}>
      <EmptyState text={app.say(NOT_YET, { count })}>
        <div class="leave">
          <Button label={app.say(STAY)} onPress={onStay} />
          <Button kind="link" label={app.say(LEAVE)} onPress={app.back} />
        </div>
      </EmptyState>
    </div>
  );
}

const NOT_YET: Text = {
  ko: '답하신 {count}건은 저장됐지만 아직 명단에는 반영되지 않았어요.',
  zh: '您回答的{count}个已保存，但尚未更新到名单。',
  en: 'Answers saved, but not in the list yet: {count}.',
};
const STAY: Text = { ko: '계속 답하기', zh: '继续回答', en: 'Go on answering' };
const LEAVE: Text = {
  ko: '나중에 반영하고 나가기',
  zh: '以后再更新，先离开',
  en: 'Leave, bring them in later',
};
