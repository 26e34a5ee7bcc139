import { type Language, say, type Text } from '../../core/text';

/** What the line for the chart tells of a VIP. There is no room in it for whom he brought: charts lie open. */
export interface ChartMemoFacts {
  /** The year in which the season began. */
  readonly season: number;
  readonly tier: 'A' | 'B' | '';
  /** Who looks after this VIP; '' for nobody. */
  readonly attendant: string;
  /** How many came by this VIP, as a number only. */
  readonly total: number;
  /** What else is to be said, in words: `12/21 문자 보냄`. */
  readonly notes?: readonly string[];
}

/**
 * The line that staff paste into the chart program, so that nothing is typed twice: `[VIP 2026] A등급 · 전담 이수진 · 소개 5명`.
 * One line whatever stands in the notes; '' for somebody of whom there is nothing to say.
 *
 * @param language of the chart, which is the clinic's
 */
export function chartMemo(facts: ChartMemoFacts, language: Language): string {
  const { season, tier, attendant, total, notes = [] } = facts;
  const parts = [
    tier === '' ? '' : say(TIER, language, { tier }),
    attendant === '' ? '' : say(ATTENDANT, language, { attendant }),
    total === 0 ? '' : say(TOTAL, language, { total }),
    ...notes,
  ].map((part) => part.replace(/\s+/g, ' ').trim());
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `[VIP ${season}] ${said.join(' · ')}`;
}

const TIER: Text = { ko: '{tier}등급', zh: '{tier}级', en: 'tier {tier}' };
const ATTENDANT: Text = { ko: '전담 {attendant}', zh: '专属 {attendant}', en: 'attendant {attendant}' };
const TOTAL: Text = { ko: '소개 {total}명', zh: '介绍{total}人', en: 'referrals {total}' };
