import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { ConsentOverview, RecordOutcome } from '../../features/consent/consent-view';
import type { PatientHit } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { IconButton } from '../kit/icon-button';
import { ErrorNotice, Notice } from '../kit/notice';
import { PatientSearch } from '../patient/patient-search';
import { faultOf, newDraft, type RecordDraft, RecordForm } from './record-form';

/** A pile of signed forms: one person after the other, then once what they all said, when and how. @param patients who are there already, by id */
export function ManyPage({ patients: chosen = NOBODY_YET }: { readonly patients?: readonly string[] }) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const [people, setPeople] = useState<readonly PatientHit[]>([]);
  const [draft, setDraft] = useState<RecordDraft>(() => newDraft('granted', today));
  const [refusing, setRefusing] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whom it was opened with stands from the beginning
  useEffect(() => {
    if (chosen.length === 0) return;
    app
      .act<ConsentOverview>('consent.list', { patients: chosen }, { quiet: true })
      .then(({ outcome }) => setPeople(outcome.people))
      .catch(setFault);
  }, []);
  const isReady = people.length > 0 && faultOf(draft, today) === '';
  const add = (hit: PatientHit) => {
    setPeople((before) => [hit, ...before]);
    setRefusing([]);
  };
  const save = async () => {
    if (!isReady) return;
    try {
      const patients = people.map(({ patient }) => patient);
      const acted = await app.act<RecordOutcome>('consent.record', { patients, ...draft });
      setRefusing(acted.outcome.chartSaysNo);
      setPeople([]);
      setFault(undefined);
      void app.refresh();
    } catch (refused) {
      setFault(refused);
    }
  };
  return (
    <Frame
      title={app.say(TITLE)}
      aside={people.length > 0 && <span class="place-tag">{app.say(COUNT, { count: people.length })}</span>}
      primary={{
        label: people.length === 0 ? app.say(SAVE) : app.say(SAVE_FOR, { count: people.length }),
        onPress: save,
        isDisabled: !isReady,
      }}
    >
      {refusing.length > 0 && (
        <Notice kind="warning">
          <p>{app.say(CHART_SAYS_NO, { names: refusing.join(', ') })}</p>
        </Notice>
      )}
      <p class="quiet">{app.say(HELP)}</p>
      <div class="consent-list">
        <PatientSearch
          key={people.length}
          label={app.say(ADD)}
          takesFocus
          isExplained={false}
          without={people.map(({ patient }) => patient)}
          onChoose={add}
        />
      </div>
      {people.length > 0 && (
        <>
          <ul class="consent-people">
            {people.map(({ patient, name, chart, phoneTail }) => (
              <li key={patient}>
                <span>
                  {name}{' '}
                  <span class="quiet">{[chart, phoneTail].filter((part) => part !== '').join(' · ')}</span>
                </span>
                <IconButton
                  icon="close"
                  label={app.say(LEAVE_OUT, { name })}
                  onPress={() => setPeople((before) => before.filter((each) => each.patient !== patient))}
                />
              </li>
            ))}
          </ul>
          {people.length > 3 && <Button kind="link" label={app.say(NOBODY)} onPress={() => setPeople([])} />}
          <RecordForm draft={draft} onChange={setDraft} />
        </>
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
    </Frame>
  );
}

const NOBODY_YET: readonly string[] = [];
const TITLE: Text = { ko: '여러 분 한 번에 적기', zh: '批量登记', en: 'Record for several' };
const COUNT: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const HELP: Text = {
  ko: '동의서 여러 장을 한 번에 적어요. 한 분씩 찾아 더하고, 날짜와 경로는 한 번만 고르면 돼요.',
  zh: '一次登记多份同意书：逐一添加患者，日期和途径只需选择一次。',
  en: 'For a pile of forms: add one person after the other, choose day and way once.',
};
const ADD: Text = { ko: '더할 분', zh: '添加患者', en: 'Add somebody' };
const LEAVE_OUT: Text = { ko: '{name}님 빼기', zh: '移除{name}', en: 'Leave {name} out' };
const NOBODY: Text = { ko: '모두 빼기', zh: '全部移除', en: 'Leave all out' };
const SAVE: Text = { ko: '적기', zh: '登记', en: 'Record it' };
const SAVE_FOR: Text = { ko: '{count}명 적기', zh: '登记{count}人', en: 'Record it for {count}' };
const CHART_SAYS_NO: Text = {
  ko: '차트에 수신거부로 되어 있는 분: {names}. 차트를 고치기 전에는 보내지 않아요.',
  zh: '病历中标为拒收：{names}。修改病历前不会发送。',
  en: 'The chart still says no for {names}; nothing goes there until it is changed.',
};
