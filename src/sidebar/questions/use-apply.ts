import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { TallyOutcome } from '../../features/referral/actions';
import type { ShortlistOutcome } from '../../features/vip/actions';
import { ActError } from '../act';
import { useApp } from '../app';

/** What became of the answers in the list. */
export interface Applied {
  readonly tally: TallyOutcome;
  readonly list: ShortlistOutcome;
}

/** How far the answers have come on their way into the list. */
export interface Applying {
  readonly step: 'idle' | 'tally' | 'list' | 'done';
  readonly applied: Applied | undefined;
  readonly error: unknown;
  /** Counts the referrals, then draws the list. */
  readonly apply: () => Promise<void>;
  readonly close: () => void;
}

export function useApply(): Applying {
  const app = useApp();
  const [state, setState] = useState<Pick<Applying, 'step' | 'applied' | 'error'>>(IDLE);
  const apply = async () => {
    if (state.step === 'tally' || state.step === 'list') return;
    try {
      setState({ ...IDLE, step: 'tally' });
      const tally = await app.startWork<TallyOutcome>(app.say(COUNTING), 'referral.tally');
      setState({ ...IDLE, step: 'list' });
      const list = await app.startWork<ShortlistOutcome>(app.say(DRAWING), 'vip.shortlist');
      setState({ step: 'done', applied: { tally: tally.outcome, list: list.outcome }, error: undefined });
      app.closeTold();
    } catch (error) {
      const isStopped = error instanceof ActError && error.code === 'stopped';
      setState({ ...IDLE, error: isStopped ? undefined : error });
    }
    await app.refresh();
  };
  return { ...state, apply, close: () => setState(IDLE) };
}

const IDLE = { step: 'idle', applied: undefined, error: undefined } as const;
const COUNTING: Text = {
  ko: '1/2 소개를 세는 중',
  zh: '1/2 正在统计转介绍',
  en: '1/2 Counting the referrals',
};
const DRAWING: Text = { ko: '2/2 명단을 뽑는 중', zh: '2/2 正在生成名单', en: '2/2 Drawing the list' };
