import type { Text } from '../../core/text';
import { useApp } from '../app';
import { CopyButton } from '../kit/copy-button';
import './person.css';

/** A chart number with its copy button; nothing where there is none. */
export function ChartNumber({ chart, name }: { readonly chart: string; readonly name: string }) {
  const app = useApp();
  if (chart === '') return null;
  return (
    <span class="chart">
      <span>{app.say(CHART, { chart })}</span>
      <CopyButton text={chart} what={app.say(WHOSE, { name })} />
    </span>
  );
}

const CHART: Text = { ko: '차트 {chart}', zh: '病历 {chart}', en: 'Chart {chart}' };
const WHOSE: Text = { ko: '{name} 차트번호', zh: '{name}的病历号', en: 'chart number of {name}' };
