/** What a key does while a draft is on the screen. */
export type ReviewCommand = 'approve' | 'edit' | 'hold' | 'undo' | 'sheet' | 'next' | 'previous';

/** Up and down stay with the page, which scrolls. By where the key is, whatever the keyboard writes there: a Korean layout writes ㅁ on A. */
const COMMANDS: ReadonlyMap<string, ReviewCommand> = new Map([
  ['KeyA', 'approve'],
  ['KeyE', 'edit'],
  ['KeyH', 'hold'],
  ['KeyU', 'undo'],
  ['KeyS', 'sheet'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
]);

/** What of a keyboard event counts here. */
export interface ReviewPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Held down. */
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What a key means; undefined where it means nothing here. Held down, only the arrows go on. */
export function readReviewKey(press: ReviewPress): ReviewCommand | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return undefined;
  const command = COMMANDS.get(press.code);
  const isMove = command === 'next' || command === 'previous';
  return press.repeat && !isMove ? undefined : command;
}
