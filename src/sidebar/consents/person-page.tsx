import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PatientConsents, RecordOutcome } from '../../features/consent/consent-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { ChartNumber } from '../patient/chart-number';
import { StatusTag } from '../patient/status-tag';
import { ComplaintItem } from './complaint-item';
import { LogLine } from './log-line';
import { faultOf, newDraft, type RecordDraft, RecordForm } from './record-form';
import { sayConsent } from './say-consent';
import { SentList } from './sent-list';
import { useConsents } from './use-consents';

/** How one patient stands to being written to, the log behind it, and what can be recorded. */
export function PersonPage({ patient, name }: { readonly patient: string; readonly name: string }) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const { value, error, isLoading, reload } = useConsents(patient);
  const [draft, setDraft] = useState<RecordDraft>();
  const [fault, setFault] = useState<unknown>();
  const person = value?.person;

  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setFault(undefined);
      setDraft(undefined);
      await reload();
      void app.refresh();
    } catch (refused) {
      setFault(refused);
    }
  };
  const save = () => {
    if (draft) return run(() => app.act<RecordOutcome>('consent.record', { patients: [patient], ...draft }));
  };
  const setStatus = (status: string) => run(() => app.act('patient.setStatus', { patient, status }));

  return (
    <Frame
      title={person?.name ?? (name === '' ? app.say(TITLE) : name)}
      {...(draft
        ? {
            onBack: () => setDraft(undefined),
            primary: { label: app.say(SAVE), onPress: save, isDisabled: faultOf(draft, today) !== '' },
          }
        : {})}
    >
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {person && (
        <>
          <p class="consent-who">
            <StatusTag status={person.statusWord} />
            <ChartNumber chart={person.chart} name={person.name} />
            <span>{person.phone === '' ? app.say(NO_PHONE) : person.phone}</span>
          </p>
          {draft ? (
            <RecordForm draft={draft} onChange={setDraft} />
          ) : (
            <Standing
              person={person}
              onRecord={() => setDraft(newDraft('granted', today))}
              onStatus={setStatus}
              onChanged={reload}
            />
          )}
          {fault !== undefined && <ErrorNotice error={fault} />}
        </>
      )}
    </Frame>
  );
}

function Standing({
  person,
  onRecord,
  onStatus,
  onChanged,
}: {
  readonly person: PatientConsents;
  readonly onRecord: () => void;
  readonly onStatus: (status: string) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const isStopped = person.status === 'doNotContact';
  const sms = sayConsent(person.sms, person.isPhoneStopped ? 'phone' : undefined, app.language, today);
  const email = sayConsent(person.email, person.isEmailStopped ? 'email' : undefined, app.language, today);
  return (
    <>
      {isStopped && (
        <Notice kind="warning">
          <p>{app.say(ALL_STOPPED)}</p>
        </Notice>
      )}
      <dl class="consent-standing">
        {[
          { term: TEXTS, said: sms },
          { term: EMAIL, said: email },
        ].map(({ term, said }) => (
          <div key={term.en}>
            <dt>{app.say(term)}</dt>
            <dd>
              <span class={`consent-word ${said.mood}`}>{said.word}</span>
              <span class="quiet">{said.ground}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <Button label={app.say(RECORD)} onPress={onRecord} />
        <Button
          label={app.say(COMPLAIN)}
          onPress={() =>
            app.go('consents', { page: 'complaint', patient: person.patient, name: person.name })
          }
        />
        {isStopped ? (
          <Button label={app.say(ALLOW)} onPress={() => onStatus('normal')} />
        ) : (
          <Button kind="danger" label={app.say(STOP)} onPress={() => onStatus('doNotContact')} />
        )}
      </div>
      {person.complaints.length > 0 && (
        <section class="section">
          <h2>{app.say(COMPLAINTS)}</h2>
          <ul>
            {person.complaints.map((complaint) => (
              <ComplaintItem key={complaint.id} complaint={complaint} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      )}
      <section class="section">
        <h2>{app.say(LOG)}</h2>
        {person.log.length === 0 ? (
          <p class="quiet">{app.say(NO_LOG)}</p>
        ) : (
          <ul class="consent-log">
            {person.log.map((line) => (
              <LogLine key={line.id} line={line} today={today} />
            ))}
          </ul>
        )}
      </section>
      {person.sent.length > 0 && (
        <section class="section">
          <h2>{app.say(SENT)}</h2>
          <SentList sent={person.sent} />
        </section>
      )}
    </>
  );
}

const TITLE: Text = { ko: '수신동의', zh: '接收同意', en: 'Consent' };
const SAVE: Text = { ko: '적기', zh: '登记', en: 'Record it' };
const NO_PHONE: Text = { ko: '휴대폰 없음', zh: '没有手机号', en: 'no mobile' };
const ALL_STOPPED: Text = {
  ko: '연락 금지예요. 문자, 전화, 카드 모두 나가지 않아요.',
  zh: '已停止联系，短信、电话和贺卡都不会发出。',
  en: 'Do not contact: no texts, calls or cards go out.',
};
const TEXTS: Text = { ko: '문자', zh: '短信', en: 'Texts' };
const EMAIL: Text = { ko: '이메일', zh: '邮件', en: 'E-mail' };
const RECORD: Text = { ko: '동의·철회 적기', zh: '登记同意或撤回', en: 'Record what was said' };
const COMPLAIN: Text = { ko: '문자 항의 접수', zh: '短信投诉登记', en: 'Complaint about a text' };
const STOP: Text = { ko: '연락 금지로 바꾸기', zh: '设为停止联系', en: 'Set “do not contact”' };
const ALLOW: Text = { ko: '연락 금지 풀기', zh: '解除停止联系', en: 'Allow contact again' };
const COMPLAINTS: Text = { ko: '컴플레인', zh: '投诉', en: 'Complaints' };
const LOG: Text = { ko: '기록', zh: '记录', en: 'On record' };
const NO_LOG: Text = {
  ko: '여기에 적은 것은 아직 없어요.',
  zh: '这里还没有登记。',
  en: 'Nothing was recorded here yet.',
};
const SENT: Text = { ko: '보낸 글', zh: '已发送的内容', en: 'What went out' };
