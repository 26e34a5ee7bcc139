import type { Undo } from '../../features/action';
import type {
  DraftEdit,
  DraftEntry,
  EditOutcome,
  ListOutcome,
  MarkedDrafts,
} from '../../features/message/draft-view';
import type { Acted } from '../act';

/** What is done with a draft without waiting for the answer. */
export type Mark =
  | { readonly kind: 'approve' }
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'release' };

/** What the desk asks of the server, and whom it tells. */
export interface ReviewPort {
  load(page: { readonly from: number; readonly count: number }): Promise<ListOutcome>;
  /** The draft as it stands now; undefined where it is gone. */
  loadOne(draft: DraftEntry): Promise<DraftEntry | undefined>;
  mark(ids: readonly string[], mark: Mark): Promise<Acted<MarkedDrafts>>;
  edit(edit: DraftEdit): Promise<Acted<EditOutcome>>;
  undo(undo: Undo): Promise<unknown>;
  /** Whether a fault passes by itself: then what was done waits. */
  isPassing(error: unknown): boolean;
  /** A draft went from one state to another, or counts otherwise among those that are approved at once. */
  moved(was: DraftEntry, now: DraftEntry): void;
  /** What was done with a draft was not taken. */
  refused(draft: DraftEntry, why: unknown): void;
  /** Something to show has changed. */
  changed(): void;
}
