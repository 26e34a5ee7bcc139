import { useCallback } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PatientCard } from '../../features/patient/patient-card';
import { useApp, type ViewParams } from '../app';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { PatientRecord } from './patient-record';

/** The card of one patient; opened with `patient`, an id, and `name` as far as it is known. */
export function PatientView({ patient = '', name = '' }: ViewParams) {
  const app = useApp();
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<PatientCard>('patient.card', { patient }, { quiet: true })).outcome,
    [act, patient, language],
  );
  const { value, error, isLoading, reload } = useLoaded(ask);
  return (
    <Frame title={value?.name ?? (name === '' ? app.say(TITLE) : name)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {value && (
        <PatientRecord
          key={value.patient}
          card={value}
          onOpen={(other) => app.go('patient', { patient: other })}
        />
      )}
    </Frame>
  );
}

const TITLE: Text = { ko: '환자', zh: '患者', en: 'Patient' };
