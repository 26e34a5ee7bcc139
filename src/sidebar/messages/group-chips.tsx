import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Chips } from '../kit/chips';
import { countGroups, GROUP_IDS, GROUPS, type GroupId, type Statuses } from './draft-group';

/** What there is to look at of a wording, with counts; kinds without drafts are left out. */
export function GroupChips({
  statuses,
  chosen,
  onChoose,
}: {
  readonly statuses: Statuses;
  readonly chosen: GroupId;
  readonly onChoose: (group: GroupId) => void;
}) {
  const app = useApp();
  const counts = countGroups(statuses);
  const options = GROUP_IDS.filter((group) => counts[group] > 0 || group === chosen).map((group) => ({
    value: group,
    text: `${app.say(GROUPS[group].name)} ${counts[group].toLocaleString()}`,
  }));
  return (
    <div class="group-chips">
      <Chips label={app.say(KIND)} options={options} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}

const KIND: Text = { ko: '글의 상태', zh: '状态', en: 'State' };
