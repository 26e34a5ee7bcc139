import './start.css';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { LanguageChoice } from '../kit/language-choice';
import { hasKeptAnswers } from './answers';
import { SAMPLE_SIZE } from './sample-size';

/** The very first view: try with made-up records, or begin. */
export function WelcomeView() {
  const app = useApp();
  const hasBegun = hasKeptAnswers();
  return (
    <Frame
      isRoot
      title={app.say(TITLE)}
      primary={{ label: app.say(hasBegun ? GO_ON : START), onPress: () => app.go('start') }}
    >
      <p>{app.say(ABOUT)}</p>
      <ol class="promise">
        {PROMISE.map((line) => (
          <li key={line.ko}>{app.say(line)}</li>
        ))}
      </ol>
      <section class="try">
        <h2>{app.say(FIRST_TIME)}</h2>
        <p class="quiet">{app.say(TRY_ABOUT, { count: SAMPLE_SIZE.patients })}</p>
        <Button label={app.say(TRY)} onPress={() => app.go('start', { way: 'sample' })} />
      </section>
      <section class="section">
        <LanguageChoice />
      </section>
      <p class="quiet">{app.say(PRIVACY)}</p>
    </Frame>
  );
}

const TITLE = { ko: '안녕하세요', zh: '您好', en: 'Welcome' };
const ABOUT = {
  ko: '소개해 주신 분들을 챙기는 연말 일을 함께 해요.',
  zh: '一起完成年终答谢介绍人的工作。',
  en: 'Looks after the patients who send you others, season by season.',
};
const PROMISE = [
  {
    ko: '여섯 가지만 여쭤볼게요. 모르는 것은 나중에 적어도 돼요.',
    zh: '只需回答六个问题，不清楚的可以稍后再填。',
    en: 'Six short questions. What you do not know can wait.',
  },
  {
    ko: '차트 프로그램에서 내보낸 파일을 넣어요.',
    zh: '放入从病历软件导出的文件。',
    en: 'Put in the files exported from your chart program.',
  },
  {
    ko: '애매한 소개만 골라 주시면 명단이 나와요. 10분이면 돼요.',
    zh: '只需确认不明确的转介绍，十分钟内即可生成名单。',
    en: 'Settle the doubtful referrals, and the list is there. Ten minutes in all.',
  },
];
const START = { ko: '우리 치과 시작하기', zh: '开始使用', en: 'Start with our clinic' };
const GO_ON = { ko: '이어서 하기', zh: '继续', en: 'Go on' };
const FIRST_TIME = { ko: '먼저 눌러 보고 싶다면', zh: '想先试用？', en: 'Rather try it first?' };
const TRY_ABOUT = {
  ko: '지어낸 환자 {count}명으로 둘러봐요. 나중에 한 번에 지울 수 있어요.',
  zh: '用{count}名虚构患者体验，之后可一键清除。',
  en: 'Look around with {count} made-up patients; one press clears them later.',
};
const TRY = { ko: '연습용으로 둘러보기', zh: '用示例体验', en: 'Try with practice records' };
const PRIVACY = {
  ko: '자료는 이 스프레드시트 밖으로 나가지 않아요.',
  zh: '资料不会离开此电子表格。',
  en: 'Nothing leaves this spreadsheet.',
};
