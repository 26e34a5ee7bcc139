import { nothingSelected, type WorkbookModel } from '../model/workbook';
import type { Later } from '../service/later';
import type { Answer, Desk, Question } from '../service/scope';

export interface DeskOptions {
  /** The language that Google tells; the host's if not given. */
  readonly userLocale?: string;
  /** Answers `alert` and `prompt`; without it, a plain OK dialog is closed with OK and any other question fails. */
  readonly answer?: ((question: Question) => Later<Answer>) | undefined;
  /** Told after every service call of an execution that was started with the desk. */
  readonly used?: () => void;
}

/** The desk of somebody who has just sat down. */
export function createDesk({ userLocale, answer, used }: DeskOptions = {}): Desk {
  return {
    userLocale,
    selected: nothingSelected(),
    menus: [],
    sidebar: undefined,
    dialogs: [],
    toasts: [],
    answer: (question) => {
      if (answer) return answer(question);
      if (question.kind === 'alert' && question.buttons === 'OK') return { button: 'OK' };
      throw new Error(`nobody answers "${question.text}": give the host an answer`);
    },
    used: used ?? (() => undefined),
  };
}

/** Does something for the person at the desk: what is selected there is what is selected. */
export function atDesk<T>({ selected, used }: Desk, workbook: WorkbookModel, action: () => T): T {
  const before = workbook.selected;
  if (before === selected) return action();
  workbook.selected = selected;
  try {
    return action();
  } finally {
    workbook.selected = before;
    used();
  }
}

/** Somebody closes a sidebar or a dialog, or it closes itself. */
export function closePage(desk: Desk, page: Desk['dialogs'][number]): void {
  if (desk.sidebar === page) desk.sidebar = undefined;
  desk.dialogs = desk.dialogs.filter((dialog) => dialog !== page);
}
