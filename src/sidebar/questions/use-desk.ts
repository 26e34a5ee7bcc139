import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerOutcome, GivenAnswer, QuestionsOutcome } from '../../features/referral/question';
import { ActError } from '../act';
import { type App, useApp } from '../app';
import type { Given } from './answer-queue';
import { QuestionDesk } from './question-desk';
import { sayGiven } from './say-given';

/** What a colleague had decided first. */
export type Already = Extract<AnswerOutcome, { readonly status: 'already' }>;

/** How often the hold on questions at hand is renewed; it lasts ten minutes. */
const RENEW_MS = 4 * 60_000;

/** The desk of this tab, for as long as the view is open; `onAlready` hears where a colleague was first. */
export function useDesk(onAlready: (already: Already) => void): {
  readonly desk: QuestionDesk;
  /** Answers the question on the screen, and says it in the bar. */
  readonly give: (choice: Given['choice']) => void;
} {
  const app = useApp();
  const [, redraw] = useState(0);
  const latest = useRef({ app, onAlready });
  latest.current = { app, onAlready };
  const told = useRef<Given['question'] | undefined>(undefined);
  const [desk] = useState<QuestionDesk>(() => {
    const current = (): App => latest.current.app;
    const desk = new QuestionDesk({
      load: async (count) => {
        const input = { tab: current().tab, count };
        return (await current().act<QuestionsOutcome>('referral.questions', input, { quiet: true })).outcome;
      },
      save: ({ question, choice }) => {
        const input: GivenAnswer & { readonly tab: string } = {
          tab: current().tab,
          patient: question.patient,
          answer: choice.answer,
          ...(choice.referrer === '' ? {} : { referrer: choice.referrer }),
          ...(choice.reason === '' ? {} : { reason: choice.reason }),
        };
        return current().act<AnswerOutcome>('referral.answer', input, { quiet: true });
      },
      undo: (undo) => current().act(undo.action, undo.input, { quiet: true }),
      isPassing: (error) =>
        error instanceof ActError && (error.code === 'offline' || error.code === 'call.busy'),
      told: (_, { outcome }) => {
        if (outcome.status === 'already') latest.current.onAlready(outcome);
      },
      lost: ({ question: { name } }) => current().tell(current().say(LOST, { name })),
      changed: () => {
        const isGiven = ({ patient }: Given['question']) =>
          desk.queue.given.some(({ question }) => question.patient === patient);
        // What was not taken after all cannot be taken back.
        if (told.current && !isGiven(told.current)) {
          told.current = undefined;
          current().closeTold();
        }
        redraw((before) => before + 1);
      },
    });
    return desk;
  });
  useEffect(() => {
    const timer = setInterval(() => void (document.hidden || desk.load()), RENEW_MS);
    // Answers that are not saved yet are worth a word before the page closes.
    const warn = (event: BeforeUnloadEvent) => desk.unsaved > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    // A page that closes gives its questions back, if that still gets out.
    const release = () => desk.giveBack();
    window.addEventListener('pagehide', release);
    return () => {
      clearInterval(timer);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', release);
      desk.close();
    };
  }, [desk]);
  // Reasons come in the language of who looks: asked anew where it changes, and when the view opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what the answer depends on
  useEffect(() => void desk.load(), [desk, app.language]);
  const give = (choice: Given['choice']) => {
    const question = desk.queue.shown[0];
    if (!question) return;
    desk.answer(choice);
    told.current = question;
    app.tell(sayGiven({ question, choice }, app), async () => {
      desk.undo(question.patient);
      latest.current.app.tell(latest.current.app.say(TAKEN_BACK, { name: question.name }));
    });
  };
  return { desk, give };
}

const LOST = {
  ko: '{name}님 답은 저장하지 못했어요. 소개 확인에서 다시 여쭤볼게요.',
  zh: '{name}的回答未能保存，将在“确认转介绍”中再次询问。',
  en: 'The answer about {name} could not be saved; it will be asked again.',
};
const TAKEN_BACK = {
  ko: '{name}님 질문을 다시 열었어요.',
  zh: '已重新打开{name}的问题。',
  en: 'The question about {name} is open again.',
};
