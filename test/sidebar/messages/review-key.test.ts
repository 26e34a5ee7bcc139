import { describe, expect, it } from 'vitest';
import { type ReviewPress, readReviewKey } from '../../../src/sidebar/messages/review-key';

const press = (code: string, more: Partial<ReviewPress> = {}): ReviewPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});

describe('keys while a draft is on the screen', () => {
  it.each([
    ['KeyA', 'approve'],
    ['KeyE', 'edit'],
    ['KeyH', 'hold'],
    ['KeyU', 'undo'],
    ['KeyS', 'sheet'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
  ])('%s means %s', (code, command) => expect(readReviewKey(press(code))).toBe(command));

  it('leaves up and down to the page, and shortcuts to the browser', () => {
    expect(readReviewKey(press('ArrowDown'))).toBeUndefined();
    expect(readReviewKey(press('KeyA', { ctrlKey: true }))).toBeUndefined();
    expect(readReviewKey(press('KeyA', { isComposing: true }))).toBeUndefined();
  });

  it('approves nothing by a key held down, while arrows go on', () => {
    expect(readReviewKey(press('KeyA', { repeat: true }))).toBeUndefined();
    expect(readReviewKey(press('ArrowRight', { repeat: true }))).toBe('next');
  });
});
