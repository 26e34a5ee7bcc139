import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ChartNumber } from './chart-number';
import { FactsLine } from './facts-line';
import { StatusTag } from './status-tag';
import { TierTag } from './tier-tag';
import './chosen-patient.css';

/** The patient who was chosen in a search, with the way to choose another. */
export function ChosenPatient({
  label,
  hit,
  onChange,
}: {
  readonly label: string;
  readonly hit: Pick<PatientHit, 'name'> & Partial<PatientHit>;
  readonly onChange: () => void;
}) {
  const app = useApp();
  const { tier = '', status = '', chart = '', ...facts } = hit;
  return (
    <div class="chosen">
      <span class="field-name">{label}</span>
      <div class="chosen-card">
        <p class="hit-name">
          <strong>{hit.name}</strong>
          <TierTag tier={tier} />
          <StatusTag status={status} />
        </p>
        <p class="quiet facts">
          <ChartNumber chart={chart} name={hit.name} />
          <FactsLine facts={facts} />
        </p>
        <Button kind="link" label={app.say(CHANGE)} onPress={onChange} />
      </div>
    </div>
  );
}

const CHANGE: Text = { ko: '다시 고르기', zh: '重新选择', en: 'Choose another' };
