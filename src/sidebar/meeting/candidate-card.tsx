import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CandidateEntry } from '../../features/vip/review-view';
import { PROPOSALS } from '../../features/vip/words';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { ErrorNotice, Notice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { ChartCopies } from '../patient/chart-copies';
import { TierTag } from '../patient/tier-tag';
import type { Remark } from './meeting-desk';
import { MEETING_KEYS } from './meeting-keys';
import { sayFacts, sayVerdict } from './say-candidate';
import type { Veil } from './veil';
import './candidate-card.css';

export interface CandidateCardProps {
  readonly candidate: CandidateEntry;
  readonly season: number;
  readonly veil: Veil;
  readonly showsEvidence: boolean;
  readonly remark: Remark | undefined;
  readonly onEvidence: () => void;
  readonly onDismiss: () => void;
}

/** One candidate, to be read from the other end of the room. */
export function CandidateCard(props: CandidateCardProps) {
  const { candidate, season, veil, showsEvidence, remark, onEvidence, onDismiss } = props;
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const { patient, name, chart, listedTier, proposal, proposalReasons, warnings, traits } = candidate;
  // biome-ignore lint/correctness/useExhaustiveDependencies: eyes and voice begin at the top of another candidate
  useEffect(() => {
    heading.current?.closest('.meeting-stage')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [patient]);
  const verdict = sayVerdict(candidate, app);
  return (
    <article class="candidate-card">
      <header class="tag-large">
        <h2 ref={heading} class="name-large" tabIndex={-1}>
          {veil.name(name)}
        </h2>
        <TierTag tier={listedTier} />
        <span class={`tag proposal of-${proposal}`}>{app.say(PROPOSALS[proposal])}</span>
        {verdict !== '' && <span class={`tag verdict of-${candidate.decision}`}>{verdict}</span>}
      </header>
      {remark && <RemarkNotice remark={remark} onDismiss={onDismiss} />}
      <dl class="facts-large">
        {sayFacts(candidate, app).map(({ name: what, value }) => (
          <div key={what.en}>
            <dt>{app.say(what)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {proposalReasons.length > 0 && (
        <div class="look-why">
          <strong>{app.say(WHY)}</strong>
          <ul>
            {proposalReasons.map((reason) => (
              <li key={reason}>{veil.text(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {warnings.length > 0 && (
        <ul class="warnings-large" aria-label={app.say(WARNINGS)}>
          {warnings.map((warning) => (
            <li key={warning}>{veil.text(warning)}</li>
          ))}
        </ul>
      )}
      {candidate.reason !== '' && (
        <p class="given-reason">
          <strong>{app.say(REASON)}</strong> {veil.text(candidate.reason)}
        </p>
      )}
      {candidate.note !== '' && (
        <p class="given-reason">
          <strong>{app.say(NOTE)}</strong> {veil.text(candidate.note)}
        </p>
      )}
      {traits !== '' && <p class="traits">{veil.text(traits)}</p>}
      <Brought candidate={candidate} veil={veil} showsEvidence={showsEvidence} onEvidence={onEvidence} />
      <ChartCopies
        name={veil.name(name)}
        chart={chart}
        facts={{ season, tier: listedTier, attendant: '', total: candidate.total }}
      />
    </article>
  );
}

/** Whom the candidate brought, and when; the memo's words on demand, and never while names are hidden. */
function Brought({
  candidate,
  veil,
  showsEvidence,
  onEvidence,
}: Pick<CandidateCardProps, 'candidate' | 'veil' | 'showsEvidence' | 'onEvidence'>) {
  const app = useApp();
  const { brought, carriedOver } = candidate;
  // Who asked that nobody be told is not shown on a wall.
  const shown = brought.filter(({ isSecret }) => !isSecret);
  const secrets = brought.length - shown.length;
  return (
    <section class="brought-large">
      <div class="brought-head">
        <h3>{app.say(BROUGHT, { count: brought.length })}</h3>
        {shown.length > 0 && !veil.isOn && (
          <Button
            kind="link"
            label={app.say(showsEvidence ? HIDE_EVIDENCE : SHOW_EVIDENCE)}
            hint={MEETING_KEYS.evidence}
            onPress={onEvidence}
          />
        )}
      </div>
      <ul>
        {shown.map(({ patient, name, firstVisit, isFamily, evidence, reason }) => (
          <li key={patient}>
            <span class="day">{sayDay(firstVisit, '')}</span>
            <span class="who-came">
              {veil.name(name)}
              {isFamily && <span class="tag plain">{app.say(FAMILY)}</span>}
            </span>
            {showsEvidence && !veil.isOn && (
              <span class="ground-large">
                {evidence !== '' && <q>{evidence}</q>} {reason}
              </span>
            )}
          </li>
        ))}
      </ul>
      {secrets > 0 && <p class="quiet">{app.say(SECRETS, { count: secrets })}</p>}
      {carriedOver > 0 && <p class="quiet">{app.say(CARRIED_OVER, { count: carriedOver })}</p>}
    </section>
  );
}

/** That a colleague was quicker, or that a decision was not taken. */
function RemarkNotice({ remark, onDismiss }: { readonly remark: Remark; readonly onDismiss: () => void }) {
  const app = useApp();
  if (remark.kind === 'refused') return <ErrorNotice error={remark.error} />;
  const said = sayVerdict(remark.now, app);
  return (
    <Notice kind="info">
      <div class="news-remark">
        <p>
          <strong>{app.say(remark.kind === 'already' ? ALREADY : NEWS)}</strong>{' '}
          {said === '' ? app.say(TAKEN_BACK) : said}
        </p>
        <IconButton icon="close" label={app.say(CLOSE)} onPress={onDismiss} />
      </div>
    </Notice>
  );
}

const WHY: Text = { ko: '왜 살펴보나요?', zh: '为何关注？', en: 'Why here?' };
const WARNINGS: Text = { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' };
const REASON: Text = { ko: '이유', zh: '理由', en: 'Reason' };
const NOTE: Text = { ko: '메모', zh: '备注', en: 'Note' };
const BROUGHT: Text = { ko: '모신 분 {count}명', zh: '所介绍患者{count}人', en: 'Brought {count}' };
const SHOW_EVIDENCE: Text = { ko: '메모 근거 보기', zh: '查看备注依据', en: 'Show the memos' };
const HIDE_EVIDENCE: Text = { ko: '메모 근거 접기', zh: '收起备注依据', en: 'Hide the memos' };
const FAMILY: Text = { ko: '가족', zh: '家属', en: 'family' };
const SECRETS: Text = {
  ko: '말하지 말아 달라고 하신 {count}명은 여기에 적지 않아요.',
  zh: '有{count}位要求保密，不在此显示。',
  en: '{count} asked that nobody be told: not shown here.',
};
const CARRIED_OVER: Text = {
  ko: '이월 소개 {count}명을 더해 셉니다.',
  zh: '另计历史结转{count}人。',
  en: '{count} carried over count too.',
};
const ALREADY: Text = {
  ko: '다른 분이 먼저 정했어요.',
  zh: '其他人已先作决定。',
  en: 'Somebody else was quicker.',
};
const NEWS: Text = { ko: '방금 처리됨', zh: '刚刚已处理', en: 'Just decided' };
const TAKEN_BACK: Text = { ko: '결정을 지웠어요.', zh: '已清除决定。', en: 'The decision was taken back.' };
const CLOSE: Text = { ko: '닫기', zh: '关闭', en: 'Close' };
