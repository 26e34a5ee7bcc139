import type { Text } from '../../core/text';
import type { VipEntry } from '../../features/vip/vip-view';
import { VIP_DECISIONS, VIP_STATE } from '../../features/vip/words';
import { useApp } from '../app';
import { Icon } from '../kit/icon';
import { TierTag } from '../patient/tier-tag';
import { VipDetail } from './vip-detail';

export interface VipRowProps {
  readonly vip: VipEntry;
  readonly isOpen: boolean;
  readonly onToggle: (patient: string) => void;
  readonly onPatient: (patient: string) => void;
}

/** One VIP in two lines; pressed, it unfolds. */
export function VipRow({ vip, isOpen, onToggle, onPatient }: VipRowProps) {
  const app = useApp();
  const { patient, tier, name, state, decision, warnings } = vip;
  return (
    <li class={`vip ${tier === '' ? '' : `of-${tier.toLowerCase()}`} ${state === 'droppedOut' ? 'out' : ''}`}>
      <button
        type="button"
        class="vip-head"
        data-vip={patient}
        aria-expanded={isOpen}
        onClick={() => onToggle(patient)}
      >
        <span class="vip-name">
          <TierTag tier={tier} />
          <strong>{name}</strong>
          {state === 'droppedOut' && <span class="tag plain">{app.say(VIP_STATE.droppedOut)}</span>}
          {decision !== '' && <span class="tag plain">{app.say(VIP_DECISIONS[decision])}</span>}
          {warnings !== '' && <span class="tag mind">{app.say(MIND)}</span>}
        </span>
        <span class="quiet">{sayCounts(vip, app)}</span>
        <Icon name="caret" size={16} />
      </button>
      {isOpen && <VipDetail vip={vip} onPatient={onPatient} />}
    </li>
  );
}

/** `12명 (가족 2) · 최근 1년 3` */
function sayCounts({ total, family, lastYear }: VipEntry, app: ReturnType<typeof useApp>): string {
  const all = family > 0 ? app.say(TOTAL_FAMILY, { total, family }) : app.say(TOTAL, { total });
  return `${all} · ${app.say(LAST_YEAR, { lastYear })}`;
}

const MIND: Text = { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' };
const TOTAL: Text = { ko: '{total}명', zh: '{total}人', en: '{total} brought' };
const TOTAL_FAMILY: Text = {
  ko: '{total}명 (가족 {family})',
  zh: '{total}人（家属{family}）',
  en: '{total} brought ({family} family)',
};
const LAST_YEAR: Text = { ko: '최근 1년 {lastYear}', zh: '近1年 {lastYear}', en: '{lastYear} in 1 year' };
