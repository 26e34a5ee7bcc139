import type { Text } from '../../core/text';
import type { CandidateCard } from '../../features/referral/question';
import { useApp } from '../app';
import { ChartNumber } from '../patient/chart-number';
import { FactsLine } from '../patient/facts-line';
import { MORE_KEY } from './key-map';

export interface CandidateListProps {
  /** Those in sight. */
  readonly candidates: readonly CandidateCard[];
  /** How many more there are. */
  readonly hidden: number;
  /** Keys are on: they stand on the cards. */
  readonly showsKeys: boolean;
  readonly onPick: (candidate: CandidateCard, event: MouseEvent) => void;
  readonly onMore: () => void;
}

/** Those who may have referred, as cards; pressing one answers. */
export function CandidateList({ candidates, hidden, showsKeys, onPick, onMore }: CandidateListProps) {
  const app = useApp();
  if (candidates.length === 0) return <p class="quiet no-candidate">{app.say(NOBODY)}</p>;
  return (
    <>
      <ol class="candidates">
        {candidates.map((candidate, index) => (
          <li key={candidate.patient} class="candidate">
            <button
              type="button"
              class="pick"
              data-choice
              aria-keyshortcuts={showsKeys && index < 9 ? String(index + 1) : undefined}
              onClick={(event) => onPick(candidate, event)}
            >
              <span class="number" aria-hidden="true">
                {showsKeys && index < 9 ? index + 1 : ''}
              </span>
              <span class="candidate-name">{candidate.name}</span>
              <span class="candidate-facts">
                {candidate.why !== '' && <span class="why">{candidate.why}</span>}
                <FactsLine facts={tellApart(candidate)} />
              </span>
            </button>
            <ChartNumber chart={candidate.chart} name={candidate.name} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          class="more"
          data-choice
          aria-keyshortcuts={showsKeys ? MORE_KEY : undefined}
          onClick={onMore}
        >
          {app.say(MORE, { count: hidden })}
          {showsKeys && (
            <span class="key" aria-hidden="true">
              {MORE_KEY}
            </span>
          )}
        </button>
      )}
    </>
  );
}

function tellApart({ age, phoneTail, lastVisit, referrals }: CandidateCard) {
  return { age, phoneTail, lastVisit, referrals };
}

const NOBODY: Text = {
  ko: '짐작되는 분이 없어요. 아래에서 골라 주세요.',
  zh: '没有可推测的人选，请在下方选择。',
  en: 'Nobody comes to mind. Choose below.',
};
const MORE: Text = { ko: '더 보기 ({count})', zh: '显示更多（{count}）', en: 'Show more ({count})' };
