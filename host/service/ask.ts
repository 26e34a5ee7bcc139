import type { Later } from './later';
import type { Answer, Question, Scope } from './scope';
import { type EnumMark, isMark } from './wire';

/**
 * Asks whoever sits there, by `([title,] text [, buttons])`. The script waits, and its locks do not survive that.
 * Source: https://developers.google.com/apps-script/reference/base/ui#alert(String)
 */
export function ask(kind: 'alert' | 'prompt', args: readonly unknown[], scope: Scope): Later<Answer> {
  scope.locks.releaseAll(scope.executionId);
  const texts = args.filter((arg) => typeof arg === 'string');
  const set = args.find((arg): arg is EnumMark => isMark(arg, 'enumeration'));
  return scope.desk.answer({
    kind,
    title: texts.length > 1 ? String(texts[0]) : '',
    text: String(texts.at(-1) ?? ''),
    buttons: (set?.name ?? 'OK') as Question['buttons'],
  });
}
