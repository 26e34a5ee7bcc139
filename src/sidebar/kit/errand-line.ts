/** Who does the errands, and whom the line tells. */
export interface ErrandPort<Errand> {
  /** Does the first of the line, given together. @throws what passes by itself: they stay first in line and are tried again */
  run(errands: readonly [Errand, ...Errand[]]): Promise<void>;
  /** How many of the first go together; one, if left out. */
  together?(line: readonly Errand[]): number;
  /** One was done, or something waits. */
  changed(): void;
  /** Nothing waits any more, or nobody answers. */
  paused?(): void;
}

/** Until what waits is tried again. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** What was pressed, done behind the screen in the order in which it was pressed. While nobody answers it waits and is tried again. */
export class ErrandLine<Errand> {
  /** Why something waits; undefined where nothing does. */
  fault: unknown;
  /** Not done yet, the next one first. */
  waiting: readonly Errand[] = [];
  private isRunning = false;
  /** How many, from the first, are just being done. */
  private underWay = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly port: ErrandPort<Errand>) {}

  get isBusy(): boolean {
    return this.isRunning;
  }

  add(errand: Errand): void {
    this.waiting = [...this.waiting, errand];
    void this.run();
  }

  /** Those that have not set out. */
  get idle(): readonly Errand[] {
    return this.waiting.slice(this.underWay);
  }

  /** Leaves one undone. */
  drop(errand: Errand): void {
    this.waiting = this.waiting.filter((each) => each !== errand);
  }

  /** Tries again now. */
  retry(): void {
    clearTimeout(this.timer);
    this.failures = 0;
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    clearTimeout(this.timer);
    try {
      // What is pressed in the same moment goes together.
      if (this.port.together) await Promise.resolve();
      for (let [first, ...others] = this.head(); first !== undefined; [first, ...others] = this.head()) {
        this.underWay = others.length + 1;
        await this.port.run([first, ...others]);
        this.waiting = this.waiting.slice(this.underWay);
        this.underWay = 0;
        this.fault = undefined;
        this.failures = 0;
        this.port.changed();
      }
    } catch (error) {
      this.fault = error;
      this.timer = setTimeout(() => void this.run(), RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]);
      this.failures += 1;
      this.port.changed();
    } finally {
      this.isRunning = false;
      this.underWay = 0;
    }
    this.port.paused?.();
  }

  private head(): readonly Errand[] {
    return this.waiting.slice(0, this.port.together?.(this.waiting) ?? 1);
  }
}
