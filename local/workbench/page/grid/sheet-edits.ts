import type { PersonEdit } from '../../../../host/host';
import type { Rectangle } from '../../../../host/snapshot';
import type { ToServer } from '../../protocol';
import { confirm } from '../shell/dialog';
import { word } from '../spoken';
import { holds, overlaps } from './a1';
import type { SheetDesk } from './sheet-desk';
import { isSameBlock, UndoStack, type UndoStep } from './undo-stack';

/** Most cells of an edit that can be taken back. */
const UNDO_CELLS = 20_000;

/** A yes to a warning holds so long for the same cells, in milliseconds. */
const WARNING_HOLDS = 5 * 60_000;

interface Waiting {
  readonly sheetId: number;
  readonly at: Rectangle;
  readonly before: readonly (readonly string[])[] | null;
  readonly kind: 'edit' | 'undo';
}

/** Sends what a person changes to the sheet, tells what it refused, and takes it back on demand. */
export class SheetEdits {
  private readonly stack = new UndoStack();
  private readonly waiting = new Map<number, Waiting>();
  private readonly warned = new Map<string, number>();
  private edits = 0;

  constructor(
    private readonly desk: SheetDesk,
    private readonly send: (message: ToServer) => boolean,
    private readonly complain: (text: string) => void,
  ) {}

  /** Changes cells, rows or columns, after a warning where they are protected. */
  async change(at: Rectangle, change: PersonEdit): Promise<void> {
    const { sheetId } = this.desk;
    if (!this.isInList(at, change) || !(await this.mayChange(at, change))) {
      this.desk.putRows([at[0]]);
      return;
    }
    const cells = cellsOf(at, change);
    const before = cells && this.textsOf(cells);
    if (typeof change === 'string' && !change.startsWith('=')) this.desk.preview(at[0], at[1], change);
    const isSent = this.transmit(at, change, { sheetId, at: cells ?? at, before, kind: 'edit' });
    if (isSent && !cells) this.stack.forget(sheetId);
  }

  /** What became of an edit. */
  edited(edit: number, fault: string): void {
    const waiting = this.waiting.get(edit);
    this.waiting.delete(edit);
    if (!waiting) return;
    if (fault !== '') {
      this.complain(fault);
      if (waiting.sheetId === this.desk.sheetId) this.desk.putRows([waiting.at[0]]);
      return;
    }
    if (waiting.kind === 'undo' || waiting.sheetId !== this.desk.sheetId) return;
    const after = waiting.before && this.textsOf(waiting.at);
    if (waiting.before && after) {
      const { sheetId, at, before } = waiting;
      if (!isSameBlock(before, after)) this.stack.push({ sheetId, at, before, after });
    } else this.stack.forget(waiting.sheetId);
  }

  undo(): void {
    this.restore(this.stack.undo(), 'before', 'after');
  }

  redo(): void {
    this.restore(this.stack.redo(), 'after', 'before');
  }

  /** The connection broke: what was not answered is not known to have happened. */
  forget(): void {
    this.waiting.clear();
    this.stack.clear();
  }

  /** The rows or columns of a sheet have moved: earlier edits would be taken back in the wrong place. */
  forgetSheet(sheetId: number): void {
    this.stack.forget(sheetId);
  }

  private restore(step: UndoStep | undefined, to: 'before' | 'after', from: 'before' | 'after'): void {
    if (!step) {
      this.complain(word('nothingToUndo'));
      return;
    }
    const { sheetId, at } = step;
    if (sheetId !== this.desk.sheetId) this.desk.open(sheetId, at);
    else {
      const now = this.textsOf(at);
      if (now && !isSameBlock(now, step[from])) {
        this.complain(word('changedSince'));
        return;
      }
      this.desk.select({ at, row: at[0], column: at[1] }, true);
    }
    this.transmit(at, step[to], { sheetId, at, before: null, kind: 'undo' }, sheetId);
  }

  private transmit(
    at: Rectangle,
    change: PersonEdit,
    waiting: Waiting,
    sheetId = this.desk.sheetId,
  ): boolean {
    this.edits += 1;
    this.waiting.set(this.edits, waiting);
    if (this.send({ type: 'edit', edit: this.edits, sheetId, at, change })) return true;
    this.waiting.delete(this.edits);
    this.desk.putRows([at[0]]);
    this.complain(word('lostEdit'));
    return false;
  }

  /** What stands in the cells as it would be typed; null where not all is known, or too much. */
  private textsOf([row, column, rows, columns]: Rectangle): string[][] | null {
    if (rows * columns > UNDO_CELLS) return null;
    const lines: string[][] = [];
    for (let i = row; i < row + rows; i++) {
      if (!this.desk.cells.has(i)) return null;
      lines.push(Array.from({ length: columns }, (_, j) => this.desk.cells.editText(i, column + j)));
    }
    return lines;
  }

  /** The sheet would refuse it as well, but in Google's English. */
  private isInList([row, column]: Rectangle, change: PersonEdit): boolean {
    const found = this.desk.frame?.dropdowns.find(({ at }) => holds(at, row, column));
    if (typeof change !== 'string' || !found || found.allowInvalid || found.words.includes(change))
      return true;
    this.complain(word('notInList', { words: found.words.join(', ') }));
    return false;
  }

  private async mayChange(cells: Rectangle, change: PersonEdit): Promise<boolean> {
    // New rows and columns touch nothing that is protected.
    if (typeof change === 'object' && 'insert' in change) return true;
    const at = cellsOf(cells, change) ?? cells;
    const found =
      this.desk.frame?.protections.filter((guard) => guard.at === 'sheet' || overlaps(guard.at, at)) ?? [];
    const locked = found.find((guard) => !guard.warningOnly);
    if (locked) {
      this.complain(word('locked', { why: locked.description ? ` (${locked.description})` : '' }));
      return false;
    }
    const [first] = found;
    if (!first) return true;
    const key = `${this.desk.sheetId} ${first.at} ${first.description}`;
    if (Date.now() - (this.warned.get(key) ?? Number.NEGATIVE_INFINITY) < WARNING_HOLDS) return true;
    const text = [word('protectedText'), first.description].filter((line) => line !== '').join('\n\n');
    const isWanted = await confirm(word('protectedTitle'), text, word('change'));
    if (isWanted) this.warned.set(key, Date.now());
    return isWanted;
  }
}

const isBlock = (change: PersonEdit): change is readonly (readonly string[])[] => Array.isArray(change);

/** The cells whose content an edit replaces; null where it moves cells. */
function cellsOf(at: Rectangle, change: PersonEdit): Rectangle | null {
  if (isBlock(change)) return [at[0], at[1], change.length, change[0]?.length ?? 0];
  return typeof change !== 'object' || 'clear' in change ? at : null;
}
