import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type {
  EditOutcome,
  ListOutcome,
  MarkedDrafts,
  WordingSummary,
} from '../../features/message/draft-view';
import { ActError } from '../act';
import { type App, useApp } from '../app';
import { GROUPS, type GroupId, groupOfStatus, moveDraft } from './draft-group';
import { ReviewDesk } from './review-desk';
import { lastSummary } from './use-drafts-summary';

/** A desk with what belongs to it, which outlives the view: who comes back finds it as it was. */
interface Kept {
  readonly desk: ReviewDesk;
  /** Of whoever looks at it now. */
  app: App;
  redraw: () => void;
  /** With the states as they are here, before the server tells. */
  outcome: ListOutcome | undefined;
}

const KEPT = new Map<string, Kept>();

export interface Review {
  readonly desk: ReviewDesk;
  /** As last heard; undefined before. */
  readonly outcome: ListOutcome | undefined;
  readonly summary: WordingSummary | undefined;
}

/** The drafts of one wording and kind, as they are looked at one after the other. */
export function useReviewDesk(wording: string, group: GroupId): Review {
  const app = useApp();
  const [, count] = useState(0);
  const key = `${wording} ${group}`;
  const kept = KEPT.get(key) ?? open(app, wording, group);
  kept.app = app;
  useEffect(() => {
    // One is enough: what was looked at last.
    KEPT.clear();
    KEPT.set(key, kept);
    kept.redraw = () => count((before) => before + 1);
    const warn = (event: BeforeUnloadEvent) => kept.desk.unsaved > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      kept.redraw = () => {};
    };
  }, [key, kept]);
  // Reasons come in the language of who looks, and colleagues work beside: asked anew when it opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what the answer depends on
  useEffect(() => void kept.desk.load(), [kept, app.language]);
  const { desk, outcome } = kept;
  return { desk, outcome, summary: outcome?.wordings.find(({ id }) => id === wording) };
}

function open(app: App, wording: string, group: GroupId): Kept {
  const { statuses } = GROUPS[group];
  const quiet = { quiet: true } as const;
  const kept: Kept = {
    app,
    redraw: () => {},
    // Name and states stand there at once; they are asked for anew.
    outcome: [...KEPT.values()][0]?.outcome ?? lastSummary(app.language),
    desk: new ReviewDesk(
      {
        load: async (page) => {
          const input = { wording, statuses, ...page };
          const { outcome } = await kept.app.act<ListOutcome>('message.list', input, quiet);
          kept.outcome = outcome;
          return outcome;
        },
        loadOne: async ({ id, patient }) => {
          const input = { wording, patient };
          const { outcome } = await kept.app.act<ListOutcome>('message.list', input, quiet);
          return outcome.drafts.find((draft) => draft.id === id);
        },
        mark: (ids, mark) =>
          kept.app.act<MarkedDrafts>(
            `message.${mark.kind}`,
            mark.kind === 'hold' ? { ids, reason: mark.reason } : { ids },
            quiet,
          ),
        edit: (edit) => kept.app.act<EditOutcome>('message.edit', edit, quiet),
        undo: (undo) => kept.app.act(undo.action, undo.input, quiet),
        isPassing: (error) =>
          error instanceof ActError && (error.code === 'offline' || error.code === 'call.busy'),
        moved: (was, now) => {
          if (!kept.outcome) return;
          kept.outcome = {
            ...kept.outcome,
            wordings: kept.outcome.wordings.map((each) =>
              each.id === wording ? moveDraft(each, was, now) : each,
            ),
          };
        },
        refused: ({ name }, why) => {
          const reason = typeof why === 'string' ? why : why instanceof Error ? why.message : '';
          kept.app.tell(kept.app.say(REFUSED, { name, reason }));
        },
        changed: () => kept.redraw(),
      },
      (status) => groupOfStatus(status) === group,
    ),
  };
  return kept;
}

const REFUSED: Text = {
  ko: '{name}님 글은 그대로 두었어요. {reason}',
  zh: '{name}的内容保持原样。{reason}',
  en: 'The draft for {name} stays as it was. {reason}',
};
