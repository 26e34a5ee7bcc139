/** Where a thread without the host's clock reads the time: `base` plus what has been passed over so far. */
export interface ClockReading {
  /** Milliseconds since 1970 that stand still, the machine's own clock, or a function of the host's that must be asked. */
  readonly base: number | 'machine' | 'host';
  /** Milliseconds to add; shared by all threads. */
  readonly passed: Float64Array;
}

/** @returns undefined where the host must be asked */
export function readClock({ base, passed }: ClockReading): number | undefined {
  if (base === 'host') return undefined;
  return (base === 'machine' ? Date.now() : base) + (passed[0] ?? 0);
}

/**
 * The host's clock. The machine's runs by itself and waits for real. Any other is moved by what waits: it jumps to the
 * next alarm as soon as no execution computes, so that executions side by side wait side by side and tests wait for nothing.
 */
export class HostClock {
  readonly reading: ClockReading;
  private readonly alarms = new Set<{ readonly at: number; readonly ring: () => void }>();
  private computing = 0;

  constructor(private readonly given: Date | number | (() => number) | undefined) {
    const passed = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    const base = given === undefined ? 'machine' : typeof given === 'function' ? 'host' : Number(given);
    this.reading = { base, passed };
  }

  /** Milliseconds since 1970. */
  now(): number {
    return readClock(this.reading) ?? Number(this.asked()) + (this.reading.passed[0] ?? 0);
  }

  /** Moves the clock on at once. */
  pass(milliseconds: number): void {
    const { passed } = this.reading;
    passed[0] = (passed[0] ?? 0) + milliseconds;
    this.ringDue();
  }

  /** @returns cancels it */
  alarm(at: number, ring: () => void): () => void {
    if (this.reading.base === 'machine') {
      const timer = setTimeout(ring, Math.max(0, at - this.now()));
      return () => clearTimeout(timer);
    }
    const alarm = { at, ring };
    this.alarms.add(alarm);
    this.jumpWhenIdle();
    return () => this.alarms.delete(alarm);
  }

  /** An execution begins to compute, or goes on. */
  beginComputing(): void {
    this.computing++;
  }

  /** It ends, or waits. */
  endComputing(): void {
    this.computing--;
    this.jumpWhenIdle();
  }

  private asked(): number | undefined {
    return typeof this.given === 'function' ? this.given() : undefined;
  }

  private jumpWhenIdle(): void {
    // After the work at hand: what just let go of a lock may let another execution go on.
    setImmediate(() => {
      if (this.computing > 0 || this.alarms.size === 0) return;
      const next = Math.min(...[...this.alarms].map(({ at }) => at));
      this.pass(Math.max(0, next - this.now()));
    });
  }

  private ringDue(): void {
    const now = this.now();
    const due = [...this.alarms].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const alarm of due) if (this.alarms.delete(alarm)) alarm.ring();
  }
}
