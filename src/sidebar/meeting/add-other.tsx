import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import type { CandidateEntry } from '../../features/vip/review-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice, Notice } from '../kit/notice';
import { ChosenPatient } from '../patient/chosen-patient';
import { PatientSearch } from '../patient/patient-search';
import { REOPENS } from './ask-reopening';
import { ReasonForm } from './reason-form';

export interface AddOtherProps {
  readonly candidates: readonly CandidateEntry[];
  /** Somebody has signed the list, which is about to change. */
  readonly isSigned: boolean;
  /** Somebody who is talked about already. */
  readonly onKnown: (patient: string) => void;
  /** @throws ActError, which is shown here */
  readonly onAdd: (hit: PatientHit, reason: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Adds a patient whom nobody proposed: found by name, chart or phone tail, with the reason. */
export function AddOther({ candidates, isSigned, onKnown, onAdd, onLeave }: AddOtherProps) {
  const app = useApp();
  const [hit, setHit] = useState<PatientHit>();
  const [fault, setFault] = useState<unknown>();
  const choose = (chosen: PatientHit) => {
    const isKnown = candidates.some(({ patient }) => patient === chosen.patient);
    if (isKnown) onKnown(chosen.patient);
    else setHit(chosen);
  };
  const add = async (chosen: PatientHit, reason: string) => {
    setFault(undefined);
    try {
      await onAdd(chosen, reason);
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <div class="add-other">
      <h2>{app.say(TITLE)}</h2>
      {fault !== undefined && <ErrorNotice error={fault} />}
      {isSigned && (
        <Notice kind="warning">
          <p>{app.say(REOPENS)}</p>
        </Notice>
      )}
      {hit ? (
        <>
          <ChosenPatient label={app.say(CHOSEN)} hit={hit} onChange={() => setHit(undefined)} />
          <ReasonForm
            decision="add"
            onGive={(reason) => void add(hit, reason)}
            onLeave={() => setHit(undefined)}
          />
        </>
      ) : (
        <>
          <PatientSearch label={app.say(FIND)} takesFocus onChoose={choose} onLeave={onLeave} />
          <Button kind="link" label={app.say(BACK)} onPress={onLeave} />
        </>
      )}
    </div>
  );
}

const TITLE: Text = { ko: '다른 분 추가', zh: '追加其他患者', en: 'Add somebody else' };
const FIND: Text = { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' };
const CHOSEN: Text = { ko: '추가할 분', zh: '要追加的患者', en: 'To add' };
const BACK: Text = { ko: '회의로 돌아가기', zh: '返回会议', en: 'Back to the meeting' };
