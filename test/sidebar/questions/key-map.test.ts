import { describe, expect, it } from 'vitest';
import { type KeyPress, readKey } from '../../../src/sidebar/questions/key-map';

const press = (code: string, part: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...part,
});

describe('readKey', () => {
  it.each([
    ['Digit1', { command: 'candidate', index: 0 }],
    ['Numpad3', { command: 'candidate', index: 2 }],
    ['Digit0', { command: 'more' }],
    ['KeyQ', { command: 'answer', answer: 'other' }],
    ['KeyW', { command: 'answer', answer: 'unknown' }],
    ['KeyE', { command: 'answer', answer: 'staff' }],
    ['KeyR', { command: 'answer', answer: 'none' }],
    ['KeyT', { command: 'answer', answer: 'later' }],
  ])('%s means %j', (code, command) => {
    expect(readKey(press(code), 3)).toEqual(command);
  });

  it('goes by the place of the key: a Korean layout writes ㅂ on Q', () => {
    expect(readKey(press('KeyQ', { key: 'ㅂ' }), 3)).toEqual({ command: 'answer', answer: 'other' });
  });

  it('chooses no candidate out of sight', () => {
    expect(readKey(press('Digit4'), 3)).toBeUndefined();
    expect(readKey(press('Digit1'), 0)).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat', 'isComposing'] as const)(
    'answers nothing with %s',
    (part) => {
      expect(readKey(press('Digit1', { [part]: true }), 3)).toBeUndefined();
    },
  );

  it('moves with a held arrow key', () => {
    expect(readKey(press('ArrowDown', { repeat: true }), 3)).toEqual({ command: 'move', by: 1 });
    expect(readKey(press('ArrowUp'), 3)).toEqual({ command: 'move', by: -1 });
  });
});
