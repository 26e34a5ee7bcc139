import { type Later, whenDone } from './later';
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
  const question: Question = {
    kind,
    title: texts.length > 1 ? String(texts[0]) : '',
    text: String(texts.at(-1) ?? ''),
    buttons: (set?.name ?? 'OK') as Question['buttons'],
  };
  return whenDone(scope.desk.answer(question), (answer) => requireButton(question, answer));
}

/** Closing needs none. */
function requireButton({ text, buttons }: Question, answer: Answer): Answer {
  if (answer.button !== 'CLOSE' && !buttons.split('_').includes(answer.button))
    throw new Error(`the answer to "${text}" is ${answer.button}, a button that it does not have`);
  return answer;
}
