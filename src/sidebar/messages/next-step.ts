import type { ListOutcome } from '../../features/message/draft-view';
import { addStatuses, countGroups } from './draft-group';

/** What is best done next with texts and cards, as things stand. */
export type NextStep =
  /** There are none yet. */
  | { readonly step: 'make' }
  /** Beginning with this wording. */
  | { readonly step: 'check'; readonly wording: string; readonly drafts: number }
  | { readonly step: 'sign' }
  | { readonly step: 'ask'; readonly wording: string; readonly drafts: number }
  | { readonly step: 'send'; readonly drafts: number }
  | { readonly step: 'mend'; readonly wording: string; readonly drafts: number }
  | { readonly step: 'decide'; readonly drafts: number }
  | { readonly step: 'done' };

/**
 * What keeps most people from getting something comes first: what can be approved, then what the director has not been asked yet,
 * then what may go out, and last what has to be mended or waits for somebody else.
 */
export function nextStep({ wordings, notFinal }: Pick<ListOutcome, 'wordings' | 'notFinal'>): NextStep {
  const all = countGroups(addStatuses(wordings.map(({ statuses }) => statuses)));
  if (Object.values(all).every((count) => count === 0)) return { step: 'make' };
  const unasked = wordings.find(({ director }) => director && director.drafts > 0 && director.state === '');
  const toCheck = wordings.find(({ statuses }) => (statuses.draft ?? 0) > 0);
  const toMend = wordings.find(({ statuses }) => (statuses.blocked ?? 0) > 0);
  // Before the list is signed nothing can be approved: signing is what everything waits for.
  if (notFinal !== '' && all.toCheck > 0) return { step: 'sign' };
  if (toCheck) return { step: 'check', wording: toCheck.id, drafts: all.toCheck };
  if (unasked?.director) return { step: 'ask', wording: unasked.id, drafts: unasked.director.drafts };
  if (all.ready > 0) return { step: 'send', drafts: all.ready };
  if (toMend) return { step: 'mend', wording: toMend.id, drafts: all.toMend };
  if (all.director > 0) return { step: 'decide', drafts: all.director };
  return { step: 'done' };
}
