import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { countGroups, GROUPS, type GroupId, type Statuses } from './draft-group';

/** All of one kind have been looked at: what was passed over, and what else of this wording waits. */
export function ReviewEnd({
  statuses,
  group,
  left,
  onGroup,
  onAgain,
}: {
  readonly statuses: Statuses;
  readonly group: GroupId;
  /** Looked at and not dealt with. */
  readonly left: number;
  readonly onGroup: (group: GroupId) => void;
  readonly onAgain: () => void;
}) {
  const app = useApp();
  const counts = countGroups(statuses);
  const others = (['toCheck', 'toMend', 'director', 'held'] as const).filter(
    (each) => each !== group && counts[each] > 0,
  );
  return (
    <EmptyState text={app.say(left > 0 ? PASSED_OVER : DONE, { left: left.toLocaleString() })}>
      <div class="buttons end-acts">
        {left > 0 && <Button label={app.say(AGAIN)} onPress={onAgain} />}
        {others.map((each) => (
          <Button
            key={each}
            label={`${app.say(GROUPS[each].name)} ${counts[each].toLocaleString()}`}
            onPress={() => onGroup(each)}
          />
        ))}
        {left === 0 && counts.ready > 0 && <Button label={app.say(SEND)} onPress={() => app.go('send')} />}
      </div>
    </EmptyState>
  );
}

const DONE: Text = {
  ko: '이 문구는 여기까지 다 봤어요.',
  zh: '此文案已全部查看。',
  en: 'That was all of these.',
};
const PASSED_OVER: Text = {
  ko: '끝까지 봤어요. 넘긴 글이 {left}건 있어요.',
  zh: '已看到最后，还有{left}条略过。',
  en: 'That was the last. Passed over: {left}.',
};
const AGAIN: Text = { ko: '넘긴 글 보기', zh: '查看略过的', en: 'See what was passed over' };
const SEND: Text = { ko: '보내기', zh: '去发送', en: 'To sending' };
