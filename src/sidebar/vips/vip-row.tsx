import { Component } from 'preact';
import { type Language, say, type Text } from '../../core/text';
import type { VipEntry } from '../../features/vip/vip-view';
import { CHANGES, VIP_DECISIONS, VIP_STATE } from '../../features/vip/words';
import { Icon } from '../kit/icon';
import { TierTag } from '../patient/tier-tag';
import { VipDetail } from './vip-detail';

export interface VipRowProps {
  readonly vip: VipEntry;
  readonly isOpen: boolean;
  readonly language: Language;
  readonly onToggle: (patient: string) => void;
  readonly onPatient: (patient: string) => void;
  readonly onChanged: () => Promise<unknown>;
}

/** One VIP in two lines; pressed, it unfolds. In a list of hundreds only rows that changed are drawn anew. */
export class VipRow extends Component<VipRowProps> {
  override shouldComponentUpdate({ vip, isOpen, language, onToggle, onPatient }: VipRowProps): boolean {
    const now = this.props;
    return (
      vip !== now.vip ||
      isOpen !== now.isOpen ||
      language !== now.language ||
      onToggle !== now.onToggle ||
      onPatient !== now.onPatient
    );
  }

  override render({ vip, isOpen, language, onToggle, onPatient, onChanged }: VipRowProps) {
    const { patient, tier, name, state, decision, change, warnings } = vip;
    const isOut = state === 'droppedOut';
    return (
      <li class={`vip ${tier === '' ? '' : `of-${tier.toLowerCase()}`} ${isOut ? 'out' : ''}`}>
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
            {(change === 'new' || change === 'up' || change === 'down') && (
              <span class={`tag change-${change}`}>{say(CHANGES[change], language)}</span>
            )}
            {isOut && <span class="tag plain">{say(VIP_STATE.droppedOut, language)}</span>}
            {decision !== '' && <span class="tag plain">{say(VIP_DECISIONS[decision], language)}</span>}
            {warnings !== '' && <span class="tag mind">{say(MIND, language)}</span>}
          </span>
          <span class="quiet">{sayCounts(vip, language)}</span>
          <Icon name="caret" size={16} />
        </button>
        {isOpen && <VipDetail vip={vip} onPatient={onPatient} onChanged={onChanged} />}
      </li>
    );
  }
}

/** `12명 (가족 2) · 최근 1년 3` */
function sayCounts({ total, family, lastYear }: VipEntry, language: Language): string {
  const all = say(family > 0 ? TOTAL_FAMILY : TOTAL, language, { total, family });
  return `${all} · ${say(LAST_YEAR, language, { lastYear })}`;
}

const MIND: Text = { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' };
const TOTAL: Text = { ko: '{total}명', zh: '{total}人', en: '{total} brought' };
const TOTAL_FAMILY: Text = {
  ko: '{total}명 (가족 {family})',
  zh: '{total}人（家属{family}）',
  en: '{total} brought ({family} family)',
};
const LAST_YEAR: Text = { ko: '최근 1년 {lastYear}', zh: '近1年 {lastYear}', en: '{lastYear} in 1 year' };
