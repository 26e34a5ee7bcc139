import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CandidateEntry, ReviewOutcome, SignOutcome } from '../../features/vip/review-view';
import { VIP_DECISIONS } from '../../features/vip/words';
import { useApp } from '../app';
import { SignatureList } from '../approvals/signature-list';
import { TierTag } from '../patient/tier-tag';
import { changesSinceSigned, countDecisions } from './meeting';
import { sayWhatIf } from './say-what-if';
import { SinceSignedList } from './since-signed';
import type { Veil } from './veil';
import './meeting-summary.css';

/** Who is named under what was decided; the kept ones are the list itself. */
const NAMED = ['add', 'drop', 'later'] as const;

/** What the meeting comes to: the list in numbers, who was added and left out and why, what other criteria would do, the signatures. */
export function MeetingSummary({
  review,
  veil,
  unsaved,
  onGo,
  onChanged,
}: {
  readonly review: ReviewOutcome;
  readonly veil: Veil;
  readonly unsaved: number;
  readonly onGo: (patient: string) => void;
  readonly onChanged: (standing?: SignOutcome) => void;
}) {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.meeting-stage')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { candidates, count, undecided } = review;
  const decided = countDecisions(candidates);
  const whatIf = sayWhatIf(review, app);
  return (
    <article class="summary">
      <h2 ref={heading} class="name-large" tabIndex={-1}>
        {app.say(TITLE, { all: count.all })}
      </h2>
      <p class="summary-tiers">
        <TierTag tier="A" /> <strong>{app.say(PEOPLE, { count: count.a })}</strong>
        <TierTag tier="B" /> <strong>{app.say(PEOPLE, { count: count.b })}</strong>
      </p>
      <dl class="facts-large">
        {(['keep', 'add', 'drop', 'later'] as const).map((kind) => (
          <div key={kind}>
            <dt>{app.say(VIP_DECISIONS[kind])}</dt>
            <dd>{app.say(PEOPLE, { count: decided[kind] })}</dd>
          </div>
        ))}
        <div class={undecided > 0 ? 'open' : ''}>
          <dt>{app.say(UNDECIDED)}</dt>
          <dd>{app.say(PEOPLE, { count: undecided })}</dd>
        </div>
      </dl>
      {undecided > 0 && <p class="quiet">{app.say(UNDECIDED_NOTE)}</p>}
      <SinceSignedList changes={changesSinceSigned(review.state, candidates)} veil={veil} />
      <div class="summary-columns">
        <div>
          {NAMED.map((kind) => (
            <Named
              key={kind}
              title={app.say(VIP_DECISIONS[kind])}
              people={candidates.filter(({ decision }) => decision === kind)}
              veil={veil}
              onGo={onGo}
            />
          ))}
          {whatIf.length > 0 && (
            <section class="what-if">
              <h3>{app.say(WHAT_IF)}</h3>
              <ul>
                {whatIf.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <SignatureList review={review} isUnsettled={unsaved > 0} onChanged={onChanged} />
      </div>
    </article>
  );
}

function Named({
  title,
  people,
  veil,
  onGo,
}: {
  readonly title: string;
  readonly people: readonly CandidateEntry[];
  readonly veil: Veil;
  readonly onGo: (patient: string) => void;
}) {
  if (people.length === 0) return null;
  return (
    <section class="named">
      <h3>
        {title} {people.length}
      </h3>
      <ul>
        {people.map(({ patient, name, reason, listedTier }) => (
          <li key={patient}>
            <button type="button" class="link" onClick={() => onGo(patient)}>
              {veil.name(name)}
            </button>
            <TierTag tier={listedTier} />
            {reason !== '' && <span class="quiet">{veil.text(reason)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const TITLE: Text = { ko: 'VIP 명단 {all}명', zh: 'VIP名单 {all}人', en: 'The VIP list: {all} people' };
const PEOPLE: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const UNDECIDED: Text = { ko: '안 정함', zh: '未决定', en: 'Undecided' };
const UNDECIDED_NOTE: Text = {
  ko: '안 정한 분은 기준대로 남아요: 기준을 채운 분은 명단에 있고, 놓친 분으로 올라온 분은 빠져 있어요.',
  zh: '未决定的人按标准处理：达标者留在名单，可能遗漏者不在名单。',
  en: 'Who is undecided stays as the figures say: those who qualify are on the list, those who may have been missed are not.',
};
const WHAT_IF: Text = { ko: '기준을 바꾸면', zh: '如果改变标准', en: 'With other limits' };
