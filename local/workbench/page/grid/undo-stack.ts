import type { Rectangle } from '../../../../host/snapshot';

/** An edit of cells that can be taken back: what stood there before, and what stands there since. */
export interface UndoStep {
  readonly sheetId: number;
  readonly at: Rectangle;
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

/** Most edits that can be taken back. */
const MOST_STEPS = 100;

/** The edits of cells of this tab, to be taken back and done again in order. */
export class UndoStack {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];

  push(step: UndoStep): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  /** What is to be taken back next; undefined where there is nothing. */
  undo(): UndoStep | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }

  /** What is to be done again next; undefined where there is nothing. */
  redo(): UndoStep | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }

  /** Forgets the edits of a sheet whose rows and columns have moved: they would be taken back in the wrong place. */
  forget(sheetId: number): void {
    const elsewhere = (step: UndoStep) => step.sheetId !== sheetId;
    this.done = this.done.filter(elsewhere);
    this.undone = this.undone.filter(elsewhere);
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
}

/** Whether two blocks of texts are the same. */
export function isSameBlock(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => row.length === b[i]?.length && row.every((text, j) => text === b[i]?.[j]))
  );
}
