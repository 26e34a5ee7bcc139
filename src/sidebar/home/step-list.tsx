import { useState } from 'preact/hooks';
import type { HomeState, StepId } from '../../features/home/home';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { type StepAct, stepActs } from './step-act';
import { STEP_WORDS } from './step-word';

export interface StepListProps {
  readonly home: HomeState;
  readonly onAct: (act: StepAct) => Promise<void>;
}

/** The six steps of the season; one unfolds to what it is for and what can be done in it. */
export function StepList({ home, onAct }: StepListProps) {
  const app = useApp();
  const [unfolded, setUnfolded] = useState<StepId>();
  return (
    <section class="section" aria-labelledby="steps">
      <div class="section-head">
        <h2 id="steps">{app.say(TITLE)}</h2>
      </div>
      <ol class="steps">
        {home.steps.map(({ id, state, detail }, index) => {
          const isUnfolded = unfolded === id;
          const acts = stepActs(id, home);
          return (
            <li key={id} class={`step is-${state} ${home.next === id ? 'is-next' : ''}`}>
              <button
                type="button"
                class="row-button"
                aria-expanded={isUnfolded}
                onClick={() => setUnfolded(isUnfolded ? undefined : id)}
              >
                <span class="step-mark">
                  {state === 'done' ? (
                    <Icon name="check" size={16} />
                  ) : (
                    <span aria-hidden="true">{index + 1}</span>
                  )}
                  <span class="sr-only">{app.say(STATES[state])}</span>
                </span>
                <span class="grow">
                  <span class="step-title">{app.say(STEP_WORDS[id].title)}</span>
                  {detail !== '' && <span class="step-detail">{detail}</span>}
                </span>
                <Icon name="caret" size={16} />
              </button>
              {isUnfolded && (
                <div class="step-inside">
                  <p class="quiet">{app.say(STEP_WORDS[id].hint)}</p>
                  {acts.length === 0 && state === 'waiting' && <p class="quiet">{app.say(WAITS)}</p>}
                  {acts.length > 0 && !app.work && (
                    <div class="buttons">
                      {acts.map((act) => (
                        <Button key={act.label.ko} label={app.say(act.label)} onPress={() => onAct(act)} />
                      ))}
                    </div>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const TITLE = { ko: '시즌 여섯 단계', zh: '本季六个步骤', en: 'Six steps of the season' };
const WAITS = {
  ko: '앞 단계가 끝나면 할 수 있어요.',
  zh: '完成前面的步骤后即可操作。',
  en: 'Possible once the steps before are done.',
};
const STATES = {
  done: { ko: '끝남', zh: '已完成', en: 'done' },
  open: { ko: '할 차례', zh: '待处理', en: 'to do' },
  waiting: { ko: '기다림', zh: '等待中', en: 'waiting' },
};
