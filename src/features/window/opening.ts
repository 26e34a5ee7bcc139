import type { Language } from '../../core/text';
import type { ViewId } from '../action';

/** The views that are shown large: projected, printed, or with more room to write. */
export const DIALOG_VIEWS = ['meeting', 'prints', 'wordings'] as const satisfies readonly ViewId[];

export type DialogView = (typeof DIALOG_VIEWS)[number];

/** Pixels of a dialog that a projector shows whole; on a smaller screen the page makes itself smaller. */
export const DIALOG_SIZE = { width: 1200, height: 760 } as const;

/** What the page is told when it is opened. */
export interface Opening {
  readonly view: ViewId;
  readonly language: Language;
  /** What the view is opened with; nothing if left out. */
  readonly params?: Readonly<Record<string, string>>;
  /** Where it stands in a dialog; left out in the sidebar. */
  readonly dialog?: {
    /**
     * Who opened it, and what shows that the name is his. A browser that lets no page keep anything gives the dialog
     * nothing of what the sidebar knows; '' from the menu.
     */
    readonly who: string;
    readonly pass: string;
  };
}
