import { describe, expect, it } from 'vitest';
import { readMeetingKey } from '../../../src/sidebar/meeting/meeting-keys';
import type { KeyPress } from '../../../src/sidebar/questions/key-map';

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

describe('readMeetingKey', () => {
  it.each([
    ['Digit1', { command: 'decide', as: 'in' }],
    ['Numpad2', { command: 'decide', as: 'drop' }],
    ['Digit3', { command: 'decide', as: 'later' }],
    ['KeyA', { command: 'tier', tier: 'A' }],
    ['KeyB', { command: 'tier', tier: 'B' }],
    ['KeyU', { command: 'undo' }],
    ['KeyE', { command: 'evidence' }],
    ['KeyN', { command: 'veil' }],
    ['ArrowRight', { command: 'go', by: 1 }],
    ['ArrowLeft', { command: 'go', by: -1 }],
  ])('%s means %j', (code, command) => {
    expect(readMeetingKey(press(code))).toEqual(command);
  });

  it('goes by the place of the key: a Korean layout writes ㅁ on A', () => {
    expect(readMeetingKey(press('KeyA', { key: 'ㅁ' }))).toEqual({ command: 'tier', tier: 'A' });
  });

  it('follows a presenter', () => {
    expect(readMeetingKey(press('PageDown'))).toEqual({ command: 'go', by: 1 });
    expect(readMeetingKey(press('PageUp'))).toEqual({ command: 'go', by: -1 });
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat', 'isComposing'] as const)(
    'decides nothing with %s',
    (part) => {
      expect(readMeetingKey(press('Digit1', { [part]: true }))).toBeUndefined();
    },
  );
});
