import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { ApprovalDeed, ApprovalEntry } from '../../features/approval/approval-view';
import { ROLES } from '../../features/clinic/role';
import { type App, useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** What was decided and taken back this season, each with its time, the latest first; folded away, nothing where nothing was. */
export function PastApprovals({
  approvals,
  deeds,
}: {
  readonly approvals: readonly ApprovalEntry[];
  readonly deeds: readonly ApprovalDeed[];
}) {
  const app = useApp();
  const byId = new Map(approvals.map((entry) => [entry.id, entry]));
  const told = new Set(deeds.map(({ id }) => id));
  // Chosen in a dropdown since the program last looked: the journal does not know it yet.
  const fresh = approvals.flatMap((entry): ApprovalDeed[] => {
    const { id, kind, subject, role, decision, decidedBy: by, decidedOn } = entry;
    const last = deeds.find((deed) => deed.id === id && deed.isLast);
    if (decision === (last?.decision ?? '') || (decision === '' && !told.has(id))) return [];
    return [{ key: id, id, kind, subject, role, decision, by, at: decidedOn, isLast: true }];
  });
  const all = [...fresh, ...deeds];
  if (all.length === 0) return null;
  return (
    <details class="section past">
      <summary>{app.say(TITLE, { count: all.length })}</summary>
      <ul>
        {all.map((deed) => {
          const entry = deed.isLast && deed.decision !== '' ? byId.get(deed.id) : undefined;
          return (
            <li key={deed.key}>
              <p>
                <strong>{deed.subject}</strong>{' '}
                {entry?.state === 'outdated' && <span class="tag plain">{app.say(OUTDATED)}</span>}
              </p>
              <p>{sayDeed(deed, app)}</p>
              {entry && entry.reason !== '' && <p class="quiet">{entry.reason}</p>}
              {entry && entry.detail !== '' && <p class="quiet detail">{entry.detail}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** `원장 승인 · 김원장 · 12/04 14:20` */
function sayDeed(
  { role, decision, by, at }: ApprovalDeed,
  { say, language, home }: Pick<App, 'say' | 'language' | 'home'>,
): string {
  const what = { approved: APPROVED, returned: RETURNED, '': TAKEN_BACK }[decision];
  const day = sayDay(at.slice(0, 10) as CalendarDate | '', home?.today ?? '');
  return [`${ROLES[role][language]} ${say(what)}`, by, `${day} ${at.slice(11, 16)}`.trim()]
    .filter(Boolean)
    .join(' · ');
}

const TITLE: Text = { ko: '지난 결재 {count}건', zh: '审批记录 {count}条', en: 'Decided: {count}' };
const OUTDATED: Text = { ko: '그 뒤에 바뀜', zh: '之后有变动', en: 'changed since' };
const APPROVED: Text = { ko: '승인', zh: '同意', en: 'approved' };
const RETURNED: Text = { ko: '돌려보냄', zh: '退回', en: 'sent back' };
const TAKEN_BACK: Text = { ko: '서명 거둠', zh: '撤回', en: 'taken back' };
