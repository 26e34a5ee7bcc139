import type { Text } from '../../core/text';
import { SPEND_BANDS } from '../../features/intake/spend-band';
import type { CandidateEntry, Verdict } from '../../features/vip/review-view';
import { VIP_DECISIONS } from '../../features/vip/words';
import type { App } from '../app';
import { sayDay } from '../kit/say-day';

/** One figure or fact about a candidate, with what it is called. */
export interface Fact {
  readonly name: Text;
  readonly value: string;
}

/** What the meeting wants to know at a glance, the most telling first; what is unknown is left out. */
export function sayFacts(candidate: CandidateEntry, { say, home }: Pick<App, 'say' | 'home'>): Fact[] {
  const { total, lastYear, family, carriedOver, spendBand, lastVisit, consent, history } = candidate;
  const today = home?.today ?? '';
  const [last] = history;
  const people = (count: number) => say(PEOPLE, { count });
  const facts: readonly (Fact | undefined)[] = [
    { name: TOTAL, value: people(total) },
    { name: LAST_YEAR, value: people(lastYear) },
    family > 0 ? { name: FAMILY, value: people(family) } : undefined,
    carriedOver > 0 ? { name: CARRIED_OVER, value: people(carriedOver) } : undefined,
    spendBand === '' ? undefined : { name: SPEND, value: say(SPEND_BANDS[spendBand]) },
    lastVisit === '' ? undefined : { name: LAST_VISIT, value: sayDay(lastVisit, today) },
    consent === '' ? undefined : { name: CONSENT, value: say(CONSENTS[consent]) },
    last && last.tier !== '' ? { name: BEFORE, value: say(SEASON_TIER, { tier: last.tier }) } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** `넣기 · 이수진 · 12/04`: what was decided, by whom and when; '' where nothing is. */
export function sayVerdict(
  { decision, decidedBy, decidedOn }: Pick<Verdict, 'decision' | 'decidedBy' | 'decidedOn'>,
  { say, home }: Pick<App, 'say' | 'home'>,
): string {
  if (decision === '') return '';
  const day = sayDay(decidedOn, home?.today ?? '');
  return [say(VIP_DECISIONS[decision]), decidedBy, day].filter(Boolean).join(' · ');
}

const PEOPLE: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const TOTAL: Text = { ko: '모신 분', zh: '所介绍患者', en: 'Brought' };
const LAST_YEAR: Text = { ko: '최근 1년', zh: '近1年', en: 'In 1 year' };
const FAMILY: Text = { ko: '그중 가족', zh: '其中家属', en: 'Family' };
const CARRIED_OVER: Text = { ko: '그중 이월', zh: '其中结转', en: 'Carried over' };
const SPEND: Text = { ko: '수납 구간', zh: '消费档次', en: 'Spend' };
const LAST_VISIT: Text = { ko: '최근내원일', zh: '最近就诊日', en: 'Last visit' };
const CONSENT: Text = { ko: '수신동의', zh: '短信同意', en: 'Consent' };
const CONSENTS: Readonly<Record<'yes' | 'no' | 'unknown', Text>> = {
  yes: { ko: '동의', zh: '同意', en: 'yes' },
  no: { ko: '거부', zh: '拒绝', en: 'no' },
  unknown: { ko: '모름', zh: '未知', en: 'not known' },
};
const BEFORE: Text = { ko: '지난 시즌', zh: '上季', en: 'Last time' };
const SEASON_TIER: Text = { ko: '{tier}등급', zh: '{tier}级', en: 'tier {tier}' };
