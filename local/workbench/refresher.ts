import type { Clinic } from './clinic';
import { report } from './report';
import type { TabRegister } from './tab-register';
import { Reader, type TabView } from './tab-view';

/** Changes that come so close together are told together, in milliseconds. */
const COALESCE = 30;
/**
 * A flood of changes must leave time for the execution that makes them: after a telling comes a pause so many times as long,
 * at most this. A change after quiet times is not kept waiting.
 */
const SHARE = 4;
const LONGEST = 200;
/** Bytes on the way to a browser beyond which it is told of the last change only. */
const BACKLOG = 4_000_000;
const MINUTE = 60_000;

/** Tells the tabs of changes of the workbook. */
export class Refresher {
  /** Ids of sheets; undefined where it may be any. */
  private dirty = new Set<number | undefined>();
  private timer: NodeJS.Timeout | undefined;
  /** As performance.now() counts. */
  private nextAt = 0;
  private day = new Date().getDate();
  /** Rules and formulas that look at today say something else from midnight on. */
  private readonly midnight = setInterval(() => {
    const day = new Date().getDate();
    if (day !== this.day) this.changed(undefined);
    this.day = day;
  }, MINUTE).unref();

  constructor(
    private readonly clinic: Clinic,
    private readonly tabs: TabRegister,
  ) {}

  changed(sheetId: number | undefined): void {
    this.dirty.add(sheetId);
    this.timer ??= setTimeout(() => this.tell(), Math.max(COALESCE, this.nextAt - performance.now()));
  }

  /** Looks at the workbook as it is now. */
  read<T>(look: (reader: Reader) => T): T {
    const { host, looks } = this.clinic;
    return host.look((workbook, calculation) => look(new Reader(workbook, calculation, looks)));
  }

  /** Tells every tab at once what has changed of what it shows. */
  tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.dirty.size === 0) return;
    const { dirty } = this;
    this.dirty = new Set();
    const began = performance.now();
    this.read((reader) => {
      const isEverywhere = dirty.has(undefined) || reader.workbook.mayHoldFormulas;
      for (const { view, backlog } of this.tabs.connected) {
        if (backlog > BACKLOG) for (const sheetId of dirty) this.changed(sheetId);
        else tellView(view, reader, isEverywhere || dirty.has(view.watched));
      }
    });
    const ended = performance.now();
    this.nextAt = ended + Math.min(LONGEST, (ended - began) * SHARE);
  }

  /** Tells nobody any more. */
  close(): void {
    clearInterval(this.midnight);
    clearTimeout(this.timer);
  }
}

/** What cannot be shown in one tab keeps nothing from the others. */
function tellView(view: TabView, reader: Reader, isChanged: boolean): void {
  try {
    if (isChanged) view.refresh(reader);
    else view.refreshBook(reader);
  } catch (error) {
    report(error);
  }
}
