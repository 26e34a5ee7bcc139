import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CandidateCard, Question } from '../../features/referral/question';
import { useApp } from '../app';
import { keepInTab, keptInTab } from '../keep';
import { ErrorNotice } from '../kit/notice';
import type { Choice, Returned } from './answer-queue';
import { CandidateList } from './candidate-list';
import { FindOther } from './find-other';
import { GiveReason } from './give-reason';
import type { OtherAnswer } from './key-map';
import { OtherAnswers } from './other-answers';
import { QuestionCard } from './question-card';
import { useAnswerKeys } from './use-answer-keys';

/** Candidates in sight at first. */
const FIRST = 3;
/** Under which the tab keeps that somebody wants no keys. */
const KEYS_OFF = 'questions.keysOff';

export interface OpenQuestionProps {
  readonly question: Question;
  /** Why it stands here again, if it does. */
  readonly returned: Returned | undefined;
  readonly onGive: (choice: Choice) => void;
}

/** The question on the screen with everything that can be answered. Rendered anew for each question. */
export function OpenQuestion({ question, returned, onGive }: OpenQuestionProps) {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const [finds, setFinds] = useState(false);
  const [asksReason, setAsksReason] = useState(returned?.why === 'reasonNeeded');
  const [hasKeys, setHasKeys] = useState(() => keptInTab(KEYS_OFF) === '');
  const inSight = showsAll ? question.candidates : question.candidates.slice(0, FIRST);
  const isChoosing = !finds && !asksReason;

  useEffect(() => {
    // The eyes, the reader's voice and the arrow keys begin at the top of the new question.
    heading.current?.closest('main')?.scrollTo(0, 0);
    if (!isFieldFocused()) heading.current?.focus({ preventScroll: true });
  }, []);

  const isMeant = useAnswerKeys({
    question: isChoosing ? question.patient : '',
    candidates: inSight.length,
    isOn: hasKeys,
    onCommand: (command) => {
      if (command.command === 'more') setShowsAll(true);
      else if (command.command === 'answer') answer(command.answer);
      else pick(inSight[command.index]);
    },
  });
  const pick = (candidate: Pick<CandidateCard, 'patient' | 'name' | 'chart'> | undefined) => {
    if (!candidate) return;
    const isCandidate = question.candidates.some(({ patient }) => patient === candidate.patient);
    const namesakes = question.candidates.filter(({ name }) => name === candidate.name);
    const isClear = isCandidate ? namesakes.length === 1 : namesakes.length === 0;
    onGive({
      answer: isCandidate ? 'confirm' : 'other',
      referrer: candidate.patient,
      referrerName: isClear ? candidate.name : `${candidate.name}(${candidate.chart})`,
      reason: '',
    });
  };
  const answer = (other: OtherAnswer) => {
    if (other === 'other') setFinds(true);
    else onGive({ answer: other, referrer: '', referrerName: '', reason: '' });
  };
  const toggleKeys = () => {
    keepInTab(KEYS_OFF, hasKeys ? 'off' : '');
    setHasKeys(!hasKeys);
  };

  return (
    <>
      {returned?.why === 'refused' && <ErrorNotice error={returned.error} />}
      <QuestionCard question={question} heading={heading} />
      {returned?.why === 'reasonNeeded' && asksReason && (
        <GiveReason returned={returned} onGive={onGive} onLeave={() => setAsksReason(false)} />
      )}
      {finds && (
        <FindOther
          question={question}
          onChoose={pick}
          onLeave={() => {
            setFinds(false);
            heading.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {isChoosing && (
        <>
          <CandidateList
            candidates={inSight}
            hidden={question.candidates.length - inSight.length}
            showsKeys={hasKeys}
            onPick={(candidate, event) => isMeant(event) && pick(candidate)}
            onMore={() => setShowsAll(true)}
          />
          <OtherAnswers showsKeys={hasKeys} onAnswer={(other, event) => isMeant(event) && answer(other)} />
          <label class="keys-switch">
            <input type="checkbox" checked={hasKeys} onChange={toggleKeys} />
            <span>{app.say(KEYS)}</span>
          </label>
        </>
      )}
    </>
  );
}

function isFieldFocused(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.type === 'text';
}

const KEYS: Text = { ko: '키보드로 답하기', zh: '用键盘回答', en: 'Answer by keyboard' };
