import type { Text } from '../../core/text';
import { VIP_STATE } from '../../features/vip/words';
import { useApp } from '../app';
import { Chips } from '../kit/chips';
import type { VipChoices, VipFilter } from './vip-filter';

/** Tier, state and who looks after them; what could not narrow the list is not offered. */
export function VipFilters({
  choices,
  filter,
  onChange,
}: {
  readonly choices: VipChoices;
  readonly filter: VipFilter;
  readonly onChange: (filter: VipFilter) => void;
}) {
  const app = useApp();
  const all = { value: '', text: app.say(ALL) } as const;
  return (
    <div class="vip-filters">
      {choices.tiers.length > 0 && (
        <Chips
          label={app.say(TIER)}
          options={[
            all,
            ...choices.tiers.map((tier) => ({ value: tier, text: app.say(TIER_NAME, { tier }) })),
          ]}
          chosen={filter.tier}
          onChoose={(tier) => onChange({ ...filter, tier })}
        />
      )}
      {choices.states.length > 0 && (
        <Chips
          label={app.say(STATE)}
          options={[
            all,
            ...choices.states.map((state) => ({ value: state, text: app.say(VIP_STATE[state]) })),
          ]}
          chosen={filter.state}
          onChoose={(state) => onChange({ ...filter, state })}
        />
      )}
      {choices.owners.length > 0 && (
        <label class="vip-owner">
          <span>{app.say(OWNER)}</span>
          <select
            class="input"
            value={filter.owner}
            onChange={(event) => onChange({ ...filter, owner: event.currentTarget.value })}
          >
            <option value="">{app.say(ALL)}</option>
            {choices.owners.map((owner) => (
              <option key={owner} value={owner}>
                {owner}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

const ALL: Text = { ko: '전체', zh: '全部', en: 'All' };
const TIER: Text = { ko: '등급', zh: '等级', en: 'Tier' };
const TIER_NAME: Text = { ko: 'VIP {tier}', zh: 'VIP {tier}', en: 'VIP {tier}' };
const STATE: Text = { ko: '상태', zh: '状态', en: 'Status' };
const OWNER: Text = { ko: '전담', zh: '专属负责人', en: 'Attendant' };
