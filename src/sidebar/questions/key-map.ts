import type { Answer } from '../../features/referral/question';

/** What a key stands for while a question is on the screen. */
export type KeyCommand =
  /** Counted from 0. */
  | { readonly command: 'candidate'; readonly index: number }
  | { readonly command: 'answer'; readonly answer: OtherAnswer }
  | { readonly command: 'more' }
  | { readonly command: 'move'; readonly by: 1 | -1 };

/** The answers below the candidates, in the order of their buttons. */
export const OTHER_ANSWERS = [
  'other',
  'unknown',
  'staff',
  'none',
  'later',
] as const satisfies readonly Answer[];
export type OtherAnswer = (typeof OTHER_ANSWERS)[number];

/** Right below the digits, in the order of the buttons: one hand stays where it is. */
export const ANSWER_KEYS: Readonly<Record<OtherAnswer, string>> = {
  other: 'Q',
  unknown: 'W',
  staff: 'E',
  none: 'R',
  later: 'T',
};

/** Shows the further candidates. */
export const MORE_KEY = '0';

/** What of a keyboard event counts here. */
export interface KeyPress {
  /** Where the key is, whatever the keyboard writes: a Korean layout writes ㅂ on Q. */
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Held down. */
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/**
 * What a key means; undefined where it means nothing here: held down, part of a syllable that is being written, or
 * a candidate that is not in sight.
 *
 * @param candidates how many are in sight
 */
export function readKey(press: KeyPress, candidates: number): KeyCommand | undefined {
  if (press.isComposing) return undefined;
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return undefined;
  if (press.key === 'ArrowDown') return { command: 'move', by: 1 };
  if (press.key === 'ArrowUp') return { command: 'move', by: -1 };
  if (press.repeat) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (digit === MORE_KEY) return { command: 'more' };
  if (digit !== undefined) {
    const index = Number(digit) - 1;
    return index < candidates ? { command: 'candidate', index } : undefined;
  }
  const found = OTHER_ANSWERS.find((answer) => press.code === `Key${ANSWER_KEYS[answer]}`);
  return found && { command: 'answer', answer: found };
}
