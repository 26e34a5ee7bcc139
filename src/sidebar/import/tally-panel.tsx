import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { TallyOutcome } from '../../features/referral/actions';
import { useApp } from '../app';
import type { ButtonProps } from '../kit/button';
import { Notice } from '../kit/notice';
import { shownCount } from './count';
import { FaultText } from './fault-text';

/** The step after an import: reading the referrals, then what they ask for. */
export interface TallyStep {
  readonly outcome: TallyOutcome | undefined;
  readonly error: unknown;
  readonly primary: ButtonProps | undefined;
  /** What was read is no longer what is there. */
  readonly forget: () => void;
}

export function useTally(): TallyStep {
  const app = useApp();
  const [outcome, setOutcome] = useState<TallyOutcome>();
  const [error, setError] = useState<unknown>();
  const forget = useCallback(() => {
    setOutcome(undefined);
    setError(undefined);
  }, []);
  const read = async () => {
    setError(undefined);
    try {
      setOutcome((await app.act<TallyOutcome>('referral.tally', {}, { quiet: true })).outcome);
      void app.refresh().catch(() => {});
    } catch (fault) {
      setError(fault);
    }
  };
  const draw = async () => {
    setError(undefined);
    try {
      await app.act('vip.shortlist');
      app.go('vips');
    } catch (fault) {
      setError(fault);
    }
  };
  const hasPatients = (app.home?.data.patients ?? 0) > 0;
  const next: ButtonProps = !outcome
    ? { label: app.say(READ), onPress: read }
    : outcome.questions > 0
      ? { label: app.say(QUESTIONS), onPress: () => app.go('questions') }
      : { label: app.say(DRAW), onPress: draw };
  return { outcome, error, primary: hasPatients ? next : undefined, forget };
}

/** `소개 214 · 인정 151 · 명단이 바뀌는 질문 9`. */
export function TallyPanel({ tally: { outcome, error } }: { readonly tally: TallyStep }) {
  const app = useApp();
  if (error !== undefined) return <FaultText error={error} />;
  if (!outcome) return null;
  const { counted, question, unnamed } = outcome.byStatus;
  const figures = [
    [ALL, counted + question + unnamed],
    [COUNTED, counted],
    [CHANGING, outcome.questionsThatChangeList],
  ] as const;
  return (
    <Notice kind="done">
      <dl class="tally">
        {figures.map(([text, count]) => (
          <div key={text.en}>
            <dt>{app.say(text)}</dt>
            <dd>{shownCount(count, app.language)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

const READ: Text = { ko: '메모에서 소개 읽기', zh: '从备注读取转介绍', en: 'Read the referrals' };
const QUESTIONS: Text = { ko: '질문 보기', zh: '查看问题', en: 'See the questions' };
const DRAW: Text = { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' };
const ALL: Text = { ko: '소개', zh: '转介绍', en: 'Referrals' };
const COUNTED: Text = { ko: '인정', zh: '已计入', en: 'Counted' };
const CHANGING: Text = {
  ko: '명단이 바뀌는 질문',
  zh: '影响名单的问题',
  en: 'Questions that change the list',
};
