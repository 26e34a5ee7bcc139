import type { Text } from '../../core/text';
import type { SignerRole } from '../../features/approval/approval-view';
import type { HomeState } from '../../features/home/home';
import { useApp } from '../app';
import { Icon } from '../kit/icon';
import './approvals-line.css';

const SIGNERS: readonly SignerRole[] = ['director', 'headDesk'];

/** How much waits for the word of whoever sits here; nothing for everybody else. */
export function ApprovalsLine({ home }: { readonly home: HomeState }) {
  const app = useApp();
  const roles = home.staff.find(({ name }) => name === app.who)?.roles ?? [];
  const count = SIGNERS.filter((role) => roles.includes(role)).reduce(
    (sum, role) => sum + home.approvals[role],
    0,
  );
  if (count === 0) return null;
  return (
    <button type="button" class="row-button flush approvals-line" onClick={() => app.go('approvals')}>
      <Icon name="check" size={18} />
      <span class="grow">{app.say(WAITING, { count })}</span>
      <Icon name="next" size={16} />
    </button>
  );
}

const WAITING: Text = {
  ko: '결재 {count}건이 기다려요',
  zh: '有{count}项待审批',
  en: 'Waiting for your decision: {count}',
};
