import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { ErrorNotice } from '../kit/notice';
import { loadSample, SAMPLE_STAGES, type SampleStage, sayStage } from './load-sample';

const STAGES = Object.keys(SAMPLE_STAGES) as SampleStage[];

/** 연습용으로 둘러보기: fills the workbook with the made-up clinic, stage by stage, and ends on 오늘. */
export function SampleView() {
  const app = useApp();
  const [stage, setStage] = useState<SampleStage>();
  const [fault, setFault] = useState<unknown>();
  const isInSight = useRef(true);
  // What is asked to stop may be done before it hears of it; then the next call is not made.
  const isStopped = useRef(false);
  if (app.work?.isStopping) isStopped.current = true;
  const load = async () => {
    isStopped.current = false;
    setFault(undefined);
    try {
      await loadSample(app, setStage, () => isStopped.current);
      if (isInSight.current) app.go('home');
    } catch (error) {
      setFault(error);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once, when the view opens
  useEffect(() => {
    void load();
    return () => {
      isInSight.current = false;
    };
  }, []);
  const at = stage === undefined ? -1 : STAGES.indexOf(stage);
  return (
    <Frame title={app.say(TITLE)}>
      <p>{app.say(ABOUT)}</p>
      <ol class="stages">
        {STAGES.map((each, index) => (
          <li key={each} class={index < at ? 'is-done' : index === at ? 'is-current' : ''}>
            <span class="step-mark">
              {index < at ? <Icon name="check" size={16} /> : <span aria-hidden="true">{index + 1}</span>}
            </span>
            <span>{sayStage(app, each)}</span>
            {index < at && <span class="sr-only">{app.say(DONE)}</span>}
          </li>
        ))}
      </ol>
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void load()} />}
    </Frame>
  );
}

const TITLE = { ko: '연습용으로 둘러보기', zh: '用示例体验', en: 'Try with practice records' };
const ABOUT = {
  ko: '지어낸 치과 한 곳을 이 스프레드시트에 채우고 있어요. 1분쯤 걸려요. 끝나면 명단에 색이 칠해져요.',
  zh: '正在把一家虚构诊所的资料填入此表格，约需一分钟。完成后名单会着色显示。',
  en: 'A made-up clinic is being filled into this spreadsheet. It takes about a minute and ends with the coloured list.',
};
const DONE = { ko: '끝남', zh: '已完成', en: 'done' };
