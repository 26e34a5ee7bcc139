import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { isFrozen } from '../../features/vip/list';
import type { CandidateEntry, Decision } from '../../features/vip/review-view';
import { VIP_DECISIONS } from '../../features/vip/words';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { NoName } from '../who/no-name';
import { AddOther } from './add-other';
import { AskReopening } from './ask-reopening';
import { CandidateCard } from './candidate-card';
import { CandidateSide } from './candidate-side';
import { DecisionBar } from './decision-bar';
import {
  type Change,
  changeTier,
  decisionForIn,
  inSight,
  isInSight,
  needsReason,
  nextUndecided,
  type Sight,
  undoesSignatures,
} from './meeting';
import { MEETING_KEYS, type MeetingCommand } from './meeting-keys';
import { MeetingSummary } from './meeting-summary';
import { ReasonForm } from './reason-form';
import { useMeeting } from './use-meeting';
import { useMeetingKeys } from './use-meeting-keys';
import { drawVeil, NO_VEIL } from './veil';
import './meeting.css';

/** What is on the screen: a candidate by patient id, or what it all comes to. '' before anything was chosen. */
type Place = string;
const NOBODY: readonly CandidateEntry[] = [];
const SUMMARY = 'summary';
/** Somebody else is looked for. */
const OTHER = 'other';

/** The meeting as it is projected: one candidate after the other, decided by key; at the end what it comes to, and the signatures. */
export function MeetingRoom({ at: opened = '' }: ViewParams) {
  const app = useApp();
  const desk = useMeeting();
  const [place, setPlace] = useState<Place>(opened);
  const [sight, setSight] = useState<Sight>('all');
  const [isVeiled, setVeiled] = useState(false);
  const [showsEvidence, setShowsEvidence] = useState(false);
  const [asked, setAsked] = useState<'add' | 'drop'>();
  /** What waits for a yes, since signatures fall with it; once it was given it holds for this signed list. */
  const [falling, setFalling] = useState<() => void>();
  const [agreedMark, setAgreedMark] = useState<string>();
  const { review } = desk;
  const candidates = review?.candidates ?? NOBODY;
  const isLoaded = candidates.length > 0;
  const frozen = isFrozen(candidates);
  const shown = candidates.filter((one) => isInSight(one, sight) || one.patient === place);
  const candidate = candidates.find(({ patient }) => patient === place);
  const veil = useMemo(() => (isVeiled ? drawVeil(candidates) : NO_VEIL), [isVeiled, candidates]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it begins, once
  useEffect(() => {
    if (isLoaded) setPlace((before) => before || (nextUndecided(candidates, '', 'all')?.patient ?? SUMMARY));
  }, [isLoaded]);

  const goTo = (next: Place) => {
    if (candidate) desk.dismiss(candidate.patient);
    setAsked(undefined);
    setFalling(undefined);
    setShowsEvidence(false);
    setPlace(next);
  };
  /** Whoever chooses what to see is led there. */
  const look = (next: Sight) => {
    setSight(next);
    if (candidate && isInSight(candidate, next)) return;
    const [first] = inSight(candidates, next);
    const to = nextUndecided(candidates, '', next) ?? first;
    if (to) goTo(to.patient);
  };
  const step = (by: 1 | -1) => {
    const at = candidate ? shown.indexOf(candidate) : shown.length;
    goTo(shown[at + by]?.patient ?? (by > 0 ? SUMMARY : (shown[0]?.patient ?? SUMMARY)));
  };
  const decide = (on: CandidateEntry, decision: Exclude<Decision, ''>, reason: string) => {
    setAsked(undefined);
    desk.decide({ patient: on.patient, decision, reason });
    app.tell(app.say(TOLD, { name: veil.name(on.name), decision: app.say(VIP_DECISIONS[decision]) }), undo);
    goTo(nextUndecided(candidates, on.patient, sight)?.patient ?? SUMMARY);
  };
  const undo = async () => {
    const back = desk.undoLast();
    if (!back) return;
    app.tell(app.say(UNDONE, { name: veil.name(back.name) }));
    goTo(back.patient);
  };
  /** Does it at once, or once somebody has agreed that the list is to be signed anew. */
  const whenAgreed = (change: Change, go: () => void) => {
    if (!review || review.mark === agreedMark || !undoesSignatures(review, change)) return go();
    setFalling(() => () => {
      setFalling(undefined);
      setAgreedMark(review.mark);
      go();
    });
  };
  const choose = (on: CandidateEntry, as: 'in' | 'drop' | 'later') => {
    const decision = as === 'in' ? decisionForIn(on, frozen) : as;
    whenAgreed({ patient: on.patient, decision }, () => chooseAgreed(on, decision));
  };
  const chooseAgreed = (on: CandidateEntry, decision: Exclude<Decision, ''>) => {
    if ((decision === 'add' || decision === 'drop') && needsReason(on, decision, frozen)) setAsked(decision);
    else decide(on, decision, '');
  };
  const chooseTier = (on: CandidateEntry, tier: 'A' | 'B') => {
    const change = changeTier(on, tier);
    if (!change) return;
    whenAgreed(change, () => {
      desk.decide(change);
      app.tell(app.say(TIER_TOLD, { name: veil.name(on.name), tier }), undo);
    });
  };
  const obey = (command: MeetingCommand) => {
    switch (command.command) {
      case 'undo':
        return void undo();
      case 'veil':
        return setVeiled(!isVeiled);
      case 'evidence':
        return setShowsEvidence(!showsEvidence);
      case 'go':
        return step(command.by);
      case 'decide':
        return candidate && choose(candidate, command.as);
      case 'tier':
        return candidate && chooseTier(candidate, command.tier);
    }
  };
  const isAsking = asked !== undefined || falling !== undefined;
  useMeetingKeys(candidate?.patient ?? place, !isAsking && isLoaded && place !== OTHER, obey);

  const decided = candidates.length - (review?.undecided ?? 0);
  return (
    <Frame
      title={app.say(TITLE, { season: review?.season ?? '' })}
      primary={
        candidate
          ? { label: app.say(TO_SUMMARY), onPress: () => goTo(SUMMARY) }
          : (review?.undecided ?? 0) > 0
            ? {
                label: app.say(GO_ON),
                onPress: () => goTo(nextUndecided(candidates, '', 'all')?.patient ?? ''),
              }
            : undefined
      }
      aside={
        isLoaded && (
          <>
            <div class="meeting-progress">
              <span>{app.say(PROGRESS, { of: candidates.length, done: decided })}</span>
              <progress
                aria-label={app.say(PROGRESS, { of: candidates.length, done: decided })}
                value={decided}
                max={candidates.length}
              />
            </div>
            <button
              type="button"
              class="choice veil"
              aria-pressed={isVeiled}
              aria-keyshortcuts={MEETING_KEYS.veil}
              onClick={() => setVeiled(!isVeiled)}
            >
              {app.say(VEIL)}
            </button>
          </>
        )
      }
    >
      {desk.loadFault !== undefined && <ErrorNotice error={desk.loadFault} onRetry={() => desk.retry()} />}
      {desk.saveFault !== undefined && (
        <p class="waiting" role="status">
          <span>{app.say(WAITING, { count: desk.unsaved })}</span>
          <Button kind="link" label={app.say(SEND_NOW)} onPress={() => desk.retry()} />
        </p>
      )}
      {isLoaded && <NoName />}
      {!review && desk.loadFault === undefined && <Loading />}
      {review && !isLoaded && <EmptyState text={app.say(NO_LIST)} />}
      {review && isLoaded && place !== '' && (
        <div class="meeting">
          <div class="meeting-main">
            <div class="meeting-stage">
              {place === OTHER && (
                <AddOther
                  candidates={candidates}
                  isSigned={review.signatures.some(({ decision }) => decision === 'approved')}
                  onKnown={goTo}
                  onAdd={async ({ patient, name }, reason) => {
                    await desk.addOther(patient, reason);
                    app.tell(
                      app.say(TOLD, { name: veil.name(name), decision: app.say(VIP_DECISIONS.add) }),
                      undo,
                    );
                    goTo(patient);
                  }}
                  onLeave={() => goTo(nextUndecided(candidates, '', 'all')?.patient ?? SUMMARY)}
                />
              )}
              {candidate && (
                <CandidateCard
                  candidate={candidate}
                  season={review.season}
                  veil={veil}
                  showsEvidence={showsEvidence}
                  remark={desk.remarkOn(candidate.patient)}
                  onEvidence={() => obey({ command: 'evidence' })}
                  onDismiss={() => desk.dismiss(candidate.patient)}
                />
              )}
              {!candidate && place !== OTHER && (
                <MeetingSummary
                  review={review}
                  veil={veil}
                  unsaved={desk.unsaved}
                  onGo={goTo}
                  onChanged={(standing) => {
                    if (standing) desk.stand(standing);
                    void desk.load();
                  }}
                />
              )}
            </div>
            {candidate && falling && <AskReopening onGoOn={falling} onLeave={() => setFalling(undefined)} />}
            {candidate && asked && (
              <ReasonForm
                key={`${candidate.patient} ${asked}`}
                decision={asked}
                onGive={(reason) => decide(candidate, asked, reason)}
                onLeave={() => setAsked(undefined)}
              />
            )}
            {candidate && !isAsking && (
              <DecisionBar
                candidate={candidate}
                decisionForIn={decisionForIn(candidate, frozen)}
                canUndo={desk.canUndo}
                onCommand={obey}
              />
            )}
          </div>
          <CandidateSide
            review={review}
            shown={shown}
            at={candidate?.patient ?? ''}
            sight={sight}
            veil={veil}
            hasNews={(patient) => desk.remarkOn(patient) !== undefined}
            onSight={look}
            onGo={goTo}
            onOther={() => goTo(OTHER)}
          />
        </div>
      )}
    </Frame>
  );
}

const TITLE: Text = { ko: '{season} 시즌 회의', zh: '{season}年终答谢季会议', en: 'Meeting for {season}' };
const PROGRESS: Text = {
  ko: '{of}명 중 {done}명 정함',
  zh: '共{of}人，已决定{done}人',
  en: '{done} of {of} decided',
};
const VEIL: Text = { ko: '이름 가리기', zh: '隐藏姓名', en: 'Hide names' };
const TO_SUMMARY: Text = { ko: '정리·서명', zh: '汇总·签字', en: 'Sum up and sign' };
const GO_ON: Text = { ko: '이어서 정하기', zh: '继续决定', en: 'Go on deciding' };
const TOLD: Text = { ko: '{name}님: {decision}', zh: '{name}：{decision}', en: '{name}: {decision}' };
const TIER_TOLD: Text = { ko: '{name}님: {tier}등급', zh: '{name}：{tier}级', en: '{name}: tier {tier}' };
const UNDONE: Text = {
  ko: '{name}님 결정을 되돌렸어요.',
  zh: '已撤销对{name}的决定。',
  en: 'The decision on {name} was taken back.',
};
const WAITING: Text = {
  ko: '결정 {count}건이 저장을 기다려요. 연결되면 저절로 보냅니다.',
  zh: '{count}个决定等待保存，连接后自动发送。',
  en: 'Decisions waiting to be saved: {count}. They go out once the connection is back.',
};
const SEND_NOW: Text = { ko: '지금 보내기', zh: '立即发送', en: 'Send now' };
const NO_LIST: Text = {
  ko: '아직 명단이 없어요. 업무창에서 VIP 명단을 먼저 뽑아 주세요.',
  zh: '还没有名单。请先在工作窗中生成VIP名单。',
  en: 'There is no list yet: draw the VIP list in the work panel first.',
};
