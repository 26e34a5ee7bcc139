import type { Text } from '../../core/text';
import type { ConsentOverview } from '../../features/consent/consent-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { PatientSearch } from '../patient/patient-search';
import { ComplaintItem } from './complaint-item';
import { LogLine } from './log-line';
import { useConsents } from './use-consents';

/** Look a patient up, do one of the few things, and see what waits: people to tell, to ask again, complaints. */
export function ConsentsPage() {
  const app = useApp();
  const { value, error, isLoading, reload } = useConsents('');
  const tell = async (ids: readonly string[]) => {
    await app.act('consent.tell', { ids });
    await reload();
  };
  return (
    <Frame title={app.say(TITLE)}>
      <PatientSearch
        label={app.say(WHO)}
        isExplained={false}
        onChoose={({ patient, name }) => app.go('consents', { patient, name })}
      />
      <ul class="consent-acts">
        <li>
          <Button label={app.say(COMPLAINT)} onPress={() => app.go('consents', { page: 'complaint' })} />
        </li>
        <li>
          <Button label={app.say(OPT_OUTS)} onPress={() => app.go('consents', { page: 'optOuts' })} />
        </li>
        <li>
          <Button label={app.say(MANY)} onPress={() => app.go('consents', { page: 'many' })} />
        </li>
      </ul>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {value && <Waiting overview={value} onTell={tell} onChanged={reload} />}
    </Frame>
  );
}

function Waiting({
  overview,
  onTell,
  onChanged,
}: {
  readonly overview: ConsentOverview;
  readonly onTell: (ids: readonly string[]) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const {
    counts,
    stoppedPhones,
    toTell,
    toTellCount,
    toTellIds,
    toConfirm,
    toConfirmCount,
    recent,
    complaints,
  } = overview;
  return (
    <>
      <section class="section">
        <dl class="consent-counts">
          <div>
            <dt>{app.say(AGREED)}</dt>
            <dd>{counts.yes.toLocaleString()}</dd>
          </div>
          <div>
            <dt>{app.say(REFUSED)}</dt>
            <dd>{counts.no.toLocaleString()}</dd>
          </div>
          <div>
            <dt>{app.say(UNKNOWN)}</dt>
            <dd>{counts.unknown.toLocaleString()}</dd>
          </div>
        </dl>
        {stoppedPhones > 0 && (
          <p class="quiet">{app.say(STOPPED, { count: stoppedPhones.toLocaleString() })}</p>
        )}
      </section>
      {complaints.length > 0 && (
        <section class="section">
          <div class="section-head">
            <h2>{app.say(COMPLAINTS)}</h2>
            <span class="count">{complaints.length}</span>
          </div>
          <ul>
            {complaints.map((complaint) => (
              <ComplaintItem key={complaint.id} complaint={complaint} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      )}
      {toTell.length > 0 && (
        <section class="section">
          <div class="section-head">
            <h2>{app.say(TO_TELL)}</h2>
            <span class="count">{toTellCount}</span>
          </div>
          <p class="quiet">{app.say(TELL_HELP)}</p>
          <ul class="consent-log">
            {toTell.slice(0, SHOWN).map((line) => (
              <LogLine key={line.id} line={line} isNamed due={line.noticeDue} today={today}>
                <Button kind="link" label={app.say(TOLD)} onPress={() => onTell([line.id])} />
              </LogLine>
            ))}
          </ul>
          {toTellCount > SHOWN && <p class="quiet">{app.say(MORE, { count: toTellCount - SHOWN })}</p>}
          {toTell.length > 1 && (
            <Button
              label={app.say(ALL_TOLD, { count: toTellIds.length.toLocaleString() })}
              onPress={() => onTell(toTellIds)}
            />
          )}
        </section>
      )}
      {toConfirm.length > 0 && (
        <section class="section">
          <div class="section-head">
            <h2>{app.say(TO_CONFIRM)}</h2>
            <span class="count">{toConfirmCount}</span>
          </div>
          <p class="quiet">{app.say(CONFIRM_HELP)}</p>
          <ul class="consent-log">
            {toConfirm.slice(0, SHOWN).map((line) => (
              <LogLine key={line.id} line={line} isNamed due={line.nextOn} today={today}>
                {line.patient !== '' && (
                  <Button
                    kind="link"
                    label={app.say(OPEN)}
                    onPress={() => app.go('consents', { patient: line.patient, name: line.name })}
                  />
                )}
              </LogLine>
            ))}
          </ul>
          {toConfirmCount > SHOWN && <p class="quiet">{app.say(MORE, { count: toConfirmCount - SHOWN })}</p>}
        </section>
      )}
      <details class="section consent-fold">
        <summary>{app.say(RECENT)}</summary>
        {recent.length === 0 ? (
          <p class="quiet">{app.say(NOTHING)}</p>
        ) : (
          <ul class="consent-log">
            {recent.map((line) => (
              <LogLine key={line.id} line={line} isNamed today={today} />
            ))}
          </ul>
        )}
      </details>
    </>
  );
}

const SHOWN = 8;

const TITLE: Text = { ko: '수신동의', zh: '接收同意', en: 'Consent' };
const WHO: Text = { ko: '누구의 수신동의인가요?', zh: '要查看谁的接收同意？', en: 'Whose consent?' };
const COMPLAINT: Text = { ko: '문자 항의 접수', zh: '短信投诉登记', en: 'Complaint about a text' };
const OPT_OUTS: Text = { ko: '수신거부 번호 넣기', zh: '导入退订号码', en: 'Bring in opt-outs' };
const MANY: Text = { ko: '여러 분 한 번에 적기', zh: '批量登记', en: 'Record for several' };
const AGREED: Text = { ko: '동의', zh: '同意', en: 'Agreed' };
const REFUSED: Text = { ko: '거부·철회', zh: '拒绝·撤回', en: 'Not wanted' };
const UNKNOWN: Text = { ko: '기록 없음', zh: '无记录', en: 'No record' };
const STOPPED: Text = {
  ko: '막아 둔 번호 {count}개',
  zh: '已停发号码{count}个',
  en: '{count} {count|number|numbers} stopped',
};
const COMPLAINTS: Text = { ko: '풀리지 않은 컴플레인', zh: '未解决的投诉', en: 'Open complaints' };
const TO_TELL: Text = { ko: '결과를 알려 드릴 분', zh: '需通知结果的人', en: 'To be told' };
const TELL_HELP: Text = {
  ko: '동의나 철회를 받은 지 14일 안에 처리했다고 알려 드려야 해요.',
  zh: '收到同意或撤回后，须在14天内通知处理结果。',
  en: 'Within 14 days people have to be told what was recorded.',
};
const TOLD: Text = { ko: '알려 드림', zh: '已通知', en: 'Told' };
const ALL_TOLD: Text = {
  ko: '{count}명 모두 알려 드림',
  zh: '全部{count}人已通知',
  en: 'All {count} were told',
};
const TO_CONFIRM: Text = { ko: '다시 여쭐 분', zh: '需再次确认的人', en: 'To be asked again' };
const CONFIRM_HELP: Text = {
  ko: '동의는 2년마다 다시 확인해요. 새로 적으면 여기서 빠져요.',
  zh: '同意须每两年再次确认。重新登记后不再显示。',
  en: 'Consent is confirmed every two years. Recorded anew, it leaves this list.',
};
const OPEN: Text = { ko: '보기', zh: '查看', en: 'Open' };
const MORE: Text = { ko: '외 {count}명', zh: '另有{count}人', en: 'and {count} more' };
const RECENT: Text = { ko: '최근 기록', zh: '最近记录', en: 'Latest entries' };
const NOTHING: Text = { ko: '아직 적은 것이 없어요.', zh: '还没有记录。', en: 'Nothing recorded yet.' };
