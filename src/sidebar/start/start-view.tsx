import './start.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { ErrorNotice } from '../kit/notice';
import { type Answers, isUsable, keepAnswers, keptAnswers, membersOf, settingsOf } from './answers';
import {
  AmountsQuestion,
  ClinicQuestion,
  DaysQuestion,
  FamilyQuestion,
  OptOutQuestion,
  PeopleQuestion,
} from './questions';
import { SampleView } from './sample-view';

/** The first run: with made-up records, or six questions and then the files. */
export function StartView({ way }: ViewParams) {
  return way === 'sample' ? <SampleView /> : <SixQuestions />;
}

/** So close, in milliseconds, follow the two clicks of a double one. */
const DOUBLE_CLICK_MS = 300;

const QUESTIONS = [
  ClinicQuestion,
  OptOutQuestion,
  DaysQuestion,
  PeopleQuestion,
  FamilyQuestion,
  AmountsQuestion,
] as const;

function SixQuestions() {
  const app = useApp();
  const [{ question, answers }, setKept] = useState(keptAnswers);
  const [isWrong, setWrong] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const show = (next: number, changed: Answers = answers) => {
    const kept = { question: next, answers: changed };
    keepAnswers(kept);
    setKept(kept);
    setWrong(false);
    setFault(undefined);
  };
  const shownAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another question is on the screen
  useLayoutEffect(() => {
    shownAt.current = performance.now();
  }, [question]);
  const isLast = question === QUESTIONS.length - 1;
  const finish = async () => {
    setFault(undefined);
    try {
      const settings = settingsOf(answers, app.language);
      const prepare = { language: app.language, settings };
      await app.startWork(app.say(PREPARING), 'workbook.prepare', prepare, { quiet: true });
      const members = membersOf(answers);
      if (members.length > 0)
        await app.startWork(app.say(PREPARING), 'clinic.saveStaff', { members }, { quiet: true });
      keepAnswers(undefined);
      await app.refresh();
      app.go('home');
      app.go('import');
    } catch (error) {
      setFault(error);
    }
  };
  const goOn = () => {
    // The second click of a double one was meant for what stood there before.
    if (performance.now() - shownAt.current < DOUBLE_CLICK_MS) return undefined;
    if (!isUsable(question, answers)) return setWrong(true);
    return isLast ? finish() : show(question + 1);
  };
  const Question = QUESTIONS[question] ?? ClinicQuestion;
  return (
    <Frame
      key={question}
      title={app.say(TITLE)}
      aside={
        <span class="badge">
          {question + 1} / {QUESTIONS.length}
        </span>
      }
      {...(question > 0 ? { onBack: () => show(question - 1) } : {})}
      primary={{ label: app.say(isLast ? FINISH : NEXT), onPress: goOn }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <Question
          answers={answers}
          isWrong={isWrong}
          onAnswer={(change) => show(question, { ...answers, ...change })}
        />
        <button type="submit" hidden />
      </form>
      {!isLast && (
        <p class="later">
          <Button kind="link" label={app.say(LATER)} onPress={() => show(question + 1)} />
        </p>
      )}
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void finish()} />}
    </Frame>
  );
}

const TITLE = { ko: '우리 치과 시작하기', zh: '开始使用', en: 'Start with our clinic' };
const NEXT = { ko: '다음', zh: '下一步', en: 'Next' };
const LATER = { ko: '나중에', zh: '稍后', en: 'Later' };
const FINISH = {
  ko: '시트 만들고 파일 넣기',
  zh: '创建工作表并导入文件',
  en: 'Make the sheets, then the files',
};
const PREPARING = { ko: '시트를 만드는 중', zh: '正在创建工作表', en: 'Making the sheets' };
