import type { Answer, Question } from '../../host/host';

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;

/** A question and what was answered. */
export interface Dialog {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * Answers questions in order, and notes them in `dialogs`. Each answer is a button, a text, or `BUTTON:text`;
 * when all are used up, a plain OK dialog is closed with OK.
 * @throws Error where nothing is left to answer with
 */
export function createAnswers(given: readonly string[], dialogs: Dialog[]): (question: Question) => Answer {
  const left = [...given];
  return (question) => {
    const next = left.shift();
    if (next === undefined && !(question.kind === 'alert' && question.buttons === 'OK'))
      throw new Error(`nobody answers "${question.text || question.title}": give an answer with --answer`);
    const answer = next === undefined ? { button: 'OK' as const } : readAnswer(next, question);
    dialogs.push({ question, answer });
    return answer;
  };
}

/** @throws Error for a text where only buttons are asked for: nobody's no may become a yes */
function readAnswer(text: string, { kind, buttons }: Question): Answer {
  const [, name, rest] = /^([A-Z]+)(?::(.*))?$/s.exec(text) ?? [];
  const button = BUTTONS.find((known) => known === name);
  if (button) return rest === undefined ? { button } : { button, text: rest };
  if (kind === 'alert')
    throw new Error(`--answer ${text}: an alert is answered by one of ${buttons.replace(/_/g, ', ')}`);
  return { button: buttons.startsWith('YES') ? 'YES' : 'OK', text };
}
