import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import type { Question } from '../../features/referral/question';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ChosenPatient } from '../patient/chosen-patient';
import { PatientSearch } from '../patient/patient-search';

/** Finds the referrer among all patients: search, choose, confirm. */
export function FindOther({
  question,
  onChoose,
  onLeave,
}: {
  readonly question: Question;
  readonly onChoose: (hit: PatientHit) => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const [hit, setHit] = useState<PatientHit>();
  const isChosen = hit !== undefined;
  const confirm = useRef<HTMLDivElement>(null);
  // Enter chose; a second Enter, once the key was let go, confirms.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is there once somebody is chosen
  useLayoutEffect(() => confirm.current?.querySelector('button')?.focus(), [isChosen]);
  if (hit) {
    return (
      <div class="find-other">
        <ChosenPatient label={app.say(CHOSEN)} hit={hit} onChange={() => setHit(undefined)} />
        <div ref={confirm}>
          <Button kind="primary" label={app.say(THIS_ONE)} onPress={() => onChoose(hit)} />
        </div>
      </div>
    );
  }
  return (
    <div class="find-other">
      <PatientSearch
        label={app.say(FIND)}
        takesFocus
        without={[question.patient]}
        before={question.firstVisit}
        onChoose={setHit}
        onLeave={onLeave}
      />
      <Button kind="link" label={app.say(BACK)} onPress={onLeave} />
    </div>
  );
}

const FIND: Text = { ko: '소개하신 분 찾기', zh: '查找介绍人', en: 'Find who referred' };
const CHOSEN: Text = { ko: '고른 분', zh: '已选', en: 'Chosen' };
const THIS_ONE: Text = { ko: '이분 맞음', zh: '就是这位', en: 'This one' };
const BACK: Text = { ko: '후보로 돌아가기', zh: '返回候选人', en: 'Back to the candidates' };
