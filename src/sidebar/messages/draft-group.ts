import type { Text } from '../../core/text';
import type { DraftStatus } from '../../features/message/draft-status';
import type { DraftEntry, WordingSummary } from '../../features/message/draft-view';

/** What is to be done with a draft, in the order in which a desk goes about it. */
export const GROUPS = {
  toCheck: { statuses: ['draft'], name: { ko: '확인할 것', zh: '待确认', en: 'To approve' } },
  toMend: { statuses: ['blocked'], name: { ko: '고칠 것', zh: '待修改', en: 'To mend' } },
  director: { statuses: ['needsDirector'], name: { ko: '원장', zh: '院长', en: 'Director' } },
  held: { statuses: ['held'], name: { ko: '보류', zh: '暂缓', en: 'On hold' } },
  ready: { statuses: ['approved'], name: { ko: '보낼 준비 됨', zh: '待发送', en: 'Ready' } },
  out: {
    statuses: ['exported', 'sent', 'replied', 'failed'],
    name: { ko: '나간 것', zh: '已发出', en: 'Gone out' },
  },
  none: { statuses: ['skipped'], name: { ko: '보내지 않음', zh: '不发送', en: 'Not sent' } },
} as const satisfies Readonly<
  Record<string, { readonly statuses: readonly DraftStatus[]; readonly name: Text }>
>;
export type GroupId = keyof typeof GROUPS;
export const GROUP_IDS = Object.keys(GROUPS) as readonly GroupId[];

export type Statuses = Readonly<Partial<Record<DraftStatus, number>>>;

/** Which of them a draft belongs to. */
export function groupOfStatus(status: DraftStatus): GroupId {
  const isIn = (group: GroupId) => (GROUPS[group].statuses as readonly DraftStatus[]).includes(status);
  return GROUP_IDS.find(isIn) ?? 'toCheck';
}

/** How many drafts are in each. */
export function countGroups(statuses: Statuses): Readonly<Record<GroupId, number>> {
  const count = (group: GroupId) =>
    (GROUPS[group].statuses as readonly DraftStatus[]).reduce(
      (sum, status) => sum + (statuses[status] ?? 0),
      0,
    );
  return Object.fromEntries(GROUP_IDS.map((group) => [group, count(group)])) as Record<GroupId, number>;
}

/** The states of several wordings together. */
export function addStatuses(all: readonly Statuses[]): Statuses {
  const sum = new Map<DraftStatus, number>();
  for (const statuses of all) {
    for (const [status, count] of Object.entries(statuses) as [DraftStatus, number][])
      sum.set(status, (sum.get(status) ?? 0) + count);
  }
  return Object.fromEntries(sum);
}

/** The states after one draft went from one to another. */
export function moveStatus(statuses: Statuses, was: DraftStatus, now: DraftStatus): Statuses {
  if (was === now) return statuses;
  return {
    ...statuses,
    [was]: Math.max(0, (statuses[was] ?? 0) - 1),
    [now]: (statuses[now] ?? 0) + 1,
  };
}

/** The counts of a wording after one of its drafts has become another. */
export function moveDraft(
  summary: WordingSummary,
  was: Pick<DraftEntry, 'status' | 'atOnce'>,
  now: Pick<DraftEntry, 'status' | 'atOnce'>,
): WordingSummary {
  const change = (counts: (draft: typeof was) => boolean) => Number(counts(now)) - Number(counts(was));
  const isDraft = ({ status, atOnce }: typeof was) => status === 'draft' && atOnce !== '';
  return {
    ...summary,
    statuses: moveStatus(summary.statuses, was.status, now.status),
    clean: Math.max(0, summary.clean + change((draft) => isDraft(draft) && draft.atOnce === 'clean')),
    withHints: Math.max(0, summary.withHints + change(isDraft)),
  };
}

/** Where to begin with a wording: with what can be approved, else with what keeps others back; '' where it has no drafts. */
export function firstGroup(statuses: Statuses): GroupId | '' {
  const counts = countGroups(statuses);
  return GROUP_IDS.find((group) => counts[group] > 0) ?? '';
}
