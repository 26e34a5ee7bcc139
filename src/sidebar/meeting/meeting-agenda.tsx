import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CandidateEntry, ListState, ReviewOutcome } from '../../features/vip/review-view';
import { VIP_STATE } from '../../features/vip/words';
import { useApp } from '../app';
import { SignatureList } from '../approvals/signature-list';
import { useFresh } from '../frame/use-fresh';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { TierTag } from '../patient/tier-tag';
import { NoName } from '../who/no-name';
import { changesSinceSigned, inSight } from './meeting';
import { sayWhatIf } from './say-what-if';
import { SinceSignedList } from './since-signed';
import './agenda.css';

/** Who is named at first under each heading. */
const FIRST = 5;

/** What the meeting has before it: how many are undecided, whom to look at and why, what other limits would do, who is to sign. */
export function MeetingAgenda() {
  const app = useApp();
  const { act, language } = app;
  const [fault, setFault] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<ReviewOutcome>('vip.review', {}, { quiet: true })).outcome,
    [act, language],
  );
  const { value: review, error, isLoading, reload } = useLoaded(ask);
  useFresh(reload);

  const attempt = async (doing: () => Promise<unknown>) => {
    setFault(undefined);
    try {
      await doing();
    } catch (caught) {
      setFault(caught);
    }
  };
  const openRoom = (at = '') =>
    attempt(() => app.openDialog('meeting', app.say(ROOM_TITLE), at === '' ? {} : { at }));
  const print = () => attempt(() => app.openDialog('prints', app.say(PRINT_TITLE), { kind: 'meeting' }));
  const showSheet = () => attempt(() => app.act('sheet.show', { table: 'candidates' }, { quiet: true }));
  const draw = () =>
    attempt(async () => {
      await app.startWork(app.say(DRAWING), 'vip.shortlist');
      await Promise.all([app.refresh(), reload()]);
    });

  const isEmpty = review !== undefined && review.candidates.length === 0;
  const canMeet = review !== undefined && !isEmpty;
  return (
    <Frame
      title={app.say(TITLE)}
      primary={
        isEmpty
          ? { label: app.say(DRAW), onPress: draw }
          : canMeet
            ? { label: app.say(OPEN_ROOM), onPress: () => openRoom() }
            : undefined
      }
    >
      {fault !== undefined && <ErrorNotice error={fault} />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {isEmpty && <EmptyState text={app.say(NO_LIST)} />}
      {canMeet && (
        <>
          <NoName />
          <Standing review={review} />
          <SinceSignedList changes={changesSinceSigned(review.state, review.candidates)} />
          <LookAt
            title={app.say(MISSING)}
            people={inSight(review.candidates, 'missing')}
            reasonsOf={({ proposalReasons }) => proposalReasons}
            more={review.moreMissing}
            onOpen={openRoom}
          />
          <LookAt
            title={app.say(SENSITIVE)}
            people={inSight(review.candidates, 'sensitive')}
            reasonsOf={({ warnings }) => warnings}
            more=""
            onOpen={openRoom}
          />
          <WhatIfLines review={review} />
          <section class="section">
            <SignatureList review={review} onChanged={() => void reload()} />
          </section>
          <div class="buttons agenda-more">
            <Button label={app.say(PRINT)} onPress={print} />
            <Button label={app.say(APPROVALS)} onPress={() => app.go('approvals')} />
            <Button label={app.say(SHEET)} onPress={showSheet} />
          </div>
        </>
      )}
    </Frame>
  );
}

/** The list in a few numbers, and how far it is decided. */
function Standing({ review }: { readonly review: ReviewOutcome }) {
  const app = useApp();
  const { state, count, asOf, undecided, candidates } = review;
  const of = candidates.length;
  return (
    <section class="standing">
      <p class="standing-head">
        <span class={`tag state-${state}`}>{app.say(VIP_STATE[state])}</span>
        <span class="quiet">{app.say(AS_OF, { day: asOf })}</span>
      </p>
      <p class="standing-undecided">
        {undecided > 0 ? app.say(UNDECIDED, { count: undecided }) : app.say(ALL_DECIDED)}
      </p>
      <progress aria-label={app.say(DECIDED)} value={of - undecided} max={of} />
      <p class="standing-count">
        <TierTag tier="A" /> {app.say(PEOPLE, { count: count.a })} <TierTag tier="B" />{' '}
        {app.say(PEOPLE, { count: count.b })} · {app.say(IN_ALL, { count: count.all })}
      </p>
      <p class="quiet">{app.say(MEANING[state])}</p>
    </section>
  );
}

/** Some of the candidates and why to look at them; pressed, the meeting opens there. */
function LookAt({
  title,
  people,
  reasonsOf,
  more,
  onOpen,
}: {
  readonly title: string;
  readonly people: readonly CandidateEntry[];
  readonly reasonsOf: (candidate: CandidateEntry) => readonly string[];
  /** Of those who are not shown one by one; '' for nobody. */
  readonly more: string;
  readonly onOpen: (patient: string) => void;
}) {
  const app = useApp();
  const [showsAll, setShowsAll] = useState(false);
  if (people.length === 0 && more === '') return null;
  const shown = showsAll ? people : people.slice(0, FIRST);
  return (
    <section class="section look-at">
      <div class="section-head">
        <h2>{title}</h2>
        <span class="count">{app.say(PEOPLE, { count: people.length })}</span>
      </div>
      <ul>
        {shown.map((candidate) => (
          <li key={candidate.patient}>
            <button type="button" class="row-button flush" onClick={() => onOpen(candidate.patient)}>
              <span class="grow">
                <span class="look-name">
                  <strong>{candidate.name}</strong>
                  <TierTag tier={candidate.listedTier} />
                  {candidate.decision !== '' && <Icon name="check" size={16} />}
                </span>
                {reasonsOf(candidate).map((reason) => (
                  <span key={reason} class="quiet">
                    {reason}
                  </span>
                ))}
              </span>
              <Icon name="next" size={16} />
            </button>
          </li>
        ))}
      </ul>
      {people.length > shown.length && (
        <Button
          kind="link"
          label={app.say(REST, { count: people.length - shown.length })}
          onPress={() => setShowsAll(true)}
        />
      )}
      {more !== '' && <p class="quiet">{more}</p>}
    </section>
  );
}

function WhatIfLines({ review }: { readonly review: ReviewOutcome }) {
  const app = useApp();
  const lines = sayWhatIf(review, app);
  if (lines.length === 0) return null;
  return (
    <section class="section">
      <h2>{app.say(WHAT_IF)}</h2>
      <ul class="what-if-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const TITLE: Text = { ko: '회의·확정', zh: '会议·确定', en: 'Meeting and sign-off' };
const ROOM_TITLE: Text = { ko: 'VIP 명단 회의', zh: 'VIP名单会议', en: 'Meeting on the VIP list' };
const PRINT_TITLE: Text = { ko: '회의 자료 인쇄', zh: '打印会议资料', en: 'Print the meeting paper' };
const OPEN_ROOM: Text = { ko: '회의 화면 열기', zh: '打开会议画面', en: 'Open the meeting' };
const DRAW: Text = { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' };
const DRAWING: Text = { ko: '명단을 뽑는 중', zh: '正在生成名单', en: 'Drawing the list' };
const NO_LIST: Text = {
  ko: '아직 명단이 없어요. 명단을 뽑으면 여기서 함께 살펴보고 확정해요.',
  zh: '还没有名单。生成名单后在此一起审阅并确定。',
  en: 'There is no list yet. Once it is drawn, it is looked through and signed here.',
};
const AS_OF: Text = { ko: '기준일 {day}', zh: '基准日 {day}', en: 'as of {day}' };
const UNDECIDED: Text = { ko: '안 정한 분 {count}명', zh: '未决定 {count}人', en: 'Undecided: {count}' };
const ALL_DECIDED: Text = { ko: '모두 정했어요', zh: '已全部决定', en: 'Everybody is decided on' };
const DECIDED: Text = { ko: '정한 분', zh: '已决定', en: 'Decided' };
const PEOPLE: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const IN_ALL: Text = { ko: '모두 {count}명', zh: '共{count}人', en: '{count} in all' };
const MEANING: Readonly<Record<ListState, Text>> = {
  provisional: {
    ko: '원장님과 데스크 실장님이 서명하면 확정돼요. 그 전에는 문자를 내보낼 수 없어요.',
    zh: '院长和前台主管签字后即确定。在此之前不能发送短信。',
    en: 'Final once the director and the head of desk have signed; nothing is sent before.',
  },
  waiting: {
    ko: '한 분이 서명했어요. 다른 한 분이 서명하면 확정돼요.',
    zh: '已有一位签字，另一位签字后即确定。',
    en: 'One has signed; it is final once the other has too.',
  },
  final: {
    ko: '두 분이 서명했어요. 넣기·빼기·추가·등급을 바꾸면 다시 서명해야 해요.',
    zh: '两位均已签字。如再更改保留、移除、追加或等级，需重新签字。',
    en: 'Both have signed. Keeping, leaving out, adding or another tier asks for new signatures.',
  },
  reopened: {
    ko: '서명한 명단에서 달라진 점이 있어요. 다시 서명할 때까지 문자를 내보낼 수 없어요.',
    zh: '与已签字的名单有出入。重新签字之前不能发送短信。',
    en: 'It differs from what was signed; nothing is sent until it is signed anew.',
  },
};
const MISSING: Text = { ko: '놓친 분이 있을까요?', zh: '有没有遗漏的人？', en: 'Was anybody missed?' };
const SENSITIVE: Text = { ko: '살펴볼 점이 있는 분', zh: '需要注意的人', en: 'To look at first' };
const REST: Text = { ko: '{count}명 더 보기', zh: '再看{count}人', en: '{count} more' };
const WHAT_IF: Text = { ko: '기준을 바꾸면', zh: '如果改变标准', en: 'With other limits' };
const PRINT: Text = { ko: '회의 자료 인쇄', zh: '打印会议资料', en: 'Print the paper' };
const APPROVALS: Text = { ko: '원장 결재', zh: '院长审批', en: 'Approvals' };
const SHEET: Text = { ko: '시트에서 보기', zh: '在表格中查看', en: 'Show the sheet' };
