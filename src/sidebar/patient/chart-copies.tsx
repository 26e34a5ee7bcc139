import type { Text } from '../../core/text';
import { useApp } from '../app';
import { CopyButton } from '../kit/copy-button';
import { type ChartMemoFacts, chartMemo } from './chart-memo';
import './person.css';

export interface ChartCopiesProps {
  /** Read aloud: whose. */
  readonly name: string;
  /** '' where there is none: then only the line is offered. */
  readonly chart: string;
  readonly facts: ChartMemoFacts;
}

/** Puts the chart number and the line for the chart on the clipboard; in the clinic's language, whoever looks. */
export function ChartCopies({ name, chart, facts }: ChartCopiesProps) {
  const app = useApp();
  const memo = chartMemo(facts, app.home?.language ?? app.language);
  if (chart === '' && memo === '') return null;
  return (
    <p class="chart-copies">
      {chart !== '' && <CopyButton text={chart} label={app.say(COPY_CHART)} what={name} />}
      {memo !== '' && <CopyButton text={memo} label={app.say(COPY_MEMO)} what={name} />}
    </p>
  );
}

const COPY_CHART: Text = { ko: '차트번호 복사', zh: '复制病历号', en: 'Copy chart no.' };
const COPY_MEMO: Text = { ko: '차트 메모 복사', zh: '复制病历备注', en: 'Copy the line for the chart' };
