import { REFERRAL_DECISIONS } from '../../features/referral/words';
import { useApp } from '../app';
import { ANSWER_KEYS, OTHER_ANSWERS, type OtherAnswer } from './key-map';

/** What can be said beside one of the candidates. */
export function OtherAnswers({
  showsKeys,
  onAnswer,
}: {
  readonly showsKeys: boolean;
  readonly onAnswer: (answer: OtherAnswer, event: MouseEvent) => void;
}) {
  const app = useApp();
  return (
    <div class="answers">
      {OTHER_ANSWERS.map((answer) => (
        <button
          key={answer}
          type="button"
          class={answer === 'other' ? 'answer wide' : 'answer'}
          data-choice
          aria-keyshortcuts={showsKeys ? ANSWER_KEYS[answer] : undefined}
          onClick={(event) => onAnswer(answer, event)}
        >
          <span>{app.say(REFERRAL_DECISIONS[answer])}</span>
          {showsKeys && (
            <span class="key" aria-hidden="true">
              {ANSWER_KEYS[answer]}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
