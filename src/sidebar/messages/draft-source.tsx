import { useCallback, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import { GROUNDS } from '../../features/message/advertising';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import { DRAFT_STATUS } from '../../features/message/draft-status';
import type { DraftEntry } from '../../features/message/draft-view';
import { CHANNELS } from '../../features/message/message';
import type { PatientCard } from '../../features/patient/patient-card';
import { seasonOf } from '../../features/schedule/season';
import { type App, useApp } from '../app';
import { Icon } from '../kit/icon';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { useLoaded } from '../kit/use-loaded';
import { BroughtList } from '../patient/brought-list';
import { ChartCopies } from '../patient/chart-copies';
import { ChartNumber } from '../patient/chart-number';
import { Shield } from '../patient/shield';
import { TierTag } from '../patient/tier-tag';

/** Who gets a draft: the row it comes from, in two lines. */
export function DraftSource({ draft }: { readonly draft: DraftEntry }) {
  const app = useApp();
  const { name, tier, status, isEdited, chart, phone, email, channel, lastVisit, attendant, ground } = draft;
  const today = app.home?.today ?? '';
  const facts = [
    channel === 'email' ? email : phone,
    lastVisit === '' ? '' : app.say(LAST_VISIT, { day: sayDay(lastVisit, today) }),
    attendant === '' ? '' : app.say(ATTENDANT, { attendant }),
    ground === '' || ground === 'notNeeded' ? '' : app.say(GROUND, { ground: app.say(GROUNDS[ground]) }),
  ].filter((fact) => fact !== '');
  return (
    <div class="draft-source">
      <h2 class="person-head" tabIndex={-1}>
        <span>{app.say(NAME, { name })}</span>
        <TierTag tier={tier} />
        {status !== 'draft' && (
          <span class={`tag ${status === 'approved' ? 'ready' : 'plain'}`}>
            {app.say(DRAFT_STATUS[status])}
          </span>
        )}
        {isEdited && <span class="tag by-hand">{app.say(BY_HAND)}</span>}
      </h2>
      <p class="facts">
        <ChartNumber chart={chart} name={name} />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {today !== '' && (
        <ChartCopies
          name={name}
          chart=""
          facts={{ season: seasonOf(today), tier, attendant, total: 0, notes: wentOut(draft, today, app) }}
        />
      )}
    </div>
  );
}

/** `12/21 문자 보냄`, in the clinic's language as all of the chart; [] as long as it has not gone out. */
function wentOut(
  { sentOn, channel, status, outcome }: DraftEntry,
  today: CalendarDate,
  { home, language }: Pick<App, 'home' | 'language'>,
): string[] {
  if (sentOn === '') return [];
  const own = home?.language ?? language;
  const what = outcome === '' ? DRAFT_STATUS[status] : CALL_OUTCOMES[outcome];
  return [`${sayDay(sentOn, today)} ${CHANNELS[channel][own]} ${what[own]}`];
}

/** Whom the person brought, folded away behind the shield; asked for only when somebody wants to see it. */
export function BroughtBehindShield({ patient }: { readonly patient: string }) {
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="brought-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{app.say(BROUGHT)}</span>
        <Icon name="caret" size={16} />
      </button>
      {isOpen && (
        <Shield>
          <Brought patient={patient} />
        </Shield>
      )}
    </>
  );
}

function Brought({ patient }: { readonly patient: string }) {
  const app = useApp();
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<PatientCard>('patient.card', { patient }, { quiet: true })).outcome,
    [act, patient, language],
  );
  const { value, error, isLoading, reload } = useLoaded(ask);
  if (error !== undefined) return <ErrorNotice error={error} onRetry={() => void reload()} />;
  if (isLoading || !value) return <Loading />;
  if (value.brought.length === 0) return <p class="quiet">{app.say(NOBODY)}</p>;
  return (
    <BroughtList
      brought={value.brought}
      isShielded
      onOpen={(other) => app.go('patient', { patient: other })}
    />
  );
}

const NAME: Text = { ko: '{name}님', zh: '{name}', en: '{name}' };
const BY_HAND: Text = { ko: '직접 고침', zh: '已手动修改', en: 'edited' };
const LAST_VISIT: Text = { ko: '최근내원 {day}', zh: '最近就诊 {day}', en: 'last visit {day}' };
const ATTENDANT: Text = { ko: '전담 {attendant}', zh: '负责人 {attendant}', en: 'attendant {attendant}' };
const GROUND: Text = { ko: '근거 {ground}', zh: '依据 {ground}', en: 'ground: {ground}' };
const BROUGHT: Text = {
  ko: '모신 분 (밖으로 말하지 않기)',
  zh: '所介绍的人（请勿对外透露）',
  en: 'Whom they brought (not to be told outside)',
};
const NOBODY: Text = { ko: '기록된 분이 없어요.', zh: '没有记录。', en: 'Nobody on record.' };
