import type { Change, Host } from '../../host/host';
import { saveBook, saveSheet } from '../../host/model/save';
import type { DataFolder } from './data-folder';

/** From the first change to the save, in milliseconds. */
const DELAY = 300;
/** After a save that took long, as many times as long until the next; but no longer than this, in milliseconds. */
const PAUSE = 4;
const LONGEST_PAUSE = 5_000;
/** After a save that failed. */
const RETRY = 2_000;

/** Members and edits after which other sheets may differ, too: formulas and rules follow rows, columns and names. */
const REACHES_FAR = /(?:insert|delete|remove|move|shift|rename|setName|Row|Column|copyTo|tab)/i;

/** What is told of the state on disk. */
export interface KeptState {
  readonly saved: boolean;
  /** '' where nothing went wrong. */
  readonly fault: string;
}

/** Saves what changed, soon after it changed, never two at a time. */
export class Keeper {
  private readonly sheets = new Set<number>();
  private isAll = true;
  private isBook = true;
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> | undefined;
  private lastSave = 0;
  private state: KeptState = { saved: true, fault: '' };

  /** @param host the workbook that is open now; @param tell told of every change of the state */
  constructor(
    private readonly folder: DataFolder,
    private readonly host: () => Host,
    private readonly tell: (state: KeptState) => void,
  ) {}

  get kept(): KeptState {
    return this.state;
  }

  /** The workbook is the one that was loaded: nothing is to be saved. */
  begin(): void {
    this.isAll = false;
    this.isBook = false;
  }

  /** Another workbook took the place of this one. */
  exchanged(): void {
    this.isAll = true;
    this.schedule();
  }

  changed({ sheetId, by }: Change): void {
    if (sheetId !== undefined) this.sheets.add(sheetId);
    this.isBook = true;
    if (/^(?:Properties|\w*TriggerBuilder|ScriptApp)\./.test(by)) this.schedule();
    else {
      if (sheetId === undefined || REACHES_FAR.test(by)) this.isAll = true;
      this.schedule();
    }
  }

  /** Saves at once what is not saved yet. @throws Error where the disk refuses */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving?.catch(() => undefined);
    if (this.isDirty) await this.save();
  }

  private get isDirty(): boolean {
    return this.isAll || this.isBook || this.sheets.size > 0;
  }

  private schedule(): void {
    this.say({ saved: false, fault: this.state.fault });
    if (this.saving) return;
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        void this.save().catch(() => undefined);
      },
      Math.min(LONGEST_PAUSE, Math.max(DELAY, this.lastSave * PAUSE)),
    );
  }

  private save(): Promise<void> {
    this.saving = this.saveNow().finally(() => {
      this.saving = undefined;
      if (this.isDirty) this.schedule();
    });
    return this.saving;
  }

  private async saveNow(): Promise<void> {
    const began = performance.now();
    const { isAll } = this;
    const ids = new Set(this.sheets);
    this.isAll = false;
    this.isBook = false;
    this.sheets.clear();
    try {
      const { book, order, sheets } = this.host().look((workbook) => ({
        book: saveBook(workbook),
        order: workbook.sheets.map(({ id }) => id),
        sheets: workbook.sheets.filter(({ id }) => isAll || ids.has(id)).map(saveSheet),
      }));
      await this.folder.save(book, order, sheets);
      this.lastSave = performance.now() - began;
      if (!this.isDirty) this.say({ saved: true, fault: '' });
    } catch (error) {
      this.isAll = true;
      this.folder.distrust();
      this.lastSave = RETRY / PAUSE;
      this.say({ saved: false, fault: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  private say(state: KeptState): void {
    if (state.saved === this.state.saved && state.fault === this.state.fault) return;
    this.state = state;
    this.tell(state);
  }
}
