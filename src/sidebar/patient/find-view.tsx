import type { Text } from '../../core/text';
import { useApp, type ViewParams } from '../app';
import { Frame } from '../kit/frame';
import { PatientSearch } from './patient-search';

/** 환자 찾기: one field, the results as one types, the card behind each. */
export function FindView({ query = '', chosen = '' }: ViewParams) {
  const app = useApp();
  return (
    <Frame title={app.say(TITLE)}>
      <PatientSearch
        label={app.say(LABEL)}
        takesFocus
        firstQuery={query}
        firstChosen={chosen}
        onQuery={(written) => app.keep({ query: written })}
        onChoose={({ patient, name }) => {
          app.keep({ query, chosen: patient });
          app.go('patient', { patient, name });
        }}
      />
    </Frame>
  );
}

const TITLE: Text = { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' };
const LABEL: Text = { ko: '누구를 찾으세요?', zh: '要找谁？', en: 'Whom do you look for?' };
