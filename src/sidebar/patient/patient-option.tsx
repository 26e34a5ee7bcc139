import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { FactsLine } from './facts-line';
import { StatusTag } from './status-tag';
import { TierTag } from './tier-tag';

/** One patient among those found; never holds a button of its own. */
export function PatientOption({
  id,
  hit,
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly hit: PatientHit;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}) {
  const app = useApp();
  const { phoneTail, age, lastVisit } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the keyboard and chooses with Enter
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} class="hit" onClick={onChoose}>
      <span class="hit-name">
        <strong>{hit.name}</strong>
        {hit.aliases !== '' && <span class="quiet">{app.say(ALIAS, { aliases: hit.aliases })}</span>}
        <TierTag tier={hit.tier} />
        <StatusTag status={hit.status} />
      </span>
      <FactsLine
        first={hit.chart && app.say(CHART, { chart: hit.chart })}
        facts={{ phoneTail, age, lastVisit }}
      />
    </div>
  );
}

const ALIAS: Text = { ko: '(전: {aliases})', zh: '（曾用名：{aliases}）', en: '(was {aliases})' };
const CHART: Text = { ko: '차트 {chart}', zh: '病历 {chart}', en: 'chart {chart}' };
