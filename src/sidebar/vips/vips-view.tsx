import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Text } from '../../core/text';
import type { VipsOutcome } from '../../features/vip/vip-view';
import { useApp, type ViewParams } from '../app';
import { useFresh } from '../frame/use-fresh';
import { keepInTab, keptInTab } from '../keep';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { ListStanding } from './list-standing';
import { choicesOf, filterVips, NO_FILTER, readFilter, type VipFilter } from './vip-filter';
import { VipFilters } from './vip-filters';
import { VipRow } from './vip-row';
import '../patient/patient-record.css';
import './vips.css';

/** The list as last heard: whoever comes back sees it at once, and anew a moment later. */
const LAST_SEEN = new Map<Language, VipsOutcome>();

/** VIP 명단: who is thanked this season, and why. Filter, open row and place are kept when one comes back. */
export function VipsView(params: ViewParams) {
  const app = useApp();
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<VipsOutcome>('vip.list', {}, { quiet: true })).outcome,
    [act, language],
  );
  const { value: heard, error, isLoading, reload } = useLoaded(ask);
  useFresh(reload);
  const value = heard ?? LAST_SEEN.get(language);
  if (heard) LAST_SEEN.set(language, heard);
  const list = useRef<HTMLUListElement>(null);
  const hasReturned = useRef(false);
  const vips = value?.vips ?? [];
  const choices = choicesOf(vips);
  const listState = vips.map(({ state }) => state).find((state) => state !== '' && state !== 'droppedOut');
  const [kept, setKept] = useState(keptFilter);
  const [open, setOpen] = useState(params.open ?? '');
  const filter = readFilter(kept, choices);
  const shown = filterVips(vips, filter);
  // Who is off the list stands below it and is no part of its number, unless he is what is looked for.
  const counts = (all: typeof vips) =>
    all.filter(({ state }) => filter.state === 'droppedOut' || state !== 'droppedOut').length;

  useEffect(() => {
    if (!value || hasReturned.current) return;
    hasReturned.current = true;
    if (params.top === undefined) return;
    list.current?.closest('main')?.scrollTo(0, Number(params.top));
    list.current
      ?.querySelector<HTMLElement>(`[data-vip="${CSS.escape(open)}"]`)
      ?.focus({ preventScroll: true });
  }, [value, params.top, open]);

  const change = (next: VipFilter) => {
    keepInTab(FILTER, JSON.stringify(next));
    setKept({ ...next });
  };
  const toggle = (patient: string) => {
    // What folds up above must not pull the pressed row away from under the hand.
    const row = list.current?.querySelector<HTMLElement>(`[data-vip="${CSS.escape(patient)}"]`);
    const before = row?.getBoundingClientRect().top ?? 0;
    setOpen(open === patient ? '' : patient);
    requestAnimationFrame(() => {
      const moved = (row?.getBoundingClientRect().top ?? 0) - before;
      if (moved !== 0) row?.closest('main')?.scrollBy(0, moved);
    });
  };
  const leaveFor = (patient: string) => {
    app.keep({ open, top: String(list.current?.closest('main')?.scrollTop ?? 0) });
    app.go('patient', { patient });
  };
  const latest = useRef({ toggle, leaveFor });
  latest.current = { toggle, leaveFor };
  const onToggle = useCallback((patient: string) => latest.current.toggle(patient), []);
  const onPatient = useCallback((patient: string) => latest.current.leaveFor(patient), []);

  return (
    <Frame
      title={app.say(TITLE)}
      aside={
        value && vips.length > 0 && <span class="place-tag">{sayCount(counts(shown), counts(vips))}</span>
      }
    >
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && !value && <Loading />}
      {value && vips.length === 0 && (
        <EmptyState text={app.say(NO_LIST)}>
          <Button label={app.say(QUESTIONS)} onPress={() => app.go('questions')} />
        </EmptyState>
      )}
      {vips.length > 0 && (
        <>
          <p class="quiet">{app.say(AS_OF, { day: value?.asOf ?? '' })}</p>
          {listState && <ListStanding state={listState} />}
          <VipFilters choices={choices} filter={filter} onChange={change} />
          {shown.length === 0 && (
            <EmptyState text={app.say(NONE_FIT)}>
              <Button label={app.say(SHOW_ALL)} onPress={() => change(NO_FILTER)} />
            </EmptyState>
          )}
        </>
      )}
      <ul class="vips" ref={list}>
        {shown.map((vip) => (
          <VipRow
            key={vip.patient}
            vip={vip}
            isOpen={vip.patient === open}
            language={language}
            onToggle={onToggle}
            onPatient={onPatient}
            onChanged={reload}
          />
        ))}
      </ul>
    </Frame>
  );

  function sayCount(count: number, all: number): string {
    return count === all ? app.say(COUNT, { count }) : app.say(COUNT_OF, { count, all });
  }
}

/** Under which the tab keeps the filter: it outlives the view. */
const FILTER = 'vips.filter';

function keptFilter(): Readonly<Record<string, string>> {
  const kept = keptInTab(FILTER);
  return kept === '' ? {} : JSON.parse(kept);
}

const TITLE: Text = { ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' };
const COUNT: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const COUNT_OF: Text = { ko: '{all}명 중 {count}명', zh: '{count}/{all}人', en: '{count} of {all}' };
const AS_OF: Text = { ko: '기준일 {day}', zh: '基准日 {day}', en: 'As of {day}' };
const NO_LIST: Text = {
  ko: '아직 명단이 없어요. 소개를 확인하고 반영하면 여기에 나옵니다.',
  zh: '还没有名单。确认转介绍并更新后会显示在这里。',
  en: 'There is no list yet. Confirm the referrals and bring them in: then it stands here.',
};
const QUESTIONS: Text = { ko: '소개 확인하러 가기', zh: '去确认转介绍', en: 'Confirm the referrals' };
const NONE_FIT: Text = {
  ko: '고른 조건에 맞는 분이 없어요.',
  zh: '没有符合所选条件的人。',
  en: 'Nobody fits what you chose.',
};
const SHOW_ALL: Text = { ko: '전체 보기', zh: '显示全部', en: 'Show all' };
