import { describe, expect, it } from 'vitest';
import { KeyGuard } from '../../../src/sidebar/kit/key-guard';

function shownAt(now: number): KeyGuard {
  const guard = new KeyGuard();
  guard.shown(now);
  return guard;
}

describe('KeyGuard', () => {
  it('lets a press answer once the question has stood there for a moment', () => {
    expect(shownAt(1000).press('Digit1', 1400)).toBe(true);
  });

  it('lets no press through that was meant for the question before', () => {
    expect(shownAt(1000).press('Digit1', 1100)).toBe(false);
    expect(shownAt(1000).isCalm(1100)).toBe(false);
  });

  it('takes a key that was never let go for one press', () => {
    const guard = shownAt(0);
    expect(guard.press('Digit1', 1000)).toBe(true);
    expect(guard.press('Digit1', 2000)).toBe(false);
    guard.release('Digit1', 2100);
    expect(guard.press('Digit1', 2400)).toBe(true);
  });

  it('knows a held key that a remote desktop sends as many short presses', () => {
    const guard = shownAt(0);
    const answers = Array.from({ length: 40 }, (_, index) => {
      const now = 1000 + index * 33;
      const isPress = guard.press('Digit1', now);
      guard.release('Digit1', now + 5);
      return isPress;
    });
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('forgets what was held when the page loses the focus', () => {
    const guard = shownAt(0);
    guard.press('KeyW', 1000);
    guard.forget();
    expect(guard.press('KeyW', 3000)).toBe(true);
  });
});
