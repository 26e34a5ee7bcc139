import './help.css';
import { useApp, type ViewParams } from '../app';
import { Frame } from '../kit/frame';
import { SHORTCUTS } from './shortcut';
import { NO_ADVICE, OTHER_TOPICS, STEP_TOPICS, type Topic } from './topic';

/** 도움말: what each step does and why, the keys, what is kept where. Opened with a topic, that one is unfolded. */
export function HelpView({ topic }: ViewParams) {
  const app = useApp();
  return (
    <Frame title={app.say(TITLE)}>
      <h2 class="help-head">{app.say(STEPS)}</h2>
      {STEP_TOPICS.map((each, index) => (
        <TopicDetails key={each.id} topic={each} number={index + 1} isOpen={each.id === topic} />
      ))}
      <h2 class="help-head">{app.say(OTHERS)}</h2>
      {OTHER_TOPICS.map((each) => (
        <TopicDetails key={each.id} topic={each} isOpen={each.id === topic} />
      ))}
      <details class="topic" open={topic === 'keys'}>
        <summary>{app.say(KEYS)}</summary>
        <dl class="shortcuts">
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={keys.join()}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{app.say(does)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="quiet no-advice">{app.say(NO_ADVICE)}</p>
    </Frame>
  );
}

interface TopicDetailsProps {
  readonly topic: Topic;
  readonly number?: number;
  readonly isOpen: boolean;
}

function TopicDetails({ topic, number, isOpen }: TopicDetailsProps) {
  const app = useApp();
  const title = app.say(topic.title);
  return (
    <details class="topic" open={isOpen}>
      <summary>{number === undefined ? title : `${number}. ${title}`}</summary>
      <ul>
        {topic.lines.map((line) => (
          <li key={line.ko}>{app.say(line)}</li>
        ))}
      </ul>
    </details>
  );
}

const TITLE = { ko: '도움말', zh: '帮助', en: 'Help' };
const STEPS = { ko: '시즌 여섯 단계', zh: '本季六个步骤', en: 'Six steps of the season' };
const OTHERS = { ko: '알아 두면 좋아요', zh: '须知', en: 'Good to know' };
const KEYS = { ko: '자판', zh: '快捷键', en: 'Keys' };
