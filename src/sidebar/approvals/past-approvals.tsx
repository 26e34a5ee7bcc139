import type { Text } from '../../core/text';
import type { ApprovalEntry } from '../../features/approval/approval-view';
import { ROLES } from '../../features/clinic/role';
import { type App, useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** What was decided this season, folded away; nothing where nothing was. */
export function PastApprovals({ approvals }: { readonly approvals: readonly ApprovalEntry[] }) {
  const app = useApp();
  const decided = approvals.filter(({ decision }) => decision !== '');
  if (decided.length === 0) return null;
  return (
    <details class="section past">
      <summary>{app.say(TITLE, { count: decided.length })}</summary>
      <ul>
        {decided.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.subject}</strong>
              {entry.state === 'outdated' && <span class="tag plain">{app.say(OUTDATED)}</span>}
            </p>
            <p>{sayDecision(entry, app)}</p>
            {entry.reason !== '' && <p class="quiet">{entry.reason}</p>}
            {entry.detail !== '' && <p class="quiet detail">{entry.detail}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `원장 승인 · 김원장 · 12/04` */
function sayDecision(entry: ApprovalEntry, { say, language, home }: Pick<App, 'say' | 'language' | 'home'>) {
  const { role, decision, decidedBy, decidedOn } = entry;
  const what = decision === 'returned' ? say(RETURNED) : say(APPROVED);
  return [`${ROLES[role][language]} ${what}`, decidedBy, sayDay(decidedOn, home?.today ?? '')]
    .filter(Boolean)
    .join(' · ');
}

const TITLE: Text = { ko: '지난 결재 {count}건', zh: '已审批 {count}项', en: 'Decided: {count}' };
const OUTDATED: Text = { ko: '그 뒤에 바뀜', zh: '之后有变动', en: 'changed since' };
const APPROVED: Text = { ko: '승인', zh: '同意', en: 'approved' };
const RETURNED: Text = { ko: '돌려보냄', zh: '退回', en: 'sent back' };
