import type { Text } from '../../core/text';
import type { ListState } from '../../features/vip/review-view';
import { VIP_STATE } from '../../features/vip/words';
import { useApp } from '../app';
import { Icon } from '../kit/icon';
import './list-standing.css';

/** How far the list is, and the way to what it still needs. */
export function ListStanding({ state }: { readonly state: ListState }) {
  const app = useApp();
  return (
    <button type="button" class={`list-standing of-${state}`} onClick={() => app.go('meeting')}>
      <span class="grow">
        <strong>{app.say(VIP_STATE[state])}</strong>
        <span>{app.say(MEANING[state])}</span>
      </span>
      <Icon name="next" size={16} />
    </button>
  );
}

const MEANING: Readonly<Record<ListState, Text>> = {
  provisional: {
    ko: '원장님과 데스크 실장님이 서명하면 확정돼요.',
    zh: '院长和前台主管签字后即确定。',
    en: 'Final once the director and the head of desk have signed.',
  },
  waiting: {
    ko: '한 분이 서명했어요. 다른 한 분의 서명을 기다려요.',
    zh: '已有一位签字，等待另一位签字。',
    en: 'One has signed; the other is still to sign.',
  },
  final: {
    ko: '두 분이 서명한 명단이에요.',
    zh: '两位均已签字。',
    en: 'Both have signed.',
  },
  reopened: {
    ko: '서명한 뒤 달라진 점이 있어 다시 서명해야 해요.',
    zh: '签字后有变动，需重新签字。',
    en: 'It has changed since: both sign anew.',
  },
};
