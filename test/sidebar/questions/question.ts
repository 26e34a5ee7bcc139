import type { Question, QuestionsOutcome } from '../../../src/features/referral/question';

/** A question as the server hands it out. */
export function question(patient: string, part: Partial<Question> = {}): Question {
  return {
    patient,
    name: `환자 ${patient}`,
    chart: patient,
    phoneTail: '',
    age: null,
    firstVisit: '',
    changesList: false,
    memo: '',
    mention: null,
    named: [],
    source: '',
    said: { on: '', file: '', row: null },
    reason: '',
    candidates: [],
    wasLater: false,
    ...part,
  };
}

/** What `referral.questions` answers, where nobody else answers. */
export function handout(
  questions: readonly Question[],
  part: Partial<QuestionsOutcome> = {},
): QuestionsOutcome {
  return {
    open: questions.length,
    changing: questions.filter(({ changesList }) => changesList).length,
    heldByOthers: 0,
    unapplied: 0,
    questions,
    ...part,
  };
}
