import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CandidateEntry, ReviewOutcome } from '../../features/vip/review-view';
import { VIP_DECISIONS } from '../../features/vip/words';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { TierTag } from '../patient/tier-tag';
import { inSight, SIGHTS, type Sight } from './meeting';
import type { Veil } from './veil';
import './candidate-side.css';

export interface CandidateSideProps {
  readonly review: ReviewOutcome;
  /** Whom the filter leaves, in order. */
  readonly shown: readonly CandidateEntry[];
  /** Patient on the screen; '' for the summary. */
  readonly at: string;
  readonly sight: Sight;
  readonly veil: Veil;
  /** Of whom something is to be said. */
  readonly hasNews: (patient: string) => boolean;
  readonly onSight: (sight: Sight) => void;
  readonly onGo: (patient: string) => void;
  /** Somebody is wanted who is not among them. */
  readonly onOther: () => void;
}

/** Everybody who is talked about, at the side of the one on the screen: who is still undecided stays in sight. */
export function CandidateSide(props: CandidateSideProps) {
  const { review, shown, at, sight, veil, hasNews, onSight, onGo, onOther } = props;
  const app = useApp();
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is on the screen
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at, sight]);
  const { a, b } = review.count;
  return (
    <aside class="meeting-side">
      <div class="side-head">
        <p class="on-list">{app.say(ON_LIST, { all: a + b, a, b })}</p>
        <Button kind="link" label={app.say(OTHER)} onPress={onOther} />
      </div>
      <Chips
        label={app.say(SHOWN)}
        options={SIGHTS.map((value) => ({
          value,
          text: `${app.say(SIGHT_NAMES[value])} ${inSight(review.candidates, value).length}`,
        }))}
        chosen={sight}
        onChoose={onSight}
      />
      {shown.length === 0 && <p class="quiet none">{app.say(NONE[sight])}</p>}
      <ul ref={list}>
        {shown.map((candidate) => (
          <li key={candidate.patient}>
            <button
              type="button"
              class={`row-button of-${candidate.decision || 'undecided'}`}
              aria-current={candidate.patient === at ? 'true' : undefined}
              onClick={() => onGo(candidate.patient)}
            >
              <span class="grow">{veil.name(candidate.name)}</span>
              {hasNews(candidate.patient) && <span class="news">{app.say(NEWS)}</span>}
              <TierTag tier={candidate.listedTier} />
              <span class="mark">
                {candidate.decision === '' ? app.say(UNDECIDED) : app.say(VIP_DECISIONS[candidate.decision])}
              </span>
            </button>
          </li>
        ))}
        {review.moreMissing !== '' && (sight === 'missing' || sight === 'all') && (
          <li class="quiet none">{review.moreMissing}</li>
        )}
      </ul>
    </aside>
  );
}

const ON_LIST: Text = {
  ko: '지금 명단 {all}명 · A {a} · B {b}',
  zh: '当前名单{all}人 · A {a} · B {b}',
  en: 'On the list {all} · A {a} · B {b}',
};
const SHOWN: Text = { ko: '보기', zh: '显示', en: 'Show' };
const SIGHT_NAMES: Readonly<Record<Sight, Text>> = {
  all: { ko: '전체', zh: '全部', en: 'All' },
  undecided: { ko: '안 정함', zh: '未决定', en: 'Undecided' },
  missing: { ko: '놓친 분?', zh: '可能遗漏？', en: 'Missed?' },
  sensitive: { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' },
};
const NONE: Readonly<Record<Sight, Text>> = {
  all: { ko: '아직 아무도 없어요.', zh: '暂无。', en: 'Nobody yet.' },
  undecided: { ko: '모두 정했어요.', zh: '已全部决定。', en: 'Everybody is decided on.' },
  missing: { ko: '놓친 것 같은 분이 없어요.', zh: '没有可能遗漏的人。', en: 'Nobody seems to be missed.' },
  sensitive: { ko: '살펴볼 점이 있는 분이 없어요.', zh: '没有需注意的人。', en: 'Nothing to look at.' },
};
const OTHER: Text = { ko: '다른 분 추가', zh: '追加其他患者', en: 'Add somebody' };
const UNDECIDED: Text = { ko: '안 정함', zh: '未决定', en: 'open' };
const NEWS: Text = { ko: '방금', zh: '刚刚', en: 'new' };
