import type { Later } from '../service/later';
import type { Answer, Desk, Question } from '../service/scope';

/** The desk of people who have just sat down. @param answer answers `alert` and `prompt` */
export function createDesk(answer: ((question: Question) => Later<Answer>) | undefined): Desk {
  return {
    menus: [],
    sidebar: undefined,
    dialogs: [],
    toasts: [],
    answer: (question) => {
      if (answer) return answer(question);
      if (question.kind === 'alert' && question.buttons === 'OK') return { button: 'OK' };
      throw new Error(`nobody answers "${question.text}": give the host an answer`);
    },
  };
}
