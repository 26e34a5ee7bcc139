import type { KeyPress } from '../questions/key-map';

/** What a key stands for while a candidate is on the screen. */
export type MeetingCommand =
  | { readonly command: 'decide'; readonly as: 'in' | 'drop' | 'later' }
  | { readonly command: 'tier'; readonly tier: 'A' | 'B' }
  | { readonly command: 'go'; readonly by: 1 | -1 }
  | { readonly command: 'undo' | 'evidence' | 'veil' };

/** What the buttons show: the same keys as written on the keyboard. */
export const MEETING_KEYS = {
  in: '1',
  drop: '2',
  later: '3',
  A: 'A',
  B: 'B',
  undo: 'U',
  evidence: 'E',
  veil: 'N',
} as const;

const COMMANDS: ReadonlyMap<string, MeetingCommand> = new Map<string, MeetingCommand>([
  ['1', { command: 'decide', as: 'in' }],
  ['2', { command: 'decide', as: 'drop' }],
  ['3', { command: 'decide', as: 'later' }],
  ['KeyA', { command: 'tier', tier: 'A' }],
  ['KeyB', { command: 'tier', tier: 'B' }],
  ['KeyU', { command: 'undo' }],
  ['KeyE', { command: 'evidence' }],
  ['KeyN', { command: 'veil' }],
]);

/**
 * What a key means; undefined where it means nothing here, is held down or part of a syllable that is being written. Keys go by
 * their place: a Korean layout writes ㅁ on A.
 */
export function readMeetingKey(press: KeyPress): MeetingCommand | undefined {
  if (press.isComposing) return undefined;
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return undefined;
  if (press.key === 'ArrowRight' || press.key === 'PageDown') return { command: 'go', by: 1 };
  if (press.key === 'ArrowLeft' || press.key === 'PageUp') return { command: 'go', by: -1 };
  if (press.repeat) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  return COMMANDS.get(digit ?? press.code);
}
