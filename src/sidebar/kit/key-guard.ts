/** After a question appears, nothing answers it for this long: no second press of an impatient hand, no click meant for the one before. */
const CALM_MS = 250;
/** A key that comes down again sooner than this was never let go: some remote desktops send a held key so. */
const HELD_MS = 90;

/** Lets one press answer one question. Times in milliseconds of one clock. */
export class KeyGuard {
  private readonly down = new Set<string>();
  private readonly up = new Map<string, number>();
  private shownAt = Number.NEGATIVE_INFINITY;

  /** Another question is on the screen. */
  shown(now: number): void {
    this.shownAt = now;
  }

  /** Whether a click may answer. */
  isCalm(now: number): boolean {
    return now - this.shownAt >= CALM_MS;
  }

  /** Whether a key that came down is a press of its own. */
  press(code: string, now: number): boolean {
    const isHeld = this.down.has(code) || now - (this.up.get(code) ?? Number.NEGATIVE_INFINITY) < HELD_MS;
    this.down.add(code);
    return !isHeld && this.isCalm(now);
  }

  release(code: string, now: number): void {
    this.down.delete(code);
    this.up.set(code, now);
  }

  /** Nobody tells of keys let go while the page has no focus. */
  forget(): void {
    this.down.clear();
  }
}
